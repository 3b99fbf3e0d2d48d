"""One mail as its parts: who, when, what, which files, which thread; and everything that was odd about it.

Nothing is too broken to be read. What cannot be understood is kept as a file and named in `notes`.
"""

from __future__ import annotations

import email
import email.policy
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from agent_console.contract import routes
from agent_console.contract.files import AttachmentUpload
from agent_console.platform_server.importers.mail_decoding import decode_bytes, decode_words, language_of, unflowed

_MESSAGE_ID: Final = re.compile(r"<[^<>\s]{1,450}>")
_BARE_ID: Final = re.compile(r"[^<>\s,;]{3,450}@[^<>\s,;]{1,250}")
_ADDRESS: Final = re.compile(r"[^@\s<>\"',;:()]{1,64}@[^@\s<>\"',;:()]{1,189}")
_ROBOT: Final = re.compile(
    r"(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|notifications?)\b", re.IGNORECASE
)
_AWAY: Final = re.compile(
    r"(auto(matic)?[ -]?(reply|response)|out of (the )?office|undeliver(ed|able)|delivery status notification"
    r"|автоматический ответ|автоответ|вне офиса|автоматты жауап|përgjigje automatike|ինքնաշխատ պատասխան)",
    re.IGNORECASE,
)
_REPLY_MARK: Final = re.compile(r"\s*(re|aw|sv|antw|отв|ответ|жауап|përgj|պատ)(\[\d+\])?\s*:\s*", re.IGNORECASE)
_MAX_REFERENCES: Final = 60
_KNOWN_HEADERS: Final = {
    *("from", "to", "cc", "date", "subject", "message-id", "received", "return-path", "delivered-to", "mime-version"),
    *("content-type", "sender", "reply-to"),
}
_YEARS: Final = range(1980, 2101)


@dataclass
class Mail:
    """A mail, understood. `at` None: it does not say when. `notes` are oddities, in words, for the report."""

    message_id: str = ""
    references: list[str] = field(default_factory=list)
    subject: str = ""
    sender_name: str = ""
    sender: str = ""
    recipients: frozenset[str] = frozenset()
    at: datetime | None = None
    text: str = ""
    html: str = ""
    files: list[AttachmentUpload] = field(default_factory=list)
    automatic: bool = False
    language: str = ""
    external_id: str = ""
    notes: list[str] = field(default_factory=list)

    def note(self, words: str) -> None:
        if words and words not in self.notes:
            self.notes.append(words)

    @property
    def is_reply(self) -> bool:
        return bool(_REPLY_MARK.match(self.subject))

    @property
    def bare_subject(self) -> str:
        """The subject without "Re:", for comparison."""
        subject = self.subject
        while match := _REPLY_MARK.match(subject):
            subject = subject[match.end() :]
        return " ".join(subject.split()).casefold()


def parse_envelope(raw: bytes) -> Mail:
    """Everything but the body; enough for putting mails into threads."""
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    mail = Mail()
    mail.subject = _words(mail, message, "Subject")
    _read_people(mail, message)
    mail.message_id = next(iter(_ids(message, "Message-ID")), "")
    mail.references = _references(message, mail.message_id)
    mail.at = _date(message)
    if mail.at is None:
        mail.note("it has no valid date")
    mail.automatic = _is_automatic(message, mail)
    identity = hashlib.sha256("\x1f".join([mail.sender, mail.subject, str(mail.at)]).encode("utf-8", "replace"))
    identity.update(_body_of(raw))
    mail.external_id = f"{mail.message_id or '<none>'}#{identity.hexdigest()[:16]}"
    return mail


def parse_mail(raw: bytes) -> Mail:
    """The whole mail."""
    mail = parse_envelope(raw)
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    if _KNOWN_HEADERS.isdisjoint(name.lower() for name in message.keys()):  # noqa: SIM118 - a Message is no mapping
        mail.note("it has no header")
        mail.text = decode_bytes(raw)[0].replace("\r\n", "\n").strip("\n")
    else:
        _Body(mail).take(message)
    _fit(mail, raw)
    declared = _words(mail, message, "Content-Language").split(",")[0].split("-")[0].strip().lower()
    mail.language = declared if re.fullmatch("[a-z]{2}", declared) else language_of(f"{mail.subject}\n{mail.text}")
    return mail


# --- headers -------------------------------------------------------------------------------------------------------


def _raw(message: Message, name: str) -> list[str]:
    wanted = name.lower()
    return [str(value) for key, value in message.raw_items() if key.lower() == wanted]


