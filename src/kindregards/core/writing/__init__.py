"""Writing with a model: names out, the prompt, and its answer with the names back."""
