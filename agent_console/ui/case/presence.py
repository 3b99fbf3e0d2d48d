"""Who else is at the case: "Dana is writing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from agent_console.ui.widgets import IconLabel, Label, hbox

if TYPE_CHECKING:
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["PresenceLine"]


class PresenceLine(QWidget):
    """One quiet line over the composer; takes no room while one is alone."""

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        row = hbox(self, margins=(20, 2, 20, 0), gap=6)
        self._icon = IconLabel(look.ui, "eye", "text_faint", 14)
        self._words = Label("", "small")
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Say who is there. Whoever writes is named first, for that is what could collide."""
        others = [p for p in case.presence if p.agent_id != self._look.me_id and p.state in ("reading", "writing")]
        writing = [self._name(p.agent_id) for p in others if p.state == "writing"]
        reading = [self._name(p.agent_id) for p in others if p.state == "reading"]
        parts = []
        if writing:
            parts.append(
                self.tr("{0} is writing").format(writing[0])
                if len(writing) == 1
                else self.tr("{0} are writing").format(", ".join(writing))
            )
        if reading:
            parts.append(
                self.tr("{0} is reading").format(reading[0])
                if len(reading) == 1
                else self.tr("{0} are reading").format(", ".join(reading))
            )
        self._icon.set_icon("pencil" if writing else "eye", "warning" if writing else "text_faint")
        self._words.setText(" · ".join(parts))
        self._words.set_tone("warning" if writing else "")
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(parts))

    def _name(self, agent_id: str) -> str:
        return self._look.agent_name(agent_id) or self.tr("A colleague")
