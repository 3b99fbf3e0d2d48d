"""Amounts: what people type, what they see, and splitting without a rest."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.faults import Invalid
from agent_console.domain.money import (
    MAX_MINOR,
    allocate,
    exponent,
    format_amount,
    parse_amount,
    parse_percent,
    percent,
    plain_amount,
)
from tests.domain.pieces import naughty_strings

CURRENCIES = st.sampled_from(["KZT", "RUB", "ALL", "AMD", "EUR", "USD", "JPY", "KWD", "CLF"])


@pytest.mark.parametrize(
    ("currency", "digits"),
    [("KZT", 2), ("RUB", 2), ("ALL", 2), ("AMD", 2), ("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)],
)
def test_exponents_are_those_of_iso_4217(currency: str, digits: int) -> None:
    assert exponent(currency) == digits


@pytest.mark.parametrize("code", ["", "kzt", "XXX", "KZ", "₸", "EURO", " EUR"])
def test_what_is_no_currency_is_refused(code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        exponent(code)
    assert refusal.value.code == "currency"


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("0", "KZT", 0),
        ("12", "KZT", 1200),
        ("12.5", "KZT", 1250),
        ("12,50", "EUR", 1250),
        ("1 234,56", "RUB", 123456),
        ("1\u00a0234,56", "RUB", 123456),
        ("1\u202f234\u202f567,8", "EUR", 123456780),
        ("1.234,56", "EUR", 123456),
        ("1,234.56", "USD", 123456),
        ("1'234.56", "EUR", 123456),
        ("1’234.56", "EUR", 123456),
        ("1.234.567", "EUR", 123456700),
        ("1,234,567", "USD", 123456700),
        ("12 500 KZT", "KZT", 1250000),
        ("12 500 ₸", "KZT", 1250000),
        ("₸12500.00", "KZT", 1250000),
        ("EUR 12.00", "EUR", 1200),
        ("500", "JPY", 500),
        ("1.2345", "CLF", 12345),
        ("0,500", "KWD", 500),
        ("1234,500", "KWD", 1234500),
    ],
)
def test_amounts_as_people_write_them(text: str, currency: str, minor: int) -> None:
    assert parse_amount(text, currency) == minor


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-5",
            "\u22125",
            "+5",
            "5-",
            "1e5",
            "0x10",
            "NaN",
            "inf",
            "1_000",
            "١٢",
            "１２",
            "12.",
            ".5",
            "1.2.3",
        ),
        *("1,23,456", "12 34", "1 2345", "1,234,56.7", "1.234,567.8", "12.345", "12.5.5", "5 USD", "=1+1", "1\n2", "²"),
        *("1,000 000", "1'2", "9" * 60, "1000000000000000000", "1 .5", "1. 5", "--1", "1;2", "1:2"),
    ],
)
def test_what_is_not_an_amount_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        parse_amount(text, "KZT")
    assert refusal.value.code == "amount"


def test_thousands_and_decimals_that_look_alike_are_not_guessed() -> None:
    with pytest.raises(Invalid, match="two ways"):
        parse_amount("1,234", "USD")
    assert parse_amount("1,234", "USD", "en") == 123400
    assert parse_amount("1.234", "EUR", "de") == 123400
    assert parse_amount("1,234", "KWD", "ru") == 1234
    assert parse_amount("1.234", "KWD") == 1234
    with pytest.raises(Invalid, match="two ways") as refusal:
        parse_amount("1,234", "KWD")
    assert refusal.value.advice == "Write 1234 or 1.234."
    with pytest.raises(Invalid):
        parse_amount("1,234", "USD", "ru")


def test_decimals_beyond_the_currency_are_refused() -> None:
    for text, currency in (("1.5", "JPY"), ("0.125", "EUR"), ("1.0000", "KWD")):
        with pytest.raises(Invalid, match="decimals"):
            parse_amount(text, currency, "en")


def test_naughty_strings_are_amounts_or_refused() -> None:
    for text in naughty_strings():
        for locale in ("", "en", "ru", text):
            try:
                minor = parse_amount(text, "EUR", locale)
            except Invalid:
                continue
            assert 0 <= minor <= MAX_MINOR


@given(st.text())
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        assert 0 <= parse_amount(text, "KWD") <= MAX_MINOR
    except Invalid as refusal:
        assert refusal.what


@given(st.integers(0, MAX_MINOR), CURRENCIES)
def test_a_plain_amount_reads_back(minor: int, currency: str) -> None:
    assert parse_amount(plain_amount(minor, currency), currency, "zz" if exponent(currency) < 3 else "ru") == minor


@given(st.integers(0, MAX_MINOR), CURRENCIES, st.sampled_from(["en", "ru", "kk", "sq", "hy", "de"]))
def test_what_is_shown_can_be_typed_back(minor: int, currency: str, locale: str) -> None:
    shown = format_amount(minor, currency, locale)
    typed = "".join(char for char in shown if char.isdigit() or char in ",. \u00a0\u202f").strip(" \u00a0\u202f")
    assert parse_amount(typed, currency, locale) == minor


@pytest.mark.parametrize(
    ("minor", "currency", "locale", "shown"),
    [
        (1250000, "KZT", "kk", "12\u00a0500,00\u00a0₸"),
        (1250000, "KZT", "ru", "12\u00a0500,00\u00a0₸"),
        (-1250000, "KZT", "en", "-₸12,500.00"),
        (1250000, "KZT", "sq", "12\u00a0500,00\u00a0₸"),
        (123456, "RUB", "ru", "1\u00a0234,56\u00a0₽"),
        (-150, "EUR", "en", "-€1.50"),
        (1500, "JPY", "en", "¥1,500"),
        (1234, "KWD", "en", "KWD\u00a01.234"),
        (150000, "ALL", "sq", "1\u00a0500\u00a0Lekë"),
        (150001, "ALL", "sq", "1\u00a0500,01\u00a0Lekë"),
        (100, "EUR", "no such locale", "€1.00"),
    ],
)
def test_amounts_are_shown_as_the_reader_writes_them(minor: int, currency: str, locale: str, shown: str) -> None:
    assert format_amount(minor, currency, locale) == shown


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 10**9), min_size=1, max_size=40).filter(any))
def test_splitting_loses_and_invents_nothing(total: int, weights: list[int]) -> None:
    parts = allocate(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(total * weight, sum(weights))) < 1
        assert weight or not part


def test_splitting_by_nothing() -> None:
    assert allocate(0, [0, 0]) == [0, 0]
    assert allocate(0, []) == []
    for weights in ([], [0], [1, -1]):
        with pytest.raises(Invalid):
            allocate(5, weights)


@pytest.mark.parametrize(
    ("amount", "share", "part"),
    [
        (1000, "12.5", 125),
        (1001, "12,5 %", 125),
        (4, "12.5", 1),
        (-4, "12.5", -1),
        (999, "100", 999),
        (999, "0", 0),
        (7, "33.333333", 2),
    ],
)
def test_per_cent(amount: int, share: str, part: int) -> None:
    assert percent(amount, share) == part


@pytest.mark.parametrize("share", ["", "-1", "100.01", "101", "abc", "1e1", "١", "12.5%%", "9" * 99, "1.0000001"])
def test_what_is_no_per_cent_figure_is_refused(share: str) -> None:
    with pytest.raises(Invalid) as refusal:
        parse_percent(share)
    assert refusal.value.code == "percent"


@given(st.integers(0, 10**15), st.integers(0, 10000))
def test_per_cent_is_never_off_by_more_than_half(amount: int, hundredths: int) -> None:
    part = percent(amount, f"{hundredths // 100}.{hundredths % 100:02}")
    assert abs(part - Fraction(amount * hundredths, 10000)) <= Fraction(1, 2)
    assert 0 <= part <= amount
