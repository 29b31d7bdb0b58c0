"""What people see: one file a noun, from a value to the text that a terminal shows."""
