"""The views column and the ticket list."""
