"""Reconciliation: every refund, charge and chargeback of the platform against the books of the payment providers.

Nothing is changed here: a difference is for people. What is still on its way, or moved while the providers' books were read,
is counted as open and is not a difference. `catching_up` runs this every night and on demand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from agent_console.contract.entities import Chargeback, Claim, Payment, Refund
from agent_console.contract.entity import Entity
from agent_console.domain import claims as claim_rules
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import ChargebackState, ClaimKind, ClaimState, RefundState
from agent_console.domain.money import plain_amount
from agent_console.domain.refunds import reserved
from agent_console.domain.shares import from_payout
from agent_console.platform_server.gateways.port import (
    ChargebackNotice,
    Gateway,
    GatewayState,
    StatementKind,
    StatementLine,
)
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.quotes import provider_of
from agent_console.platform_server.store import Store

__all__ = ["Difference", "Reconciliation", "compare"]


_NO_SHARE: Final = (-1, 0)
"""Of a line: nothing is taken back from a host, as there is none, or as it is."""

_LEFT: Final = {RefundState.SUCCEEDED.value: "succeeded", RefundState.RETURNED.value: "was sent back"}
"""Of refunds that a provider must know, for they left."""


@dataclass(frozen=True)
class Difference:
    """One thing on which platform and provider do not agree; `what` in words.

    `about` is "refund", "charge", "chargeback" or "payment"; `intent` its id, or the provider's number where it has no id here.
    `late`: of a refund of ours, it is a later word of the provider, which can still be followed.
    """

    intent: str
    payment_id: str
    what: str
    about: str = "refund"
    late: bool = False

    def line(self) -> str:
        """For the operator."""
        of = f" of payment {self.payment_id}" if self.payment_id and self.about != "payment" else ""
        name = self.payment_id if self.about == "payment" else self.intent
        return f"{self.about} {name}{of}: {self.what}"


@dataclass(frozen=True)
class Reconciliation:
    """`compared` things of both sides; `open` those whose outcome is still being found out; `unasked` names providers some of
    whose books could not be read, with what was missing."""

    compared: int
    open: int
    differences: tuple[Difference, ...]
    unasked: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        return not self.differences and not self.unasked

    def lines(self) -> list[str]:
        """The finding in words, for the operator."""
        count = f"{self.compared} refunds, charges and chargebacks compared"
        head = f"{count}, {self.open} still open, {len(self.differences)} differences."
        missing = [f"  {named} could not be read." for named in self.unasked]
        return [head, *missing, *(f"  {found.line()}" for found in self.differences)]


@dataclass
class _Books:
    """What the providers say."""

    lines: list[StatementLine] = field(default_factory=list)
    notices: dict[str, list[ChargebackNotice]] = field(default_factory=dict)
    statements: set[str] = field(default_factory=set)
    unasked: list[str] = field(default_factory=list)

    def of(self, kind: StatementKind) -> list[StatementLine]:
        return [line for line in self.lines if line.kind == kind]


@dataclass
class _Ours:
    """What the platform has."""

    payments: dict[str, Payment]
    refunds: list[Refund]
    claims: list[Claim]
    chargebacks: list[Chargeback]
    taken: dict[str, int]

    def versions(self) -> dict[str, int]:
        return {entity.id: entity.version for entity in self.moving()}

    def moving(self) -> Iterator[Entity]:
        yield from self.refunds
        yield from self.claims
        yield from self.chargebacks


async def compare(store: Store, gateways: Mapping[str, Gateway]) -> Reconciliation:
    """Both sides. Ours is read before and after the providers', and only what is the same both times is judged: what the
    platform does meanwhile shows as open, never as a difference."""
    before = (await _own(store)).versions()
    books = await _read(gateways)
    ours = await _own(store)
    moved = {entity.id for entity in ours.moving() if before.get(entity.id) != entity.version}
    payments = ours.payments
    connected = [refund for refund in ours.refunds if provider_of(payments[refund.payment_id]) in books.statements]
    found = [
        *_refunds(connected, {refund.id for refund in ours.refunds}, moved, payments, books),
        *_charges(ours.claims, moved, payments, books),
        *_chargebacks(ours.chargebacks, moved, payments, books),
        *_totals(payments.values(), ours.refunds, ours.chargebacks, ours.taken),
    ]
    waiting = sum(reserved(refund.state) or refund.id in moved for refund in connected)
    waiting += sum(
        claim_rules.under_way(one.state) or (one.payment_id != "" and one.id in moved) for one in ours.claims
    )
    waiting += sum(one.state == ChargebackState.OPEN or one.id in moved for one in ours.chargebacks)
    known = {refund.id for refund in ours.refunds} | {claim.id for claim in ours.claims if claim.payment_id}
    known |= {chargeback.gateway_ref for chargeback in ours.chargebacks}
    theirs = {line.intent or line.ref for line in books.lines}
    theirs |= {notice.ref for notices in books.notices.values() for notice in notices}
    return Reconciliation(len(known | theirs), waiting, tuple(found), tuple(books.unasked))


async def _own(store: Store) -> _Ours:
    async with store.reading() as reader:
        return _Ours(
            payments={payment.id: payment for payment in await reader.select(Payment)},
            refunds=await reader.select(Refund),
            claims=[claim for claim in await reader.select(Claim) if claim.kind != ClaimKind.DISPUTE],
            chargebacks=await reader.select(Chargeback),
            taken=await ledger.taken(reader),
        )


async def _read(gateways: Mapping[str, Gateway]) -> _Books:
    books = _Books()
    for name, gateway in gateways.items():
        try:
            books.lines += await gateway.statement()
            books.statements.add(name)
        except Fault:
            books.unasked.append(f"The statement of {name}")
        try:
            books.notices[name] = await gateway.chargebacks()
        except Fault:
            books.unasked.append(f"The chargebacks of {name}")
    return books


# --- refunds -------------------------------------------------------------------------------------------------------


def _refunds(
    refunds: Sequence[Refund], known: set[str], moved: set[str], payments: Mapping[str, Payment], books: _Books
) -> Iterator[Difference]:
    lines = {line.intent: line for line in books.of(StatementKind.REFUND) if line.intent}
    by_ref = {payment.gateway_ref: payment for payment in payments.values() if payment.gateway_ref}
    for line in books.of(StatementKind.REFUND):
        # Other programs may refund other payments through the same account; those are not ours to judge.
        payment = payments.get(line.payment_id) or by_ref.get(line.payment_ref)
        if line.intent in known or not (line.intent or payment):
            continue
        of = payment.id if payment else line.payment_id
        if line.state != GatewayState.FAILED:
            yield Difference(line.intent or line.ref, of, _unknown(line))
        elif line.host_share not in _NO_SHARE:
            yield Difference(line.intent or line.ref, of, _kept(line))
    for refund in refunds:
        theirs = lines.get(refund.id)
        what = "" if refund.id in moved else _refund(refund, theirs)
        if what:
            late = theirs is not None and theirs.state == GatewayState.FAILED and _same(refund, theirs)
            yield Difference(refund.id, refund.payment_id, what, late=late)


def _refund(refund: Refund, line: StatementLine | None) -> str:
    if line is None:
        return f"the provider does not know it, here it {_LEFT[refund.state]}" if refund.state in _LEFT else ""
    if not _same(refund, line):
        return f"the provider has {_money(line.amount, line.currency)} of payment {line.payment_id}"
    if line.state != GatewayState.SUCCEEDED and refund.state != RefundState.SUCCEEDED:
        return "" if line.host_share in _NO_SHARE else _kept(line)
    if reserved(refund.state):
        return ""
    gave = line.state == GatewayState.SUCCEEDED
    if gave != (refund.state == RefundState.SUCCEEDED):
        return f"the provider says {line.state}, here it is {refund.state}"
    share = from_payout(refund.shares)
    if gave and line.host_share not in (-1, share):
        taken, due = _money(line.host_share, line.currency), _money(share, line.currency)
        return f"{taken} was taken back from the host, here it is {due}"
    return ""


def _same(refund: Refund, line: StatementLine) -> bool:
    """Whether both speak of the same money."""
    return (line.payment_id, line.amount, line.currency) == (refund.payment_id, refund.amount, refund.currency)


def _kept(line: StatementLine) -> str:
    """A share is to be taken back for what was given, and for nothing else."""
    return f"{_money(line.host_share, line.currency)} is taken back from the host, although nothing was given back"


# --- charges -------------------------------------------------------------------------------------------------------


def _charges(
    claims: Sequence[Claim], moved: set[str], payments: Mapping[str, Payment], books: _Books
) -> Iterator[Difference]:
    lines = {line.intent: line for line in books.of(StatementKind.CHARGE) if line.intent}
    known = {claim.id: claim for claim in claims}
    for line in lines.values():
        if line.intent not in known and line.state != GatewayState.FAILED:
            yield Difference(line.intent, line.payment_id, _unknown(line), "charge")
    for claim in claims:
        payment = payments.get(claim.payment_id)
        if payment is not None and provider_of(payment) not in books.statements:
            continue
        what = "" if claim.id in moved else _charge(claim, lines.get(claim.id))
        if what:
            yield Difference(claim.id, claim.payment_id, what, "charge")


def _charge(claim: Claim, line: StatementLine | None) -> str:
    succeeded = claim.state == ClaimState.SUCCEEDED
    if line is None:
        # A charge out of a payout never reached a provider, and made no payment.
        return "the provider does not know it, here it succeeded" if succeeded and claim.payment_id else ""
    if claim_rules.under_way(claim.state):
        return ""
    took = line.state == GatewayState.SUCCEEDED
    if took != succeeded and (took or succeeded):
        return f"the provider says {line.state}, here it is {claim.state}"
    if took and (line.amount, line.currency) != (claim.amount, claim.currency):
        return (
            f"the provider took {_money(line.amount, line.currency)}, here it is {_money(claim.amount, claim.currency)}"
        )
    return ""


# --- chargebacks ---------------------------------------------------------------------------------------------------


def _chargebacks(
    chargebacks: Sequence[Chargeback], moved: set[str], payments: Mapping[str, Payment], books: _Books
) -> Iterator[Difference]:
    known = {chargeback.gateway_ref: chargeback for chargeback in chargebacks}
    refs = {payment.gateway_ref for payment in payments.values() if payment.gateway_ref}
    told = {notice.ref: notice for notices in books.notices.values() for notice in notices}
    for notice in told.values():
        ours = notice.payment_id in payments or not refs.isdisjoint(notice.payment_refs)
        if ours and notice.ref not in known:
            what = f"the provider reports {_money(notice.amount, notice.currency)}, nothing is known here"
            yield Difference(notice.ref, notice.payment_id, what, "chargeback")
    for chargeback in chargebacks:
        if provider_of(payments[chargeback.payment_id]) not in books.notices:
            continue
        what = "" if chargeback.id in moved else _chargeback(chargeback, told.get(chargeback.gateway_ref))
        if what:
            yield Difference(chargeback.gateway_ref, chargeback.payment_id, what, "chargeback")


def _chargeback(chargeback: Chargeback, notice: ChargebackNotice | None) -> str:
    if notice is None:
        return "the provider does not know it"
    if (notice.amount, notice.currency) != (chargeback.amount, chargeback.currency):
        ours = _money(chargeback.amount, chargeback.currency)
        return f"the provider has {_money(notice.amount, notice.currency)}, here it is {ours}"
    if notice.state != chargeback.state:
        return f"the provider says {notice.state}, here it is {chargeback.state}"
    return ""


# --- our own sums --------------------------------------------------------------------------------------------------


def _totals(
    payments: Iterable[Payment],
    refunds: Sequence[Refund],
    chargebacks: Sequence[Chargeback],
    taken: Mapping[str, int],
) -> Iterator[Difference]:
    given: dict[str, int] = defaultdict(int)
    held: dict[str, int] = defaultdict(int)
    for refund in refunds:
        given[refund.payment_id] += refund.amount if refund.state == RefundState.SUCCEEDED else 0
    for chargeback in chargebacks:
        held[chargeback.payment_id] += chargeback.amount if chargeback.state != ChargebackState.WON else 0
    for payment in payments:
        for what, summed, said in (
            ("its refunds sum to", given[payment.id], payment.refunded),
            ("its chargebacks sum to", held[payment.id], payment.charged_back),
            ("the ledger booked that it brought in", taken.get(payment.id, 0), payment.captured),
        ):
            if summed != said:
                what = f"{what} {_money(summed, payment.currency)}, it says {_money(said, payment.currency)}"
                yield Difference("-", payment.id, what, "payment")
        over = payment.refunded + payment.charged_back - payment.captured
        if payment.charged_back and over > 0:
            what = f"{_money(over, payment.currency)} more went back than was paid: refunded, and charged back"
            yield Difference("-", payment.id, what, "payment")


def _unknown(line: StatementLine) -> str:
    return f"the provider has {_money(line.amount, line.currency)} of which nothing is known here"


def _money(amount: int, currency: str) -> str:
    return f"{plain_amount(amount, currency)} {currency}"
