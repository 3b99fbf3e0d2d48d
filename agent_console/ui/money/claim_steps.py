"""A claim that is open: writing down what the other side says, and deciding it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agent_console.contract.money_commands import ActQuote, ActQuoteRequest, ClaimAnswerCommand, ClaimDecision
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind, ClaimState, PaymentMethod
from agent_console.domain.refund_parts import allocate_over
from agent_console.ui.money.act_form import ActForm
from agent_console.ui.money.charges import from_payout
from agent_console.ui.money.claim_facts import ClaimFacts
from agent_console.ui.money.dialog import MoneyDialog
from agent_console.ui.money.evidence_field import EvidenceField
from agent_console.ui.money.fields import ModeBar, chosen, fill_combo, named
from agent_console.ui.money.message_field import MessageField
from agent_console.ui.money.outcomes import claim_outcome
from agent_console.ui.money.proposal import Flow, Notice, Proposal
from agent_console.ui.money.shares_field import SharesField
from agent_console.ui.money.sides import party_name
from agent_console.ui.money.telling import decision_message, decision_tells
from agent_console.ui.money.words import named_card, payment_name
from agent_console.ui.widgets import Combo, Label

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Claim, Payment
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.progress import Outcome

__all__ = ["AnswerDialog", "AnswerForm", "DecisionDialog", "DecisionForm"]


class AnswerForm(ActForm):
    """What the other side says, written down by whoever heard it. No money moves by it."""

    def __init__(self, look: CaseLook, case: Case, booking: Booking, claim: Claim) -> None:
        super().__init__(look, case, booking, self.judge)
        self._claim = claim
        self.first = self.modes = ModeBar(look.ui, self.tr("What they say"))
        self.evidence = EvidenceField(look, case)
        column = self.column
        column.addWidget(ClaimFacts(look, case, claim))
        column.addSpacing(6)
        column.addWidget(named(self.tr("What they say"), self.modes))
        self.modes.offer("yes", self.tr("They agree to pay"))
        self.modes.offer("no", self.tr("They do not agree"))
        column.addWidget(self.modes)
        column.addSpacing(6)
        column.addWidget(named(self.tr("In their words"), self.note_box))
        self.note_box.setFixedHeight(88)
        column.addWidget(self.note_box)
        column.addSpacing(6)
        column.addWidget(Label(self.tr("Their evidence"), "section"))
        column.addWidget(self.evidence)
        column.addStretch(1)
        self.ready = True
        self.modes.picked.connect(lambda _: self.rejudge())
        self.note_box.textChanged.connect(self.rejudge)
        self.evidence.changed.connect(self.rejudge)
        self.rejudge()

    def renew(self, fault: object = None) -> None:
        """Nothing to ask for: an answer stands on no figures."""
        self._claim = next((claim for claim in self._case.claims if claim.id == self._claim.id), self._claim)
        self.rejudge()

    def judge(self) -> Proposal:
        name = party_name(self._case, self._claim.from_id)
        field, hint = "", ""
        if not self.modes.mode:
            field, hint = "answer", self.tr("Choose what they say.")
        elif self.modes.mode == "no" and not self.note:
            field, hint = "note", self.tr("Write down why they do not agree.")
        agrees = self.modes.mode == "yes"
        summary = (self.tr("{0} agrees to pay.") if agrees else self.tr("{0} does not agree.")).format(name)
        return Proposal(
            amount=self._claim.amount,
            field=field,
            summary=summary if self.modes.mode else "",
            after=hint,
            confirm=self.tr("Write it down"),
            notices=(Notice("info", self.tr("No money moves by this: the claim is decided afterwards.")),),
        )

    def send(self) -> Coroutine[Any, Any, OutboxEntry]:
        answer = ClaimAnswerCommand(
            accepts=self.modes.mode == "yes",
            text=self.note,
            evidence_ids=self.evidence.ids,
            evidence=self.evidence.uploads,
        )
        return self._money.answer_claim(self._claim, answer, ticket_id=self._case.id)

    def outcome(self, key: str) -> Outcome | None:
        return claim_outcome(self._case, key, about=self._claim.id)


class DecisionForm(ActForm):
    """Granting a claim, granting less, or refusing it."""

    def __init__(self, look: CaseLook, case: Case, booking: Booking, claim: Claim) -> None:
        super().__init__(look, case, booking, self.judge, self.told, self._asked)
        self._claim = claim
        language = case.customer.language if case.customer is not None else "en"
        self.message = MessageField(look, language)
        self.first = self.modes = ModeBar(look.ui, self.tr("Decision"))
        self.payment = Combo()
        self.shares = SharesField(look)
        self._build()
        self._connect()
        self._mode_picked("")
        self.renew()

    @property
    def disputes(self) -> bool:
        return self._claim.kind == ClaimKind.DISPUTE

    @property
    def _splits(self) -> bool:
        """Whether there is a choice of who pays: what was taken out of a payout goes back from whoever got it."""
        return self.disputes and not from_payout(self._case, self._claim)

    def renew(self, fault: Any = None) -> None:
        self._claim = next((claim for claim in self._case.claims if claim.id == self._claim.id), self._claim)
        super().renew(fault)

    def judge(self) -> Proposal:
        claim, mode = self._claim, self.modes.mode
        if not mode:
            return Proposal(field="decision", after=self.tr("Choose a decision."), confirm=self.tr("Decide"))
        if mode == "refuse":
            return self._refusal()
        amount, problem = self.read_amount() if mode == "less" else (claim.claimed, "")
        if amount is None:
            return Proposal(field="amount", problem=problem, confirm=self.tr("Decide"))
        if amount > claim.claimed:
            most = self.money(claim.claimed)
            return Proposal(field="amount", problem=self.tr("No more than {0} was claimed.").format(most))
        if amount > self._most:
            return Proposal(field="amount", problem=self._too_much(), confirm=self.tr("Decide"))
        self.shares.show_amount(amount, claim.currency)
        return self._grant(amount)

    @property
    def _most(self) -> int:
        """What can be granted at all: of a dispute no more than is left of it."""
        quote = self.quote
        return self._claim.claimed if quote is None or quote.most < 0 else min(quote.most, self._claim.claimed)

    def _too_much(self) -> str:
        if not self._most:
            return self.tr("Nothing is left of what is disputed: withdraw the dispute, or refuse it.")
        return self.tr("Only {0} is left of what is disputed: grant that or less.").format(self.money(self._most))

    def _grant(self, amount: int) -> Proposal:
        claim = self._claim
        field, problem, hint = "", "", ""
        if self._waits():
            field, hint = "answer", self._wait_words()
        elif amount < claim.claimed and not self.note:
            field, hint = "note", self.tr("Say why less is granted than was claimed.")
        elif self._splits and self.shares.shares is None:
            field, problem = "shares", self.tr("Who pays: together they give more than the amount, or it is no amount.")
        elif not self.ready:
            field = "payment"
        by, payer = party_name(self._case, claim.by_id), self._payer()
        money = self.money(amount)
        asks = self.asks(amount)
        words = self.tr("Ask for approval of {0}") if asks else self.tr("Grant {0}")
        gives = self.flows(self.shares.shares, amount) if self._splits else (Flow(payer, money),)
        cards = self._cards(amount)
        gets = tuple(Flow(named_card(card, by), self.money(part)) for card, part in cards) or (Flow(by, money),)
        to = named_card(cards[0][0], by) if len(cards) == 1 else by
        return Proposal(
            amount=amount,
            field=field,
            problem=problem,
            summary=self.tr("{payer} pays {amount} to {by}.").format(payer=payer, amount=money, by=to),
            after=hint,
            confirm=words.format(money),
            asks=asks,
            gives=gives,
            gets=gets,
            notices=self._notices(asks),
        )

    def _asked(self) -> ActQuoteRequest:
        return ActQuoteRequest(claim_id=self._claim.id)

    def show_quote(self, quote: ActQuote) -> None:
        self.shares.show_payers(quote.payers, quote.usual)
        self._left.setVisible(quote.returned > 0)
        if quote.returned:
            told = self.tr("Of what is disputed {0} was given back or is on its way; {1} can be granted.")
            self._left.setText(told.format(self.money(quote.returned), self.money(self._most)))

    def _cards(self, amount: int) -> list[tuple[Payment, int]]:
        """The payments that an upheld dispute goes back to, as the platform spreads it."""
        if not self._splits:
            return []
        charge = next((one for one in self._case.claims if one.id == self._claim.disputed_claim_id), None)
        known = {
            payment.id: payment
            for payment in sorted(self._case.payments, key=lambda payment: payment.id)
            if payment.booking_id == self._booking.id and (charge is None or payment.id == charge.payment_id)
        }
        try:
            parts = allocate_over(amount, {payment.id: payment.refundable for payment in known.values()})
        except Invalid:
            # The figures of the case and of the quote are of two moments; the next ones agree.
            return []
        return [(known[part.payment_id], part.amount) for part in parts]

    def _refusal(self) -> Proposal:
        missing = not self.note
        return Proposal(
            amount=self._claim.claimed,
            field="note" if missing else "",
            summary=self.tr("The claim of {0} is refused; nothing moves.").format(self.money(self._claim.claimed)),
            after=self.tr("Say why, both sides will ask.") if missing else "",
            confirm=self.tr("Refuse the claim"),
        )

    def _payer(self) -> str:
        """The card that is charged, or who else pays."""
        name = party_name(self._case, self._claim.from_id)
        card = next((p for p in self._case.payments if p.id == chosen(self.payment)), None)
        return named_card(card, name) if card is not None and self._charges_card() else name

    def _charges_card(self) -> bool:
        return not self.disputes and self._claim.from_id == self._booking.customer_id

    def _waits(self) -> bool:
        return self._claim.state == ClaimState.AWAITING_ANSWER

    def _wait_words(self) -> str:
        due = self._claim.answer_due_at
        when = self._look.moment(due) if due is not None else ""
        return self.tr("The other side has until {0} to answer; before that it can only be refused.").format(when)

    def _notices(self, asks: bool) -> tuple[Notice, ...]:
        if asks:
            return (Notice("info", self.tr("Above your limit: nothing moves until somebody has approved it.")),)
        return (Notice("warning", self._wait_words()),) if self._waits() else ()

    def told(self) -> str:
        if not self.modes.mode:
            return ""
        granted = 0 if self.modes.mode == "refuse" else self.proposal.amount
        if granted is None:
            # What cannot be granted is no refusal.
            return ""
        return decision_message(self._case, self._booking, self._claim, granted, self.note)

    def send(self) -> Coroutine[Any, Any, OutboxEntry]:
        grant, amount = self.modes.mode != "refuse", self.proposal.amount or 0
        decision = ClaimDecision(
            grant=grant,
            amount=amount if grant and amount != self._claim.claimed else 0,
            note=self.note,
            payment_id=chosen(self.payment) if grant and self._charges_card() else "",
            shares=list(self.shares.shares or ()) if grant and self._splits else [],
            ledger_version=self.ledger_version,
            ask_approval=self.proposal.asks,
            tell=self.message.text if self.message is not None else "",
        )
        return self._money.decide_claim(self._claim, decision, ticket_id=self._case.id)

    def outcome(self, key: str) -> Outcome | None:
        return claim_outcome(self._case, key, about=self._claim.id)

    # --- building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = self.column
        column.addWidget(ClaimFacts(self._look, self._case, self._claim))
        self._left = Label("", wrap=True)
        self._left.set_tone("warning")
        self._left.hide()
        column.addWidget(self._left)
        column.addSpacing(6)
        column.addWidget(named(self.tr("Decision"), self.modes))
        money = self.money(self._claim.claimed)
        self.modes.offer("grant", self.tr("Grant it whole: {0}").format(money))
        self.modes.offer("less", self.tr("Grant less"))
        self.modes.offer("refuse", self.tr("Refuse"))
        column.addWidget(self.modes)
        self._less = self.amount_row()
        column.addWidget(self._less)
        column.addSpacing(6)
        self._payment_name = named(self.tr("Which card is charged"), self.payment)
        column.addWidget(self._payment_name)
        column.addWidget(self.payment)
        cards = [
            payment
            for payment in reversed(self._case.payments)
            if payment.booking_id == self._booking.id and payment.method == PaymentMethod.CARD
        ]
        fill_combo(self.payment, [(payment.id, payment_name(payment)) for payment in cards])
        self.payment.setEnabled(len(cards) > 1)
        column.addWidget(self.shares)
        column.addSpacing(6)
        self._why = named("", self.note_box)
        column.addWidget(self._why)
        column.addWidget(self.note_box)
        column.addStretch(1)

    def _connect(self) -> None:
        self.modes.picked.connect(self._mode_picked)
        self.payment.currentIndexChanged.connect(lambda _: self.rejudge())
        self.note_box.textChanged.connect(self.rejudge)
        self.shares.changed.connect(self.rejudge)
        if self.message is not None:
            self.message.changed.connect(self.changed)

    def _mode_picked(self, mode: str) -> None:
        grants = mode in ("grant", "less")
        self._less.setVisible(mode == "less")
        if mode == "less" and not self.amount.text():
            self.amount.setText(self._look.ui.locale.amount(self._most or self._claim.claimed, self._claim.currency))
            self.amount.selectAll()
            self.amount.setFocus()
        by_card = grants and self._charges_card() and self.payment.count() > 0
        self._payment_name.setVisible(by_card)
        self.payment.setVisible(by_card)
        self.shares.setVisible(grants and self._splits)
        told = decision_tells(self._case, self._claim, grants=grants)
        if self.message is not None:
            self.message.set_quiet(bool(mode) and told is None)
        # Of a refusal the letter gives the reason word for word.
        why = (
            self.tr("Why; the customer reads it in our letter")
            if mode == "refuse" and told is not None
            else self.tr("Why; for colleagues and the audit trail")
        )
        self._why.setText(why)
        self.note_box.setAccessibleName(why)
        self.rejudge()


class AnswerDialog(MoneyDialog):
    def __init__(self, look: CaseLook, case: Case, booking: Booking, claim: Claim, parent: QWidget) -> None:
        heading = QCoreApplication.translate("AnswerDialog", "What the other side says")
        super().__init__(look, case, AnswerForm(look, case, booking, claim), heading, parent, icon="scale")


class DecisionDialog(MoneyDialog):
    def __init__(self, look: CaseLook, case: Case, booking: Booking, claim: Claim, parent: QWidget) -> None:
        heading = QCoreApplication.translate("DecisionDialog", "Decide the claim")
        super().__init__(look, case, DecisionForm(look, case, booking, claim), heading, parent, icon="scale")
