"""The ground: pure values and functions, with no disk, network, clock, environment or terminal."""
