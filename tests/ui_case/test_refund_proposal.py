"""A refund is judged as it is typed, and said in one plain sentence."""

from __future__ import annotations

from typing import Any

import pytest

from agent_console.contract.money import MoneySignal, Share
from agent_console.desk.money import NO_LIMIT
from agent_console.ui.format import Formats
from agent_console.ui.money.refund_proposal import Filled, RefundProposals, parts_of
from tests.ui_case.things import payment, quote


@pytest.fixture
def maker(qapp: Any) -> RefundProposals:
    return RefundProposals(Formats("en"))


def test_a_whole_proposal_names_amount_and_card(maker: RefundProposals) -> None:
    proposal = maker.judge(quote(), Filled(typed="12 500", reason="goodwill", customer="Ani"))
    assert proposal.whole
    assert proposal.amount == 1_250_000
    plain = proposal.summary.replace("\u00a0", " ")
    assert plain == "Give back ₸12,500.00 of ₸40,000.00 to Visa ···· 4242, Ani."
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
    maker: RefundProposals, typed: str, reason: str, note: str, field: str
) -> None:
    proposal = maker.judge(quote(), Filled(typed=typed, reason=reason, note=note))
    assert not proposal.whole
    assert proposal.field == field


def test_the_limit_is_told_only_where_it_matters(maker: RefundProposals) -> None:
    assert "20,000" in maker.limit_notice(quote())
    assert maker.limit_notice(quote(can_ask=True, limit_scope="booking")).startswith(
        "On this booking you may still do this "
    )
    assert maker.limit_notice(quote(can_ask=True, limit_scope="agent_day")).startswith("Today you may still do this ")
    assert maker.limit_notice(quote(limit=NO_LIMIT)) == ""
    assert maker.limit_notice(quote(limit=9_000_000)) == ""
    assert maker.judge(quote(limit=NO_LIMIT), Filled(typed="39000", reason="goodwill", note="")).whole


def test_a_payment_of_closed_books_takes_no_part_of_a_refund() -> None:
    closed, other = payment(), payment(id="p2", captured=6_000, refunded=0)
    two = quote(payments=[closed, other], closed=[closed.id], refundable=6_000)
    assert [(part.payment_id, part.amount) for part in parts_of(two, 5_000)] == [("p2", 5_000)]


def test_a_blocked_payment_says_why(maker: RefundProposals) -> None:
    proposal = maker.judge(quote(blocked="Paid on the spot."), Filled(typed="1", reason="goodwill", note=""))
    assert (proposal.field, proposal.problem) == ("payment", "Paid on the spot.")


def test_without_a_quote_nothing_can_be_confirmed(maker: RefundProposals) -> None:
    assert not maker.judge(None, Filled(typed="1", reason="goodwill", note="")).whole


def test_currencies_without_decimals_take_none(maker: RefundProposals) -> None:
    yen = payment(currency="JPY", captured=5000, refunded=0)
    assert (
        maker.judge(quote(payment=yen, limit=NO_LIMIT), Filled(typed="500", reason="goodwill", note="")).amount == 500
    )
    assert not maker.judge(quote(payment=yen, limit=NO_LIMIT), Filled(typed="500.5", reason="goodwill", note="")).whole


def test_above_the_limit_approval_is_asked_where_that_is_possible(maker: RefundProposals) -> None:
    proposal = maker.judge(quote(can_ask=True), Filled(typed="30000", reason="goodwill"))
    assert proposal.whole and proposal.asks
    assert proposal.confirm.startswith("Ask for approval of") and "30,000" in proposal.confirm
    assert any("approved" in notice.text for notice in proposal.notices)
    within = maker.judge(quote(can_ask=True), Filled(typed="100", reason="goodwill"))
    assert not within.asks and within.confirm.startswith("Give back")


def test_departing_from_the_policy_is_marked_and_needs_a_note(maker: RefundProposals) -> None:
    policy = quote(rule="stays.moderate.2", says="Half of the nights stay paid.", suggested=500_000)
    assert maker.judge(policy, Filled(typed="5000", reason="goodwill")).whole
    other = maker.judge(policy, Filled(typed="6000", reason="goodwill"))
    assert other.field == "note" and "policy" in other.after
    marked = maker.judge(policy, Filled(typed="6000", reason="goodwill", note="Long-standing guest"))
    assert marked.whole
    assert [notice.tone for notice in marked.notices] == ["warning"] and "5,000" in marked.notices[0].text


def test_several_payments_give_each_its_part_and_nothing_is_lost(maker: RefundProposals) -> None:
    first, second = payment(captured=1_000_000, refunded=0), payment(captured=300_000, refunded=0, last4="1111")
    both = quote(payment=first, payments=[first, second], refundable=1_300_000, limit=NO_LIMIT)
    assert [part.amount for part in parts_of(both, 1_200_000)] == [1_000_000, 200_000]
    assert [(part.payment_id, part.amount) for part in parts_of(both, 900_000)] == [(first.id, 900_000)]
    proposal = maker.judge(both, Filled(typed="12000", reason="goodwill", customer="Ani"))
    assert [flow.name for flow in proposal.gets] == ["Visa ···· 4242, Ani", "Visa ···· 1111, Ani"]
    assert "to 2 card" in proposal.summary


def test_who_pays_is_shown_and_must_be_exactly_the_amount(maker: RefundProposals) -> None:
    assert maker.judge(quote(), Filled(typed="100", reason="goodwill", shares=None)).field == "shares"
    split = (Share(payer="platform", amount=4_000), Share(payer="host", amount=6_000))
    proposal = maker.judge(quote(), Filled(typed="100", reason="goodwill", shares=split))
    assert [flow.name for flow in proposal.gives] == ["Marketplace", "Host, from the payout"]


def test_signals_are_shown_and_decide_nothing(maker: RefundProposals) -> None:
    signals = [MoneySignal(kind="many_refunds", count=3, days=30), MoneySignal(kind="account_changed", days=1)]
    proposal = maker.judge(quote(signals=signals), Filled(typed="100", reason="goodwill"))
    assert proposal.whole
    assert [notice.tone for notice in proposal.notices] == ["warning", "warning"]
    assert proposal.notices[0].text.startswith("3 refund")
