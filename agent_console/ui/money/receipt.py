"""Receipts: what was given back, given or charged, on one page in the customer's language."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from agent_console.ui.format import LANGUAGES, Formats, zone_of
from agent_console.ui.i18n import compiled_catalogue, mark
from agent_console.ui.money.sides import zone_told
from agent_console.ui.money.words import corrected_lines, payment_name
from agent_console.ui.paper import paper_color, write_pdf
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Claim, Compensation, Customer, Payment, Refund

__all__ = [
    "Receipt",
    "claim_receipt",
    "compensation_receipt",
    "file_name",
    "page_of",
    "refund_receipt",
    "write_receipt",
]

_TEXTS = {
    "refund": mark("Receipt", "Refund receipt"),
    "credit": mark("Receipt", "Credit"),
    "voucher": mark("Receipt", "Voucher"),
    "fee_waiver": mark("Receipt", "Waived fee"),
    "charge": mark("Receipt", "Charge receipt"),
    "issuer": mark("Receipt", "Issued by"),
    "reason": mark("Receipt", "Reason"),
    "lines": mark("Receipt", "Of the bill"),
    "number": mark("Receipt", "Number"),
    "date": mark("Receipt", "Date"),
    "customer": mark("Receipt", "Customer"),
    "booking": mark("Receipt", "Booking"),
    "to": mark("Receipt", "Given back to"),
    "from": mark("Receipt", "Charged to"),
    "corrected": mark("Receipt", "Charged wrongly"),
    "state": mark("Receipt", "State"),
    "pending": mark("Receipt", "On its way; the bank may take some days."),
    "done": mark("Receipt", "Done"),
    "provider": mark("Receipt", "Number at the payment provider"),
    "code": mark("Receipt", "Code"),
    "until": mark("Receipt", "Valid until"),
    "total": mark("Receipt", "Total"),
    "amount": mark("Receipt", "Amount"),
    "what": mark("Receipt", "What for"),
    "made": mark("Receipt", "Made {0} with Agent Console"),
    "page": mark("Receipt", "Page {0} of {1}"),
}
_OPEN = ("submitted", "pending_bank", "unknown", "waiting_approval")


class _Speaker:
    """Texts and formats of one language, whatever the window speaks."""

    def __init__(self, language: str) -> None:
        self.formats = Formats(language if language in LANGUAGES else "en")
        self._translator = QTranslator()
        catalogue = compiled_catalogue(self.formats.language)
        self._speaks = catalogue is not None and self._translator.load(str(catalogue))

    def say(self, key: str) -> str:
        text = _TEXTS[key]
        return self._translated("Receipt", text)

    def word(self, kind: str, value: str) -> str:
        """As `ui.words.word`, in this language."""
        return word(kind, value, self._translated)

    def _translated(self, context: str, text: str) -> str:
        return (self._translator.translate(context, text) if self._speaks else "") or text


@dataclass(frozen=True)
class Receipt:
    """What stands on the page. `facts` and `rows` are (key of a text, or words; value); `zone` is the customer's."""

    kind: str
    number: str
    language: str
    zone: str
    at: datetime
    facts: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, int], ...]
    currency: str

    @property
    def total(self) -> int:
        return sum(amount for _, amount in self.rows)


def refund_receipt(
    refunds: Sequence[Refund],
    payments: Sequence[Payment],
    booking: Booking | None,
    customer: Customer | None,
    issuer: str = "",
) -> Receipt:
    """Of one refund, all its parts (at least one)."""
    first, speaker = refunds[0], _Speaker(_language(customer))
    cards = {payment.id: payment_name(payment) for payment in payments}
    open_ = any(refund.state in _OPEN for refund in refunds)
    facts = [
        *_who(booking, customer, issuer),
        ("reason", speaker.word("reason", first.reason)),
        ("lines", "\n".join(_lines(refunds, booking, speaker))),
        *(("corrected", told) for told in corrected_lines(first, speaker.formats)),
        ("state", "pending" if open_ else "done"),
        ("provider", ", ".join(refund.gateway_ref for refund in refunds if refund.gateway_ref)),
    ]
    rows = tuple((cards.get(refund.payment_id, refund.payment_id), refund.amount) for refund in refunds)
    at = first.settled_at or first.created_at
    return _receipt("refund", first.intent, customer, at, facts, rows, first.currency)


def _lines(refunds: Sequence[Refund], booking: Booking | None, speaker: _Speaker) -> list[str]:
    """What of the refund lies on which line of the bill; of an older one, which did not note that, the lines alone."""
    names = {line.id: line.label or speaker.word("line", line.kind) for line in (booking.lines if booking else ())}
    lies: dict[str, int] = {}
    for part in (part for refund in refunds for part in refund.by_line):
        lies[part.line_id] = lies.get(part.line_id, 0) + part.amount
    currency = refunds[0].currency
    told = [
        f"{names[line]}: {speaker.formats.money(amount, currency)}" for line, amount in lies.items() if line in names
    ]
    return told or [names[line] for line in refunds[0].line_ids if line in names]


