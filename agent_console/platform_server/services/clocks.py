"""The clocks of a stored case: its events and facts put before the policy, the readings put into the ticket."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from agent_console.contract.commands import ClockReport, ClockStep, ClockWhy
from agent_console.contract.entities import Booking, Clock, Customer, Ticket, TicketEvent
from agent_console.domain.clock_policies import CaseFacts
from agent_console.domain.clock_versions import ClockVersions, shipped_versions
from agent_console.domain.clocks import NO_ANSWER_NEEDED, Event, Reading, next_due
from agent_console.domain.kinds import DONE, ClockState

__all__ = ["Look", "look_at", "readings_of", "report", "told_by_clocks", "with_readings"]


class Look(NamedTuple):
    """All clocks of a case at one moment, and when time alone will next change them (None: never)."""

    readings: list[Reading]
    wake: datetime | None


def look_at(
    ticket: Ticket,
    customer: Customer | None,
    booking: Booking | None,
    events: Iterable[TicketEvent],
    now: datetime,
    versions: ClockVersions | None = None,
) -> Look:
    """Every clock of the case at `now`, by the policies that ruled during its life (None: the shipped one)."""
    ruled = versions or shipped_versions()
    facts = CaseFacts(
        market=ticket.market,
        channel=ticket.channel,
        topic=ticket.topic,
        urgency=ticket.urgency,
        tier=customer.tier if customer else "",
        language=ticket.language,
        queue=ticket.queue,
        booking_starts_at=booking.starts_at if booking else None,
        booking_ends_at=booking.ends_at if booking else None,
        booking_zone=booking.zone if booking else "",
        booking_status=booking.status if booking else "",
        priority=ticket.priority,
        party=customer.kind if customer else "",
    )
    history = [
        Event.of(event.at, event.type, event.author, event.data) for event in events if not told_by_clocks(event)
    ]
    return Look(*ruled.policy.look(facts, ruled.told(history), now, ruled.earlier))


def readings_of(
    ticket: Ticket,
    customer: Customer | None,
    booking: Booking | None,
    events: Iterable[TicketEvent],
    now: datetime,
    versions: ClockVersions | None = None,
) -> list[Reading]:
    """As `look_at`, the readings alone."""
    return look_at(ticket, customer, booking, events, now, versions).readings


def told_by_clocks(event: TicketEvent) -> bool:
    """Whether the event only tells what clocks did; what they are read from does not include it."""
    return event.type == "clock" and event.data.get("what") != NO_ANSWER_NEEDED


def with_readings(ticket: Ticket, readings: Sequence[Reading], now: datetime, wake: datetime | None = None) -> Ticket:
    """The ticket with its clocks as read; those that never started are left out of the list.

    A case that is done or was merged into another one is not looked at again by itself.
    """
    shown = [reading for reading in readings if reading.state != ClockState.INACTIVE]
    done = ticket.merged_into or ticket.status in DONE
    return msgspec.structs.replace(
        ticket,
        clocks=[_clock(reading, now) for reading in shown],
        due_at=next_due(shown),
        reread_at=None if done else wake,
    )


def report(ticket: Ticket, booking: Booking | None, readings: Sequence[Reading], now: datetime) -> ClockReport:
    """Every clock with its derivation."""
    zone = booking.zone if booking and booking.zone else "UTC"
    return ClockReport(
        ticket_id=ticket.id,
        now=now,
        clocks=[
            ClockWhy(
                clock=_clock(reading, now),
                zone=zone,
                steps=[
                    ClockStep(
                        kind=step.kind,
                        at=step.at,
                        until=step.until,
                        cause=step.cause,
                        counted_seconds=step.counted_seconds,
                    )
                    for step in reading.steps
                ],
                operator_set=reading.target is not None and reading.target.operator_set,
            )
            for reading in readings
        ],
    )


def _clock(reading: Reading, now: datetime) -> Clock:
    return Clock(
        metric=reading.metric,
        side=reading.side,
        state=reading.state,
        due_at=reading.due_at,
        target_seconds=reading.target_seconds,
        elapsed_seconds=reading.elapsed_seconds,
        remaining_seconds=reading.remaining_seconds,
        read_at=now,
        breached_at=reading.breached_at,
        warn_at=reading.warn_at,
        settled_at=reading.settled_at,
        rule=reading.rule,
    )
