"""Who bears what is given: explicit splits are checked, the usual ones come from the pack."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.kinds import Market, Payer, RefundReason
from agent_console.domain.shares import ShareOf, SharesPolicy, check_shares, default_policy


@pytest.mark.parametrize(
    ("market", "reason", "kind", "payer"),
    [
        ("stays", "host_breach", "refund", "host"),
        ("stays", "host_cancelled", "refund", "host"),
        ("stays", "goodwill", "refund", "platform"),
        ("stays", "cancellation", "refund", "platform"),
        ("stays", "goodwill", "voucher", "platform"),
        ("stays", "wrong_charge", "dispute", "platform"),
        ("appointments", "unsatisfactory", "refund", "business"),
        ("appointments", "goodwill", "refund", "platform"),
        ("cars", "wrong_charge", "refund", "platform"),
        ("boats", "goodwill", "refund", "platform"),
        ("stays", "strange", "strange", "platform"),
    ],
)
def test_who_usually_pays(market: str, reason: str, kind: str, payer: str) -> None:
    assert default_policy().shares(market, reason, kind, 1_001) == [(payer, 1_001)]


@given(
    st.sampled_from([*Market, "boats"]),
    st.sampled_from([*RefundReason, ""]),
    st.sampled_from(["refund", "credit", "voucher", "fee_waiver", "damage", "dispute"]),
    st.integers(0, 10**12),
)
def test_the_usual_split_sums_to_the_amount_and_is_itself_allowed(
    market: str, reason: str, kind: str, amount: int
) -> None:
    shares = default_policy().shares(market, reason, kind, amount)
    assert sum(share.amount for share in shares) == amount
    assert check_shares(shares, amount, market) == shares


def test_a_split_in_thirds_loses_nothing() -> None:
    policy = SharesPolicy.load(
        '[who_pays.stays.refund]\nrest = { host = "33.333333", platform = "33.333333", insurance = "33.333334" }\n'
    )
    assert [share.amount for share in policy.shares("stays", "other", "refund", 100)] == [33, 33, 34]


def test_where_there_is_no_host_nobody_proposes_that_the_host_pays() -> None:
    usual = default_policy().shares("stays", RefundReason.HOST_CANCELLED, "refund", 1000)
    assert [share.payer for share in usual] == [Payer.HOST]
    assert default_policy().shares("stays", RefundReason.HOST_CANCELLED, "refund", 1000, other_side=False) == [
        ShareOf(Payer.PLATFORM, 1000)
    ]


def test_without_a_split_the_marketplace_bears_it() -> None:
    assert check_shares([], 500) == [("platform", 500)]
    assert check_shares([], 0) == []


@pytest.mark.parametrize(
    ("shares", "market"),
    [
        ([ShareOf("nobody", 10)], ""),
        ([ShareOf("business", 10)], "stays"),
        ([ShareOf("host", 10)], "cars"),
        ([ShareOf("host", 5), ShareOf("host", 5)], "stays"),
        ([ShareOf("host", 11), ShareOf("platform", -1)], "stays"),
        ([ShareOf("host", 10), ShareOf("platform", 0)], "stays"),
        ([ShareOf("host", 9)], "stays"),
    ],
)
def test_splits_with_a_mistake_are_refused(shares: list[ShareOf], market: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_shares(shares, 10, market)
    assert (refusal.value.code, refusal.value.field) == ("shares", "shares")
    assert refusal.value.advice


def test_each_market_names_who_can_pay() -> None:
    assert default_policy().payers("stays") == ("platform", "host", "insurance")
    assert default_policy().payers("boats") == tuple(Payer)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[who_pays.stays]\npayers = ["hosts"]\n', 2, "a list is expected"),
        ('[who_pays.boats]\npayers = ["host"]\n', 1, "unknown name"),
        ('[who_pays.stays.damage]\nrest = { insurance = "100" }\n', 1, "unknown name"),
        ('[who_pays.stays.gift]\nrest = { host = "100" }\n', 1, "unknown name"),
        ('[who_pays.stays.refund]\nwhim = { host = "100" }\n', 2, "unknown name"),
        ('[who_pays.stays.refund]\nrest = { guest = "100" }\n', 2, "unknown name"),
        ('[who_pays.stays]\npayers = ["platform"]\n[who_pays.stays.refund]\nrest = { host = "100" }\n', 4, "unknown"),
        ('[who_pays.stays]\npayers = ["host"]\n', 2, "the platform must be among them"),
        ('[who_pays.stays.refund]\n\nrest = { host = "60", platform = "60" }\n', 3, "sum to 100"),
        ('[who_pays.stays.refund]\nrest = { host = "half" }\n', 2, "per cent"),
        ("[who_pays.stays.refund]\nrest = { host = 100 }\n", 2, "a text in quotes"),
        ("[who_pays.stays.refund]\nrest = {}\n", 2, "sum to 100"),
    ],
)
def test_mistakes_are_named_with_line_and_reason(text: str, line: int, reason: str) -> None:
    with pytest.raises(PolicyFault) as fault:
        SharesPolicy.load(text, "mine.toml")
    assert fault.value.details["line"] == line
    assert reason in fault.value.what
    assert "mine.toml" in fault.value.what
