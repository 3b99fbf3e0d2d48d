"""Pictures from strangers: decoded by content, within limits."""

from __future__ import annotations

import subprocess
import sys
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


def test_many_pictures_at_once_take_the_memory_of_one(qapp: Any) -> None:
    """Six pictures that a few kilobytes unpack to 200 MB each, decoded by six threads in a process of its own."""
    code = (
        "import resource, sys, zlib, struct\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from PySide6.QtCore import QSize\n"
        "from agent_console.ui.case.pictures import decode_picture\n"
        "side = 7000\n"
        "part = lambda kind, body: struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))\n"
        "squeeze = zlib.compressobj(1)\n"
        "rows = b''.join(squeeze.compress(bytes(1 + 3 * side)) for _ in range(side)) + squeeze.flush()\n"
        "head = struct.pack('>IIBBBBB', side, side, 8, 2, 0, 0, 0)\n"
        "bomb = b'\\x89PNG\\r\\n\\x1a\\n' + part(b'IHDR', head) + part(b'IDAT', rows) + part(b'IEND', b'')\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "with ThreadPoolExecutor(6) as threads:\n"
        "    shown = list(threads.map(lambda _: decode_picture(bomb, QSize(320, 240)), range(6)))\n"
        "assert all(picture is not None and picture.height() == 240 for picture in shown), shown\n"
        "print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 400
