"""Who pays: the usual split by the policy, changed only on purpose, and always exactly the amount."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from agent_console.contract.money import Share
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import Payer
from agent_console.domain.money import allocate, parse_amount, plain_amount
from agent_console.domain.shares import default_policy
from agent_console.ui.money.fields import mark_invalid
from agent_console.ui.widgets import Button, Label, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["SharesField", "scaled"]


def scaled(shares: Sequence[Share], amount: int) -> tuple[Share, ...]:
    """The same split of another amount; the parts sum to it, and nobody bears nothing."""
    if not shares or amount <= 0:
        return ()
    parts = allocate(amount, [share.amount for share in shares])
    return tuple(Share(payer=share.payer, amount=part) for share, part in zip(shares, parts, strict=True) if part)


def _others(booking: Booking) -> list[str]:
    """Who can bear a share beside the marketplace: a host or business only where the booking has one."""
    sides = () if booking.counterparty_id else (Payer.HOST, Payer.BUSINESS)
    known = default_policy().payers(booking.market)
    return [payer for payer in known if payer != Payer.PLATFORM and payer not in sides]


def _borne_here(shares: Sequence[Share], others: Collection[str]) -> tuple[Share, ...]:
    """The split with what nobody here can bear borne by the marketplace: a host's share of a booking that has no host."""
    borne = {share.payer: share.amount for share in shares if share.payer in others}
    rest = sum(share.amount for share in shares if share.payer not in others)
    found = tuple(Share(payer=payer, amount=amount) for payer, amount in borne.items())
    return (Share(payer=Payer.PLATFORM.value, amount=rest), *found) if rest else found


class SharesField(QWidget):
    """A heading and one line that says who pays; behind "Change…" an amount for each payer (`edits`) but the marketplace, which
    bears the rest."""

    changed = Signal()

    def __init__(self, look: CaseLook, booking: Booking) -> None:
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
        self._build_own(_others(booking))
        column.addWidget(self._own)
        self._own.hide()
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

    def show_amount(self, amount: int, currency: str, usual: Sequence[Share]) -> None:
        """The amount that is to be borne, and the split that the policy makes of it."""
        self._amount, self._currency = amount, currency
        self._usual = _borne_here(usual, self.edits)
        self._tell()

    # --- inside ------------------------------------------------------------------------------------------------------

    def _build_own(self, payers: Sequence[str]) -> None:
        grid = QGridLayout(self._own)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, payer in enumerate(payers):
            edit = QLineEdit()
            edit.setFixedWidth(140)
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            edit.setAccessibleName(self.tr("{0} pays").format(word("payer", payer)))
            edit.textEdited.connect(self._edited)
            self.edits[str(payer)] = edit
            grid.addWidget(Label(word("payer", payer), wrap=True), row, 0)
            grid.addWidget(edit, row, 1)
        self._rest = Label("", "small", wrap=True)
        grid.addWidget(self._rest, len(payers), 0, 1, 2)
        self.change.setVisible(bool(payers))

    def _open(self) -> None:
        """Begin with the usual split."""
        for share in scaled(self._usual, self._amount):
            if share.payer in self.edits:
                self.edits[share.payer].setText(plain_amount(share.amount, self._currency))
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
        elif not split:
            self.told.setText(self.tr("The marketplace pays all of it."))
            self._rest.setText(self.told.text())
        else:
            parts = [f"{word('payer', share.payer)}: {money(share.amount, self._currency)}" for share in split or ()]
            self.told.setText(" · ".join(parts))
            self._rest.setText(self.told.text())
        self._rest.set_tone("danger" if wrong else "")
        self.told.setVisible(self._own.isHidden())
