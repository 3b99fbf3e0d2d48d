"""Alembic's entry: runs the migrations on the connection of `store.migrate`, or writes them down for PostgreSQL."""

from __future__ import annotations

from alembic import context

from agent_console.platform_server.store.tables import metadata

connection = context.config.attributes["connection"]
if connection is None:
    context.configure(dialect_name="postgresql", target_metadata=metadata, literal_binds=True, transactional_ddl=False)
else:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
