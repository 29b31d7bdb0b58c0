"""Reading, measured: labelled mails in nine languages, and how often each field is right."""
