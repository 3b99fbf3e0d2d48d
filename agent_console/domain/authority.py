"""Who may do what: the permissions of the roles, and the limits up to which money may be moved without approval."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import Role
from agent_console.domain.money import exponent, parse_amount
from agent_console.domain.money_packs import Pack
from agent_console.resources import resource_path

PACK: Final = "policies/authority.toml"


class Permission(StrEnum):
    TICKET_READ = "ticket_read"
    TICKET_WRITE = "ticket_write"
    REPLY = "reply"
    NOTE = "note"
    REFUND = "refund"
    COMPENSATE = "compensate"
    CLAIM = "claim"
    APPROVE = "approve"
    CANNED_WRITE = "canned_write"
    AGENTS_WRITE = "agents_write"
    BOARD = "board"
    AUDIT_READ = "audit_read"
    LEDGER_READ = "ledger_read"
    INTAKE = "intake"
    CUSTOMER_READ = "customer_read"


class MoneyKind(StrEnum):
    """What money is moved for; each has its own limits."""

    REFUND = "refund"
    GOODWILL = "goodwill"
    VOUCHER = "voucher"
    FEE_WAIVER = "fee_waiver"
    CHARGE = "charge"


class Scope(StrEnum):
    """Over what a limit counts."""

    ACTION = "action"
    AGENT_DAY = "agent_day"
    BOOKING = "booking"
    CUSTOMER_90_DAYS = "customer_90_days"


_AGENT = frozenset(
    {
        Permission.TICKET_READ,
        Permission.TICKET_WRITE,
        Permission.REPLY,
        Permission.NOTE,
        Permission.REFUND,
        Permission.COMPENSATE,
        Permission.CLAIM,
        Permission.CUSTOMER_READ,
    }
)
_SENIOR = _AGENT | {Permission.LEDGER_READ}
_LEAD = _SENIOR | {Permission.APPROVE, Permission.CANNED_WRITE, Permission.AUDIT_READ, Permission.BOARD}
_ADMIN = _LEAD | {Permission.AGENTS_WRITE, Permission.INTAKE}

_BY_ROLE: Final[Mapping[str, frozenset[Permission]]] = MappingProxyType(
    {
        Role.AGENT: _AGENT,
        Role.SENIOR: _SENIOR,
        Role.LEAD: _LEAD,
        Role.ADMIN: _ADMIN,
        Role.CHANNEL: frozenset({Permission.INTAKE}),
    }
)


def permissions_of(role: str) -> frozenset[Permission]:
    """What a role may do; an unknown role may do nothing."""
    return _BY_ROLE.get(role, frozenset())


APPROVERS: Final = tuple(role for role in Role if Permission.APPROVE in permissions_of(role))
"""The roles that may approve at all, least first."""


@dataclass(frozen=True, slots=True)
class ApprovalRules:
    """How long an approval waits, and for whom: `levels` are roles, the least first.

    After `escalates` without an answer the next level is asked, too; after `expires` it is over, and what it held is free again.
    """

    levels: tuple[str, ...] = (Role.LEAD, Role.ADMIN)
    expires: timedelta = timedelta(hours=48)
    escalates: timedelta = timedelta(hours=2)

    def next_level(self, level: str) -> str:
        """The level above, or the same where there is none."""
        if level not in self.levels:
            return self.levels[-1]
        return self.levels[min(self.levels.index(level) + 1, len(self.levels) - 1)]

    def next_asked(self, level: str, since: datetime) -> tuple[str, datetime] | None:
        """Who is asked, too, and when, where nobody answers what has been asked of `level` since then; None: nobody more."""
        above = self.next_level(level)
        return None if above == level else (above, since + self.escalates)

    def may_decide(self, role: str, level: str) -> bool:
        """Whether `role` may decide what was first asked of `level`: that one, or somebody above."""
        if role not in APPROVERS:
            return False
        return level not in APPROVERS or APPROVERS.index(Role(role)) >= APPROVERS.index(Role(level))


@dataclass(frozen=True, slots=True)
class SignalRules:
    """From when on something makes one look twice: that many `refunds` within a span, the current one counted; a change of
    account data no longer ago than `account_changed`."""

    refunds: int = 3
    within: timedelta = timedelta(days=30)
    account_changed: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class AuthorityPolicy:
    """The limits of an authority pack in minor units, by (scope, kind, role, currency). None: no limit."""

    name: str
    _limits: Mapping[tuple[str, str, str, str], int | None] = field(repr=False)
    approvals: ApprovalRules = ApprovalRules()
    signals: SignalRules = SignalRules()

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> AuthorityPolicy:
        """Read a pack from TOML text (mistakes are then told with their line) or from data that was read already.

        Raises PolicyFault with line and reason.
        """
        pack = Pack.read(data, name)
        pack.only((), {"limits", "approvals", "signals"})
        limits: dict[tuple[str, str, str, str], int | None] = {}
        for scope in pack.table(("limits",), allowed=set(Scope)):
            for kind in pack.table(("limits", scope), allowed=set(MoneyKind)):
                for role in pack.table(("limits", scope, kind), allowed=set(Role) - {Role.CHANNEL}):
                    place = ("limits", scope, kind, role)
                    for currency in pack.table(place):
                        limits[scope, kind, role, currency] = _limit_of(pack, (*place, currency), currency)
        return cls(name=name, _limits=limits, approvals=_approvals(pack), signals=_signals(pack))

    def first_level(self, amount: int, currency: str, kind: str) -> str:
        """The least role that could grant `amount` alone, and so is asked first; the highest where none could."""
        for role in self.approvals.levels:
            limit = self.limit(role, currency, kind)
            if limit is None or amount <= limit:
                return role
        return self.approvals.levels[-1]

    def limit(self, role: str, currency: str, kind: str = MoneyKind.REFUND, scope: str = Scope.ACTION) -> int | None:
        """Minor units that `role` may move without approval; None: as much as there is.

        What the pack does not name needs approval from the first minor unit (0) per action; the wider scopes bind only
        where they are named.
        """
        for key in ((scope, kind, role, currency), (scope, kind, role, "any")):
            if key in self._limits:
                return self._limits[key]
        return 0 if scope == Scope.ACTION or role not in _BY_ROLE else None


def _approvals(pack: Pack) -> ApprovalRules:
    here, rules = ("approvals",), ApprovalRules()
    said = pack.table(here, allowed={"levels", "expires", "escalates"})
    if "levels" in said:
        named = pack.texts((*here, "levels"), APPROVERS)
        if not named:
            raise pack.fault((*here, "levels"), "at least one role is expected here")
        rules = replace(rules, levels=tuple(role for role in APPROVERS if role in named))
    if "expires" in said:
        rules = replace(rules, expires=pack.span((*here, "expires")))
    if "escalates" in said:
        rules = replace(rules, escalates=pack.span((*here, "escalates")))
    if rules.escalates >= rules.expires:
        raise pack.fault((*here, "escalates"), "this must be shorter than expires")
    return rules


def _signals(pack: Pack) -> SignalRules:
    here, rules = ("signals",), SignalRules()
    said = pack.table(here, allowed={"refunds", "within", "account_changed"})
    return SignalRules(
        refunds=pack.number((*here, "refunds"), 2, 1000) if "refunds" in said else rules.refunds,
        within=_days(pack, (*here, "within")) if "within" in said else rules.within,
        account_changed=_days(pack, (*here, "account_changed")) if "account_changed" in said else rules.account_changed,
    )


def _days(pack: Pack, path: tuple[str, ...]) -> timedelta:
    span = pack.span(path)
    if span % timedelta(days=1):
        raise pack.fault(path, 'whole days are expected here, such as "30 d"')
    return span


def _limit_of(pack: Pack, path: tuple[str, ...], currency: str) -> int | None:
    value = pack.text(path)
    if value == "unlimited":
        return None
    if currency == "any":
        raise pack.fault(path, 'for "any" currency only "unlimited" makes sense, because limits are not converted')
    try:
        exponent(currency)
        return parse_amount(value, currency)
    except Invalid as wrong:
        raise pack.fault(path, f"{wrong.what} {wrong.advice}") from wrong


@functools.cache
def default_policy() -> AuthorityPolicy:
    """The limits that the product ships."""
    return AuthorityPolicy.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
