"""Who pays: the usual split by the policy, changed only on purpose, and always exactly the amount."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from agent_console.contract.money import Share
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import Payer
from agent_console.domain.money import allocate, parse_amount
from agent_console.ui.money.fields import mark_invalid
from agent_console.ui.widgets import Button, Label, clear_layout, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["SharesField", "scaled"]


def scaled(shares: Sequence[Share], amount: int) -> tuple[Share, ...]:
    """The same split of another amount; the parts sum to it, and nobody bears nothing."""
    if not shares or amount <= 0:
        return ()
    parts = allocate(amount, [share.amount for share in shares])
    return tuple(Share(payer=share.payer, amount=part) for share, part in zip(shares, parts, strict=True) if part)


class SharesField(QWidget):
    """A heading and one line that says who pays; behind "Change…" an amount for each payer (`edits`) but the marketplace, which
    bears the rest. Who can pay here, and who usually does, is the platform's to say."""

    changed = Signal()

    def __init__(self, look: CaseLook) -> None:
        super().__init__()
        self._look = look
        self._usual: tuple[Share, ...] = ()
        self._amount = 0
        self._currency = ""
        self.edits: dict[str, QLineEdit] = {}
        column = vbox(self, gap=6)
        column.addWidget(Label(self.tr("Who pays"), "section"))
        row = hbox(gap=8)
        self.told = Label("", wrap=True)
        self.change = Button(look.ui, self.tr("Change who pays…"), self._open, small=True)
        row.addWidget(self.told, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._own = QWidget()
        self._grid = QGridLayout(self._own)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._rest = Label("", "small", wrap=True)
        column.addWidget(self._own)
        column.addWidget(self._rest)
        self._own.hide()
        self._rest.hide()
        self.change.hide()
        self.setAccessibleName(self.tr("Who pays"))

    @property
    def shares(self) -> tuple[Share, ...] | None:
        """Who bears how much (minor units); () for us alone. None: what stands there is no split of the amount."""
        if self._own.isHidden():
            split = scaled(self._usual, self._amount)
            return () if [share.payer for share in split] == [Payer.PLATFORM] else split
        given = self._typed()
        if given is None:
            return None
        rest = self._amount - sum(given.values())
        if rest < 0:
            return None
        split = tuple(Share(payer=payer, amount=amount) for payer, amount in given.items() if amount)
        if not split:
            return ()
        return (Share(payer=Payer.PLATFORM.value, amount=rest), *split) if rest else split

    def show_payers(self, payers: Sequence[str], usual: Sequence[Share]) -> None:
        """Who can bear a share of this booking, and who does where nobody splits it otherwise: each a part of their sum. What was
        typed stays."""
        self._usual = tuple(usual)
        others = [payer for payer in payers if payer != Payer.PLATFORM]
        if others != list(self.edits):
            self._build_own(others)
        self._tell()

    def show_amount(self, amount: int, currency: str) -> None:
        """The amount that is to be borne."""
        self._amount, self._currency = amount, currency
        self._tell()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _build_own(self, payers: Sequence[str]) -> None:
        typed = {payer: edit.text() for payer, edit in self.edits.items()}
        self.edits = {}
        clear_layout(self._grid)
        for row, payer in enumerate(payers):
            edit = QLineEdit(typed.get(payer, ""))
            edit.setFixedWidth(140)
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setAccessibleName(self.tr("{0} pays").format(word("payer", payer)))
            edit.textEdited.connect(self._edited)
            self.edits[payer] = edit
            self._grid.addWidget(Label(word("payer", payer), wrap=True), row, 0)
            self._grid.addWidget(edit, row, 1)
        if not payers:
            self._own.hide()
        self.change.setVisible(bool(payers) and self._own.isHidden())

    def _open(self) -> None:
        """Begin with the usual split."""
        for share in scaled(self._usual, self._amount):
            if share.payer in self.edits:
                self.edits[share.payer].setText(self._look.ui.locale.amount(share.amount, self._currency))
        self._own.show()
        self.change.hide()
        next(iter(self.edits.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _typed(self) -> dict[str, int] | None:
        given: dict[str, int] = {}
        for payer, edit in self.edits.items():
            text = edit.text().strip()
            try:
                given[payer] = parse_amount(text, self._currency, self._look.ui.locale.name) if text else 0
            except Invalid:
                return None
        return given

    def _tell(self) -> None:
        split = self.shares
        wrong = split is None
        for edit in self.edits.values():
            mark_invalid(edit, wrong and bool(edit.text().strip()))
        money = self._look.ui.locale.money
        if wrong:
            self.told.setText("")
            self._rest.setText(self.tr("Together they give more than the amount, or it is no amount."))
        elif not self._amount and self._usual:
            self.told.setText(" · ".join(word("payer", share.payer) for share in self._usual))
            self._rest.setText("")
        elif not split:
            self.told.setText(self.tr("The marketplace pays all of it."))
            self._rest.setText(self.told.text())
        else:
            parts = [f"{word('payer', share.payer)}: {money(share.amount, self._currency)}" for share in split or ()]
            self.told.setText(" · ".join(parts))
            self._rest.setText(self.told.text())
        self._rest.set_tone("danger" if wrong else "")
        self.told.setVisible(self._own.isHidden())
        self._rest.setVisible(not self._own.isHidden() and bool(self._rest.text()))
