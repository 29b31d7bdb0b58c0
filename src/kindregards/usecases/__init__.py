"""The story itself, one file an act: what a newcomer reads first."""