def compensation_receipt(
    given: Compensation, booking: Booking | None, customer: Customer | None, issuer: str = ""
) -> Receipt:
    """Of a credit, a voucher or a waived fee."""
    speaker = _Speaker(_language(customer))
    zone = zone_of(zone_told(customer, booking))
    until = speaker.formats.date(speaker.formats.local(given.expires_at, zone).date()) if given.expires_at else ""
    line = next((line for line in (booking.lines if booking else ()) if line.id == given.line_id), None)
    facts = [
        *_who(booking, customer, issuer),
        ("reason", speaker.word("reason", given.reason)),
        ("lines", (line.label or speaker.word("line", line.kind)) if line is not None else ""),
        ("code", given.code),
        ("until", until),
    ]
    at = given.settled_at or given.created_at
    return _receipt(given.kind, given.id, customer, at, facts, ((given.kind, given.amount),), given.currency)


def claim_receipt(
    claim: Claim, payment: Payment | None, booking: Booking | None, customer: Customer | None, issuer: str = ""
) -> Receipt:
    """Of a charge that was made for a claim."""
    card = payment_name(payment) if payment is not None else ""
    facts = [
        *_who(booking, customer, issuer),
        ("reason", _Speaker(_language(customer)).word("claim", claim.kind)),
        ("from", card),
        ("provider", claim.gateway_ref),
    ]
    at = claim.settled_at or claim.created_at
    return _receipt("charge", claim.id, customer, at, facts, ((claim.text, claim.amount),), claim.currency)


def _language(customer: Customer | None) -> str:
    return customer.language if customer is not None else "en"


def _who(booking: Booking | None, customer: Customer | None, issuer: str) -> list[tuple[str, str]]:
    return [
        ("issuer", issuer),
        ("customer", customer.name if customer is not None else ""),
        ("booking", f"{booking.code} · {booking.title}" if booking is not None else ""),
    ]


def _receipt(
    kind: str,
    number: str,
    customer: Customer | None,
    at: datetime,
    facts: Sequence[tuple[str, str]],
    rows: tuple[tuple[str, int], ...],
    currency: str,
) -> Receipt:
    return Receipt(
        kind=kind,
        number=number,
        language=_language(customer),
        zone=customer.zone if customer is not None else "",
        at=at,
        facts=tuple(fact for fact in facts if fact[1]),
        rows=rows,
        currency=currency,
    )


def file_name(receipt: Receipt) -> str:
    """ "refund-1b9d6bcd.pdf"."""
    return f"{receipt.kind.replace('_', '-')}-{receipt.number[:8]}.pdf"


async def write_receipt(receipt: Receipt, path: Path) -> None:
    """Write it as a PDF. Raises OSError."""
    speaker = _Speaker(receipt.language)
    say, formats = speaker.say, speaker.formats
    write_pdf(
        path,
        page_of(receipt),
        title=say(receipt.kind),
        foot=say("made").format(_stamp(formats, datetime.now(UTC), receipt.zone)),
        page_words=lambda page, pages: say("page").format(page, pages),
        points=10.5,
    )


def page_of(receipt: Receipt) -> str:
    """The page as HTML of our own making; what came from outside is escaped."""
    speaker = _Speaker(receipt.language)
    say, formats = speaker.say, speaker.formats
    ink, quiet, band = paper_color("text"), paper_color("text_muted"), paper_color("canvas")

    def words(text: str) -> str:
        return html.escape(say(text) if text in _TEXTS else text).replace("\n", "<br>")

    when = _stamp(formats, receipt.at, receipt.zone)
    facts = [("number", receipt.number), ("date", when), *receipt.facts]
    told = "".join(
        f'<tr><td width="32%"><font color="{quiet}">{words(name)}</font></td><td>{words(value)}</td></tr>'
        for name, value in facts
    )
    rows = "".join(
        f'<tr><td>{words(name)}</td><td align="right">{html.escape(formats.money(amount, receipt.currency))}</td></tr>'
        for name, amount in receipt.rows
    )
    total = html.escape(formats.money(receipt.total, receipt.currency))
    head = words("to" if receipt.kind == "refund" else "what")
    return (
        f'<body style="color:{ink}"><p style="font-size:20pt;font-weight:600;margin:0">{words(receipt.kind)}</p>'
        f'<p style="font-size:16pt;margin-top:6px;margin-bottom:18px">{total}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="4">{told}</table><p></p>'
        f'<table width="100%" cellspacing="0" cellpadding="7"><tr><td bgcolor="{band}"><font color="{quiet}">{head}'
        f'</font></td><td align="right" bgcolor="{band}"><font color="{quiet}">{words("amount")}</font></td></tr>{rows}'
        f'<tr><td><b>{words("total")}</b></td><td align="right"><b>{total}</b></td></tr></table></body>'
    )


def _stamp(formats: Formats, at: datetime, zone: str) -> str:
    """Date and time in full: "today" means nothing on paper."""
    place = zone_of(zone)
    return f"{formats.date(formats.local(at, place).date())}, {formats.time(at, place)}"
