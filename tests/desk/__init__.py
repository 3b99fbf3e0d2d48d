"""The desk against a real platform process."""
