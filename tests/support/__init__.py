"""Real counterparts for tests: a platform process, and whatever stands between it and a console."""
