"""Card numbers disappear however they are written; phone numbers and codes stay."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.masking import is_card_number, mask_cards
from tests.domain.pieces import naughty_strings


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("4111111111111111", "•••• 1111"),
        ("card 4111 1111 1111 1111, thanks", "card •••• 1111, thanks"),
        ("4111-1111-1111-1111", "•••• 1111"),
        ("4111.1111.1111.1111", "•••• 1111"),
        ("4111\u00a01111\u202f1111\u20111111", "•••• 1111"),
        ("4111 - 1111 - 1111 - 1111", "•••• 1111"),
        (
            "4\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1\u200b1",
            "•••• 1111",
        ),
        ("３７８２ ８２２４６３ １０００５", "•••• 0005"),
        ("٤١١١١١١١١١١١١١١١", "•••• 1111"),
        ("4111 1111 1111 1111 12/27 CVV 123", "•••• 1111 12/27 CVV •••"),
        ("4111111111111111 5555555555554444", "•••• 1111 •••• 4444"),
        ("2200 0000 0000 0053", "•••• 0053"),
        ("4111&nbsp;1111&#160;1111&#xa0;1111", "•••• 1111"),
        ("card #4111111111111111", "card #•••• 1111"),
    ],
)
def test_card_numbers_are_masked(text: str, masked: str) -> None:
    assert mask_cards(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "+7 701 123 45 67",
        "+4111111111111111",
        "8 (701) 123-45-67, 8 777 111 22 33",
        "8 701 123 45 67 8 777 111 22 33",
        "4111 1111 1111 1112",
        "booking KZ-4F7K2 and plate A123BC77",
        "IIN 900101300123",
        "DE89 3704 0044 0532 0130 00",
        "meter 4111-1111",
        "21.11.2026 10:00:00",
        "ticket 1234567, order 20261121-0001",
        "4",
        "",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert mask_cards(text) == text


def _with_check_digit(body: str) -> str:
    return next(body + digit for digit in "0123456789" if is_card_number(body + digit))


@pytest.mark.parametrize(
    ("html", "masked"),
    [
        ("<p>4111 1111 1111 1111</p>", "<p>•••• 1111</p>"),
        ("<p>4111 <b>1111</b> 1111 1111</p>", "<p>•••• 1111<b></b></p>"),
        (
            "<span>4111</span> <span>1111</span> <span>1111</span> <span>1111</span>",
            "<span>•••• 1111</span><span></span><span></span><span></span>",
        ),
        ('4111<a href="tel:5555">1111</a>1111 1111', '•••• 1111<a href="tel:5555"></a>'),
        ('4111<td colspan="2">1111</td>', '4111<td colspan="2">1111</td>'),
        (
            "<td>2023</td><td>2024</td><td>2025</td><td>2026</td>",
            "<td>2023</td><td>2024</td><td>2025</td><td>2026</td>",
        ),
    ],
)
def test_tags_between_the_digits_hide_nothing(html: str, masked: str) -> None:
    assert mask_cards(html, markup=True) == masked


NUMBERS = st.builds(
    lambda first, rest: _with_check_digit(first + rest),
    st.sampled_from("3456"),
    st.text("0123456789", min_size=14, max_size=14),
)


@given(
    NUMBERS,
    st.sampled_from(["", " ", "-", ".", "\u00a0", " - "]),
    st.text(st.sampled_from("абв ,!\n")),
    st.text(st.sampled_from("xyz ,!\n")),
)
def test_no_card_number_survives(number: str, mark: str, before: str, after: str) -> None:
    written = mark.join(re.findall("....", number))
    masked = mask_cards(f"{before} {written} {after}")
    assert masked == f"{before} •••• {number[-4:]} {after}"


@given(st.text(st.sampled_from("0123456789 -./+xЯ\u200b４"), max_size=80))
def test_masking_twice_is_masking_once(text: str) -> None:
    assert mask_cards(mask_cards(text)) == mask_cards(text)


def test_naughty_strings_stay_unless_they_hold_a_card() -> None:
    for text in naughty_strings():
        masked = mask_cards(text)
        assert masked == text or "••••" in masked


@pytest.mark.parametrize("piece", ["4 ", "41", "4111 ", "1-", "cvv ", "1   ", "4.\u200b", "4<b>", "4<", "<4"])
def test_long_texts_take_linear_time(piece: str) -> None:
    started = time.process_time()
    mask_cards(piece * (200_000 // len(piece)))
    mask_cards(piece * (200_000 // len(piece)), markup=True)
    assert time.process_time() - started < 5
