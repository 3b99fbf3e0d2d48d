"""Bringing an operator's existing bookings and mail in."""
