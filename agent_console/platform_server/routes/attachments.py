"""Files of messages, given out so that no browser or desktop runs them."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from litestar import Response, get

from agent_console.contract import routes
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import Asked, path, permitted, platform_of, says
from agent_console.platform_server.services.attachments import content_of

__all__ = ["handlers"]

_SHOWN: Final = ("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain")


@get(
    path(routes.ATTACHMENT),
    guards=[permitted(Permission.TICKET_READ)],
    opt=says("A file of a message", media_type="*/*"),
)
async def attachment(request: Asked, attachment_id: str) -> Response[bytes]:
    async with platform_of(request).store.reading() as reader:
        row, content = await content_of(reader, attachment_id)
    return Response(
        content,
        media_type=row.mime if row.mime in _SHOWN else "application/octet-stream",
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(row.name, safe='')}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, max-age=86400, immutable",
        },
    )


handlers = [attachment]
