"""Canned replies: filled in five languages, honest about gaps, and harmless whoever wrote the template."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.faults import PolicyFault
from agent_console.domain.replies import (
    KNOWN_FACTS,
    Moment,
    Money,
    Span,
    Variant,
    check,
    choose_variant,
    render,
    reply_facts,
)
from tests.domain.pieces import naughty_strings, read_json

CASES = read_json("liquid_cases.json")
CHECK_IN = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_template_language_is_the_one_agents_know(case: dict[str, Any]) -> None:
    assert render(case["template"], case.get("data", {}), "en").text == case["result"]


@dataclass(frozen=True)
class Person:
    id: str = "c1"
    name: str = "Aliya Bek"
    email: str = "aliya@mail.example"


@dataclass(frozen=True)
class Line:
    amount: int


@dataclass(frozen=True)
class Case:
    number: int = 4711
    subject: str = "Key"


@dataclass(frozen=True)
class Stay:
    code: str = "ST-10AB34"
    customer_id: str = "c1"
    status: str = "confirmed"
    title: str = "Flat on Abay"
    place: str = "Abay 10, Almaty"
    zone: str = "Asia/Almaty"
    starts_at: datetime = CHECK_IN
    ends_at: datetime | None = datetime(2026, 11, 24, 7, tzinfo=UTC)
    currency: str = "KZT"
    lines: list[Line] = field(default_factory=lambda: [Line(3_000_000), Line(-50_000)])
    policy: str = "moderate"
    access: str = "Code 4711#"
    contact_phone: str = "+77011234567"
    guests: int = 2
    plate: str = ""
    car: str = ""


def facts(booking: Stay | None = Stay(), customer: Person | None = Person(), language: str = "en") -> dict[str, Any]:
    return reply_facts(Case(), customer, booking, Person("a1", "Dana Omar"), CHECK_IN, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "21 November 2026, 14:00 | 14:00 | 21 November | ₸29,500.00"),
        ("ru", "21 ноября 2026\u202fг., 14:00 | 14:00 | 21 ноября | 29\u00a0500,00\u00a0₸"),
        ("kk", "2026\u202fж. 21 қараша, 14:00 | 14:00 | 21 қараша | 29\u00a0500,00\u00a0₸"),
        ("sq", "21 nëntor 2026, 2:00\u202fm.d. | 2:00\u202fm.d. | 21 nëntor | 29\u00a0500,00\u00a0₸"),
        ("hy", "21 նոյեմբերի, 2026 թ., 14:00 | 14:00 | 21 նոյեմբերի | 29\u00a0500,00\u00a0₸"),
    ],
)
def test_dates_and_money_are_the_readers_and_times_are_the_places(language: str, text: str) -> None:
    at = "booking.check_in"
    template = f"{{{{ {at} }}}} | {{{{ {at} | time }}}} | {{{{ {at} | date: '%-d %B' }}}} | {{{{ booking.total }}}}"
    assert render(template, facts(language=language), language).text == text
    assert render(template, facts(language="xx"), language).text == text


def test_filled_and_missing_places_are_told_apart() -> None:
    rendered = render("Hi {{ customer.first_name }}, plate {{ booking.plate }}!", facts(), "en")
    assert rendered.text == "Hi Aliya, plate ⟦booking.plate⟧!"
    assert rendered.spans == (Span(3, 8, "customer.first_name", True), Span(16, 31, "booking.plate", False))
    assert rendered.missing == ("booking.plate",)


def test_every_known_fact_has_a_place_and_unknown_ones_show() -> None:
    template = " ".join(f"{{{{ {name} }}}}" for name in sorted(KNOWN_FACTS))
    full = render(template, facts(replace(Stay(), plate="123ABC02", car="Kia Rio")), "en")
    assert full.missing == ()
    assert len(full.spans) == len(KNOWN_FACTS)
    empty = render(template, facts(None, None), "en")
    assert set(empty.missing) == {name for name in KNOWN_FACTS if name.startswith(("booking.", "customer."))}


@pytest.mark.parametrize("status", ["requested", "cancelled", "completed", "no_show", "strange"])
def test_how_to_get_in_is_told_only_for_a_stay_that_stands(status: str) -> None:
    assert render("{{ booking.access }}", facts(replace(Stay(), status=status)), "en").missing == ("booking.access",)


def test_how_to_get_in_is_told_only_to_the_guest() -> None:
    assert render("{{ booking.access }}", facts(customer=Person("host")), "en").missing == ("booking.access",)
    assert render("{{ booking.access }}", facts(customer=None), "en").missing == ("booking.access",)
    assert render("{{ booking.access }}", facts(), "en").text == "Code 4711#"


def test_a_zone_that_is_none_leaves_the_time_out_rather_than_wrong() -> None:
    assert render("{{ booking.check_in }}", facts(replace(Stay(), zone="Europe/Tirana")), "en").missing == (
        "booking.check_in",
    )


@pytest.mark.parametrize(
    ("template", "text", "missing"),
    [
        ("{{ x | default: 'guest' }}", "guest", ()),
        ("{{ x | default: '' }}", "⟦x⟧", ("x",)),
        ("{{ x | append: ' tenge' }}", "⟦x⟧", ("x",)),
        ("{{ x | upcase | append: '!' }}", "⟦x⟧", ("x",)),
        ("{% if x %}a{% else %}b{% endif %}", "b", ()),
        ("{% capture y %}[{{ x }}]{% endcapture %}{{ y }}", "[⟦x⟧]", ("x",)),
        ("{% capture y %}{{ x }}{% endcapture %}nothing", "nothing", ()),
        ("{% capture y %}{{ a }}{% endcapture %}{% if y == 'A' %}same{% endif %}", "same", ()),
        ("{% assign y = x %}{{ y }}", "⟦y⟧", ("y",)),
        ("{{ a.b.c }}{{ a['b'] }}", "⟦a.b.c⟧⟦a.b⟧", ("a.b.c", "a.b")),
        ("{% echo x %}{% liquid echo x %}", "⟦x⟧⟦x⟧", ("x",)),
        ("{{ blank_text }}", "⟦blank_text⟧", ("blank_text",)),
        ("{{ a }} ⟦x⟧ {{ x }}", "A [x] ⟦x⟧", ("x",)),
        ("{{ zero }}{{ no }}", "0false", ()),
    ],
)
def test_what_counts_as_missing(template: str, text: str, missing: tuple[str, ...]) -> None:
    rendered = render(template, {"a": "A", "blank_text": " \n", "zero": 0, "no": False}, "en")
    assert (rendered.text, rendered.missing) == (text, missing)


def test_a_customer_cannot_smuggle_a_placeholder_or_code_in() -> None:
    rendered = render("{{ name }}", {"name": "⟦booking.access⟧ {{ booking.access }} \U000f0000\U00100000"}, "en")
    assert rendered.text == "[booking.access] {{ booking.access }} "
    assert rendered.missing == ()


def test_facts_may_be_dotted() -> None:
    assert render("{{ a.b }} {{ a.c.d }}", {"a.b": 1, "a.c.d": "x", "a": {"e": 2}}, "en").text == "1 x"
    assert render("{{ a.b }}{{ a.e }}", {"a": {"e": 2}, "a.b": 1}, "en").text == "12"


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ '2026-11-21' | date }}", "21 November 2026"),
        ("{{ '2026-11-21T14:05:00+05:00' | date: 'short' }}", "21/11/2026"),
        ("{{ at | date: '%d.%m.%Y %H:%M %%' }}", "21.11.2026 09:00 %"),
        ("{{ at | date: '%Q%' }}", "%Q%"),
        ("{{ at | datetime }}", "21 November 2026, 09:00"),
        ("{{ 'now' | date: '%Y' }}", "2026"),
        ("{{ 'some day' | date }}", "some day"),
        ("{{ 1234.5 | money: 'KZT' }}", "₸1,234.50"),
        ("{{ '0001-01-01' | date }}", "1 January 1"),
        ("{{ price }}", "€12.50"),
    ],
)
def test_filters_for_dates_and_money(template: str, text: str) -> None:
    known = {"at": CHECK_IN, "today": Moment(CHECK_IN), "price": Money(1250, "EUR")}
    assert render(template, known, "en").text == text


HOSTILE = {
    "include": "{% include 'x' %}",
    "render": "{% render 'x' %}",
    "table": "{% tablerow i in (1..9) %}x{% endtablerow %}",
    "unknown filter": "{{ a | shell }}",
    "unclosed": "{% if a %}",
    "stray": "{% endif %}",
    "half": "{{ a",
    "loop": "{% for i in (1..1000000000) %}x{% endfor %}",
    "nested loops": "{% for i in (1..900) %}{% for j in (1..900) %}x{% endfor %}{% endfor %}",
    "many loops": "{% for i in (1..900) %}{% endfor %}" * 200,
    "range to text": "{{ (1..1000000000) | join: ',' }}",
    "range to list": "{% assign a = (1..1000000000) | reverse %}{{ a | size }}",
    "doubling": "{% assign s = 'xxxxxxxx' %}" + "{% assign s = s | append: s %}" * 40,
    "replacing": "{{ '" + "a" * 99 + "'" + (" | replace: 'a', '" + "a" * 99 + "'") * 9 + " }}",
    "squaring": "{% assign n = 99999999 %}" + "{% assign n = n | times: n %}" * 40,
    "capturing": "{% capture s %}xxxxxxxx{% endcapture %}" + "{% capture s %}{{ s }}{{ s }}{% endcapture %}" * 40,
    "list doubling": "{% assign l = 'a,b' | split: ',' %}" + "{% assign l = l | concat: l %}" * 40,
    "nesting": "{% if true %}" * 500 + "{% endif %}" * 500,
    "brackets": "{{ " + "a[" * 3000 + "1" + "]" * 3000 + " }}",
    "zero": "{{ 1 | divided_by: 0 }}",
    "long": "x" * 30_000,
    "output": "{% for i in (1..900) %}" + "x" * 900 + "{% endfor %}",
    "money": "{{ 'x' | money: 'KZT' }}",
    "currency": "{{ 5 | money: 'XXX' }}",
}


@pytest.mark.parametrize("template", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_templates_are_refused_in_time(template: str) -> None:
    started = time.process_time()
    with pytest.raises(PolicyFault) as fault:
        render(template, {"a": "A"}, "en")
    assert time.process_time() - started < 3
    assert fault.value.details["reason"]
    assert len(str(fault.value)) < 500


@pytest.mark.parametrize(
    "template",
    [
        *(
            "{{ " * 6_000,
            "{% " * 6_000,
            "{{ a }}" * 2_500,
            "{% raw %}" * 2_000,
            "{% comment %}" * 1_500,
            "{%- -%}" * 2_000,
        ),
        *(
            "{{ a | upcase" + " | upcase" * 2_000 + " }}",
            "{{ a" + ".a" * 9_000 + " }}",
            "{% if " + "a and " * 3_000 + "a %}{% endif %}",
        ),
        *(
            "{{ 'x" + "y" * 19_000,
            "{% liquid\n" + "echo a\n" * 2_500 + "%}",
            "{% case a %}" + "{% when 1 %}" * 1_500 + "{% endcase %}",
        ),
        *(
            "{{ 1e999999 | plus: 1 }}",
            "{{ '1e999' | times: 2 }}",
            "{{ 1 | round: 999999999 }}",
            "{{ 'nan' | floor }}",
            "{{ -1 | slice: 9 }}",
        ),
    ],
)
def test_odd_templates_end_in_time(template: str) -> None:
    started = time.process_time()
    try:
        render(template, {"a": "A"}, "en")
    except PolicyFault as fault:
        assert fault.details["reason"]
    assert time.process_time() - started < 3


@pytest.mark.parametrize("name", ["__class__", "__init__", "minor", "at", "_at", "local", "zone", "__class__.__mro__"])
def test_nothing_of_python_can_be_reached(name: str) -> None:
    assert render(f"{{{{ m.{name} }}}}", {"m": Money(5, "EUR")}, "en").missing == (f"m.{name}",)
    assert render(f"{{{{ t.{name} }}}}", {"t": Moment(CHECK_IN)}, "en").missing == (f"t.{name}",)


def test_mistakes_are_told_with_their_line() -> None:
    assert check("Hi {{ customer.name }}\n{{ booking.code | upcase }}") == []
    problems = check("fine\n{{ booking.code | shout }}\n{{ booking.colour }}")
    assert [(problem.line, problem.fatal) for problem in problems] == [(2, True), (3, False)]
    assert "shout" in problems[0].what
    assert "booking.colour" in problems[1].what
    assert check("a\nb {% if %}\n")[0].line == 2
    assert check("{% include 'x' %}")[0].fatal
    assert (
        check("{% assign x = booking.code %}{{ x }}{% for i in (1..3) %}{{ forloop.index }}{{ i }}{% endfor %}") == []
    )


def test_naughty_strings_are_facts_and_templates_alike() -> None:
    for text in naughty_strings():
        if text.strip():
            rendered = render("<{{ a }}>", {"a": text}, "en")
            assert rendered.text == f"<{text.translate(str.maketrans('⟦⟧', '[]'))}>"
            assert rendered.missing == ()
        check(text)
        try:
            render(text, {"a": text}, text)
        except PolicyFault as fault:
            assert fault.details["reason"]


PIECES = st.sampled_from(
    [
        *(
            "{{ a }}",
            "{{ b.c }}",
            "{{ x }}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{% if a %}",
            "{% endif %}",
            "{% else %}",
            "text ",
            "⟦x⟧",
        ),
        *(
            "{% for i in l %}",
            "{% endfor %}",
            "{{ i | upcase }}",
            "{% capture s %}",
            "{% endcapture %}",
            "{{ s }}",
            "\n",
            "'",
        ),
        *(
            "{% assign s = l | join: a %}",
            "{{ l | first | default: x }}",
            "{% liquid echo x %}",
            "{% cycle a, x %}",
            "{{- a -}}",
        ),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_spans_are_where_they_say(template: str) -> None:
    try:
        rendered = render(template, {"a": "A", "b": {"c": "\U000f0003C"}, "l": ["u", "v", ""]}, "en")
    except PolicyFault:
        return
    end = 0
    for span in rendered.spans:
        assert end <= span.start < span.end <= len(rendered.text)
        assert span.filled or rendered.text[span.start : span.end] == f"⟦{span.name}⟧"
        end = span.end
    assert set(rendered.missing) == {span.name for span in rendered.spans if not span.filled}
    assert not any(char >= "\U000f0000" for char in rendered.text)


@pytest.mark.parametrize(
    ("language", "fallback", "chosen"),
    [
        ("ru", "en", "ru"),
        ("ru-KZ", "en", "ru"),
        ("pt_BR", "en", "pt-BR"),
        ("hy", "ru", "ru"),
        ("hy", "kk", "en"),
        ("", "", "en"),
        ("kk", "en", "en"),
    ],
)
def test_the_nearest_variant_is_chosen(language: str, fallback: str, chosen: str) -> None:
    bodies = {"en": "E", "ru": "R", "pt-BR": "P", "kk": "  "}
    assert choose_variant(bodies, language, fallback) == Variant(chosen, bodies[chosen])


def test_without_english_there_is_still_a_variant() -> None:
    assert choose_variant({"sq": "S", "hy": "H"}, "ru", "kk") == Variant("hy", "H")
    assert choose_variant({}, "ru", "en") == Variant("", "")
