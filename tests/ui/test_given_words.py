"""What packs and providers say is known to the window word by word, so that every agent reads it in their language."""

from __future__ import annotations

from typing import Any

import pytest

from agent_console.platform_server.gateways import embedded, stripe_wire
from agent_console.resources import read_toml
from agent_console.ui.given_words import FAILURES, REFUND_RULES, RULE_NAMES, given
from agent_console.ui.i18n import Language


def texts_of(data: Any, keys: set[str]) -> set[str]:
    """Every text under one of these keys, however deep."""
    if isinstance(data, list):
        return set().union(*(texts_of(one, keys) for one in data)) if data else set()
    if not isinstance(data, dict):
        return set()
    found = {value for key, value in data.items() if key in keys and isinstance(value, str)}
    return found.union(*(texts_of(value, keys) for value in data.values()))


def test_every_sentence_of_the_shipped_packs_is_known():
    assert texts_of(read_toml("policies/refunds.toml"), {"says", "full_says", "held_says"}) <= set(REFUND_RULES)
    assert texts_of(read_toml("policies/clocks.toml")["rules"], {"name"}) == set(RULE_NAMES)


def test_every_refusal_of_the_providers_is_known():
    said = {
        *embedded._REASONS.values(),
        *stripe_wire._DECLINES.values(),
        *stripe_wire._REFUND_FAILURES.values(),
    }
    assert said <= set(FAILURES)


@pytest.mark.parametrize("code", ["ru", "kk", "sq", "hy"])
def test_they_are_told_in_the_language_of_the_agent_and_others_as_they_are(qapp, code):
    language = Language()
    language.install(code)
    try:
        for text in (*REFUND_RULES, *RULE_NAMES, *FAILURES):
            assert given(text) != text
        assert given("A rule of our own.") == "A rule of our own."
        assert given("") == ""
    finally:
        language.install("en")
