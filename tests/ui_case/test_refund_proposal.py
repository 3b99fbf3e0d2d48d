"""A refund is judged as it is typed, and said in one plain sentence."""

from __future__ import annotations

from typing import Any

import pytest

from agent_console.ui.case.refund_proposal import NO_LIMIT, ProposalMaker, lines_amount
from agent_console.ui.format import Formats
from tests.ui_case.things import booking, payment, quote


@pytest.fixture
def maker(qapp: Any) -> ProposalMaker:
    return ProposalMaker(Formats("en"))


def test_a_whole_proposal_names_amount_and_card(maker: ProposalMaker) -> None:
    proposal = maker.judge(quote(), "12 500", "goodwill", "")
    assert proposal.whole
    assert proposal.amount == 1_250_000
    plain = proposal.summary.replace("\u00a0", " ")
    assert plain == "Give back ₸12,500.00 of ₸40,000.00 to Visa ···· 4242."
    assert "12,500.00" in proposal.confirm
    assert "26,500.00" in proposal.after


@pytest.mark.parametrize(
    ("typed", "reason", "note", "field"),
    [
        ("", "goodwill", "", "amount"),
        ("0", "goodwill", "", "amount"),
        ("-5", "goodwill", "", "amount"),
        ("1.234", "goodwill", "", "amount"),
        ("ten", "goodwill", "", "amount"),
        ("39000.01", "goodwill", "", "amount"),
        ("20000.01", "goodwill", "", "amount"),
        ("100", "", "", "reason"),
        ("100", "no_access", "", "reason"),
        ("100", "other", "  ", "note"),
    ],
)
def test_what_is_not_whole_cannot_be_confirmed(
    maker: ProposalMaker, typed: str, reason: str, note: str, field: str
) -> None:
    proposal = maker.judge(quote(), typed, reason, note)
    assert not proposal.whole
    assert proposal.field == field


def test_the_limit_is_told_only_where_it_matters(maker: ProposalMaker) -> None:
    assert "20,000" in maker.limit_notice(quote())
    assert maker.limit_notice(quote(limit=NO_LIMIT)) == ""
    assert maker.limit_notice(quote(limit=9_000_000)) == ""
    assert maker.judge(quote(limit=NO_LIMIT), "39000", "goodwill", "").whole


def test_a_blocked_payment_says_why(maker: ProposalMaker) -> None:
    proposal = maker.judge(quote(blocked="Paid on the spot."), "1", "goodwill", "")
    assert (proposal.field, proposal.problem) == ("payment", "Paid on the spot.")


def test_without_a_quote_nothing_can_be_confirmed(maker: ProposalMaker) -> None:
    assert not maker.judge(None, "1", "goodwill", "").whole


def test_currencies_without_decimals_take_none(maker: ProposalMaker) -> None:
    yen = payment(currency="JPY", captured=5000, refunded=0)
    assert maker.judge(quote(payment=yen, limit=NO_LIMIT), "500", "goodwill", "").amount == 500
    assert not maker.judge(quote(payment=yen, limit=NO_LIMIT), "500.5", "goodwill", "").whole


def test_chosen_lines_count_without_what_was_given_back_of_them() -> None:
    lines = booking().lines
    assert lines_amount(lines, {"cleaning", "fee"}, 4_000_000) == 700_000
    assert lines_amount(lines, {"nights"}, 1_000_000) == 1_000_000
    assert lines_amount(lines, set(), 4_000_000) == 0
