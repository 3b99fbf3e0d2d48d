"""Opening a claim: a damage with its evidence, a service outside the booking, a fee, a fine; or disputing a charge."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agent_console.contract.money_commands import ClaimCommand
from agent_console.domain.claims import ClaimRule
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import ClaimKind
from agent_console.ui.money.act_form import ActForm
from agent_console.ui.money.charges import rest_of
from agent_console.ui.money.dialog import MoneyDialog
from agent_console.ui.money.evidence_field import EvidenceField
from agent_console.ui.money.fields import chosen, fill_combo, named, still
from agent_console.ui.money.message_field import MessageField
from agent_console.ui.money.outcomes import claim_outcome
from agent_console.ui.money.proposal import Flow, Notice, Proposal
from agent_console.ui.money.quote_table import QuoteTable, table_lines
from agent_console.ui.money.sides import party_name, sides_for
from agent_console.ui.money.telling import claim_message, claim_tells
from agent_console.ui.money.words import disputed_lines
from agent_console.ui.widgets import Combo, Label, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Claim
    from agent_console.desk.case import Case
    from agent_console.desk.outbox_entry import OutboxEntry
    from agent_console.desk.rules import Rules
    from agent_console.domain.macros import MoneyPreset
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.money.progress import Outcome

__all__ = ["ClaimDialog", "ClaimForm", "claim_kinds"]

_EVERYBODY = frozenset({"guest", "host", "client", "business", "driver", "platform"})


def claim_kinds(rules: Rules, market: str) -> list[str]:
    """The claims that this market knows."""
    return rules.claims.kinds(market)


class ClaimForm(ActForm):
    """`kind` "" begins with the first that the market knows. `charge` is what is disputed; without it lines are chosen."""

    def __init__(
        self,
        look: CaseLook,
        case: Case,
        booking: Booking,
        kind: str = "",
        preset: MoneyPreset | None = None,
        charge: Claim | None = None,
    ) -> None:
        super().__init__(look, case, booking, self.judge, self.told)
        self._charge = charge
        language = case.customer.language if case.customer is not None else "en"
        self.message = MessageField(look, language)
        self.kind_box = Combo()
        self.by_box = Combo()
        self.from_box = Combo()
        self.table = QuoteTable(look)
        self.evidence = EvidenceField(look, case)
        self._kinds = claim_kinds(case.rules, booking.market) if charge is None else [ClaimKind.DISPUTE.value]
        self._build()
        still(self.kind_box, preset.action if preset is not None else kind)
        self.note_box.setPlainText(preset.note if preset is not None else "")
        self._connect()
        self._kind_chosen()
        if charge is not None:
            self.amount.setText(look.ui.locale.amount(rest_of(case, charge), charge.currency))
        if preset is not None and preset.line_kinds:
            self.table.tick_kinds(preset.line_kinds)
            self._ticked()
        self.renew()

    # --- what stands there ---------------------------------------------------------------------------------------------

    @property
    def kind(self) -> str:
        return chosen(self.kind_box)

    @property
    def disputes(self) -> bool:
        return self.kind == ClaimKind.DISPUTE

    @property
    def _by_line(self) -> bool:
        return self.disputes and self._charge is None

    @property
    def rule(self) -> ClaimRule | None:
        """What the policy pack says; the platform decides."""
        try:
            return self._case.rules.claims.rule(self._booking.market, self.kind)
        except Invalid:
            return None

    @property
    def _ceiling(self) -> int | None:
        """The most that the policy pack lets be claimed (minor units); None: it sets no ceiling."""
        rule = self.rule
        if rule is None or self.disputes:
            return None
        charges = {claim.id for claim in self._case.claims}
        billed = sum(line.amount for line in self._booking.lines if line.id not in charges)
        return rule.ceiling(billed, self._booking.currency)

    def judge(self) -> Proposal:
        amount, problem = self.read_amount()
        confirm = self.tr("Dispute it") if self.disputes else self.tr("Open the claim")
        if self._by_line and self.table.problem:
            return Proposal(field="line", problem=self.table.problem, confirm=confirm)
        if amount is None:
            return Proposal(field="amount", problem=problem, confirm=confirm)
        field, problem, hint = self._missing(amount)
        by, payer = party_name(self._case, chosen(self.by_box)), party_name(self._case, chosen(self.from_box))
        return Proposal(
            amount=amount,
            field=field,
            problem=problem,
            summary=self.tr("{kind}: {by} claims {amount} from {payer}.").format(
                kind=word("claim", self.kind), by=by, amount=self.money(amount), payer=payer
            ),
            after=hint,
            confirm=confirm if field else self._confirm(amount),
            gives=(Flow(payer, self.money(amount)),),
            gets=(Flow(by, self.money(amount)),),
            notices=self._notices(),
        )

    def _confirm(self, amount: int) -> str:
        if self.disputes:
            return self.tr("Dispute {0}").format(self.money(amount))
        return self.tr("Claim {0}").format(self.money(amount))

    def _missing(self, amount: int) -> tuple[str, str, str]:
        """(field, problem, hint) of what stands in the way."""
        if not self.by_box.count() or not self.from_box.count():
            return "by", self.tr("Nobody on this booking can make this claim, or be made to pay it."), ""
        if self._charge is not None:
            left = rest_of(self._case, self._charge)
            if amount > left:
                return "amount", self.tr("This charge can give back {0}.").format(self.money(left)), ""
        elif self.disputes:
            if not self.table.ticked:
                return "line", "", self.tr("Tick what was charged wrongly.")
            if amount > self.table.ticked_amount():
                rest = self.money(self.table.ticked_amount())
                return "amount", self.tr("The ticked lines can give back {0}.").format(rest), ""
        elif (most := self._ceiling) is not None and amount > most:
            words = self.tr("The rules let {0} be claimed at most here.")
            return "amount", words.format(self.money(most)), ""
        if not self.note:
            return "note", "", self.tr("Say what happened; both sides and whoever decides will read it.")
        rule = self.rule
        if rule is not None and rule.evidence and not self.evidence.count:
            return "evidence", "", self.tr("This claim needs evidence: tick a file of the case or add one.")
        return ("", "", "") if self.ready else ("payment", "", "")

    def _notices(self) -> tuple[Notice, ...]:
        found = [Notice("info", self.tr("Nothing moves now: an agent decides it later."))]
        rule = self.rule
        if rule is not None and rule.answer_days and chosen(self.from_box):
            words = self.tr("The other side has %n day(s) to answer.", "", rule.answer_days)
            found.append(Notice("info", words))
        return tuple(found)

    def told(self) -> str:
        amount, rule = self.proposal.amount or 0, self.rule
        by, payer = chosen(self.by_box), chosen(self.from_box)
        return claim_message(self._case, self._booking, self.kind, by, payer, amount, what=self.note, rule=rule)

    def rejudge(self) -> None:
        told = claim_tells(self._case, self.kind, chosen(self.by_box), chosen(self.from_box), self.rule)
        if self.message is not None:
            self.message.set_quiet(told is None)
        super().rejudge()

    # --- doing ---------------------------------------------------------------------------------------------------------

    def send(self) -> Coroutine[Any, Any, OutboxEntry]:
        proposal = self.proposal
        assert proposal.amount is not None
        return self._money.claim(
            ClaimCommand(
                kind=self.kind,
                booking_id=self._booking.id,
                ticket_id=self._case.id,
                by_id=chosen(self.by_box),
                from_id=chosen(self.from_box),
                amount=proposal.amount,
                currency=self._booking.currency,
                text=self.note,
                line_ids=self.table.ticked if self._by_line else [],
                corrections=self.table.corrections if self._by_line else [],
                disputed_claim_id=self._charge.id if self._charge is not None else "",
                evidence_ids=self.evidence.ids,
                evidence=self.evidence.uploads,
                tell=self.message.text if self.message is not None else "",
            )
        )

    def outcome(self, key: str) -> Outcome | None:
        return claim_outcome(self._case, key)

    # --- building ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = self.column
        column.addWidget(named(self.tr("What is claimed"), self.kind_box))
        column.addWidget(self.kind_box)
        fill_combo(self.kind_box, [(kind, word("claim", kind)) for kind in self._kinds])
        sides = hbox(gap=10)
        for title, box in ((self.tr("Who claims"), self.by_box), (self.tr("Who is to pay"), self.from_box)):
            half = vbox(gap=6)
            half.addWidget(named(title, box))
            half.addWidget(box)
            box.setMinimumWidth(60)
            sides.addLayout(half, 1)
        column.addLayout(sides)
        column.addSpacing(6)
        self._charges = named(self.tr("What was charged wrongly"), self.table)
        column.addWidget(self._charges)
        column.addWidget(self.table)
        if self._charge is not None:
            words = f"{word('claim', self._charge.kind)}: {self.money(self._charge.amount)} · {self._charge.text}"
            column.addWidget(Label(words, wrap=True))
        column.addWidget(Label(self.tr("How much"), "section"))
        column.addWidget(self.amount_row())
        column.addSpacing(6)
        column.addWidget(named(self.tr("What happened"), self.note_box))
        self.note_box.setFixedHeight(88)
        column.addWidget(self.note_box)
        if self._case.customer is not None:
            # The letters of this claim quote it as it stands, from the first to the decision.
            language = self._look.ui.locale.language_name(self._case.customer.language)
            told = self.tr("{name} reads these words in our letters: write them for that reader, in {language}.")
            column.addWidget(Label(told.format(name=self._case.customer.name, language=language), "small", wrap=True))
        column.addSpacing(6)
        self._evidence_name = Label("", "section")
        column.addWidget(self._evidence_name)
        column.addWidget(self.evidence)
        column.addStretch(1)

    def _connect(self) -> None:
        self.kind_box.currentIndexChanged.connect(self._kind_chosen)
        for box in (self.by_box, self.from_box):
            box.currentIndexChanged.connect(lambda _: self.rejudge())
        self.table.changed.connect(self._ticked)
        self.note_box.textChanged.connect(self.rejudge)
        self.evidence.changed.connect(self.rejudge)
        if self.message is not None:
            self.message.changed.connect(self.changed)

    def _kind_chosen(self, _index: int = 0) -> None:
        rule = self.rule
        claimants = sides_for(self._case, self._booking, rule.by if rule else _EVERYBODY)
        if self._charge is not None:
            claimants = [side for side in claimants if side[0] == self._charge.from_id]
        fill_combo(self.by_box, claimants)
        fill_combo(self.from_box, sides_for(self._case, self._booking, rule.from_ if rule else _EVERYBODY))
        if chosen(self.by_box) == chosen(self.from_box) and self.from_box.count() > 1:
            still(self.from_box, str(self.from_box.itemData(1)))
        for box in (self.by_box, self.from_box):
            box.setEnabled(box.count() > 1)
        self._charges.setVisible(self.disputes)
        self.table.setVisible(self._by_line)
        self.kind_box.setEnabled(len(self._kinds) > 1)
        if self._by_line:
            lines = table_lines(self._booking, None, disputed_lines(self._case, self._booking))
            self.table.show_lines(lines, self._booking.currency, by_line=True, correctable=True)
        most = self._ceiling
        self._limit.setText(self.tr("At most {0}.").format(self.money(most)) if most is not None else "")
        self._limit.setVisible(most is not None)
        needed = rule is not None and rule.evidence
        self._evidence_name.setText(self.tr("Evidence (needed)") if needed else self.tr("Evidence"))
        self.rejudge()

    def _ticked(self) -> None:
        amount = 0 if self.table.problem else self.table.ticked_amount()
        self.amount.setText(self._look.ui.locale.amount(amount, self._booking.currency) if amount else "")
        self.rejudge()

    def renew(self, fault: object = None) -> None:
        """Nothing to ask for: a claim stands on no figures of the ledger."""
        self.ready = True
        self.rejudge()


class ClaimDialog(MoneyDialog):
    def __init__(
        self,
        look: CaseLook,
        case: Case,
        booking: Booking,
        parent: QWidget,
        *,
        kind: str = "",
        preset: MoneyPreset | None = None,
        charge: Claim | None = None,
    ) -> None:
        form = ClaimForm(look, case, booking, kind, preset, charge)
        heading = (
            QCoreApplication.translate("ClaimDialog", "Dispute a charge")
            if form.disputes
            else QCoreApplication.translate("ClaimDialog", "Claim money")
        )
        super().__init__(look, case, form, heading, parent, icon="scale")
