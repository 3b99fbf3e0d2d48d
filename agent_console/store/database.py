"""Opening the encrypted file, and the one place where SQLite's errors become faults."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from agent_console.domain.faults import StoreFault

KEY_BYTES = 32
_BUSY_MILLISECONDS = 10_000
_CACHE_KIB = {"writer": 8_000, "reader": 3_000}


class DamagedFile(StoreFault):
    """The file is not (or no longer) a database that the key opens: set it aside and begin anew."""

    default_code = "store_damaged"


@contextmanager
def translated() -> Iterator[None]:
    """SQLite's errors leave as StoreFault."""
    try:
        yield
    except (apsw.CorruptError, apsw.NotADBError, apsw.FormatError) as error:
        raise DamagedFile(
            "The local copy on this computer is damaged.",
            "It is being set aside and read anew from the platform.",
            details={"reason": type(error).__name__},
        ) from error
    except apsw.FullError as error:
        raise _full() from error
    except apsw.IOError as error:
        raise _input_output(error) from error
    except (apsw.CantOpenError, apsw.PermissionsError, apsw.ReadOnlyError) as error:
        raise StoreFault(
            "The local copy on this computer cannot be opened for writing.",
            "Check the rights of the profile's folder.",
            code="store_unwritable",
        ) from error
    except (apsw.BusyError, apsw.LockedError) as error:
        raise StoreFault(
            "Another program holds the local copy.",
            "Close the other window of this profile and try again.",
            code="store_locked",
        ) from error


def _full() -> StoreFault:
    return StoreFault(
        "The disk of this computer is full.",
        "Make some room; what you typed is kept in this window until then.",
        code="disk_full",
    )


def _input_output(error: apsw.IOError) -> StoreFault:
    extended = getattr(error, "extendedresult", 0)
    if extended in (apsw.SQLITE_IOERR_DATA, apsw.SQLITE_IOERR_CORRUPTFS, apsw.SQLITE_IOERR_SHORT_READ):
        return DamagedFile(
            "The local copy on this computer is damaged.",
            "It is being set aside and read anew from the platform.",
            details={"reason": "IOError"},
        )
    if extended in (apsw.SQLITE_IOERR_WRITE, apsw.SQLITE_IOERR_FSYNC, apsw.SQLITE_IOERR_SHMSIZE):
        return _full()
    return StoreFault(
        "The local copy on this computer could not be read or written.",
        "Check the disk; what you typed is kept in this window.",
        code="store_io",
        details={"reason": extended},
    )


def open_database(path: Path, key: bytes, role: str) -> apsw.Connection:
    """A connection for one thread; `role` "writer" creates the file. Raises StoreFault, DamagedFile for a wrong key."""
    if len(key) != KEY_BYTES:
        raise ValueError("the key of the local copy has 32 bytes")
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if role == "writer" else 0)
    with translated():
        db = apsw.Connection(str(path), flags=flags)
        try:
            db.set_busy_timeout(_BUSY_MILLISECONDS)
            db.pragma("cipher", "chacha20")
            db.execute(f'PRAGMA key="raw:{key.hex()}"').fetchall()
            db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            if role == "writer":
                db.pragma("journal_mode", "wal")
                db.pragma("wal_autocheckpoint", 2000)
            else:
                db.pragma("query_only", True)
            db.pragma("synchronous", "NORMAL")
            db.pragma("temp_store", "memory")  # nothing unencrypted beside the file
            db.pragma("cache_size", -_CACHE_KIB[role])
        except BaseException:
            db.close()
            raise
    return db
