"""What every table is made with: the one metadata, and the columns that all synchronised entities share."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, Integer, MetaData, String, Table, Text

from agent_console.platform_server.store.types import Clean

__all__ = ["entity", "metadata", "text"]

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def entity(name: str, *columns: Any) -> Table:
    """The table of a synchronised entity, with `columns` between what all have."""
    return Table(
        name,
        metadata,
        Column("id", String(64), primary_key=True),
        Column("version", Integer, nullable=False),
        *columns,
        Column("body", Text, nullable=False),
    )


def text(name: str, **options: Any) -> Column[str]:
    """A column of words that are there, if only as ""."""
    return Column(name, Clean, nullable=False, **options)
