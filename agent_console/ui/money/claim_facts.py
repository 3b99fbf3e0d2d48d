"""What a claim is about, as whoever answers or decides it must see it: sides, words, evidence, the other side's answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_console.domain.kinds import ClaimState
from agent_console.ui.money.evidence_field import case_files
from agent_console.ui.money.sides import party_name
from agent_console.ui.money.words import corrected_lines
from agent_console.ui.widgets import Button, Chip, FlowLayout, Label, hbox, vbox
from agent_console.ui.words import CLAIM_TONES, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_console.contract.entities import Claim
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["ClaimFacts", "unanswered"]


def unanswered(claim: Claim) -> bool:
    """Whether the other side let its time pass."""
    return claim.accepted is None and claim.answer_due_at is not None and claim.state != ClaimState.AWAITING_ANSWER


class ClaimFacts(QWidget):
    """Read only; pictures of the evidence can be opened."""

    def __init__(self, look: CaseLook, case: Case, claim: Claim) -> None:
        super().__init__()
        self._look = look
        self._case = case
        column = vbox(self, gap=6)
        head = hbox(gap=8)
        amount = look.ui.locale.money(claim.claimed, claim.currency)
        head.addWidget(Label(f"{word('claim', claim.kind)} · {amount}", "strong", wrap=True), 1)
        head.addWidget(Chip(look.ui, word("claim_state", claim.state), CLAIM_TONES.get(claim.state, "neutral")))
        column.addLayout(head)
        sides = self.tr("{by} claims it from {payer}.").format(
            by=party_name(case, claim.by_id), payer=party_name(case, claim.from_id)
        )
        column.addWidget(Label(sides, "small", wrap=True))
        column.addWidget(Label(claim.text, wrap=True).selectable())
        for told in corrected_lines(claim, look.ui.locale):
            column.addWidget(Label(told, "small", wrap=True))
        self._tell_files(column, claim.evidence)
        if claim.accepted is not None:
            said = self.tr("They agree to pay.") if claim.accepted else self.tr("They do not agree.")
            column.addWidget(Label(f"{said} {claim.answer}".strip(), wrap=True).selectable())
            if claim.answered_at is not None:
                came = self.tr("The answer came {0}.").format(look.moment(claim.answered_at))
                column.addWidget(Label(came, "small", wrap=True))
            self._tell_files(column, claim.answer_evidence)
        elif unanswered(claim):
            assert claim.answer_due_at is not None
            late = self.tr("No answer came until {0}.").format(look.moment(claim.answer_due_at))
            column.addWidget(Label(late, wrap=True))

    def _tell_files(self, column: QVBoxLayout, ids: Sequence[str]) -> None:
        if not ids:
            return
        known = {attachment.id: attachment for attachment, _ in case_files(self._case)}
        row = QWidget()
        flow = FlowLayout(row, gap=6)
        others = 0
        for id_ in ids:
            attachment = known.get(id_)
            if attachment is None:
                others += 1
                continue
            picture = attachment.mime.startswith("image/")
            act = partial(self._look.show_picture if picture else self._look.save_attachment, attachment)
            icon = "image" if picture else "paperclip"
            flow.addWidget(Button(self._look.ui, attachment.name, act, icon=icon, small=True))
        if others:
            flow.addWidget(Label(self.tr("%n file(s) in another case", "", others), "small"))
        column.addWidget(row)
