"""From a draft to the command that sends it, and back where it is taken back."""

from __future__ import annotations

from agent_console.contract.commands import ReplyCommand
from agent_console.contract.files import AttachmentUpload
from agent_console.contract.routes import MAX_ATTACHMENT, MAX_ATTACHMENTS, MAX_TEXT
from agent_console.desk.draft import Draft, DraftFile
from agent_console.domain.faults import Invalid

__all__ = ["check_draft", "first_words", "reply_of", "returned_draft"]

_WHAT = 80


def check_draft(draft: Draft) -> None:
    """Whether it can be sent. Raises Invalid (`text`, `attachments`)."""
    if draft.empty:
        raise Invalid(
            "There is nothing to send yet.", "Write something first.", code="empty", details={"field": "text"}
        )
    if len(draft.text) > MAX_TEXT:
        raise Invalid("This text is too long to send.", "Shorten it.", code="too_long", details={"field": "text"})
    if len(draft.attachments) > MAX_ATTACHMENTS:
        raise Invalid("These are too many files.", "Remove some.", code="too_many", details={"field": "attachments"})
    sizes = [len(file.content) for file in draft.attachments]
    if sum(sizes) > MAX_ATTACHMENT:
        raise Invalid(
            "These files are too large for one message.",
            "Remove some, or send a smaller one.",
            code="too_large",
            details={"field": "attachments"},
        )


def reply_of(draft: Draft, channel: str, status: str, *, send_anyway: bool) -> ReplyCommand:
    """The command that sends a draft through `channel` ("" for a note)."""
    return ReplyCommand(
        text=draft.text,
        public=draft.public,
        channel=channel,
        language=draft.language,
        seen=draft.seen,
        send_anyway=send_anyway,
        status=status,
        canned_reply_id=draft.canned_reply_id,
        attachments=[
            AttachmentUpload(name=file.name, content=file.content, mime=file.mime) for file in draft.attachments
        ],
    )


def returned_draft(command: ReplyCommand, typed: Draft) -> Draft:
    """The draft that a reply becomes when it is taken back: its text before what was typed since."""
    texts = [text for text in (command.text, typed.text) if text.strip()]
    files = tuple(DraftFile(name=file.name, content=file.content, mime=file.mime) for file in command.attachments)
    return Draft(
        text="\n\n".join(dict.fromkeys(texts)),
        public=command.public,
        channel=command.channel,
        language=command.language,
        canned_reply_id=command.canned_reply_id,
        seen=command.seen,
        attachments=(*files, *typed.attachments),
    )


def first_words(text: str) -> str:
    """By which people recognise a reply."""
    line = " ".join(text.split())
    return line if len(line) <= _WHAT else line[: _WHAT - 1] + "…"
