"""The drawn pictures: real PNG files, the same for the same seed."""

from __future__ import annotations

import struct
import zlib
from random import Random

import pytest

from agent_console.domain.files import safe_name, sniff_mime
from agent_console.platform_server.demo.pictures import KINDS, picture


def _chunks(png: bytes) -> dict[bytes, bytes]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (crc,) = struct.unpack_from(">I", png, at + 8 + length)
        assert crc == zlib.crc32(kind + content)
        found[kind] = content
        at += 12 + length
    return found


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_picture_is_a_whole_png(kind: str) -> None:
    shown = picture(kind, Random(5), "12 340.50", "18:42")
    chunks = _chunks(shown.content)
    width, height = struct.unpack_from(">II", chunks[b"IHDR"])
    assert len(zlib.decompress(chunks[b"IDAT"])) == height * (1 + 3 * width)
    assert sniff_mime(shown.content, shown.name) == "image/png"
    assert safe_name(shown.name) == shown.name
    assert len(shown.content) < 60_000


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_same_seed_draws_the_same_picture(kind: str) -> None:
    assert picture(kind, Random(9), "1.00", "09:00") == picture(kind, Random(9), "1.00", "09:00")


def test_a_charge_shows_its_amount() -> None:
    assert (
        picture("charge", Random(9), "100.00", "09:00").content
        != picture("charge", Random(9), "900.00", "09:00").content
    )
