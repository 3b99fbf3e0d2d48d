"""What an agent does with money: quotes and stories are asked for, everything else is stored in the outbox as an intent.

Confirming happens in the window, which hands over a decision; here it is checked against what it was made from and written
down. The platform checks everything again: what is refused here merely need not travel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from agent_console.client.platform import PlatformClient
from agent_console.contract.entities import Approval, Claim
from agent_console.contract.money import Correction, Share
from agent_console.contract.money_commands import (
    ActQuote,
    ActQuoteRequest,
    ApprovalDecision,
    ApprovalStory,
    ClaimAnswerCommand,
    ClaimCommand,
    ClaimDecision,
    CompensationCommand,
    MoneyHistory,
    RefundCommand,
    RefundPart,
    RefundQuote,
    RefundQuoteRequest,
    Terms,
    Withdrawal,
)
from agent_console.desk.outbox import Outbox
from agent_console.desk.outbox_entry import OutboxEntry
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import RefundReason
from agent_console.domain.money import plain_amount

__all__ = ["NO_LIMIT", "SAYS_NOTHING", "Money", "RefundWish", "overrides", "policy_gives"]

ClaimStep = Literal["claim_answer", "claim_decision", "claim_withdrawal"]
ApprovalStep = Literal["approval_decision", "approval_withdrawal"]

NO_LIMIT = -1
"""In `RefundQuote.limit` and `ActQuote.limit`: this agent may give as much as there is."""
SAYS_NOTHING = -1
"""In `quoted`: no policy speaks of this."""


@dataclass(frozen=True, kw_only=True)
class RefundWish:
    """What an agent confirmed, at one quote. Amounts in minor units of the quote's currency.

    `parts` say how much goes back to which payment; without them all of it goes to the quote's own payment. `shares` say
    who bears it (none: the marketplace). `tell` is written to the customer once the provider has taken the refund on.
    """

    amount: int
    reason: str
    note: str = ""
    line_ids: tuple[str, ...] = ()
    parts: tuple[RefundPart, ...] = ()
    shares: tuple[Share, ...] = ()
    ask_approval: bool = False
    tell: str = ""


def policy_gives(quote: RefundQuote) -> int:
    """What the booking's policy gives back, in minor units; SAYS_NOTHING where none speaks of it."""
    return quote.suggested if quote.rule else SAYS_NOTHING


def overrides(quote: RefundQuote, amount: int) -> bool:
    """Whether giving back this amount departs from what the policy gives."""
    return policy_gives(quote) not in (SAYS_NOTHING, amount)