def _words(mail: Mail, message: Message, name: str) -> str:
    values = _raw(message, name)
    if not values:
        return ""
    text, trouble = decode_words(values[0])
    if trouble:
        mail.note(f"{name}: {trouble}")
    return "".join(char if char.isprintable() else " " for char in text).strip()


def _read_people(mail: Mail, message: Message) -> None:
    named = ""
    for header in ("Reply-To", "From", "Sender", "Return-Path"):
        for name, address in _addresses(message, header):
            named = named or name
            if address:
                mail.sender, mail.sender_name = address, name or (named if header != "Return-Path" else "")
                break
        if mail.sender:
            break
    else:
        mail.sender_name = named or _words(mail, message, "From")
        mail.note("it names no sender that can be answered")
    if not mail.sender_name:
        mail.sender_name = next((name for name, _ in _addresses(message, "From") if name), "")
    people = [address for header in ("To", "Cc") for _, address in _addresses(message, header)]
    mail.recipients = frozenset(person for person in people if person)


def _addresses(message: Message, header: str) -> Iterator[tuple[str, str]]:
    """Display name and address ("" when it is none); never raises, whatever stands there."""
    for value in _raw(message, header):
        # Folding is undone first, and the words are decoded after the list was taken apart: a decoded name may hold commas.
        plain = re.sub(r"[\r\n]+[ \t]*", " ", value)
        for name, address in getaddresses([plain[:20_000]]):
            text, _ = decode_words(name)
            found = _ADDRESS.search(address) or _ADDRESS.search(text)
            clean = "".join(char if char.isprintable() else " " for char in text).strip(" \"'")
            yield clean[:200], found[0].lower() if found else ""


def _ids(message: Message, header: str) -> list[str]:
    text = " ".join(decode_words(value)[0] for value in _raw(message, header))[:40_000]
    found = _MESSAGE_ID.findall(text)
    if not found:
        found = [f"<{bare}>" for bare in _BARE_ID.findall(text)]
    if not found and header == "Message-ID" and text.strip():
        found = [f"<{text.split()[0].strip('<>')[:400]}>"]
    return list(dict.fromkeys(found))


def _references(message: Message, own: str) -> list[str]:
    found = [*_ids(message, "References"), *_ids(message, "In-Reply-To")]
    return [reference for reference in dict.fromkeys(found) if reference != own][-_MAX_REFERENCES:]


def _date(message: Message) -> datetime | None:
    texts = [*_raw(message, "Date"), *(value.rpartition(";")[2] for value in _raw(message, "Received"))]
    for text in texts:
        try:
            at = parsedate_to_datetime(text.strip())
            at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if at.year in _YEARS:
            return at
    return None


