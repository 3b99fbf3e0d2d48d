"""Names and kinds of files that strangers send: a name that is safe to show and save under, a type that was looked at."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_MAX_BYTES: Final = 120
_MAX_SUFFIX: Final = 16
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"}
)
_FORBIDDEN: Final = re.compile(r'[<>:"|?*\\/]')
_DROPPED: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", "application/x-executable"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_SHORT_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"BM", "image/bmp"),
    (b"ID3", "audio/mpeg"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
)
"""Beginnings that a text may have as well."""

_CONTROLS: Final = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")

_OFFICE: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_TEXTS: Final = {"csv": "text/csv", "ics": "text/calendar", "json": "application/json", "eml": "message/rfc822"}


def safe_name(name: str, fallback: str = "file") -> str:
    """A name without path, control and bidi characters, not reserved anywhere, at most 120 bytes, ending kept."""
    base = re.split(r"[\\/]", unicodedata.normalize("NFC", name[-4096:].encode("utf-8", "ignore").decode()))[-1]
    kept = "".join(
        " " if char.isspace() else char for char in base if unicodedata.category(char) not in _DROPPED or char in "\t\n"
    )
    kept = " ".join(_FORBIDDEN.sub("_", kept).split()).strip(". ")
    if not kept:
        return fallback
    stem, dot, suffix = kept.rpartition(".")
    if not dot or not stem or len(suffix) > _MAX_SUFFIX or " " in suffix:
        stem, suffix = kept, ""
    if stem.split(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    ending = f".{suffix}" if suffix else ""
    room = _MAX_BYTES - len(ending.encode())
    stem = stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ")
    return f"{stem or fallback}{ending}"


def sniff_mime(content: bytes, name: str = "") -> str:
    """The kind of a file by its first bytes; the name only decides between kinds that begin alike.

    HTML and SVG are never reported as such: they come out as text/plain, so that nothing opens them as a page.
    """
    suffix = name.rpartition(".")[2].lower()
    if content[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}.get(
            content[8:12], "application/octet-stream"
        )
    if content[4:8] == b"ftyp":
        return "image/heic" if content[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"hevc") else "video/mp4"
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _OFFICE.get(suffix, "application/zip")
    known = next((mime for magic, mime in _MAGIC if content.startswith(magic)), "")
    if known or not content:
        return known or "application/x-empty"
    if _is_text(content[:4096]):
        return _TEXTS.get(suffix, "text/plain")
    return next((mime for magic, mime in _SHORT_MAGIC if content.startswith(magic)), "application/octet-stream")


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if not _CONTROLS.isdisjoint(head):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # a character cut off by the end of the sample is no sign of a binary file
        return error.start > len(head) - 4
    return True
