"""Everything that happened with the money of a case, as entries for people: what, in which state, why, what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.domain.kinds import ApprovalState, ChargebackState, ClaimState, Payer, RefundState
from agent_console.domain.refunds import GAVE_NOTHING
from agent_console.ui.format import zone_of
from agent_console.ui.given_words import given
from agent_console.ui.money.case_receipts import RECEIPTED
from agent_console.ui.money.charges import may_dispute
from agent_console.ui.money.claim_facts import unanswered
from agent_console.ui.money.opener import ANSWER, COMPENSATE, DECIDE, DISPUTE, REFUND, TELL
from agent_console.ui.money.outcomes import failed_words, returned_words, worst_of
from agent_console.ui.money.sides import customer_of, party_name, zone_told
from agent_console.ui.money.telling import given_message, untold
from agent_console.ui.money.words import corrected_lines, payment_name
from agent_console.ui.words import CHARGEBACK_TONES, CLAIM_TONES, COMPENSATION_TONES, REFUND_TONES, word

if TYPE_CHECKING:
    from agent_console.contract.entities import Approval, Chargeback, Claim, Compensation, Refund, Share
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["WITHDRAW_APPROVAL", "WITHDRAW_CLAIM", "Act", "HistoryEntry", "MoneyStories"]

WITHDRAW_APPROVAL, WITHDRAW_CLAIM = "withdraw_approval", "withdraw_claim"


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done next: an act of `opener`, or a withdrawal."""

    act: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One thing that happened. `lines` are told small below it, `failure` in red; `code` can be copied; of what has a `receipt`
    `case_receipt` makes it."""

    id: str
    at: datetime
    title: str
    amount: str
    chip: str
    tone: str
    lines: tuple[str, ...] = ()
    failure: str = ""
    code: str = ""
    receipt: bool = False
    acts: tuple[Act, ...] = field(default=())


class MoneyStories(QObject):
    """Tells the things of the money desk in the agent's language."""

    def __init__(self, look: CaseLook) -> None:
        super().__init__(look)
        self._look = look
        self._money = look.ui.locale.money

    def of_booking(self, case: Case, booking_id: str) -> list[HistoryEntry]:
        """What happened with one booking's money, newest first."""
        return self._tell(case, lambda thing: thing.booking_id == booking_id)

    def of_case(self, case: Case) -> list[HistoryEntry]:
        """What was done with money from this case, on any booking."""
        return self._tell(case, lambda thing: getattr(thing, "ticket_id", "") == case.id)

    def _tell(
        self, case: Case, wanted: Callable[[Refund | Compensation | Claim | Chargeback], bool]
    ) -> list[HistoryEntry]:
        intents: dict[str, list[Refund]] = {}
        for refund in filter(wanted, case.refunds):
            intents.setdefault(refund.intent, []).append(refund)
        found = [self._refund(case, parts) for parts in intents.values()]
        found += [self._compensation(case, made) for made in filter(wanted, case.compensations)]
        found += [self._claim(case, claim) for claim in filter(wanted, case.claims)]
        found += [self._chargeback(case, taken) for taken in filter(wanted, case.chargebacks)]
        return sorted(found, key=lambda entry: entry.at, reverse=True)

    # --- each kind -----------------------------------------------------------------------------------------------------

    def _refund(self, case: Case, parts: list[Refund]) -> HistoryEntry:
        approval = self._approval(case, parts[0].approval_id)
        asked = sum(part.asked or part.amount for part in parts)
        # What an approver let go of gave nothing, and says nothing of the parts that went on.
        parts = [part for part in parts if part.state != RefundState.REJECTED] or parts
        first = parts[0]
        state = worst_of([part.state for part in parts])
        cards = {payment.id: payment_name(payment) for payment in case.payments}
        amount = sum(part.amount for part in parts)
        lines = [self._who(word("reason", first.reason), first.requested_by, first.created_at)]
        lines.append(self.tr("To {0}").format(", ".join(cards.get(part.payment_id, "") for part in parts)))
        if first.overridden:
            given = self._money(first.quoted, first.currency) if first.quoted >= 0 else ""
            lines.append(self.tr("Departs from the policy, which gives {0}.").format(given))
        if asked > amount:
            lines.append(self.tr("Asked for {0}, less was approved.").format(self._money(asked, first.currency)))
        lines += corrected_lines(first, self._look.ui.locale)
        lines += self._shares(first.shares, first.currency) if len(parts) == 1 else []
        lines += [first.note] if first.note else []
        lines += self._approval_lines(approval, state == RefundState.WAITING_APPROVAL)
        nothing = state in GAVE_NOTHING
        lines += [] if nothing else self._untold_lines(case, approval)
        acts = self._approval_acts(case, approval, gave=not nothing)
        if nothing and not acts:
            anew = Act(REFUND, first.payment_id, self.tr("Give back anew…"))
            acts = (anew, Act(COMPENSATE, "", self.tr("Credit or voucher…")))
        return HistoryEntry(
            id=first.intent,
            at=first.created_at,
            title=self.tr("Refund"),
            amount=self._money(amount, first.currency),
            chip=word("refund", state),
            tone=REFUND_TONES.get(state, "neutral"),
            lines=tuple(lines),
            failure=self._refund_failure(state, parts),
            receipt=any(part.state in RECEIPTED for part in parts),
            acts=acts,
        )

    def _compensation(self, case: Case, made: Compensation) -> HistoryEntry:
        approval = self._approval(case, made.approval_id)
        lines = [self._who(word("reason", made.reason), made.requested_by, made.created_at)]
        if made.asked > made.amount:
            lines.append(self.tr("Asked for {0}, less was approved.").format(self._money(made.asked, made.currency)))
        if made.expires_at is not None:
            zone = zone_of(self._zone_told(case, made))
            day = self._look.ui.locale.local(made.expires_at, zone).date()
            lines.append(self.tr("Can be used until {0}.").format(self._look.ui.locale.date(day)))
        lines += self._shares(made.shares, made.currency)
        lines += [made.note] if made.note else []
        lines += self._approval_lines(approval, made.state == RefundState.WAITING_APPROVAL)
        lines += self._untold_lines(case, approval)
        return HistoryEntry(
            id=made.id,
            at=made.created_at,
            title=word("compensation", made.kind),
            amount=self._money(made.amount, made.currency),
            chip=word("compensation_state", made.state),
            tone=COMPENSATION_TONES.get(made.state, "neutral"),
            lines=tuple(lines),
            failure=given(made.failure),
            code=made.code,
            receipt=made.state == RefundState.SUCCEEDED,
            acts=self._approval_acts(case, approval),
        )

    def _claim(self, case: Case, claim: Claim) -> HistoryEntry:
        approval = self._approval(case, claim.approval_id)
        sides = self.tr("{by} from {payer}").format(
            by=party_name(case, claim.by_id), payer=party_name(case, claim.from_id)
        )
        lines = [self._who(sides, claim.requested_by, claim.created_at), claim.text]
        lines += corrected_lines(claim, self._look.ui.locale)
        if claim.evidence:
            lines.append(self.tr("%n file(s) as evidence", "", len(claim.evidence)))
        if claim.state == ClaimState.AWAITING_ANSWER and claim.answer_due_at is not None:
            lines.append(self.tr("Answer due {0}").format(self._look.moment(claim.answer_due_at)))
        if claim.accepted is not None:
            said = self.tr("They agree to pay.") if claim.accepted else self.tr("They do not agree.")
            lines.append(f"{said} {claim.answer}".strip())
        if claim.answered_at is not None:
            lines.append(self.tr("The answer came {0}.").format(self._look.moment(claim.answered_at)))
        if unanswered(claim) and claim.answer_due_at is not None:
            lines.append(self.tr("No answer came until {0}.").format(self._look.moment(claim.answer_due_at)))
        if claim.amount != claim.claimed:
            lines.append(self.tr("{0} was claimed.").format(self._money(claim.claimed, claim.currency)))
        lines += [claim.decision] if claim.decision else []
        lines += self._approval_lines(approval, claim.state == ClaimState.WAITING_APPROVAL)
        failed = claim.state == ClaimState.FAILED
        lines += [] if failed else self._untold_lines(case, approval)
        return HistoryEntry(
            id=claim.id,
            at=claim.created_at,
            title=word("claim", claim.kind),
            amount=self._money(claim.amount, claim.currency),
            chip=word("claim_state", claim.state),
            tone=CLAIM_TONES.get(claim.state, "neutral"),
            lines=tuple(line for line in lines if line),
            failure=self._claim_failure(claim),
            receipt=any(payment.id == claim.payment_id for payment in case.payments),
            acts=self._approval_acts(case, approval, gave=not failed) or self._claim_acts(case, claim),
        )

    def _claim_acts(self, case: Case, claim: Claim) -> tuple[Act, ...]:
        decide = Act(DECIDE, claim.id, self.tr("Decide…"))
        mine = claim.requested_by == self._look.me_id
        withdraw = (Act(WITHDRAW_CLAIM, claim.id, self.tr("Withdraw")),) if mine else ()
        if claim.state == ClaimState.AWAITING_ANSWER:
            return (Act(ANSWER, claim.id, self.tr("Write down the answer…")), decide, *withdraw)
        if claim.state == ClaimState.READY:
            return (decide, *withdraw)
        if may_dispute(case, claim):
            return (Act(DISPUTE, claim.id, self.tr("Dispute…")),)
        return ()

    def _chargeback(self, case: Case, taken: Chargeback) -> HistoryEntry:
        payment = next((payment for payment in case.payments if payment.id == taken.payment_id), None)
        lines = [payment_name(payment)] if payment is not None else []
        if taken.state == ChargebackState.WON:
            lines.append(self.tr("The bank gave it back; it can be refunded again."))
        else:
            lines.append(self.tr("Locked: the bank took it back, so it must not be refunded a second time."))
        if taken.state == ChargebackState.OPEN and taken.evidence_due_at is not None:
            lines.append(self.tr("The bank wants evidence until {0}.").format(self._look.moment(taken.evidence_due_at)))
        if taken.reason:
            lines.append(self.tr("The cardholder says: {0}").format(word("chargeback_reason", taken.reason)))
        return HistoryEntry(
            id=taken.id,
            at=taken.opened_at,
            title=self.tr("Chargeback"),
            amount=self._money(taken.amount, taken.currency),
            chip=word("chargeback", taken.state),
            tone=CHARGEBACK_TONES.get(taken.state, "neutral"),
            lines=tuple(lines),
        )

    @staticmethod
    def _zone_told(case: Case, given: Compensation) -> str:
        booking = next((booking for booking in case.bookings if booking.id == given.booking_id), None)
        customer = case.customer if case.customer is not None and case.customer.id == given.customer_id else None
        return zone_told(customer or (customer_of(case, booking) if booking is not None else None), booking)

    # --- what they share -----------------------------------------------------------------------------------------------

    def _who(self, why: str, agent_id: str, at: datetime) -> str:
        parts = (why, self._look.agent_name(agent_id), self._look.ui.locale.stamp(at))
        return " · ".join(part for part in parts if part)

    def _shares(self, shares: Iterable[Share], currency: str) -> list[str]:
        split = list(shares)
        if not split or [share.payer for share in split] == [Payer.PLATFORM]:
            return []
        return [" · ".join(f"{word('payer', share.payer)}: {self._money(share.amount, currency)}" for share in split)]

    def _claim_failure(self, claim: Claim) -> str:
        if claim.state == ClaimState.UNKNOWN:
            return self._unknown()
        return given(claim.failure)

    def _refund_failure(self, state: str, parts: list[Refund]) -> str:
        if state == RefundState.UNKNOWN:
            return self._unknown()
        failure = given(next((part.failure for part in parts if part.failure), ""))
        if state == RefundState.RETURNED:
            failure = f"{failure} {returned_words()}".strip()
        return f"{failure} {failed_words(parts)}".strip() if state == RefundState.FAILED else failure

    def _unknown(self) -> str:
        return self.tr("The provider has not answered yet. It is being found out; do not do it again.")

    @staticmethod
    def _approval(case: Case, approval_id: str) -> Approval | None:
        return next((approval for approval in case.approvals if approval.id == approval_id), None)

    def _approval_lines(self, approval: Approval | None, waits: bool) -> list[str]:
        if approval is None:
            return []
        if waits and approval.state == ApprovalState.WAITING:
            until = self._look.moment(approval.expires_at)
            decides = self.tr("{0} or above decides, until {1}.").format(word("role", approval.least), until)
            asked = self._look.ui.desk.rules.approvals.next_asked(
                approval.level, approval.escalated_at or approval.requested_at
            )
            if asked is None or asked[1] >= approval.expires_at:
                return [decides]
            then = self.tr("Escalates: {0}")
            return [decides, then.format(f"{self._look.moment(asked[1])} · {word('role', asked[0])}")]
        name = self._look.agent_name(approval.decided_by)
        said = word("approval", approval.state)
        line = f"{said} · {name}" if name else said
        return [f"{line} · {given(approval.decision)}" if approval.decision else line]

    def _untold_lines(self, case: Case, approval: Approval | None) -> list[str]:
        if approval is None or not untold(case, approval):
            return []
        return [self.tr("The customer has not been told: the message named the other sum.")]

    def _approval_acts(self, case: Case, approval: Approval | None, *, gave: bool = True) -> tuple[Act, ...]:
        if gave and approval is not None and untold(case, approval) and given_message(case, approval):
            return (Act(TELL, approval.id, self.tr("Write to the customer")),)
        mine = approval is not None and approval.requested_by == self._look.me_id
        if approval is None or not mine or approval.state != ApprovalState.WAITING:
            return ()
        return (Act(WITHDRAW_APPROVAL, approval.id, self.tr("Withdraw the request")),)
