"""`agent-console try refund FILE`: what a refund policy gives for a case, as JSON, so that a pack can be tried before use.

The file is JSON, or TOML with the same content:

    {"booking": {"market": "stays", "policy": "moderate", "status": "confirmed", "currency": "KZT",
                 "zone": "Asia/Almaty", "created_at": "2026-11-01T08:00:00Z",
                 "starts_at": "2026-12-10T09:00:00Z", "ends_at": "2026-12-13T06:00:00Z" or null,
                 "cancelled_at": null, "cancelled_by": "", "announced": false, "damage_claimed": false,
                 "lines": [{"id": "n", "kind": "nights", "amount": "300.00", "quantity": "3", "refunded": "0",
                            "gift": "0"}]},
     "payments": [{"id": "p", "method": "card", "captured": "300.00", "refunded": "0", "pending": "0",
                   "charged_back": "0", "gift": "0", "currency": "KZT"}],
     "by": "guest", "reason": "cancellation", "excuse": "illness",
     "line_ids": ["n"], "corrected": {"n": "250.00"},
     "pack": FILE or {...}, "limits": FILE or {...},
     "now": "2026-12-07T10:00:00Z"}

"booking" (with market, currency, zone, starts_at and lines) and "now" are needed, the rest as it applies; without "payments"
everything was paid with one card. What the payments gave back (or are giving back: "pending") beyond what the lines did, and
beyond what of it was goodwill ("gift"), is taken to have been given by the policy (or, where more was paid than the bill says,
to have been that), and is not given again. What was not paid of the bill, or was taken back by a bank, is not given either
("unpaid"). Amounts are texts in major units, or whole numbers of minor units; a discount is negative. "pack" is a refund pack
and "limits" an authority pack: the name of a file beside this one, or the content itself; without them the shipped ones decide.

The answer: currency, pack, policy, by, reason, rule, says, excused, exempt, lines (id, kind, charged, refunded, refundable,
back, rule, says), given, unpaid, total, refundable, stays_paid, parts (payment_id, amount), shares (payer, amount), valid_until,
limits (by role: amount or null for none, scope, alone), blocked, off_card, instead (what, says). Each amount is {"minor": 12345,
"text": "123.45"}. The full description with examples is docs/try_refund.md.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from agent_console.domain import authority
from agent_console.domain.authority import AuthorityPolicy, MoneyKind, Scope
from agent_console.domain.calendars_data import expect_list, expect_table, mistake, zone_of
from agent_console.domain.clock_policies_data import words
from agent_console.domain.faults import Fault, Invalid
from agent_console.domain.kinds import BookingStatus, Excuse, LineKind, Market, PaymentMethod, RefundReason, Role
from agent_console.domain.money import exponent
from agent_console.domain.refund_quotes import INSTEAD_SAYS, Quote, placed, quote_refund
from agent_console.domain.refunds import BookingCase, ChargedLine, PaymentFigures, RefundPolicy, default_policy
from agent_console.domain.refunds_policy import Asked, party
from agent_console.domain.refunds_types import PARTIES
from agent_console.tools.case_files import Place, amount, amount_json, instant, instant_text, load

_KEYS: Final = frozenset(
    {"booking", "payments", "by", "reason", "excuse", "line_ids", "corrected", "pack", "limits", "now"}
)
_BOOKING_KEYS: Final = frozenset(
    {
        *("market", "policy", "status", "currency", "zone", "created_at", "starts_at", "ends_at"),
        *("cancelled_at", "cancelled_by", "announced", "damage_claimed", "lines"),
    }
)
_LINE_KEYS: Final = frozenset({"id", "kind", "amount", "quantity", "refunded", "gift"})
_PAYMENT_KEYS: Final = frozenset(
    {"id", "method", "captured", "refunded", "pending", "charged_back", "gift", "currency"}
)
_ROLES: Final = (Role.AGENT, Role.SENIOR, Role.LEAD, Role.ADMIN)
_MOST_ITEMS: Final = 1000
_CARD: Final = "card"


def main(path: str | Path) -> int:
    """Print the answer as JSON. 0, or 2 with a sentence on the error stream where the file cannot be used."""
    try:
        answer = try_case(load(Path(path)), Path(path).parent)
    except Fault as fault:
        sys.stderr.write(f"{path}: {fault}\n")
        return 2
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    return 0


def try_case(data: Any, folder: Path = Path()) -> dict[str, Any]:
    """The answer to a case in the format above. Raises PolicyFault naming the place of a mistake."""
    case = expect_table(data, (), _KEYS)
    now = instant(case.get("now"), ("now",))
    currency, booking = _booking(case.get("booking"))
    payments = _payments(case["payments"], currency) if "payments" in case else _paid_by_card(booking, currency)
    asked = _asked(case, booking, currency)
    policy = _refund_pack(case, folder)
    limits = _authority_pack(case, folder)
    try:
        booking, given = _against_bill(booking, payments, _unplaced(case, booking, payments, currency))
        booking = placed(policy, booking, given, now, **asked)
        quote = quote_refund(policy, booking, payments, currency, now, **asked)
        who = party(booking, asked["reason"], asked["by"])
    except Invalid as wrong:
        raise mistake(_place_of(wrong), f"{wrong.what} {wrong.advice}".rstrip(".")) from wrong
    known = policy.markets.get(booking.market)
    named = booking.policy if known and booking.policy in known.policies else known.default if known else ""
    return {
        "currency": currency,
        "pack": policy.name,
        "policy": named,
        "by": who,
        "reason": asked["reason"],
        **_answer(quote, booking, currency),
        "limits": _limits(limits, asked["reason"], currency, quote.total),
        "blocked": quote.blocked,
        "off_card": amount_json(quote.off_card, currency),
        "instead": [{"what": str(one), "says": INSTEAD_SAYS[one]} for one in quote.instead],
    }


def _answer(quote: Quote, booking: BookingCase, currency: str) -> dict[str, Any]:
    def money(minor: int) -> dict[str, Any]:
        return amount_json(minor, currency)

    charged = {line.id: line for line in booking.lines}
    return {
        "rule": quote.suggestion.rule,
        "says": quote.suggestion.says,
        "excused": quote.suggestion.excused,
        "exempt": quote.suggestion.exempt,
        "lines": [
            {
                "id": line.line_id,
                "kind": charged[line.line_id].kind,
                "charged": money(charged[line.line_id].amount),
                "refunded": money(charged[line.line_id].refunded),
                "refundable": money(charged[line.line_id].refundable),
                "back": money(line.amount),
                "rule": line.rule,
                "says": line.says,
            }
            for line in quote.suggestion.lines
        ],
        "given": money(quote.given),
        "unpaid": money(quote.suggestion.unpaid),
        "total": money(quote.total),
        "refundable": money(quote.refundable),
        "stays_paid": money(quote.stays_paid),
        "parts": [{"payment_id": part.payment_id, "amount": money(part.amount)} for part in quote.parts],
        "shares": [{"payer": share.payer, "amount": money(share.amount)} for share in quote.shares],
        "valid_until": instant_text(quote.valid_until),
    }


def _limits(policy: AuthorityPolicy, reason: str, currency: str, total: int) -> dict[str, Any]:
    """What binds each role that has moved nothing yet; `alone`: it could give the total without approval."""
    kind = MoneyKind.GOODWILL if reason == RefundReason.GOODWILL else MoneyKind.REFUND
    answer = {}
    for role in _ROLES:
        found = [(policy.limit(role, currency, kind, scope), scope) for scope in Scope]
        bounds = [(limit, scope) for limit, scope in found if limit is not None]
        least = min(bounds, key=lambda bound: bound[0]) if bounds else None
        answer[str(role)] = {
            "amount": amount_json(least[0], currency) if least else None,
            "scope": str(least[1]) if least else "",
            "alone": least is None or total <= least[0],
        }
    return answer


# --- reading the file ------------------------------------------------------------------------------------------------


def _booking(value: Any) -> tuple[str, BookingCase]:
    if value is None:
        raise mistake(("booking",), "a case needs a booking with market, currency, zone, starts_at and lines")
    path: Place = ("booking",)
    table = expect_table(value, path, _BOOKING_KEYS)
    currency = _text(table, path, "currency")
    try:
        exponent(currency)
    except Invalid as wrong:
        raise mistake((*path, "currency"), f"{wrong.what} {wrong.advice}".rstrip(".")) from wrong
    zone = _text(table, path, "zone")
    zone_of(zone, (*path, "zone"))
    starts = instant(table.get("starts_at"), (*path, "starts_at"))
    return currency, BookingCase(
        market=_word(table, path, "market", Market),
        policy=_text(table, path, "policy", ""),
        status=_word(table, path, "status", BookingStatus, BookingStatus.CONFIRMED),
        starts_at=starts,
        ends_at=_optional_instant(table, path, "ends_at"),
        created_at=_optional_instant(table, path, "created_at") or starts,
        zone=zone,
        lines=_lines(table.get("lines"), (*path, "lines"), currency),
        cancelled_at=_optional_instant(table, path, "cancelled_at"),
        cancelled_by=_word(table, path, "cancelled_by", {"", *PARTIES}, ""),
        announced=_flag(table, path, "announced"),
        damage_claimed=_flag(table, path, "damage_claimed"),
    )


def _lines(value: Any, path: Place, currency: str) -> list[ChargedLine]:
    lines: list[ChargedLine] = []
    for index, item in enumerate(_items(value, path)):
        here = (*path, index)
        table = expect_table(item, here, _LINE_KEYS)
        line = ChargedLine(
            id=_text(table, here, "id"),
            kind=_word(table, here, "kind", LineKind),
            amount=amount(table.get("amount"), (*here, "amount"), currency, negative=True),
            quantity=_text(table, here, "quantity", "1"),
            refunded=amount(table.get("refunded", 0), (*here, "refunded"), currency, negative=True),
            gift=amount(table.get("gift", 0), (*here, "gift"), currency),
        )
        if line.refunded * line.amount < 0:
            raise mistake((*here, "refunded"), "what a line gave back has the sign of what was charged")
        if line.gift > max(0, line.refunded):
            raise mistake((*here, "gift"), "no more can be a gift than was given back")
        if any(line.id == other.id for other in lines):
            raise mistake((*here, "id"), f"there are two lines with the id '{line.id}'")
        lines.append(line)
    return lines


def _payments(value: Any, currency: str) -> dict[str, PaymentFigures]:
    payments: dict[str, PaymentFigures] = {}
    for index, item in enumerate(_items(value, ("payments",))):
        here = ("payments", index)
        table = expect_table(item, here, _PAYMENT_KEYS)
        id_ = _text(table, here, "id")
        if id_ in payments:
            raise mistake((*here, "id"), f"there are two payments with the id '{id_}'")
        if _text(table, here, "currency", currency) != currency:
            raise mistake((*here, "currency"), "the booking has another currency, and nothing is converted")
        captured, refunded, pending, charged_back = (
            amount(table.get(key, 0), (*here, key), currency)
            for key in ("captured", "refunded", "pending", "charged_back")
        )
        gift = amount(table.get("gift", 0), (*here, "gift"), currency)
        if gift > refunded + pending:
            raise mistake((*here, "gift"), "no more can be a gift than was given back")
        method = _word(table, here, "method", PaymentMethod, PaymentMethod.CARD)
        payments[id_] = PaymentFigures(method, currency, captured, refunded, pending, charged_back)
    return payments


def _unplaced(
    case: Mapping[str, Any], booking: BookingCase, payments: Mapping[str, PaymentFigures], currency: str
) -> int:
    """What was given back of the payments, or is on its way, lies on no line, and was no gift."""
    given = sum(figures.refunded + figures.pending for figures in payments.values())
    gifts = sum(amount(table.get("gift", 0), ("payments",), currency) for table in case.get("payments", ()))
    gifts = max(gifts, sum(line.gift for line in booking.lines))
    return max(0, given - gifts - sum(line.refunded - line.gift for line in booking.lines))


def _against_bill(
    booking: BookingCase, payments: Mapping[str, PaymentFigures], unplaced: int
) -> tuple[BookingCase, int]:
    """The booking with what of its bill nobody paid and what was paid beyond it, and what of the `unplaced` the policy gave. What
    lines gave beyond what the payments did was waived; what was given back for no line was paid twice, as far as that goes."""
    figures = payments.values()
    over = sum(one.captured - one.charged_back for one in figures) - sum(line.amount for line in booking.lines)
    returned = sum(one.refunded + one.pending for one in figures)
    waived = max(0, sum(line.refunded for line in booking.lines) - returned)
    twice = min(unplaced, max(0, over))
    return replace(booking, unpaid=max(0, -over - waived), overpaid=max(0, over) - twice), unplaced - twice


def _paid_by_card(booking: BookingCase, currency: str) -> dict[str, PaymentFigures]:
    """One card payment of everything that was charged, where the case names no payments."""
    captured = max(0, sum(line.amount for line in booking.lines))
    refunded = sum(line.refunded for line in booking.lines)
    return {_CARD: PaymentFigures(PaymentMethod.CARD, currency, captured, refunded)}


def _asked(case: Mapping[str, Any], booking: BookingCase, currency: str) -> Asked:
    known = {line.id: line for line in booking.lines}
    corrected = case.get("corrected", {})
    if not isinstance(corrected, Mapping):
        raise mistake(("corrected",), "a table is expected: what each line should have been, by its id")
    for id_ in corrected:
        words([id_], ("corrected", id_), tuple(known))
    return Asked(
        reason=_word(case, (), "reason", RefundReason, RefundReason.CANCELLATION),
        by=_word(case, (), "by", {"", *PARTIES}, ""),
        excuse=_word(case, (), "excuse", {"", *Excuse}, ""),
        line_ids=words(case.get("line_ids", []), ("line_ids",), tuple(known)),
        corrected={
            id_: amount(value, ("corrected", id_), currency, negative=known[id_].amount < 0)
            for id_, value in corrected.items()
        },
    )


def _refund_pack(case: Mapping[str, Any], folder: Path) -> RefundPolicy:
    found = _pack(case, "pack", folder)
    return default_policy() if found is None else RefundPolicy.load(*found)


def _authority_pack(case: Mapping[str, Any], folder: Path) -> AuthorityPolicy:
    found = _pack(case, "limits", folder)
    return authority.default_policy() if found is None else AuthorityPolicy.load(*found)


def _pack(case: Mapping[str, Any], key: str, folder: Path) -> tuple[str | Mapping[str, Any], str] | None:
    """Content and name of a pack that the case brings along; None: the shipped one."""
    value = case.get(key)
    if value is None:
        return None
    if isinstance(value, Mapping):
        return value, key
    if not isinstance(value, str) or not value:
        raise mistake((key,), "the name of a file beside this one, or the content of a pack is expected")
    path = folder / value
    try:
        return path.read_text(encoding="utf-8"), path.name
    except (OSError, ValueError) as error:
        raise mistake((key,), f"{path.name} cannot be read") from error


def _items(value: Any, path: Place) -> list[Any]:
    items = list(expect_list(value, path))
    if len(items) > _MOST_ITEMS:
        raise mistake(path, f"more than {_MOST_ITEMS} are too many")
    return items


def _text(table: Mapping[str, Any], path: Place, key: str, otherwise: str | None = None) -> str:
    value = table.get(key, otherwise)
    if not isinstance(value, str) or (otherwise is None and not value):
        raise mistake((*path, key), "a text in quotes is expected")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise mistake((*path, key), "half a character is no text")
    return value


def _word(table: Mapping[str, Any], path: Place, key: str, known: Any, otherwise: str | None = None) -> str:
    value = table.get(key, otherwise)
    if value is None:
        raise mistake((*path, key), f"one of {', '.join(sorted(known))} is expected")
    return words([value], (*path, key), tuple(known))[0]


def _flag(table: Mapping[str, Any], path: Place, key: str) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise mistake((*path, key), "true or false is expected")
    return value


def _optional_instant(table: Mapping[str, Any], path: Place, key: str) -> datetime | None:
    return None if table.get(key) is None else instant(table[key], (*path, key))


def _place_of(wrong: Invalid) -> Place:
    """Where in the file a refusal of the rules has its cause."""
    line = wrong.details.get("line_id")
    if line is not None:
        return ("corrected", str(line))
    return ("booking", "starts_at") if wrong.code == "dates" else (wrong.field or wrong.code,)
