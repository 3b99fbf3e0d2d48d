"""The command line of the audit trail."""

from __future__ import annotations

import asyncio
import re
import sys

from agent_console.domain.faults import Invalid
from agent_console.platform_server.audit.verify import Verification, verify
from agent_console.platform_server.store import Store


def audit_verify(database: str, *, audit_head: str = "", ledger_head: str = "") -> int:
    """Verify the trail and the ledger at `database`, say what was found; the exit code (0: unbroken, 1: broken).

    The heads are texts "NUMBER:DIGEST" as an earlier run printed them.
    """
    found = asyncio.run(_verify(database, _head(audit_head), _head(ledger_head)))
    stream = sys.stdout if found.whole else sys.stderr
    stream.write("\n".join(found.lines()) + "\n")
    return 0 if found.whole else 1


async def _verify(database: str, audit_head: tuple[int, str], ledger_head: tuple[int, str]) -> Verification:
    async with Store.open(database) as store:
        return await verify(store, audit_head=audit_head, ledger_head=ledger_head)


def _head(text: str) -> tuple[int, str]:
    if not text:
        return 0, ""
    match = re.fullmatch(r"([0-9]{1,18}):([0-9a-f]{64})", text.strip())
    if match is None:
        raise Invalid("This is not a head of a trail.", "Copy it from an earlier run: NUMBER:DIGEST.", code="head")
    return int(match[1]), match[2]
