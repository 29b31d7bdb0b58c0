"""What we measure, and how to run it again."""
