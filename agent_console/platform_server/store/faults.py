"""What goes wrong at the database, in the words of the domain."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import asyncpg

from agent_console.domain.faults import Busy, Conflict, StoreFault

__all__ = ["translated"]

_LOST_RACE = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.LockNotAvailableError,
    asyncpg.TooManyConnectionsError,
)


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Errors of the database as Faults; details never hold values, only the kind of error."""
    try:
        yield
    except (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError) as error:
        raise Conflict(
            "Somebody else has made the same thing in this moment.",
            "Look at it as it is now, then decide again.",
            code="duplicate",
            details={"reason": type(error).__name__},
        ) from error
    except _LOST_RACE as error:
        raise Busy("The platform is busy with the same thing.", "Try again in a moment.") from error
    except (sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError, ConnectionError) as error:
        if "database is locked" in str(error):
            raise Busy("The platform is busy with the same thing.", "Try again in a moment.") from error
        if _no_room(error):
            raise StoreFault(
                "The platform has no room left on its disk.",
                "Nothing was changed. It goes on as soon as whoever runs the platform has made room.",
                code="storage_full",
                details={"reason": type(error).__name__},
            ) from error
        raise StoreFault(
            "The platform's database does not answer as it should.",
            "Try again; if it stays so, tell whoever runs the platform.",
            details={"reason": type(error).__name__},
        ) from error


def _no_room(error: Exception) -> bool:
    """Whether the disk is full; a quota and a limit on files show as a write that failed."""
    if isinstance(error, asyncpg.DiskFullError):
        return True
    name = getattr(error, "sqlite_errorname", "")
    return name in ("SQLITE_FULL", "SQLITE_IOERR_WRITE")
