"""Refund quotes in the domain: a booking of 200 lines over three payments, beside plain dates and integers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from agent_console.domain.kinds import LineKind
from agent_console.domain.refund_quotes import quote_refund
from agent_console.domain.refunds import BookingCase, ChargedLine, PaymentFigures, default_policy
from tests.bench.small import timed

LINES = 200
_REPEATS = 101
_ZONE = "Europe/Tirane"
_START = datetime(2026, 11, 2, 14, tzinfo=UTC)
_NOW = _START - timedelta(days=2)


def case() -> BookingCase:
    """A long stay: a line for each night, and every tenth one a discount, a fee, a tax or a deposit."""
    others = (LineKind.NIGHTS, LineKind.SERVICE_FEE, LineKind.TAX, LineKind.DEPOSIT)
    lines = []
    for number in range(LINES):
        odd = number % 10 == 0
        kind = others[number // 10 % 4] if odd else LineKind.NIGHTS
        amount = -500 - number if odd and kind == LineKind.NIGHTS else 10_000 + number
        lines.append(ChargedLine(str(number), kind, amount, "1", refunded=number % 7))
    return BookingCase(
        market="stays",
        policy="moderate",
        status="confirmed",
        starts_at=_START,
        ends_at=_START + timedelta(days=180),
        created_at=_START - timedelta(days=60),
        zone=_ZONE,
        lines=lines,
    )


def quotes() -> tuple[list[float], list[float], list[float]]:
    """Seconds of a whole quote (with parts, shares and until when it holds), of the policy's answer alone, and of the same sum
    in plain dates and integers."""
    booking, policy = case(), default_policy()
    captured = sum(max(0, line.amount) for line in booking.lines)
    payments = {str(number): PaymentFigures("card", "EUR", captured // 3) for number in range(3)}

    def whole() -> object:
        return quote_refund(policy, booking, payments, "EUR", _NOW)

    def answer() -> object:
        return policy.suggest(booking, _NOW)

    def plain() -> object:
        zone = ZoneInfo(_ZONE)
        local = booking.starts_at.astimezone(zone)
        early = (local - timedelta(days=5)).astimezone(UTC) >= _NOW
        total = 0
        for line in booking.lines:
            share = 100 if early or line.kind == LineKind.DEPOSIT else 50
            total += max(0, (line.amount * share + 50) // 100 - line.refunded)
        return total

    for warm in (whole, answer, plain):
        warm()
    return timed(whole, _REPEATS), timed(answer, _REPEATS), timed(plain, _REPEATS)