class Money:
    """One per desk. Reading raises Fault; acting raises Invalid for what cannot be meant, StoreFault where it could not be
    stored (then nothing will be sent)."""

    def __init__(self, client: PlatformClient, outbox: Outbox) -> None:
        self._client = client
        self._outbox = outbox

    # --- asking ------------------------------------------------------------------------------------------------------

    async def quote(
        self,
        booking_id: str,
        *,
        payment_id: str = "",
        line_ids: Sequence[str] = (),
        corrections: Sequence[Correction] = (),
        terms: Terms | None = None,
    ) -> RefundQuote:
        """What may be refunded now: of one payment, or of all of the booking. Changes nothing."""
        request = RefundQuoteRequest(
            payment_id=payment_id, line_ids=list(line_ids), corrections=list(corrections), terms=terms
        )
        return await self._client.refund_quote(booking_id, request)

    async def act_quote(self, booking_id: str, request: ActQuoteRequest) -> ActQuote:
        """What a compensation or the decision of a claim would stand on now. Changes nothing."""
        return await self._client.act_quote(booking_id, request)

    async def history(self, customer_id: str) -> MoneyHistory:
        """Everything that moved for a customer, newest first, on all bookings."""
        return await self._client.money_history(customer_id)

    async def story(self, approval_id: str) -> ApprovalStory:
        """What somebody needs to know who decides about a request."""
        return await self._client.approval_story(approval_id)

    async def export(self, first: date, last: date) -> bytes:
        """What moved on these days, as a table for finance."""
        return await self._client.money_export(first, last)

    # --- refunds and compensation --------------------------------------------------------------------------------------

    async def refund(self, quote: RefundQuote, wish: RefundWish, *, ticket_id: str = "") -> OutboxEntry:
        """Give money back as confirmed from this quote."""
        _check_refund(quote, wish)
        command = RefundCommand(
            payment_id="" if wish.parts else quote.payment.id,
            amount=wish.amount,
            currency=quote.currency,
            reason=wish.reason,
            ledger_version=quote.ledger_version,
            ticket_id=ticket_id,
            note=wish.note,
            line_ids=list(wish.line_ids),
            corrections=quote.corrections,
            parts=list(wish.parts),
            terms=quote.terms if quote.rule else None,
            quoted=policy_gives(quote),
            shares=list(wish.shares),
            ask_approval=wish.ask_approval,
            tell=wish.tell,
        )
        what = _sum(wish.amount, quote.currency)
        return await self._outbox.add("refund", ticket_id, command, what=what, booking_id=quote.booking_id)

    async def compensate(self, command: CompensationCommand) -> OutboxEntry:
        """Give a credit or a voucher, or waive a fee, as confirmed."""
        _check_amount(command.amount)
        what = _sum(command.amount, command.currency)
        return await self._outbox.add(
            "compensation", command.ticket_id, command, what=what, booking_id=command.booking_id
        )

    # --- claims --------------------------------------------------------------------------------------------------------

    async def claim(self, command: ClaimCommand) -> OutboxEntry:
        """Open a claim, or dispute a charge."""
        _check_amount(command.amount)
        what = _sum(command.amount, command.currency)
        return await self._outbox.add("claim", command.ticket_id, command, what=what, booking_id=command.booking_id)

    async def answer_claim(self, claim: Claim, answer: ClaimAnswerCommand, *, ticket_id: str = "") -> OutboxEntry:
        """Write down what the other side says to a claim."""
        return await self._about_claim(claim, "claim_answer", answer, ticket_id)

    async def decide_claim(self, claim: Claim, decision: ClaimDecision, *, ticket_id: str = "") -> OutboxEntry:
        """Grant a claim (or a part of it), or refuse it."""
        if not 0 <= decision.amount <= claim.claimed:
            raise _wrong("amount", "No more can be granted than was claimed.", "Choose what was claimed, or less.")
        if not decision.note.strip() and (not decision.grant or 0 < decision.amount < claim.claimed):
            raise _wrong("note", "This decision needs a reason.", "Say in a few words why.")
        return await self._about_claim(claim, "claim_decision", decision, ticket_id)

    async def withdraw_claim(self, claim: Claim, *, ticket_id: str = "") -> OutboxEntry:
        """The claim is not made any more."""
        return await self._about_claim(claim, "claim_withdrawal", Withdrawal(), ticket_id)

    async def _about_claim(
        self,
        claim: Claim,
        kind: ClaimStep,
        command: ClaimAnswerCommand | ClaimDecision | Withdrawal,
        ticket_id: str,
    ) -> OutboxEntry:
        return await self._outbox.add(
            kind,
            ticket_id or claim.ticket_id,
            command,
            what=_sum(getattr(command, "amount", 0) or claim.amount, claim.currency),
            booking_id=claim.booking_id,
            subject_id=claim.id,
            if_match=claim.version,
        )

    # --- approvals -----------------------------------------------------------------------------------------------------

    async def decide_approval(self, approval: Approval, decision: ApprovalDecision) -> OutboxEntry:
        """Say yes (perhaps to less) or no to what a colleague asks for."""
        if not 0 <= decision.amount <= approval.amount:
            raise _wrong("amount", "No more can be approved than was asked for.", "Choose what was asked for, or less.")
        if not decision.approve and not decision.note.strip():
            raise _wrong("note", "A refusal needs a reason.", "Say in a few words why.")
        amount = (decision.amount or approval.amount) if decision.approve else approval.amount
        return await self._about_approval(approval, "approval_decision", decision, amount)

    async def withdraw_approval(self, approval: Approval) -> OutboxEntry:
        """One's own request is not made any more; what it reserved is free again."""
        return await self._about_approval(approval, "approval_withdrawal", Withdrawal(), approval.amount)

    async def _about_approval(
        self, approval: Approval, kind: ApprovalStep, command: ApprovalDecision | Withdrawal, amount: int
    ) -> OutboxEntry:
        return await self._outbox.add(
            kind,
            approval.ticket_id,
            command,
            what=_sum(amount, approval.currency),
            booking_id=approval.booking_id,
            subject_id=approval.id,
            if_match=approval.version,
        )


def _check_refund(quote: RefundQuote, wish: RefundWish) -> None:
    """Raise what cannot be meant at this quote."""
    if quote.blocked:
        raise Invalid(quote.blocked, "Nothing can be refunded here.", code="not_refundable")
    if not 0 < wish.amount <= quote.refundable:
        raise _wrong("amount", "This amount cannot be refunded.", "Choose one up to what is left.")
    if wish.reason not in quote.reasons:
        raise _wrong("reason", "Choose a reason for the refund.", "")
    if quote.rule and quote.terms.reason != wish.reason:
        raise _wrong("reason", "The quote was for another reason.", "Ask for the quote of this reason, then confirm.")
    if not wish.note.strip() and (wish.reason == RefundReason.OTHER or overrides(quote, wish.amount)):
        raise _wrong("note", "This refund needs a few words that say why.", "Write them into the note.")
    _check_parts(quote, wish)
    if wish.shares and sum(share.amount for share in wish.shares) != wish.amount:
        raise _wrong("shares", "The shares do not sum to the amount.", "Split the amount anew.")


def _check_parts(quote: RefundQuote, wish: RefundWish) -> None:
    if not wish.parts:
        return
    rests = {payment.id: payment.refundable for payment in quote.payments or [quote.payment]}
    fits = all(0 < part.amount <= rests.get(part.payment_id, 0) for part in wish.parts)
    if not fits or sum(part.amount for part in wish.parts) != wish.amount:
        raise _wrong("parts", "The payments do not give what their parts say.", "Spread the amount anew.")


def _check_amount(amount: int) -> None:
    if amount <= 0:
        raise _wrong("amount", "The amount must be more than nothing.", "Check the amount.")


def _wrong(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})


def _sum(minor: int, currency: str) -> str:
    return f"{plain_amount(minor, currency)} {currency}"
