"""An import that is about to be killed: `python -m tests.platform_server.importers.import_child bookings|mailbox ARGUMENTS`."""

from __future__ import annotations

import sys
from pathlib import Path

from agent_console.platform_server.importers.bookings import import_bookings
from agent_console.platform_server.importers.mailbox import import_mailbox


def main(what: str, database: str, report: str, source: str, booking_map: str = "") -> None:
    if what == "bookings":
        import_bookings(Path(source), Path(booking_map), database=database, report=Path(report), quiet=True)
    else:
        import_mailbox(Path(source), database=database, report=Path(report), quiet=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
