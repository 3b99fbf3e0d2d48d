"""The local copy."""
