"""What a lead changes of a colleague: capacity, status, languages, markets, topics, working hours."""

from __future__ import annotations

import re
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from agent_console.contract.board import AgentPatch
from agent_console.contract.entities import Agent
from agent_console.domain.faults import Conflict, Fault
from agent_console.domain.kinds import Market
from agent_console.ui.context import UiContext
from agent_console.ui.fault_words import fault_words
from agent_console.ui.format import LANGUAGES
from agent_console.ui.widgets import Banner, Button, Combo, FlowLayout, Label, hbox, vbox
from agent_console.ui.words import values, word

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_INTERVAL = re.compile(r"^\s*(\d{1,2}):(\d{2})\s*[-–—]\s*(\d{1,2}):(\d{2})\s*$")
_MOST = 200
_MIDNIGHT = 24


def intervals_of(text: str) -> list[list[str]] | None:
    """ "09:00-13:00, 14:00-18:00" as intervals; [] for an empty text, None for what is not a time of day."""
    found = []
    for part in filter(None, (piece.strip() for piece in re.split(r"[,;]", text))):
        match = _INTERVAL.match(part)
        if match is None:
            return None
        from_hour, from_minute, to_hour, to_minute = (int(number) for number in match.groups())
        ends_at_midnight = (to_hour, to_minute) == (_MIDNIGHT, 0)
        if (
            from_hour >= _MIDNIGHT
            or (to_hour >= _MIDNIGHT and not ends_at_midnight)
            or max(from_minute, to_minute) > 59
        ):
            return None
        found.append([f"{from_hour:02d}:{from_minute:02d}", f"{to_hour:02d}:{to_minute:02d}"])
    return found


def text_of(intervals: list[list[str]]) -> str:
    """The other way round."""
    return ", ".join(f"{begins}–{ends}" for begins, ends in intervals)


class AgentDialog(QDialog):
    """Shows one colleague; `changed` carries the colleague as the platform has it then."""

    changed = Signal(object)

    def __init__(self, ui: UiContext, window: QWidget, agent: Agent) -> None:
        super().__init__(window)
        self._ui = ui
        self.agent = agent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(agent.name)
        self.resize(560, 640)
        column = vbox(self, margins=(20, 18, 20, 16), gap=10)
        column.addWidget(Label(agent.name, "heading"))
        self._banner = Banner(ui, "danger")
        column.addWidget(self._banner)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 4, 8, 4)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._fields()
        area.setWidget(inner)
        column.addWidget(area, 1)
        foot = hbox(gap=8)
        foot.addStretch()
        foot.addWidget(Button(ui, self.tr("Cancel"), self.reject))
        self.save = Button(ui, self.tr("Save"), self._save, kind="primary")
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.capacity.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check()

    def _fields(self) -> None:
        agent = self.agent
        self.status = Combo()
        for value in values("agent"):
            if value != "busy":
                self.status.addItem(word("agent", value), value)
        self.status.setCurrentIndex(max(0, self.status.findData(agent.status)))
        self._add(self.tr("Status"), self.status)
        self.capacity = QSpinBox()
        self.capacity.setRange(0, _MOST)
        self.capacity.setValue(agent.capacity)
        self._add(self.tr("Cases at once"), self.capacity)
        codes = list(dict.fromkeys([*LANGUAGES, *agent.languages]))
        named = [(code, self._ui.locale.language_name(code)) for code in codes]
        self.languages = self._ticks(self.tr("Languages"), named, agent.languages)
        markets = [(market.value, word("market", market)) for market in Market]
        self.markets = self._ticks(self.tr("Markets"), markets, agent.markets)
        self.skills = QLineEdit(", ".join(agent.skills))
        self.skills.setPlaceholderText(self.tr("all topics"))
        self._add(self.tr("Topics"), self.skills)
        self.zone = Combo()
        self.zone.addItems(sorted({*available_timezones(), agent.zone}))
        self.zone.setCurrentText(agent.zone)
        self._add(self.tr("Time zone"), self.zone)
        self.days: dict[str, QLineEdit] = {}
        names = self._ui.locale.qlocale
        for number, day in enumerate(DAYS, 1):
            field = QLineEdit(text_of(agent.shift.get(day, [])))
            field.setPlaceholderText(self.tr("free"))
            field.textChanged.connect(self._check)
            self.days[day] = field
            self._add(names.standaloneDayName(number).capitalize(), field)
        hint = self.tr("Hours such as 09:00–13:00, 14:00–18:00. Without any, every hour counts as working time.")
        self._grid.addWidget(Label(hint, "small", wrap=True), self._grid.rowCount(), 0, 1, 2)

    def _add(self, name: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        field.setAccessibleName(name)
        label = Label(name)
        label.setBuddy(field)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def _ticks(self, name: str, choices: list[tuple[str, str]], on: list[str]) -> dict[str, QCheckBox]:
        place = QWidget()
        flow = FlowLayout(place, gap=10)
        boxes = {}
        for value, text in choices:
            box = boxes[value] = QCheckBox(text)
            box.setChecked(value in on)
            flow.addWidget(box)
        self._add(name, place)
        return boxes

    # --- saving ----------------------------------------------------------------------------------------------------

    def shift(self) -> dict[str, list[list[str]]] | None:
        """The working hours as typed; None while a line is wrong."""
        read = {day: intervals_of(field.text()) for day, field in self.days.items()}
        if any(intervals is None for intervals in read.values()):
            return None
        return {day: intervals for day, intervals in read.items() if intervals}

    def patch(self) -> AgentPatch:
        """What differs from the colleague as shown."""
        wanted: dict[str, Any] = {
            "status": str(self.status.currentData()),
            "capacity": self.capacity.value(),
            "languages": [code for code, box in self.languages.items() if box.isChecked()],
            "markets": [market for market, box in self.markets.items() if box.isChecked()],
            "skills": [part.strip() for part in self.skills.text().split(",") if part.strip()],
            "zone": self.zone.currentText(),
            "shift": self.shift() or {},
        }
        before = self.agent
        return AgentPatch(
            **{
                name: value
                for name, value in wanted.items()
                if (
                    sorted(value) != sorted(getattr(before, name))
                    if name in ("languages", "markets")
                    else value != getattr(before, name)
                )
            }
        )

    def _check(self, *_: object) -> None:
        for field in self.days.values():
            wrong = intervals_of(field.text()) is None
            if bool(field.property("invalid")) != wrong:
                field.setProperty("invalid", wrong)
                field.style().unpolish(field)
                field.style().polish(field)
        self.save.setEnabled(self.shift() is not None)

    def _save(self) -> None:
        patch = self.patch()
        if patch == AgentPatch():
            self.accept()
            return
        self.save.setEnabled(False)
        self._ui.tasks.run(
            self._ui.desk.board.change_agent(self.agent, patch),
            owner=self, done=self._done, failed=self._failed, key="save",
        )  # fmt: skip

    def _done(self, agent: Agent) -> None:
        self.changed.emit(agent)
        self.accept()

    def _failed(self, fault: Fault) -> None:
        what, advice = fault_words(fault)
        if isinstance(fault, Conflict):
            # What they changed meanwhile is under the local copy; the next attempt is made against that.
            self.agent = self._ui.desk.people.agent(self.agent.id) or self.agent
        self._banner.set(what, detail=advice, tone="danger")
        self._check()
