"""Pictures from untrusted bytes: decoded by content, within limits of size, scaled while decoding. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

__all__ = ["SHOWN_TYPES", "decode_picture", "is_picture"]

SHOWN_TYPES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})
"""What is shown as a picture. SVG is a program in disguise and stays a file."""

_FORMATS = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"webp", b"bmp"})
LARGEST_SIDE = 12_000
LARGEST_PIXELS = 50_000_000


def is_picture(mime: str) -> bool:
    """Whether an attachment of this sniffed type is shown as a picture."""
    return mime.lower() in SHOWN_TYPES


def decode_picture(content: bytes, box: QSize) -> QImage | None:
    """The picture scaled down into `box`, or None where the bytes are no picture that is safe to decode. May be called
    outside the UI thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    if not buffer.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in _FORMATS or not _is_sane(size):
        return None
    if size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def _is_sane(size: QSize) -> bool:
    return (
        size.isValid()
        and 0 < size.width() <= LARGEST_SIDE
        and 0 < size.height() <= LARGEST_SIDE
        and size.width() * size.height() <= LARGEST_PIXELS
    )
