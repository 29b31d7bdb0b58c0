"""The screen of the person's own words, and where they can find help; local, and never logged."""

from kindregards.core.safety.resources import resources
from kindregards.core.safety.screen import Safety, gravest, screen, shown_tiers

__all__ = ["Safety", "gravest", "resources", "screen", "shown_tiers"]
