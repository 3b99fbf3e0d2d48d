"""The lead's board: a window of its own for a desk or a wall."""
