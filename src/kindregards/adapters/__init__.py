"""The doors: one file for each thing outside, and each behind a port."""
