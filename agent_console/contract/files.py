"""Files on their way to the platform."""

from __future__ import annotations

from agent_console.contract.wire import Wire


class AttachmentUpload(Wire, kw_only=True, frozen=True):
    """`content` is base64 on the wire."""

    name: str
    content: bytes
    mime: str = ""
    inline: bool = False
