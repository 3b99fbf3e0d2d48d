"""Up to how much an agent may move money alone, counted over the action, the day, the booking and the customer.

What waits for approval or is under way counts as given: two agents cannot use up one limit twice. Refunds, compensation and
charges have limits of their own; a goodwill refund and a credit are the same kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import ColumnElement, select, true

from agent_console.contract.entities import Agent, Approval, Claim, Compensation, Refund
from agent_console.domain.authority import AuthorityPolicy, MoneyKind, Scope
from agent_console.domain.kinds import ApprovalState, ClaimKind, ClaimState, CompensationKind, RefundReason
from agent_console.domain.refunds import GAVE_NOTHING
from agent_console.platform_server.store import Reader
from agent_console.platform_server.store.tables import approvals, bookings, claims, compensations, refunds

_WINDOW: Final = timedelta(days=90)
_MOVED: Final = (
    ClaimState.WAITING_APPROVAL,
    ClaimState.SUBMITTED,
    ClaimState.PENDING_BANK,
    ClaimState.UNKNOWN,
    ClaimState.SUCCEEDED,
)
_KIND_OF: Final = {
    CompensationKind.CREDIT: MoneyKind.GOODWILL,
    CompensationKind.VOUCHER: MoneyKind.VOUCHER,
    CompensationKind.FEE_WAIVER: MoneyKind.FEE_WAIVER,
}


@dataclass(frozen=True, slots=True)
class Whose:
    """On what money moves: the currency, and the customer and booking ("": none) that the wider limits count over."""

    currency: str
    customer_id: str
    booking_id: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The limit that binds first. `limit` is the figure of the policy pack, `left` what of it may still be given now."""

    scope: Scope
    limit: int
    left: int


def kind_of(reason: str) -> MoneyKind:
    """Whose limits bind a refund with this reason."""
    return MoneyKind.GOODWILL if reason == RefundReason.GOODWILL else MoneyKind.REFUND


def kind_of_compensation(kind: str) -> MoneyKind:
    """Whose limits bind a compensation of this kind, which must be a `CompensationKind`."""
    return _KIND_OF[CompensationKind(kind)]


async def bound_for(
    reader: Reader,
    policy: AuthorityPolicy,
    agent: Agent,
    whose: Whose,
    kind: MoneyKind,
    now: datetime,
    *,
    without: str = "",
) -> Bound | None:
    """The limit that binds `agent` first, or None where there is none.

    `without` is the id of a thing that is not counted, because it is what is being decided (of a refund: its intent).
    """
    found = []
    for scope in Scope:
        limit = policy.limit(agent.role, whose.currency, kind, scope)
        if limit is None or (scope == Scope.BOOKING and not whose.booking_id):
            continue
        given = 0 if scope == Scope.ACTION else await _given(reader, scope, agent, whose, kind, now, without)
        found.append(Bound(scope, limit, max(0, limit - given)))
    return min(found, key=lambda bound: bound.left, default=None)


async def _given(
    reader: Reader, scope: Scope, agent: Agent, whose: Whose, kind: MoneyKind, now: datetime, without: str
) -> int:
    """What was moved already of what `scope` counts over."""
    if kind == MoneyKind.CHARGE:
        charged = await _claimed(reader, scope, agent, whose, now, without, back=False)
        return charged + (await _approved(reader, agent, whose, kind, now) if scope == Scope.AGENT_DAY else 0)
    back = 0
    if kind == MoneyKind.REFUND:
        back = await _claimed(reader, scope, agent, whose, now, without, back=True)
    found: list[Refund | Compensation] = []
    if kind in (MoneyKind.REFUND, MoneyKind.GOODWILL):
        of_customer = refunds.c.booking_id.in_(select(bookings.c.id).where(bookings.c.customer_id == whose.customer_id))
        where: ColumnElement[bool] = _within(refunds, scope, agent, whose, of_customer, now) & refunds.c.state.not_in(
            GAVE_NOTHING
        )
        found += [refund for refund in await reader.select(Refund, where) if kind_of(refund.reason) == kind]
    table = compensations
    kinds = [name for name, counted in _KIND_OF.items() if counted == kind]
    if kinds:
        where = _within(table, scope, agent, whose, table.c.customer_id == whose.customer_id, now)
        where &= table.c.state.not_in(GAVE_NOTHING) & table.c.kind.in_(kinds)
        found += await reader.select(Compensation, where)
    counted = [
        thing.amount
        for thing in found
        if without not in (thing.id, thing.intent if isinstance(thing, Refund) else thing.id)
        # What was approved is on the account of who approved it.
        and not (scope == Scope.AGENT_DAY and thing.approval_id)
    ]
    return back + sum(counted) + (await _approved(reader, agent, whose, kind, now) if scope == Scope.AGENT_DAY else 0)


async def _approved(reader: Reader, agent: Agent, whose: Whose, kind: MoneyKind, now: datetime) -> int:
    """What this agent let others move today."""
    table = approvals
    where = (table.c.decided_by == agent.id) & (table.c.decided_at >= _midnight(agent.zone, now))
    return sum(
        approval.decided_amount
        for approval in await reader.select(Approval, where & (table.c.state == ApprovalState.APPROVED))
        if approval.kind == kind and approval.currency == whose.currency
    )


async def _claimed(
    reader: Reader, scope: Scope, agent: Agent, whose: Whose, now: datetime, without: str, *, back: bool
) -> int:
    """Charges, or with `back` what went back to payouts (what goes back to a card is a refund): they count for who decided them,
    at the moment of the decision."""
    table = claims
    where = (table.c.currency == whose.currency) & table.c.state.in_(_MOVED)
    where &= (table.c.kind == ClaimKind.DISPUTE) if back else (table.c.kind != ClaimKind.DISPUTE)
    if scope == Scope.BOOKING:
        where &= table.c.booking_id == whose.booking_id
    if scope == Scope.CUSTOMER_90_DAYS:
        where &= (table.c.by_id if back else table.c.from_id) == whose.customer_id
    since, day = _since(scope, agent, now), scope == Scope.AGENT_DAY
    counted = [
        claim.amount
        for claim in await reader.select(Claim, where)
        if not claim.refund_id
        and claim.id != without
        and claim.decided_at is not None
        and (since is None or claim.decided_at >= since)
        and not (day and (claim.approval_id or claim.decided_by != agent.id))
    ]
    return sum(counted)


def _within(
    table: Any, scope: Scope, agent: Agent, whose: Whose, of_customer: ColumnElement[bool], now: datetime
) -> ColumnElement[bool]:
    """The rows of a money table that a scope counts."""
    where: ColumnElement[bool] = table.c.currency == whose.currency
    since = _since(scope, agent, now)
    if since is not None:
        where &= table.c.created_at >= since
    which: dict[Scope, ColumnElement[bool]] = {
        Scope.AGENT_DAY: table.c.requested_by == agent.id,
        Scope.BOOKING: table.c.booking_id == whose.booking_id,
        Scope.CUSTOMER_90_DAYS: of_customer,
    }
    return where & which.get(scope, true())


def _since(scope: Scope, agent: Agent, now: datetime) -> datetime | None:
    """From when on a scope counts; None: from the beginning."""
    if scope == Scope.AGENT_DAY:
        return _midnight(agent.zone, now)
    return now - _WINDOW if scope == Scope.CUSTOMER_90_DAYS else None


def _midnight(zone: str, now: datetime) -> datetime:
    """When the agent's day began."""
    try:
        local = now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        local = now.astimezone(UTC)
    return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
