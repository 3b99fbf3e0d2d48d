"""What the customer is told when money moves or does not: a template by kind and language, filled with exact figures."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from agent_console.domain import replies
from agent_console.domain.faults import Invalid, PolicyFault
from agent_console.domain.money_packs import Pack, Path
from agent_console.domain.replies_values import Moment, Money
from agent_console.resources import resource_path

__all__ = [
    "OPTIONAL",
    "REQUIRED",
    "MessageKind",
    "MessagePack",
    "default_pack",
    "message_facts",
]

PACK: Final = "policies/messages.toml"


class MessageKind(StrEnum):
    """What has happened. REFUND_FULL: everything that was paid; CLAIM_REJECTED goes to whoever claimed; ..._PAYOUT to hosts and
    businesses, who pay and get by their payouts."""

    REFUND_FULL = "refund_full"
    REFUND_PARTIAL = "refund_partial"
    CREDIT = "credit"
    VOUCHER = "voucher"
    FEE_WAIVED = "fee_waived"
    CHARGE_CLAIMED = "charge_claimed"
    CHARGE_MADE = "charge_made"
    CHARGE_PAYOUT = "charge_payout"
    DISPUTE_RECEIVED = "dispute_received"
    DISPUTE_UPHELD = "dispute_upheld"
    DISPUTE_PAYOUT = "dispute_payout"
    DISPUTE_REJECTED = "dispute_rejected"
    CLAIM_REJECTED = "claim_rejected"


_K = MessageKind

REQUIRED: Final[Mapping[MessageKind, frozenset[str]]] = MappingProxyType(
    {
        _K.REFUND_FULL: frozenset({"amount", "arrives"}),
        _K.REFUND_PARTIAL: frozenset({"amount", "arrives"}),
        _K.CREDIT: frozenset({"amount"}),
        _K.VOUCHER: frozenset({"amount", "code", "expires"}),
        _K.FEE_WAIVED: frozenset({"amount", "what"}),
        _K.CHARGE_CLAIMED: frozenset({"amount", "what", "answer_by"}),
        _K.CHARGE_MADE: frozenset({"amount", "what"}),
        _K.CHARGE_PAYOUT: frozenset({"amount", "what"}),
        _K.DISPUTE_RECEIVED: frozenset({"amount", "what"}),
        _K.DISPUTE_UPHELD: frozenset({"amount", "what", "arrives"}),
        _K.DISPUTE_PAYOUT: frozenset({"amount", "what"}),
        _K.DISPUTE_REJECTED: frozenset({"amount", "what"}),
        _K.CLAIM_REJECTED: frozenset({"amount", "what"}),
    }
)
"""The facts that each message must tell, whatever its language."""

OPTIONAL: Final = frozenset({"name", "booking", "card", "note"})
"""Facts that any message may tell if they are known: first name, booking code, last digits of the card, a sentence more."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")
_FALLBACK: Final = "fallback"
_ISSUER: Final = "issuer"
_SOMETIME: Final = datetime(2026, 12, 31, 20, tzinfo=UTC)


def message_facts(
    *,
    amount: int,
    currency: str,
    zone: str = "",
    name: str = "",
    booking: str = "",
    card: str = "",
    what: str = "",
    code: str = "",
    note: str = "",
    arrives: datetime | None = None,
    expires: datetime | None = None,
    answer_by: datetime | None = None,
) -> dict[str, Any]:
    """The facts of a message. `zone` is the customer's (IANA; "" or unknown: times are told in UTC). What is not known is
    left out."""
    texts = {"name": name, "booking": booking, "card": card, "what": what, "code": code, "note": note}
    instants = {"arrives": arrives, "expires": expires, "answer_by": answer_by}
    return {
        "amount": Money(amount, currency),
        **{key: text.strip() for key, text in texts.items() if text.strip()},
        **{key: Moment(at, zone) for key, at in instants.items() if at is not None},
    }


