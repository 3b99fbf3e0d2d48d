"""The trail of who did what to money and personal data: chained, and verified."""
