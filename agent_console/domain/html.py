"""Cleaning the HTML of messages: an allow-list, nothing fetched, bounded size and nesting."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

MAX_CHARACTERS: Final = 400_000
_MAX_RAW: Final = 4_000_000
"""Of what comes in; pictures inside the text are dropped before the rest is measured."""

MAX_TAGS: Final = 10_000
MAX_DEPTH: Final = 30
MAX_TABLES: Final = 4
"""Nested tables cost the window exponentially: 18 of them take seconds to lay out."""

_MAX_ATTRIBUTES: Final = 40
_MAX_WORDS: Final = 400
_MAX_SPAN: Final = 20
_PARSER_DEPTH: Final = 120
"""More open elements than this make the parser itself slow; letters nest some forty."""

_TAGS: Final = {
    *("a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4"),
    *("h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
}
_ATTRIBUTES: Final = {
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
_DROPPED_WITH_CONTENT: Final = {"script", "style", "title", "iframe", "object", "noscript", "template", "textarea"}
_SCHEMES: Final = {"http", "https", "mailto", "tel"}
_LINK: Final = re.compile(r"\s*(?:https?://[^\s/]|mailto:|tel:)", re.IGNORECASE)
_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s/<>\"'=]*)([^<>]*)(>?)")
_ATTRIBUTE: Final = re.compile(r"""[\s/]+|[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>`]+))?""")
"""One attribute as people's mail programs write them, or the space between two."""

CLEAN_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*>")
"""A tag in what `well_formed` gives."""

_VOID: Final = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"})
_SELF_CLOSING: Final = frozenset(
    {"p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "option", "html", "head", "body"}
)
"""Elements that people leave open; the parser closes them by itself."""

_FORMATS: Final = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}
)
_MAX_FORMATS: Final = 24
"""The parser opens these anew in every paragraph that follows, so their number multiplies."""

_TABLE_PARTS: Final = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th"})
_STARTS_LINE: Final = frozenset({"table", "tr", "div", "p", "li", "blockquote"})


def clean_html(text: str) -> str:
    """HTML that is safe to lay out, in time linear in its size.

    Scripts, styles, images and everything that would be fetched are gone; links lead to the web, to mail or to a phone,
    and nowhere else. What is nested too deeply keeps its words and loses its boxes.
    """
    return _shallow(well_formed(text))


def well_formed(text: str) -> str:
    """The allowed part of `text`, every tag closed and every attribute quoted, still as deeply nested as it came."""
    import nh3

    return nh3.clean(
        _tamed(text[:_MAX_RAW].replace("\x00", ""))[:MAX_CHARACTERS],
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "href":
        # the serialiser leaves these two as they are, and a later reader could take them for tags
        return value.replace("<", "%3C").replace(">", "%3E") if _LINK.match(value) else None
    if name in ("colspan", "rowspan", "start"):
        return value if value.isascii() and value.isdigit() and len(value) < 5 and int(value) <= _MAX_SPAN else None
    return value


def _are_attributes(text: str) -> bool:
    """Whether this is nothing but attributes. Taken one by one, so that no text makes it try anything twice."""
    place = 0
    while place < len(text):
        match = _ATTRIBUTE.match(text, place)
        if match is None:
            return False
        place = match.end()
    return True


def _tamed(text: str) -> str:
    """Drop the tags that would make the parser slow: too deep, too many, too many attributes. Everything else stays.

    A tag whose end cannot be told for certain goes too, or the parser would see other tags than were counted here.
    """
    opened: Counter[str] = Counter()
    depth = formats = count = 0

    def judge(match: re.Match[str]) -> str:
        nonlocal depth, formats, count
        closing, name, rest = match[1], match[2].lower(), match[3]
        if name == "img":
            return ""
        count += 1
        if count > MAX_TAGS or not match[4] or rest.count("=") > _MAX_ATTRIBUTES or len(rest.split()) > _MAX_WORDS:
            return " "
        if not _are_attributes(rest):
            return " "
        if name in _VOID or name in _SELF_CLOSING:
            return match[0]
        if closing:
            if opened[name]:
                opened[name] -= 1
                depth -= 1
                formats -= name in _FORMATS
            return match[0]
        if depth >= _PARSER_DEPTH or (name in _FORMATS and formats >= _MAX_FORMATS):
            return " "
        opened[name] += 1
        depth += 1
        formats += name in _FORMATS
        return match[0]

    return _TAG.sub(judge, text)


def _shallow(cleaned: str) -> str:
    """Unwrap what lies deeper than a person's letter does; `cleaned` is well formed."""
    kept: list[bool] = []
    depth = tables = 0

    def judge(match: re.Match[str]) -> str:
        nonlocal depth, tables
        closing, name = match[1], match[2]
        if name in ("br", "hr"):
            return match[0]
        if closing:
            was_kept = kept.pop() if kept else False
            depth -= was_kept
            tables -= name == "table"
            return match[0] if was_kept else ""
        tables += name == "table"
        keep = depth < MAX_DEPTH and not (tables > MAX_TABLES and name in _TABLE_PARTS)
        kept.append(keep)
        depth += keep
        if keep:
            return match[0]
        return "<br>" if name in _STARTS_LINE else " "

    return CLEAN_TAG.sub(judge, cleaned)
