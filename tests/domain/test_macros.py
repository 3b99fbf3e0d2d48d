"""Macros are data: the shipped ones are whole, and a mistake in one is named with its line."""

from __future__ import annotations

import pytest

from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Market
from agent_console.domain.macros import LANGUAGES, Macro, MacroPack, default_macros
from agent_console.resources import read_toml

GOOD = """
[late]
title = { en = "Late", ru = "Поздно", kk = "Кеш", sq = "Vonë", hy = "Ուշ" }
markets = ["stays"]
status = "pending"
tags = ["late"]
money = { action = "refund", reason = "unsatisfactory", percent = "12.5", lines = ["tax", "nights"] }
"""


def test_the_shipped_macros_are_told_in_every_language_and_serve_every_market() -> None:
    macros = default_macros()
    assert len({macro.id for macro in macros}) == len(macros) >= 12
    for macro in macros:
        assert {macro.title(language) for language in LANGUAGES} == set(macro.titles.values())
        assert macro.reply or macro.status or macro.tags or macro.money, macro.id
    for market in Market:
        fitting = [macro for macro in macros if macro.fits(market)]
        assert len(fitting) >= 5
        assert any(macro.money is not None for macro in fitting)


def test_the_shipped_macros_name_canned_replies_that_the_demo_has() -> None:
    shortcuts = {reply["shortcut"] for reply in read_toml("demo/canned.toml")["reply"]}
    assert {macro.reply for macro in default_macros() if macro.reply} <= shortcuts


def test_a_macro_is_read_as_it_is_written() -> None:
    (macro,) = MacroPack.load(GOOD, "own.toml").macros
    assert isinstance(macro, Macro)
    assert macro.title("kk") == "Кеш" and macro.title("de") == "Late"
    assert macro.fits("stays") and not macro.fits("cars")
    assert macro.money is not None
    assert (macro.money.percent, macro.money.line_kinds) == ("12.5", ("nights", "tax"))


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ('status = "pending"', 'status = "closed"', 5),
        ('status = "pending"', 'state = "pending"', 5),
        ('markets = ["stays"]', 'markets = ["boats"]', 4),
        ('tags = ["late"]', "tags = [1]", 6),
        ('action = "refund"', 'action = "pay"', 7),
        ('percent = "12.5"', 'percent = "lots"', 7),
        ('lines = ["tax", "nights"]', 'lines = ["breakfast"]', 7),
        (', hy = "Ուշ"', "", 3),
    ],
)
def test_a_mistake_is_named_with_its_line(before: str, after: str, line: int) -> None:
    assert before in GOOD
    with pytest.raises(PolicyFault) as caught:
        MacroPack.load(GOOD.replace(before, after), "own.toml")
    assert caught.value.details["line"] == line
    assert caught.value.details["file"] == "own.toml"
