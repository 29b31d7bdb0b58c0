"""The page: a second front beside the command, on this computer alone."""
