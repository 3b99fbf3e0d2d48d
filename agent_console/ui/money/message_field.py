"""What the customer is told about their money: written by rule in their language, changed by hand, sent with the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from agent_console.contract.money_commands import VOUCHER_CODE
from agent_console.ui.money.fields import note_edit
from agent_console.ui.widgets import Banner, Button, Label, hbox, vbox

if TYPE_CHECKING:
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["MessageField"]


class MessageField(QWidget):
    """`text` is what will be sent, "" for nothing. What somebody typed is never written over; where the figures that it was
    written from are others afterwards, it is `unseen` until somebody says that it is right."""

    changed = Signal()

    def __init__(self, look: CaseLook, language: str) -> None:
        super().__init__()
        self._rule = ""
        self._seen = ""
        self._touched = False
        self._reader = ""
        self._quiet = False
        self._own = False
        column = vbox(self, gap=6)
        self.tell = QCheckBox(self.tr("Tell the customer"))
        self.tell.setChecked(True)
        self._language = look.ui.locale.language_name(language)
        self._note = Label("", "small", wrap=True)
        self.edit = note_edit(168)
        self.edit.setAccessibleName(self.tr("Message to the customer"))
        self._explain()
        self.again = Button(look.ui, self.tr("Write it anew"), self._write_anew, kind="ghost", small=True)
        column.addWidget(self.tell)
        column.addWidget(self._note)
        self._banner = Banner(look.ui, "warning")
        column.addWidget(self._banner)
        column.addWidget(self.edit)
        row = hbox()
        row.addStretch(1)
        self.right = Button(look.ui, self.tr("It is right as it stands"), self._found_right, small=True)
        row.addWidget(self.right)
        row.addWidget(self.again)
        column.addLayout(row)
        self.again.hide()
        self.right.hide()
        self.tell.clicked.connect(self._ticked)
        self.tell.toggled.connect(self._toggled)
        self.edit.textChanged.connect(self._typed)

    @property
    def text(self) -> str:
        return self.edit.toPlainText().strip() if self.tell.isChecked() else ""

    @property
    def touched(self) -> bool:
        """Whether somebody wrote in it."""
        return self._touched

    @property
    def unseen(self) -> bool:
        """Whether words would go out that were typed when other figures stood there."""
        return self._touched and self._rule != self._seen and bool(self.text)

    def address(self, reader: str) -> None:
        """Whose case this is, where that is not the booking's customer ("" where it is): nothing is told by itself then."""
        self._reader = reader
        if reader:
            self.tell.setText(self.tr("Write to {0}").format(reader))
            self.tell.setChecked(False)
            self._toggled(False)

    def set_quiet(self, quiet: bool) -> None:
        """Whether the rules have nothing to write here: then nobody is told unless the agent ticks it and writes."""
        if quiet == self._quiet:
            return
        self._quiet = quiet
        self._explain()
        if not self._reader and not self._touched and not self._own:
            self.tell.setChecked(not quiet)

    def _explain(self) -> None:
        """What stands in the empty field."""
        words = (
            self.tr("There is no ready message for this. Write one; left empty, nothing is sent.")
            if self._quiet
            else self.tr("Written by itself once the rest is filled in. Left empty, nothing is sent.")
        )
        self.edit.setPlaceholderText(words)

    def _ticked(self) -> None:
        self._own = True

    def show_text(self, text: str, *, asks: bool = False) -> None:
        """What the rules write now. `asks`: it waits for approval first, and then the words with it."""
        when = (
            self.tr("In {0}. It is sent once exactly this is approved and has gone through.")
            if asks
            else self.tr("In {0}. It is sent once it has gone through.")
        )
        told = [when.format(self._language)]
        if self._reader:
            told.append(
                self.tr("This is the case of {0}; the customer of the booking is not told here.").format(self._reader)
            )
        if VOUCHER_CODE in text:
            told.append(self.tr("{0} becomes the code.").format(VOUCHER_CODE))
        self._note.setText(" ".join(told))
        self._rule = text
        if not self._touched:
            self._write(text)
        self._warn()

    def _write(self, text: str) -> None:
        if text != self.edit.toPlainText():
            self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(False)

    def _write_anew(self) -> None:
        self._touched = False
        self.again.hide()
        self._write(self._rule)
        self.edit.setFocus()
        self._warn()
        self.changed.emit()

    def _typed(self) -> None:
        if not self._touched:
            self._touched, self._seen = True, self._rule
        self.again.show()
        self._warn()
        self.changed.emit()

    def _found_right(self) -> None:
        self._seen = self._rule
        self.edit.setFocus()
        self._warn()
        self.changed.emit()

    def _warn(self) -> None:
        """Whether what was typed may tell what is not so any more."""
        if self.unseen:
            words = self.tr("You changed this text before the amount or something else that it tells. Check it.")
            self._banner.set(words)
        else:
            self._banner.clear()
        self.right.setVisible(self.unseen)

    def _toggled(self, on: bool) -> None:
        self.edit.setVisible(on)
        self._note.setVisible(on)
        self.again.setVisible(on and self._touched)
        self._warn()
        self.changed.emit()
