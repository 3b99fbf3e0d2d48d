"""Thin HTTP handlers, one subject per module, each with a list `handlers`."""
