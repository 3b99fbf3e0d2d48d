"""Names of files from strangers, and what the files really are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.files import safe_name, sniff_mime
from tests.domain.pieces import naughty_strings


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("receipt.pdf", "receipt.pdf"),
        ("чек за стоянку.jpg", "чек за стоянку.jpg"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system.ini", "system.ini"),
        ("C:\\Users\\me\\photo.png", "photo.png"),
        ("/", "file"),
        ("..", "file"),
        ("", "file"),
        ("   ", "file"),
        (".htaccess", "htaccess"),
        ("con", "_con"),
        ("CON.txt", "_CON.txt"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("COM1.pdf", "_COM1.pdf"),
        ("a\x00b\x1f.txt", "ab.txt"),
        ("line\nbreak.txt", "line break.txt"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("a\u200b\ufeffb.txt", "ab.txt"),
        ("what?<is>this|*.txt", "what__is_this__.txt"),
        ("stream.txt:hidden.exe", "stream.txt_hidden.exe"),
        ("trailing. . .", "trailing"),
        ("name .txt", "name.txt"),
        ("e\u0301te\u0301.txt", "été.txt"),
        ("\ud800bad.txt", "bad.txt"),
    ],
)
def test_hostile_names_become_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_long_names_keep_their_ending() -> None:
    safe = safe_name("я" * 500 + ".jpeg")
    assert safe.endswith("я.jpeg")
    assert len(safe.encode()) <= 120


def _is_safe(name: str) -> bool:
    return (
        0 < len(name.encode()) <= 120
        and not set(name) & set('/\\:*?"<>|')
        and all(unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in name)
        and name.strip(". ") == name
        and name.split(".")[0].lower() not in ("con", "nul", "prn", "aux", "com1", "lpt1")
    )


@given(st.text(st.characters(), max_size=300))
def test_any_name_becomes_safe_and_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)
    assert _is_safe(safe)
    assert safe_name(safe) == safe


def test_naughty_names_become_safe() -> None:
    for name in naughty_strings():
        assert _is_safe(safe_name(name))
        assert _is_safe(safe_name(f"{name}.pdf"))


@pytest.mark.parametrize(
    ("content", "name", "mime"),
    [
        (b"\x89PNG\r\n\x1a\n....", "x.exe", "image/png"),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"GIF89a", "", "image/gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "", "image/webp"),
        (b"%PDF-1.7", "x.png", "application/pdf"),
        (b"\x00\x00\x00\x18ftypheic", "", "image/heic"),
        (b"\x00\x00\x00\x18ftypisom", "", "video/mp4"),
        (b"PK\x03\x04", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04", "a.png", "application/zip"),
        (b"MZ\x90\x00\x03\x00", "photo.jpg", "application/vnd.microsoft.portable-executable"),
        (b"<html><script>alert(1)</script>", "a.html", "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "text/plain"),
        ("имя;сумма\n".encode(), "a.csv", "text/csv"),
        (b"BEGIN:VCALENDAR", "a.ics", "text/calendar"),
        (b"BM is how this text begins", "a.txt", "text/plain"),
        (b"ID3 tags are text here", "a.txt", "text/plain"),
        (b"MZ was the name of the car", "note.txt", "text/plain"),
        (b"", "a.png", "application/x-empty"),
        (b"\x01\x02\x00\xff", "a.txt", "application/octet-stream"),
        ("я".encode() * 3000, "", "text/plain"),
    ],
)
def test_kinds_are_looked_at_not_believed(content: bytes, name: str, mime: str) -> None:
    assert sniff_mime(content, name) == mime


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_content_has_some_kind(content: bytes, name: str) -> None:
    kind, slash, rest = sniff_mime(content, name).partition("/")
    assert kind and slash and rest
    assert "html" not in rest and "svg" not in rest
