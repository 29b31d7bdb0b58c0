"""Many cases at once: rows of a table, what each ends as, and what a model is asked for them."""