@dataclass(frozen=True, slots=True)
class MessagePack:
    """Templates by kind and language. `fallback` is taken where a customer's language is missing. `issuer` is who gives receipts
    ("": not said)."""

    name: str
    fallback: str
    issuer: str
    _bodies: Mapping[str, Mapping[str, str]]

    @classmethod
    def load(cls, data: str | Mapping[str, Any], name: str = PACK) -> MessagePack:
        """Read a pack from TOML text or from data. Raises PolicyFault with line and reason.

        A pack must have every kind in its fallback, and each variant must tell what the kind requires.
        """
        pack = Pack.read(data, name)
        pack.only((), {_FALLBACK, _ISSUER, *MessageKind})
        fallback = pack.text((_FALLBACK,))
        bodies = {}
        for kind in MessageKind:
            variants = pack.table((kind,))
            if fallback not in variants:
                raise pack.fault((kind,), f"this message is missing in the pack's language, {fallback}")
            bodies[str(kind)] = {language: _body(pack, kind, language) for language in variants}
        issuer = pack.text((_ISSUER,)).strip() if pack.get((_ISSUER,)) is not None else ""
        return cls(name, fallback, issuer, bodies)

    def message(self, kind: str, language: str, facts: Mapping[str, Any]) -> str:
        """The message, ready to be sent. `facts` as `message_facts` makes them.

        Raises Invalid (`facts`) rather than leave a gap before the customer's eyes, and Invalid (`kind`).
        """
        variant = replies.choose_variant(self._variants(kind), language, self.fallback)
        filled = replies.render(variant.body, facts, variant.language)
        if filled.missing:
            raise Invalid(
                f"This message to the customer lacks what it must tell: {', '.join(filled.missing)}.",
                "Write the message by hand.",
                code="facts",
                details={"field": filled.missing[0]},
            )
        return filled.text.strip()

    def _variants(self, kind: str) -> Mapping[str, str]:
        try:
            return self._bodies[kind]
        except KeyError:
            raise Invalid(
                "There is no such message.", "Choose another.", code="kind", details={"field": "kind"}
            ) from None


def _body(pack: Pack, kind: MessageKind, language: str) -> str:
    path = (kind, language)
    if not _LANGUAGE.fullmatch(language):
        raise pack.fault(path, 'a language is expected here, such as "en" or "kk"')
    body = pack.text(path)
    for problem in replies.check(body, REQUIRED[kind] | OPTIONAL):
        raise _fault(pack, path, problem.what, problem.line)
    untold = REQUIRED[kind] - replies.names(body)
    if untold:
        raise pack.fault(path, f"this message must tell {', '.join(sorted(untold))}")
    _try_out(pack, path, body)
    return body


def _try_out(pack: Pack, path: Path, body: str) -> None:
    """Fill it once with everything and once with as little as there may be, so that nothing fails before a customer."""
    much = message_facts(
        amount=123_456,
        currency="EUR",
        arrives=_SOMETIME,
        expires=_SOMETIME,
        answer_by=_SOMETIME,
        **dict.fromkeys(("name", "booking", "card", "what", "code", "note"), "x"),
    )
    little = {key: value for key, value in much.items() if key not in OPTIONAL}
    for facts in (much, little):
        try:
            filled = replies.render(body, facts, path[-1])
        except PolicyFault as wrong:
            raise _fault(pack, path, str(wrong.details["reason"]), int(wrong.details["line"])) from wrong
        if filled.missing:
            names = ", ".join(filled.missing)
            raise pack.fault(
                path, f"{names} may be unknown; put it between {{% if {filled.missing[0]} %}} and {{% endif %}}"
            )


def _fault(pack: Pack, path: Path, reason: str, line: int) -> PolicyFault:
    return pack.fault(path, f"line {line} of the text: {reason}" if line > 1 else reason)


@functools.cache
def default_pack() -> MessagePack:
    """The messages that the product ships."""
    return MessagePack.load(resource_path(PACK).read_text(encoding="utf-8"), PACK)
