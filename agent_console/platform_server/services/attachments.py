"""Files of messages: checked and named when they come in, given out with nothing believed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from agent_console.contract import routes
from agent_console.contract.entities import Attachment
from agent_console.contract.files import AttachmentUpload
from agent_console.domain.faults import Invalid, NotFound
from agent_console.domain.files import safe_name, sniff_mime
from agent_console.platform_server.store import Reader, Unit, new_id
from agent_console.platform_server.store.tables import attachment_blobs, attachments

__all__ = ["checked", "content_of", "keep"]

Checked = tuple[Attachment, bytes]


def checked(uploads: Sequence[AttachmentUpload]) -> list[Checked]:
    """Uploads as attachments with safe names and sniffed types. Raises Invalid when they are too many or too large."""
    if len(uploads) > routes.MAX_ATTACHMENTS:
        raise _invalid(f"More than {routes.MAX_ATTACHMENTS} files are too many for one message.")
    found = []
    for upload in uploads:
        if len(upload.content) > routes.MAX_ATTACHMENT:
            raise _invalid(f"A file may have {routes.MAX_ATTACHMENT // 1024 // 1024} MB at the most.")
        attachment = Attachment(
            id=new_id(),
            name=safe_name(upload.name),
            mime=sniff_mime(upload.content, upload.name),
            size=len(upload.content),
            inline=upload.inline,
        )
        found.append((attachment, upload.content))
    return found


async def keep(unit: Unit, message_id: str, files: Sequence[Checked]) -> None:
    """Store the files of a message that this Unit has added."""
    if not files:
        return
    blobs = {hashlib.sha256(content).hexdigest(): content for _, content in files}
    for digest, content in blobs.items():
        await unit.insert_new(attachment_blobs, {"digest": digest, "content": content}, key=["digest"])
    rows = [
        {
            "id": attachment.id,
            "message_id": message_id,
            "name": attachment.name,
            "mime": attachment.mime,
            "size": attachment.size,
            "digest": hashlib.sha256(content).hexdigest(),
        }
        for attachment, content in files
    ]
    await unit.upsert(attachments, rows, key=["id"])


async def content_of(reader: Reader, attachment_id: str) -> tuple[Any, bytes]:
    """The row of an attachment and its bytes. Raises NotFound."""
    found = (
        await reader.execute(
            select(attachments, attachment_blobs.c.content)
            .join(attachment_blobs, attachment_blobs.c.digest == attachments.c.digest)
            .where(attachments.c.id == attachment_id)
        )
    ).first()
    if found is None:
        raise NotFound("There is no such file.", "It may have been removed; refresh and look again.")
    return found, bytes(found.content)


def _invalid(what: str) -> Invalid:
    return Invalid(what, "Send less, or send a link.", details={"field": "attachments"})
