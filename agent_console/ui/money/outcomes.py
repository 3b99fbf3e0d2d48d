"""What the platform says of a confirmed intent, in words: each state by its name, and what can be done now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_console.domain.kinds import ClaimState, RefundState
from agent_console.ui.given_words import given
from agent_console.ui.money.progress import Outcome
from agent_console.ui.money.words import payment_name
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Refund
    from agent_console.desk.case import Case
    from agent_console.ui.format import Formats

__all__ = ["claim_outcome", "compensation_outcome", "failed_words", "refund_outcome", "returned_words", "worst_of"]

translate = QCoreApplication.translate

_WORST = (
    RefundState.FAILED,
    RefundState.RETURNED,
    RefundState.REJECTED,
    RefundState.UNKNOWN,
    RefundState.WAITING_APPROVAL,
    RefundState.SUBMITTED,
    RefundState.PENDING_BANK,
    RefundState.SUCCEEDED,
)
"""Of the parts of one refund the one that matters most speaks for all."""


def refund_outcome(case: Case, key: str, locale: Formats) -> Outcome | None:
    """Of the refund (or of its parts) made under this key."""
    parts = [refund for refund in case.refunds if refund.intent == key]
    if not parts:
        return None
    worst = min(parts, key=lambda refund: _place(refund.state))
    outcome = _refund_words(parts, worst)
    if len(parts) < 2:
        return outcome
    told = "\n".join(_part_words(case, refund, locale) for refund in parts)
    return replace(outcome, detail=f"{outcome.detail}\n{told}".strip())


def _place(state: str) -> int:
    return _WORST.index(RefundState(state)) if state in _WORST else 0


def _part_words(case: Case, refund: Refund, locale: Formats) -> str:
    payment = next((payment for payment in case.payments if payment.id == refund.payment_id), None)
    name = payment_name(payment) if payment is not None else word("payment", "card")
    return f"{name}: {locale.money(refund.amount, refund.currency)}, {word('refund', refund.state)}"


def failed_words(parts: Sequence[Refund]) -> str:
    """What holds after a refund (of these parts) failed: what has moved, and what the customer may believe."""
    unmoved = all(part.state in (RefundState.FAILED, RefundState.REJECTED) for part in parts)
    moved = (
        translate("MoneyOutcomes", "Nothing has moved.")
        if unmoved
        else translate("MoneyOutcomes", "Not all of it moved.")
    )
    # Words to the customer leave when the provider has taken all of it on, which then has its number there.
    if all(part.ticket_id and part.gateway_ref for part in parts):
        told = translate("MoneyOutcomes", "Tell the customer: they may have read otherwise.")
    else:
        told = translate("MoneyOutcomes", "No message went to the customer.")
    return f"{moved} {told}"


def returned_words() -> str:
    """What holds after a bank sent a refund back that had succeeded."""
    return translate(
        "MoneyOutcomes",
        "The customer does not have it; tell them. It can be given back anew, or as a credit.",
    )


def _refund_words(parts: Sequence[Refund], worst: Refund) -> Outcome:
    state, failure = worst.state, given(worst.failure)
    if state == RefundState.SUCCEEDED:
        return Outcome("success", translate("MoneyOutcomes", "Given back"), receipt=True)
    if state == RefundState.WAITING_APPROVAL:
        return _waiting()
    if state == RefundState.FAILED:
        now = translate("MoneyOutcomes", "It can be given back anew, or as a credit.")
        return Outcome("danger", word("refund", state), f"{failure} {failed_words(parts)} {now}".strip(), again=True)
    if state == RefundState.REJECTED:
        now = translate("MoneyOutcomes", "Nothing has moved.")
        return Outcome("danger", word("refund", state), f"{failure} {now}".strip(), again=True)
    if state == RefundState.RETURNED:
        return Outcome("danger", word("refund", state), f"{failure} {returned_words()}".strip(), again=True)
    if state == RefundState.UNKNOWN:
        return _unknown()
    if state == RefundState.PENDING_BANK:
        return Outcome(
            "info",
            word("refund", state),
            translate("MoneyOutcomes", "The bank has it; this can take days. The Money card follows it."),
            receipt=True,
        )
    return Outcome("info", word("refund", state))


def compensation_outcome(case: Case, key: str) -> Outcome | None:
    """Of the credit, voucher or waived fee made under this key."""
    made = next((one for one in case.compensations if one.id == key), None)
    if made is None:
        return None
    if made.state == RefundState.WAITING_APPROVAL:
        return _waiting()
    if made.state == RefundState.REJECTED:
        return Outcome("danger", word("compensation_state", made.state), given(made.failure), again=True)
    code = translate("MoneyOutcomes", "The voucher's code is {0}.").format(made.code) if made.code else ""
    return Outcome("success", translate("MoneyOutcomes", "Given"), code, receipt=True)


def claim_outcome(case: Case, key: str, *, about: str = "") -> Outcome | None:
    """Of the claim made under this key, or of the claim `about` that was answered or decided."""
    claim = next((claim for claim in case.claims if claim.id == (about or key)), None)
    if claim is None:
        return None
    if claim.state == ClaimState.WAITING_APPROVAL:
        return _waiting()
    if claim.state == ClaimState.UNKNOWN:
        return _unknown()
    tones = {
        ClaimState.AWAITING_ANSWER: "waiting",
        ClaimState.READY: "info",
        ClaimState.SUCCEEDED: "success",
        ClaimState.FAILED: "danger",
    }
    tone = next((tone for state, tone in tones.items() if state == claim.state), "info")
    return Outcome(tone, word("claim_state", claim.state), given(claim.failure), again=claim.state == ClaimState.FAILED)


def worst_of(states: Sequence[str]) -> str:
    """The refund state that speaks for all of them."""
    return min(states, key=_place)


def _waiting() -> Outcome:
    return Outcome(
        "waiting",
        translate("MoneyOutcomes", "Waiting for approval"),
        translate("MoneyOutcomes", "Nothing has moved yet. The Money card shows when somebody has decided."),
    )


def _unknown() -> Outcome:
    return Outcome(
        "warning",
        translate("MoneyOutcomes", "The payment provider has not said yet what became of it."),
        translate("MoneyOutcomes", "It is being found out; do not do it again."),
    )
