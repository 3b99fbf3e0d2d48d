"""HTML from strangers: nothing runs, nothing is fetched, nothing explodes."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.html import MAX_DEPTH, MAX_TABLES, clean_html
from tests.domain.pieces import naughty_strings


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<p>Hello <b>you</b></p>", "<p>Hello <b>you</b></p>"),
        ("<script>alert(1)</script>ok", "ok"),
        ("<p onclick=x() style='background:url(http://e.x)' class=a>hi</p>", "<p>hi</p>"),
        ("<img src=http://e.x/p.gif onerror=x()>text", "text"),
        ("<link rel=stylesheet href=//e.x><base href=//e.x><meta http-equiv=refresh content=0>x", "x"),
        ("<iframe src=//e.x>y</iframe><object data=//e.x>z</object><embed src=//e.x>x", "x"),
        ("<a href='https://x.y/z?a=1&b=2'>l</a>", '<a href="https://x.y/z?a=1&amp;b=2">l</a>'),
        (
            "<a href='mailto:a@b.c'>l</a><a href=tel:+77011234567>t</a>",
            '<a href="mailto:a@b.c">l</a><a href="tel:+77011234567">t</a>',
        ),
        ("<a href='javascript:x()'>l</a>", "<a>l</a>"),
        ("<a href='JaVa\tScRiPt:x()'>l</a>", "<a>l</a>"),
        ("<a href='data:text/html,x'>l</a><a href=file:///etc/passwd>f</a>", "<a>l</a><a>f</a>"),
        ("<a href='//e.x'>l</a><a href='/etc'>r</a><a href='x'>r</a>", "<a>l</a><a>r</a><a>r</a>"),
        ("<td colspan=99999999>x", "x"),
        ("<table><td colspan=99999999 rowspan=3>x", '<table><tbody><tr><td rowspan="3">x</td></tr></tbody></table>'),
        ("<svg><script>x</script></svg>y", "y"),
        ("<form action=//e.x><input name=a><button>b</button></form>", "b"),
        ("<b>open", "<b>open</b>"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("<style>@import '//e.x'</style><!-- c -->x", "x"),
        ("a\x00b", "ab"),
    ],
)
def test_only_what_is_allowed_comes_through(html: str, clean: str) -> None:
    assert clean_html(html) == clean


_TAG = re.compile(r"<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>")


def _well_formed(clean: str) -> bool:
    opened: list[str] = []
    for match in _TAG.finditer(clean):
        if match[2] in ("br", "hr"):
            continue
        if match[1] and (not opened or opened.pop() != match[2]):
            return False
        if not match[1]:
            opened.append(match[2])
    return not opened and "<" not in _TAG.sub("", clean)


def _is_harmless(clean: str) -> bool:
    attributes = "".join(match[3] for match in _TAG.finditer(clean))
    links = re.findall(r'href="([^"]*)"', attributes)
    return _well_formed(clean) and all(re.match(r"\s*(https?://|mailto:|tel:)", link, re.IGNORECASE) for link in links)


def test_naughty_strings_are_harmless() -> None:
    for text in naughty_strings():
        assert _is_harmless(clean_html(text))
        assert _is_harmless(clean_html(f'<a href="{text}">x</a><p title={text}>y'))


SCRAPS = st.lists(
    st.sampled_from(
        (
            *(
                "<div>",
                "</div>",
                "<p>",
                "<b>",
                "</b>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
                "</a>",
                "<ul><li>",
                "<br>",
            ),
            *(
                "<a href='https://x.y/<b>'>",
                '<a title="</div>">',
                "<a href=javascript:x>",
                "<svg>",
                "</svg>",
                "<math><mi>",
            ),
            *(
                "text",
                "<",
                ">",
                '"',
                "'",
                "&",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "<template>",
                "<style>",
                "</style>",
            ),
            *("<select><option>", "<plaintext>", "<noscript>"),
        )
    ),
    max_size=40,
).map("".join)


@given(SCRAPS)
def test_any_soup_is_harmless_and_stays_so(soup: str) -> None:
    clean = clean_html(soup)
    assert _is_harmless(clean)
    assert _is_harmless(clean_html(clean))


def _depths(clean: str) -> tuple[int, int]:
    depth = tables = deepest = most = 0
    for match in _TAG.finditer(clean):
        if match[2] not in ("br", "hr"):
            step = -1 if match[1] else 1
            depth += step
            tables += step * (match[2] == "table")
        deepest, most = max(deepest, depth), max(most, tables)
    return deepest, most


@pytest.mark.parametrize(
    "html", ["<div>" * 500, "<table><tr><td>" * 100, "<ul><li>" * 300, "<b><i>" * 300, "<blockquote><p>" * 200]
)
def test_nesting_is_capped_and_words_stay(html: str) -> None:
    clean = clean_html(f"before{html}deep inside")
    deepest, tables = _depths(clean)
    assert deepest <= MAX_DEPTH
    assert tables <= MAX_TABLES
    assert "deep inside" in clean
    assert "before" in clean


HOSTILE = {
    "div": "<div>",
    "unmatched closer": "<div></b>",
    "closer in an attribute": '<div a="</div>">',
    "tag in an attribute": '<div a="<">',
    "lists": "<ul><li>",
    "tables": "<table><tr><td>",
    "formats": "<b><p>",
    "font": "<font size=1><p>",
    "links": "<a href=x>",
    "quotes": "<a b='",
    "comments": "<!--",
    "brackets": "<",
    "entities": "&#x",
    "closers": "</p>",
    "svg": "<svg><math>",
    "select": "<select>",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_html_takes_bounded_time(piece: str) -> None:
    started = time.process_time()
    clean_html(piece * (400_000 // len(piece)))
    assert time.process_time() - started < 2


@pytest.mark.parametrize("opening", ["<div ", "<div a='>' ", "<div \"'='\">' "])
def test_many_attributes_take_bounded_time(opening: str) -> None:
    started = time.process_time()
    clean_html(opening + " ".join(f"x{number}=1" for number in range(40_000)) + ">")
    assert time.process_time() - started < 1


def test_pictures_inside_the_text_do_not_push_the_words_out() -> None:
    assert (
        clean_html(f'<p>before</p><img src="data:image/png;base64,{"A" * 900_000}"><p>after</p>')
        == "<p>before</p><p>after</p>"
    )
