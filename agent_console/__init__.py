"""Agent Console: the desk of support agents of rental, booking and car-sharing marketplaces."""

__version__ = "0.1.0"
