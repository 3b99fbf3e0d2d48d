"""Pictures from strangers: decoded by content, within limits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage

from agent_console.ui.case.pictures import decode_picture, is_picture


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def test_a_picture_is_scaled_into_its_box_and_never_up(qapp: Any) -> None:
    large, small = decode_picture(png(1000, 500), QSize(200, 200)), decode_picture(png(20, 10), QSize(200, 200))
    assert large is not None
    assert small is not None
    assert (large.width(), large.height()) == (200, 100)
    assert (small.width(), small.height()) == (20, 10)


def test_what_is_no_picture_is_refused(qapp: Any) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    for content in (b"", b"GIF89a", svg, b"\x89PNG\r\n\x1a\n" + b"\0" * 40, png(50, 50)[:60]):
        assert decode_picture(content, QSize(100, 100)) is None


def test_a_picture_bomb_is_not_unpacked(qapp: Any) -> None:
    content = bytearray(png(10, 10))
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    assert decode_picture(bytes(content), QSize(100, 100)) is None


def test_svg_and_html_are_files() -> None:
    assert is_picture("image/PNG")
    assert not is_picture("image/svg+xml")
    assert not is_picture("text/html")
