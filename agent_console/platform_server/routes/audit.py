"""The audit trail, newest first, for those who may read it."""

from __future__ import annotations

import msgspec
from litestar import Response, get
from sqlalchemy import select

from agent_console.contract import routes
from agent_console.contract.entities import AuditRow
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import Asked, answered, given, number, path, permitted, platform_of, says
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.store.tables import audit

__all__ = ["handlers"]

_MOST = 500
_QUERY = {
    "before": "integer",
    "limit": "integer",
    "object_type": "string",
    "object_id": "string",
    "actor_id": "string",
    "action": "string",
}


@get(
    path(routes.AUDIT),
    guards=[permitted(Permission.AUDIT_READ)],
    opt=says("Who did what to money and personal data, newest first", answer=list[AuditRow], query=_QUERY),
)
async def rows(request: Asked) -> Response[bytes]:
    limit = min(number(request, "limit", 100, low=1), _MOST)
    statement = select(audit).order_by(audit.c.seq.desc()).limit(limit)
    before = number(request, "before", 0)
    if before:
        statement = statement.where(audit.c.seq < before)
    for name in ("object_type", "object_id", "actor_id", "action"):
        if given(request, name):
            statement = statement.where(audit.c[name] == given(request, name))
    async with platform_of(request).store.reading() as reader:
        found = await reader.execute(statement)
    return answered(Answer.of([AuditRow(**{**row._asdict(), "data": msgspec.json.decode(row.data)}) for row in found]))


handlers = [rows]
