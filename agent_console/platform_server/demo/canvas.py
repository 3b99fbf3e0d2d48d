"""A small drawing board that ends as a PNG: rectangles, discs, slanted strokes and digits, the same bytes every time."""

from __future__ import annotations

import math
import struct
import zlib
from typing import Final

Colour = tuple[int, int, int]

_GLYPHS: Final = {
    "0": "0e11131519110e",
    "1": "040c040404040e",
    "2": "0e11010204081f",
    "3": "1f02040201110e",
    "4": "02060a121f0202",
    "5": "1f101e0101110e",
    "6": "0608101e11110e",
    "7": "1f010204080808",
    "8": "0e11110e11110e",
    "9": "0e11110f01020c",
    ":": "00040400040400",
    ".": "00000000000606",
    "-": "0000001f000000",
    "*": "00150e1f0e1500",
    "x": "0000110a040a11",
    " ": "00000000000000",
}
"""Five by seven dots, a row in two hexadecimal digits."""


class Canvas:
    """A picture of `width` by `height` pixels. What lies outside is cut off."""

    def __init__(self, width: int, height: int, colour: Colour) -> None:
        self.width = width
        self.height = height
        self._rows = [bytearray(bytes(colour) * width) for _ in range(height)]

    def rect(self, x: int, y: int, width: int, height: int, colour: Colour) -> None:
        """A filled rectangle."""
        left, right = max(0, x), min(self.width, x + width)
        if right <= left:
            return
        run = bytes(colour) * (right - left)
        for row in self._rows[max(0, y) : max(0, min(self.height, y + height))]:
            row[left * 3 : right * 3] = run

    def disc(self, x: int, y: int, radius: int, colour: Colour) -> None:
        """A filled circle around (x, y)."""
        for offset in range(-radius, radius + 1):
            half = math.isqrt(radius * radius - offset * offset)
            self.rect(x - half, y + offset, 2 * half + 1, 1, colour)

    def shade(self, top: Colour, bottom: Colour, y: int = 0, height: int = 0) -> None:
        """A gradient from `top` to `bottom` over whole rows, from `y` on."""
        height = height or self.height - y
        for offset in range(height):
            part = offset * 256 // max(1, height - 1)
            mixed = (
                top[0] + (bottom[0] - top[0]) * part // 256,
                top[1] + (bottom[1] - top[1]) * part // 256,
                top[2] + (bottom[2] - top[2]) * part // 256,
            )
            self.rect(0, y + offset, self.width, 1, mixed)

    def stroke(self, start: tuple[int, int], end: tuple[int, int], thickness: int, colour: Colour) -> None:
        """A straight line as a row of small squares."""
        steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
        for step in range(steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.rect(x - thickness // 2, y - thickness // 2, thickness, thickness, colour)

    def digits(self, x: int, y: int, text: str, scale: int, colour: Colour) -> int:
        """Write digits and their signs; what has no glyph is a gap. Returns the x after the last one."""
        for char in text:
            glyph = bytes.fromhex(_GLYPHS.get(char, _GLYPHS[" "]))
            for row, dots in enumerate(glyph):
                for column in range(5):
                    if dots & (16 >> column):
                        self.rect(x + column * scale, y + row * scale, scale, scale, colour)
            x += 6 * scale
        return x

    def png(self) -> bytes:
        """The picture as a PNG file of true colour."""
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        pixels = b"".join(b"\x00" + row for row in self._rows)
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(pixels, 6)), _chunk(b"IEND", b""))
        )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