def _is_automatic(message: Message, mail: Mail) -> bool:
    submitted = " ".join(_raw(message, "Auto-Submitted")).strip().lower()
    if submitted and not submitted.startswith("no"):
        return True
    if any(_raw(message, name) for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress")):
        return True
    if "auto_reply" in " ".join(_raw(message, "Precedence")).lower():
        return True
    if message.get_content_type() == "multipart/report" or any(
        value.strip() == "<>" for value in _raw(message, "Return-Path")
    ):
        return True
    return bool(_ROBOT.match(mail.sender.partition("@")[0]) or _AWAY.match(mail.subject.strip()))


def _body_of(raw: bytes) -> bytes:
    """What comes behind the header: the same for copies of one mail that took different roads."""
    found = re.search(rb"\r?\n\r?\n", raw)
    return raw[found.end() :].strip() if found else raw.strip()


# --- body ----------------------------------------------------------------------------------------------------------


class _Body:
    """Goes through the parts of a mail and sorts them into text, HTML and files."""

    def __init__(self, mail: Mail) -> None:
        self._mail = mail
        self._texts: list[str] = []
        self._pages: list[str] = []

    def take(self, message: Message) -> None:
        self._part(message, depth=0)
        self._mail.text = "\n\n".join(text for text in self._texts if text.strip())
        self._mail.html = "\n".join(page for page in self._pages if page.strip())

    def _part(self, part: Message, depth: int) -> None:
        for defect in part.defects:
            self._mail.note(f"MIME: {_plain_words(type(defect).__name__)}")
        kind = part.get_content_type()
        payload = part.get_payload()
        if depth > 30:
            self._mail.note("its parts are nested too deeply")
            self._file(part)
        elif kind == "message/rfc822" and depth:
            self._enclosed(part)
        elif isinstance(payload, list) and kind != "message/rfc822":
            for child in payload:
                if isinstance(child, Message):
                    self._part(child, depth + 1)
        elif isinstance(payload, list):
            self._enclosed(part)
        elif self._is_file(part, kind):
            self._file(part)
        else:
            self._words(part, kind)

    @staticmethod
    def _is_file(part: Message, kind: str) -> bool:
        disposition = str(part.get("Content-Disposition", "")).strip().lower()
        if disposition.startswith("attachment"):
            return True
        if not kind.startswith(("text/", "multipart/")):
            return True
        return bool(_filename(part)) or kind.startswith("text/x-")

    def _content(self, part: Message) -> bytes:
        decoded = part.get_payload(decode=True)
        if isinstance(decoded, bytes):
            return decoded
        return str(part.get_payload()).encode("utf-8", "surrogateescape")

    def _words(self, part: Message, kind: str) -> None:
        try:
            charset = str(part.get_param("charset") or "") if not isinstance(part.get_param("charset"), tuple) else ""
            charset = charset or str(part.get_content_charset() or "")
        except (LookupError, ValueError, UnicodeError):
            charset = ""
        text, trouble = decode_bytes(self._content(part), charset)
        if trouble:
            self._mail.note(f"text: {trouble}")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if kind == "text/html":
            self._pages.append(text)
            return
        if str(part.get_param("format", "")).lower() == "flowed":
            text = unflowed(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
        self._texts.append(text.strip("\n"))

    def _file(self, part: Message) -> None:
        content = self._content(part)
        name = _filename(part) or f"{part.get_content_type().replace('/', '-')}.bin"
        if not content:
            self._mail.note("a file in it is empty")
        inline = str(part.get("Content-Disposition", "")).strip().lower().startswith("inline")
        self._mail.files.append(AttachmentUpload(name=name, content=content, inline=inline))

    def _enclosed(self, part: Message) -> None:
        """A mail inside the mail is kept whole, as a file."""
        payload = part.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else part
        assert isinstance(inner, Message)
        try:
            content = inner.as_bytes()
        except (LookupError, ValueError, UnicodeError, TypeError, AttributeError):
            content = str(payload).encode("utf-8", "surrogateescape")
            self._mail.note("an enclosed mail is broken")
        subject, _ = decode_words(str(inner.get("Subject", "")))
        self._mail.files.append(AttachmentUpload(name=f"{subject[:60] or 'mail'}.eml", content=content))


def _filename(part: Message) -> str:
    """The name of a file, decoded however it was written; "" when it has none."""
    for header, parameter in (("Content-Disposition", "filename"), ("Content-Type", "name")):
        try:
            value = part.get_param(parameter, header=header)
        except (LookupError, ValueError, UnicodeError):
            continue
        if isinstance(value, tuple):
            charset, _, raw = value
            return decode_bytes(str(raw).encode("latin-1", "replace"), str(charset or ""))[0]
        if value:
            return decode_words(str(value))[0]
    return ""


def _plain_words(name: str) -> str:
    """ "NoBoundaryInMultipartDefect" as "no boundary in multipart"."""
    return re.sub(r"(?<!^)([A-Z])", r" \1", name.removesuffix("Defect")).lower()


def _fit(mail: Mail, raw: bytes) -> None:
    """Cut what is larger than the platform takes, and keep the whole of it as a file."""
    if not mail.text.strip() and not mail.html.strip() and not mail.files and mail.subject:
        mail.text = mail.subject
        mail.note("it has no text; its subject stands for it")
    if not mail.subject and not mail.text.strip() and not mail.html.strip() and mail.files:
        mail.subject = mail.files[0].name
        mail.note("it has neither subject nor text; a file's name stands for them")
    if len(mail.text) > routes.MAX_TEXT:
        whole = AttachmentUpload(name="whole text.txt", content=mail.text.encode("utf-8", "replace"))
        mail.files.append(whole)
        mail.text = mail.text[: routes.MAX_TEXT]
        mail.note("its text is cut; the whole of it is in a file")
    if len(mail.html) > routes.MAX_TEXT * 5:
        mail.files.append(AttachmentUpload(name="page.html", content=mail.html.encode("utf-8", "replace")))
        mail.html = ""
        mail.note("its page is too large to show; it is in a file")
    large = [upload for upload in mail.files if len(upload.content) > routes.MAX_ATTACHMENT]
    if large:
        mail.files = [upload for upload in mail.files if upload not in large]
        mail.note(f"{len(large)} of its files are larger than the platform takes")
    if len(mail.files) > routes.MAX_ATTACHMENTS:
        mail.files = mail.files[: routes.MAX_ATTACHMENTS - 1]
        if len(raw) <= routes.MAX_ATTACHMENT:
            mail.files.append(AttachmentUpload(name="whole mail.eml", content=raw))
        mail.note("it has more files than the platform takes; the rest is in the whole mail")
