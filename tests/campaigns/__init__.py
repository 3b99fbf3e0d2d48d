"""Long runs against real processes; each has its own command."""
