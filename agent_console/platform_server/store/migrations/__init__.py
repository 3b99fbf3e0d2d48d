"""Alembic migrations of the platform's database, shipped inside the package."""
