"""Words of mails from bytes, whatever their sender's program claimed about them."""

from __future__ import annotations

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header
from typing import Final

_ALIASES: Final = {
    "unknown-8bit": "utf-8",
    "x-unknown": "utf-8",
    "unknown": "utf-8",
    "default": "utf-8",
    "ansi-x3.4-1968": "ascii",
    "us-ascii": "ascii",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "cp-1251": "cp1251",
    "win-1251": "cp1251",
    "x-gbk": "gbk",
    # Programs that say Latin-1 mean Windows' superset of it.
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
}
_NOT_TEXT: Final = {"base64", "hex", "rot13", "zlib", "bz2", "quopri", "uu", "idna", "punycode", "unicode_escape"}
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_SCRIPTS: Final = (
    ("hy", re.compile("[\u0530-\u058f]")),
    ("kk", re.compile("[әғқңөұүһі]", re.IGNORECASE)),
    ("ru", _CYRILLIC),
)
_LETTER: Final = re.compile(r"[^\W\d_]")


def decode_bytes(content: bytes, charset: str = "") -> tuple[str, str]:
    """The text, and what was wrong with its charset ("" when nothing was)."""
    name = charset.strip().strip("\"'").lower()
    codec = _codec(name)
    if codec:
        try:
            return content.decode(codec), ""
        except UnicodeDecodeError:
            return _guessed(content), f"its bytes are not {name}"
    trouble = f"its charset {name[:40]} does not exist" if name else ""
    text = _guessed(content)
    return text, trouble


def _codec(name: str) -> str:
    name = _ALIASES.get(name, name)
    if not name:
        return ""
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "" if found in _NOT_TEXT else found


def _guessed(content: bytes) -> str:
    """UTF-8 where it is; else the Cyrillic or the western code page, whichever gives more sensible letters."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    high = sum(byte >= 0xC0 for byte in content)
    cyrillic = content.decode("cp1251", "replace")
    if (
        high
        and len(_CYRILLIC.findall(cyrillic)) >= 0.8 * sum(byte >= 0x80 for byte in content)
        and _has_words(cyrillic)
    ):
        return cyrillic
    return content.decode("cp1252", "replace")


def _has_words(text: str) -> bool:
    """Whether Cyrillic letters stand together, as they do in Russian and not in western text read wrongly."""
    return bool(re.search("[а-яё]{3}", text, re.IGNORECASE))


def decode_words(raw: str) -> tuple[str, str]:
    """A header's text: encoded words decoded, raw bytes guessed; and what was wrong."""
    trouble = ""
    if not raw.isascii():
        raw, trouble = decode_bytes(raw.encode("utf-8", "surrogateescape"))
    unfolded = re.sub(r"[\r\n]+[ \t]*", " ", raw)
    if "=?" not in unfolded:
        return unfolded.strip(), trouble
    try:
        parts = decode_header(unfolded)
    except (HeaderParseError, ValueError):
        return unfolded.strip(), "an encoded word is broken"
    text = ""
    for part, charset in parts:
        if isinstance(part, str):
            text += part
            continue
        decoded, wrong = decode_bytes(part, charset or "")
        text += decoded
        trouble = trouble or wrong
    return text.strip(), trouble


def language_of(text: str) -> str:
    """The language that the script gives away (hy, kk, ru), "" for the rest."""
    sample = text[:4000]
    letters = len(_LETTER.findall(sample))
    for language, letter in _SCRIPTS:
        found = len(letter.findall(sample))
        if letters and found >= (0.02 if language == "kk" else 0.4) * letters and (found >= 3 or letters < 20):
            return language
    return ""


def unflowed(text: str, *, delete_space: bool) -> str:
    """Text of RFC 3676 with its soft line breaks taken out; quoted lines stay as they are."""
    found: list[str] = []
    soft = False
    for line in text.split("\n"):
        line = line.removesuffix("\r")
        quoted = line.startswith(">")
        if not quoted:
            line = line.removeprefix(" ")
        if soft and not quoted and line != "-- ":
            found[-1] += line
        else:
            found.append(line)
        soft = line.endswith(" ") and line != "-- " and not quoted
        if soft and delete_space:
            found[-1] = found[-1].removesuffix(" ")
    return "\n".join(found)
