"""The head of the board: what it shows, how old that is, and the buttons of a lead."""

from __future__ import annotations

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.contract.board import Board
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import Market
from agent_console.ui.board.look import BoardLook
from agent_console.ui.board.scaled import ScaledLabel
from agent_console.ui.widgets import Button, Combo, IconButton, IconLabel, Label, hbox
from agent_console.ui.words import word

_WORDS_FROM = 1180
"""Pixels of the window from which the buttons have words."""


class BoardHeader(QWidget):
    """Says what is wanted; the window does it."""

    market_chosen = Signal(str)
    rebalance_wanted = Signal()
    help_wanted = Signal()
    reports_wanted = Signal()
    bigger = Signal()
    smaller = Signal()
    full_wanted = Signal()

    def __init__(self, look: BoardLook) -> None:
        super().__init__()
        self._look = look
        ui = look.ui
        row = hbox(self, gap=8)
        row.addWidget(ScaledLabel(look, self.tr("Board"), "clock"))
        self.market = Combo()
        self.market.setAccessibleName(self.tr("Market"))
        self.market.addItem(self.tr("All markets"), "")
        for market in Market:
            self.market.addItem(word("market", market), market.value)
        self.market.activated.connect(lambda *_: self.market_chosen.emit(str(self.market.currentData())))
        row.addWidget(self.market)
        row.addSpacing(6)
        self._icon = IconLabel(ui, "circle-check", "success", 14)
        self.age = Label("", "small")
        self.age.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._icon)
        row.addWidget(self.age, 1)
        self.clock = ScaledLabel(look, "", "clock", "text_muted")
        row.addWidget(self.clock)
        row.addSpacing(8)
        self._worded = {
            Button(ui, "", self.help_wanted.emit, icon="megaphone"): self.tr("Call for help"),
            Button(ui, "", self.rebalance_wanted.emit, icon="scale"): self.tr("Rebalance"),
            Button(ui, "", self.reports_wanted.emit, icon="file-text"): self.tr("Reports"),
        }
        for button, name in self._worded.items():
            button.setAccessibleName(name)
            button.setToolTip(name)
            row.addWidget(button)
        for icon, name, signal, action in (
            ("minus", self.tr("Smaller"), self.smaller, "board_smaller"),
            ("plus", self.tr("Larger"), self.bigger, "board_bigger"),
        ):
            control = IconButton(ui, icon, name, signal.emit)
            control.set_name(name, ui.actions.key_hint(action))
            row.addWidget(control)
        self._full = IconButton(ui, "monitor", "", self.full_wanted.emit)
        row.addWidget(self._full)
        self.set_full(False)
        ui.ticker.second.connect(self._say_time)
        self._say_time(time.time())

    def set_full(self, full: bool) -> None:
        """Whether the board fills the screen."""
        name = self.tr("Leave full screen") if full else self.tr("Full screen")
        self._full.set_name(name, self._look.ui.actions.key_hint("full_screen"))
        self.clock.setVisible(full)

    def fit(self, width: int) -> None:
        """Words beside the icons where there is room."""
        for button, name in self._worded.items():
            button.setText(name if width >= _WORDS_FROM else "")

    def say_age(self, board: Board | None, fault: Fault | None) -> None:
        """How old the figures are."""
        locale = self._look.ui.locale
        if board is None:
            self._icon.set_icon("plug", "neutral")
            text = ""
        elif fault is not None:
            self._icon.set_icon("wifi-off", "danger")
            text = self.tr("As of {0}").format(locale.stamp(board.at))
        else:
            self._icon.set_icon("circle-check", "success")
            text = self.tr("Live · {0}").format(locale.relative(board.at))
        if text != self.age.text():
            self.age.setText(text)

    def _say_time(self, now: float) -> None:
        if self.clock.isVisible() or not self.clock.text():
            self.clock.setText(self._look.ui.locale.time(now))
