"""The approvals: what waits for a second pair of eyes, its whole story on one page, and the decision."""
