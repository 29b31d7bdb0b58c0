"""All invented rejections of this room, by name, and the word lists to read them with."""

from kindregards.adapters.resources import language_pack, shared_table
from tests.core.reading import (
    mails_a,
    mails_b,
    mails_c,
    mails_d,
    mails_e,
    mails_f,
    mails_g,
    mails_h,
    mails_i,
    mails_j,
    mails_k,
    mails_l,
)
from tests.core.reading.who_mails import Mail

MAILS: dict[str, Mail] = {
    **mails_a.MAILS,
    **mails_b.MAILS,
    **mails_c.MAILS,
    **mails_d.MAILS,
    **mails_e.MAILS,
    **mails_f.MAILS,
    **mails_g.MAILS,
    **mails_h.MAILS,
    **mails_i.MAILS,
    **mails_j.MAILS,
    **mails_k.MAILS,
    **mails_l.MAILS,
}
WORDS = language_pack("en").tables["naming"]
VENDORS = shared_table("vendors")
