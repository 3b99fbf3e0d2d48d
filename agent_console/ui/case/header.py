"""The head of a case: subject, number, status, assignee, priority, tags; each changed by a popup, each by its key too."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.domain.authority import Permission
from agent_console.domain.kinds import ESCALATED, TicketStatus
from agent_console.ui.case.case_look import ticket_of
from agent_console.ui.case.routing_words import is_routing
from agent_console.ui.choosers import Choosers
from agent_console.ui.icons import CHANNEL_ICONS, PRIORITY_ICONS, STATUS_ICONS
from agent_console.ui.widgets import (
    Button,
    Chip,
    CopyButton,
    ElidedLabel,
    FlowLayout,
    IconButton,
    IconLabel,
    Label,
    hbox,
    vbox,
)
from agent_console.ui.words import PRIORITY_TONES, STATUS_TONES, word

if TYPE_CHECKING:
    from agent_console.contract.entities import Ticket
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["CaseHeader"]

_STARS = 5
_SAID = 40
"""Characters of what the customer said beside the stars; all of it is in the tooltip."""


class CaseHeader(QWidget):
    """Shows `case.ticket` as overlaid by what is on its way. `solved` tells that the agent has just solved it here."""

    solved = Signal()

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._case: Case | None = None
        self._shown: Ticket | None = None
        ui = look.ui
        self._channel = IconLabel(ui, "message-circle")
        self._subject = ElidedLabel("", "title")
        self._number = Label("", "muted")
        self._copy = CopyButton(ui, self.tr("case number"), self._number_text)
        self._status = Button(ui, "", self.choose_status, icon="circle", small=True)
        self._priority = Button(ui, "", self.choose_priority, kind="ghost", icon="equal", small=True)
        self._assignee = Button(ui, "", self.choose_assignee, kind="ghost", icon="user", small=True)
        self._queue = Button(ui, "", self.choose_queue, kind="ghost", icon="layers", small=True)
        self._snooze = IconButton(ui, "alarm-clock", "", self.choose_snooze)
        self._chips: list[QWidget] = []
        self._reason = QWidget()
        self._reason_text = ElidedLabel("", "small")
        beside = hbox(self._reason, gap=6)
        beside.addWidget(IconLabel(ui, "arrow-left-right", "text_faint", 14))
        beside.addWidget(self._reason_text, 1)
        self._reason.hide()
        self._build()

    def _build(self) -> None:
        ui = self._look.ui
        column = vbox(self, margins=(16, 10, 12, 8), gap=6)
        first = hbox(gap=8)
        first.addWidget(self._channel)
        first.addWidget(self._subject, 1)
        first.addWidget(self._number)
        first.addWidget(self._copy)
        aside = IconButton(
            ui, "panel-right", ui.actions.text("context"), lambda: ui.actions.trigger("context"), role="text_faint"
        )
        aside.setToolTip(ui.actions.tip("context"))
        first.addWidget(aside)
        column.addLayout(first)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=4)
        for widget in (self._status, self._assignee, self._priority, self._queue):
            self._flow.addWidget(widget)
        self._add_tag = IconButton(ui, "tag", self.tr("Tags…"), self.choose_tags)
        # One piece: a lone icon on a line of its own looks lost.
        pair = QWidget()
        beside = hbox(pair, gap=4)
        for button in (self._add_tag, self._snooze):
            button.setFixedSize(28, 28)
            beside.addWidget(button)
        self._flow.addWidget(pair)
        column.addWidget(self._row)
        column.addWidget(self._reason)
        named = {"status": self._status, "priority": self._priority, "assign": self._assignee, "queue": self._queue}
        for action_id, choice in named.items():
            choice.setToolTip(ui.actions.tip(action_id))
        self._add_tag.set_name(ui.actions.text("tag"), ui.actions.key_hint("tag"))
        self._snooze.set_name(ui.actions.text("snooze"), ui.actions.key_hint("snooze"))

    def show_case(self, case: Case | None) -> None:
        """Show the case's ticket; cheap when nothing in it has changed."""
        self._case = case
        ticket = ticket_of(case)
        self._show_reason(case, ticket)
        if ticket is None or ticket == self._shown:
            self._shown = ticket
            return
        self._shown = ticket
        channel = word("channel", ticket.channel)
        self._channel.set_icon(CHANNEL_ICONS.get(ticket.channel, "message-square-text"), "icon", channel)
        self._subject.setText(ticket.subject or self.tr("Without a subject"))
        self._number.setText(f"#{ticket.number}")
        status_icon = STATUS_ICONS.get(ticket.status, "circle")
        status_role = _role(STATUS_TONES, ticket.status)
        self._put(self._status, self.tr("Status"), word("status", ticket.status), status_icon, status_role)
        priority_icon = PRIORITY_ICONS.get(ticket.priority, "equal")
        priority_role = _role(PRIORITY_TONES, ticket.priority)
        self._put(self._priority, self.tr("Priority"), word("priority", ticket.priority), priority_icon, priority_role)
        self._put(self._assignee, self.tr("Assignee"), self._assignee_text(ticket), "user")
        self._put(self._queue, self.tr("Queue"), self._look.queue_name(ticket.queue) or self.tr("No queue"), "layers")
        self._show_tags(ticket)
        writable = Permission.TICKET_WRITE in self._look.ui.desk.permissions
        for widget in (self._status, self._priority, self._assignee, self._queue, self._add_tag, self._snooze):
            widget.setEnabled(writable)

    def _show_reason(self, case: Case | None, ticket: Ticket | None) -> None:
        """Why the case is with whom it is, as long as it is still with them."""
        given = [event for event in case.events if event.type == "assignee"] if case is not None else []
        text = ""
        if (
            ticket is not None
            and given
            and is_routing(given[-1])
            and given[-1].data.get("to", "") == ticket.assignee_id
        ):
            text = self._look.routing.sentence(given[-1].data)
        if text != self._reason_text.text():
            self._reason_text.setText(text)
            self._reason_text.setAccessibleName(text)
            self._reason.setVisible(bool(text))

    def _put(self, button: Button, name: str, text: str, icon: str, role: str = "icon") -> None:
        button.setText(text)
        self._look.icons.put(button, icon, role)
        button.setAccessibleName(f"{name}: {text}")

    def _assignee_text(self, ticket: Ticket) -> str:
        if not ticket.assignee_id:
            return self.tr("Nobody")
        if ticket.assignee_id == self._look.me_id:
            return self.tr("You")
        return self._look.agent_name(ticket.assignee_id) or self.tr("A colleague")

    def _show_tags(self, ticket: Ticket) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        escalated = self._escalation(ticket)
        hidden = ESCALATED if escalated else ""
        self._chips = [*escalated, *(Chip(self._look.ui, tag, "neutral") for tag in ticket.tags if tag != hidden)]
        if ticket.snoozed_until is not None and ticket.snoozed_until > datetime.now(UTC):
            until = self._look.moment(ticket.snoozed_until)
            self._chips.append(Chip(self._look.ui, self.tr("asleep until {0}").format(until), "info", "alarm-clock"))
        if ticket.rating:
            self._chips.append(self._rating_chip(ticket))
        for chip in self._chips:
            chip.setFixedHeight(28)
            self._flow.addWidget(chip)

    def _escalation(self, ticket: Ticket) -> list[QWidget]:
        """Which lead was called to the case; who that is can say that it is dealt with."""
        if not ticket.escalated_to:
            return []
        mine = ticket.escalated_to == self._look.me_id
        name = self._look.agent_name(ticket.escalated_to) or self.tr("a team lead")
        text = self.tr("Escalated to you") if mine else self.tr("Escalated to {0}").format(name)
        chip = Chip(self._look.ui, text, "danger", "chevrons-up")
        chip.setToolTip(self.tr("A clock ran out; the conversation tells which."))
        if not mine:
            return [chip]
        done = Button(self._look.ui, self.tr("Dealt with"), self._dealt_with, kind="ghost", icon="check", small=True)
        done.setToolTip(self.tr("Takes the case out of “Escalated to me”"))
        return [chip, done]

    def _dealt_with(self) -> None:
        ticket = ticket_of(self._case)
        if ticket is not None:
            self.change(tags=[tag for tag in ticket.tags if tag != ESCALATED])

    def _rating_chip(self, ticket: Ticket) -> Chip:
        """What the customer said of how we did, in stars and in words."""
        score = min(max(ticket.rating, 1), _STARS)
        said = " ".join(ticket.rating_text.split())
        short = f"{said[:_SAID]}…" if len(said) > _SAID else said
        text = self.tr("{score} of {most}").format(score=score, most=_STARS) + (f" · {short}" if short else "")
        chip = Chip(self._look.ui, text, "danger" if score <= 2 else "warning" if score == 3 else "success", "star")
        spoken = self.tr("Rated {score} of {most} by the customer").format(score=score, most=_STARS)
        chip.setAccessibleName(f"{spoken}: {said}" if said else spoken)
        chip.setToolTip(chip.accessibleName())
        return chip

    def _number_text(self) -> str:
        return f"#{self._shown.number}" if self._shown is not None else ""

    # --- changing --------------------------------------------------------------------------------------------------

    def change(self, **fields: Any) -> None:
        """Change fields of the ticket; the desk shows them at once and sends them."""
        ticket = ticket_of(self._case)
        if self._case is None or ticket is None:
            return
        solving = fields.get("status") == TicketStatus.SOLVED and ticket.status != TicketStatus.SOLVED
        self._look.tasks.run(
            self._case.change(**fields), owner=self, done=lambda _: self.solved.emit() if solving else None
        )

    def solve(self) -> None:
        """Solve the case."""
        self.change(status=TicketStatus.SOLVED.value)

    def assign_me(self) -> None:
        """Give the case to the agent who is signed in."""
        self.change(assignee_id=self._look.me_id)

    def choose_status(self) -> None:
        self._choosers(self._status).status(self._value("status"), lambda status: self.change(status=status))

    def choose_priority(self) -> None:
        self._choosers(self._priority).priority(self._value("priority"), lambda value: self.change(priority=value))

    def choose_assignee(self) -> None:
        self._choosers(self._assignee).assignee(
            self._value("assignee_id"), lambda agent: self.change(assignee_id=agent)
        )

    def choose_queue(self) -> None:
        self._choosers(self._queue).queue(self._value("queue"), lambda queue: self.change(queue=queue))

    def choose_tags(self) -> None:
        tags = self._shown.tags if self._shown is not None else []
        self._choosers(self._add_tag).tags(tags, (), lambda chosen: self.change(tags=chosen))

    def choose_snooze(self) -> None:
        asleep = self._shown is not None and self._shown.snoozed_until is not None
        self._choosers(self._snooze).snooze(lambda at: self.change(snoozed_until=at), snoozed=asleep)

    def _choosers(self, anchor: QWidget) -> Choosers:
        return Choosers(self._look.ui, self.window(), anchor)

    def _value(self, field: str) -> str:
        return str(getattr(self._shown, field)) if self._shown is not None else ""


def _role(tones: dict[str, str], key: str) -> str:
    """The colour of an icon for the tone of a value."""
    tone = tones.get(key, "neutral")
    return {"neutral": "icon", "accent": "accent_text"}.get(tone, tone)
