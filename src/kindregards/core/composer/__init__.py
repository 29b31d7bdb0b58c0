"""From a case and a language's words to its texts, with no model."""
