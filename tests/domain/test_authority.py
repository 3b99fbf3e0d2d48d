"""Roles, permissions and the limits of the authority pack."""

from __future__ import annotations

import pytest

from agent_console.domain.authority import (
    AuthorityPolicy,
    MoneyKind,
    Permission,
    Scope,
    default_policy,
    permissions_of,
)
from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Role


def test_each_role_has_all_that_the_role_below_has() -> None:
    agent, senior, lead, admin = (permissions_of(role) for role in (Role.AGENT, Role.SENIOR, Role.LEAD, Role.ADMIN))
    assert agent < senior < lead < admin == frozenset(Permission)


def test_a_channel_may_only_bring_messages_in_and_a_stranger_nothing() -> None:
    assert permissions_of(Role.CHANNEL) == {Permission.INTAKE}
    assert permissions_of("owner") == permissions_of("") == frozenset()


def test_agents_neither_approve_nor_read_the_audit_trail() -> None:
    assert not permissions_of(Role.AGENT) & {Permission.APPROVE, Permission.AUDIT_READ, Permission.CANNED_WRITE}
    assert {Permission.APPROVE, Permission.CANNED_WRITE} <= permissions_of(Role.LEAD)


@pytest.mark.parametrize("currency", ["KZT", "RUB", "ALL", "AMD", "EUR", "USD"])
@pytest.mark.parametrize("kind", list(MoneyKind))
def test_shipped_limits_grow_with_the_role(currency: str, kind: str) -> None:
    limits = [default_policy().limit(role, currency, kind) for role in (Role.AGENT, Role.SENIOR, Role.LEAD)]
    assert all(limits)
    assert limits == sorted(limit or 0 for limit in limits)
    assert default_policy().limit(Role.ADMIN, currency, kind) is None


@pytest.mark.parametrize("kind", [MoneyKind.VOUCHER, MoneyKind.FEE_WAIVER, MoneyKind.CHARGE])
@pytest.mark.parametrize("role", [Role.AGENT, Role.SENIOR])
def test_shipped_limits_of_what_is_no_refund_bind_in_every_scope(kind: str, role: str) -> None:
    policy = default_policy()
    single = policy.limit(role, "KZT", kind) or 0
    for scope in (Scope.AGENT_DAY, Scope.BOOKING, Scope.CUSTOMER_90_DAYS):
        wider = policy.limit(role, "KZT", kind, scope)
        assert wider is not None
        assert wider > single > 0
    assert policy.limit(Role.LEAD, "KZT", kind, Scope.BOOKING) is None


def test_what_the_pack_does_not_name_needs_approval() -> None:
    policy = default_policy()
    assert policy.limit(Role.AGENT, "KZT") == 50_000_00
    assert policy.limit(Role.AGENT, "JPY") == 0
    assert policy.limit(Role.AGENT, "JPY", MoneyKind.CHARGE) == 0
    assert policy.limit("owner", "KZT") == 0
    assert policy.limit("owner", "KZT", scope=Scope.AGENT_DAY) == 0
    assert policy.limit(Role.CHANNEL, "KZT") == 0
    assert policy.limit(Role.LEAD, "KZT", scope=Scope.BOOKING) is None


def test_exponents_are_minded() -> None:
    policy = AuthorityPolicy.load('[limits.action.refund.agent]\nJPY = "5000"\nKWD = "1.5"\n')
    assert policy.limit(Role.AGENT, "JPY") == 5000
    assert policy.limit(Role.AGENT, "KWD") == 1500


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[limits.action.refund.agent]\nKZT = 50000", 2, "a text in quotes"),
        ('[limits.action.refund.agent]\n\n# set\nKZT = "-5"', 4, "negative"),
        ('[limits.action.refund.agent]\nKZT = "1.234"', 2, "two ways"),
        ('[limits.action.refund.agent]\nJPY = "1.5"', 2, "no decimals"),
        ('[limits.action.refund.agent]\nXYZ = "5"', 2, "not a currency"),
        ('[limits.action.refund.agent]\nany = "5"', 2, 'only "unlimited"'),
        ('[limits.action.refund.agent]\nEUR = "5"\n[limits.action.refund.boss]\nEUR = "5"', 3, "unknown name"),
        ('[limits.action.refund.channel]\nEUR = "5"', 1, "unknown name"),
        ('[limits.action.bribe.agent]\nEUR = "5"', 1, "unknown name"),
        ('[limits.week.refund.agent]\nEUR = "5"', 1, "unknown name"),
        ("limits = 5", 1, "a table"),
        ("[limit]", 1, "unknown name"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(PolicyFault) as fault:
        AuthorityPolicy.load(text, "mine.toml")
    assert fault.value.details["line"] == line
    assert "mine.toml" in fault.value.what
    assert f"line {line}" in fault.value.what
    assert reason in str(fault.value)


def test_toml_that_is_none_is_named_with_its_line() -> None:
    with pytest.raises(PolicyFault, match="line 2"):
        AuthorityPolicy.load("[limits]\nKZT = = 5", "mine.toml")


def test_data_without_text_still_names_the_place() -> None:
    with pytest.raises(PolicyFault, match=r"limits\.action\.refund\.agent\.KZT"):
        AuthorityPolicy.load({"limits": {"action": {"refund": {"agent": {"KZT": 5}}}}})


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[approvals]\nlevels = ["agent"]\n', 2, "a list is expected here, of"),
        ("[approvals]\nlevels = []\n", 2, "at least one role"),
        ('[approvals]\nlevels = ["lead"]\nexpires = "two days"\n', 3, "a span is expected"),
        ('[approvals]\nexpires = "0 h"\n', 2, "a span is expected"),
        ('[approvals]\nexpires = "1 h"\nescalates = "2 h"\n', 3, "must be shorter"),
        ('[approvals]\nexpire = "1 h"\n', 2, "unknown name"),
        ("[signals]\nrefunds = 1\n", 2, "a whole number"),
        ('[signals]\nwithin = "36 h"\n', 2, "whole days"),
        ("[signals]\nrefunds = 3.5\n", 2, "a whole number"),
    ],
)
def test_a_mistake_in_how_approvals_wait_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(PolicyFault) as refused:
        AuthorityPolicy.load(text)
    assert refused.value.details["line"] == line
    assert reason in refused.value.what


def test_approvals_go_to_the_least_role_that_could_grant_them_and_up_from_there() -> None:
    policy = default_policy()
    assert policy.first_level(100_000, "EUR", MoneyKind.REFUND) == Role.LEAD
    assert policy.first_level(100_001, "EUR", MoneyKind.REFUND) == Role.ADMIN
    assert policy.first_level(1, "JPY", MoneyKind.REFUND) == Role.ADMIN, "no lead has a limit in this currency"
    rules = policy.approvals
    assert (rules.next_level(Role.LEAD), rules.next_level(Role.ADMIN)) == (Role.ADMIN, Role.ADMIN)
    may = {(role, level): rules.may_decide(role, level) for role in Role for level in (Role.LEAD, Role.ADMIN)}
    assert {pair for pair, yes in may.items() if yes} == {
        (Role.LEAD, Role.LEAD),
        (Role.ADMIN, Role.LEAD),
        (Role.ADMIN, Role.ADMIN),
    }
