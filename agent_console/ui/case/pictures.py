"""Pictures from untrusted bytes: decoded by content, within limits of size, scaled while decoding. No widgets."""

from __future__ import annotations

import contextlib
import threading

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from agent_console.domain.files import sniff_mime

__all__ = ["SHOWN_TYPES", "decode_picture", "is_picture"]

_FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/gif": b"gif", "image/webp": b"webp", "image/bmp": b"bmp"}

SHOWN_TYPES = frozenset(_FORMATS)
"""What is shown as a picture. SVG is a program in disguise and stays a file."""

LARGEST_SIDE = 12_000
LARGEST_PIXELS = 50_000_000
_LARGE_PIXELS = 4_000_000
_LARGE = threading.Lock()
"""Most decoders unpack the whole picture before they scale it: 200 MB for the largest, so only one large one at a time."""


def is_picture(mime: str) -> bool:
    """Whether an attachment of this sniffed type is shown as a picture."""
    return mime.lower() in SHOWN_TYPES


def decode_picture(content: bytes, box: QSize) -> QImage | None:
    """The picture scaled down into `box`, or None where the bytes are no picture that is safe to decode. May be called
    outside the UI thread."""
    kind = _FORMATS.get(sniff_mime(content))
    if kind is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    if not buffer.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    # Told which decoder to take: left to itself, Qt would try them all, that of SVG among them.
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not _is_sane(size):
        return None
    if size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    with _LARGE if size.width() * size.height() > _LARGE_PIXELS else contextlib.nullcontext():
        image = reader.read()
    return None if image.isNull() else image


def _is_sane(size: QSize) -> bool:
    return (
        size.isValid()
        and 0 < size.width() <= LARGEST_SIDE
        and 0 < size.height() <= LARGEST_SIDE
        and size.width() * size.height() <= LARGEST_PIXELS
    )
