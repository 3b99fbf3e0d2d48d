"""Who the customer is: name, tier, language, their time, how to reach them, what colleagues noted, and their other cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from agent_console.ui.case.context_parts import LocalTime, copy_fact, fact, phone_row
from agent_console.ui.icons import STATUS_ICONS
from agent_console.ui.widgets import Avatar, Button, Card, Chip, Label, clear_layout, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Customer, Ticket
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["CustomerCard"]

OTHERS_SHOWN = 5
OTHER_WIDTH = 190


class CustomerCard(Card):
    """The customer of the case."""

    ticket_wanted = Signal(str)

    def __init__(self, look: CaseLook) -> None:
        super().__init__(look.ui)
        self._look = look
        self._shown: object = None
        self._all = False

    def show_case(self, case: Case) -> None:
        """Show the customer; rebuilt only when something differs."""
        key = (case.customer, tuple(case.others), self._all)
        if key == self._shown:
            return
        self._shown = key
        clear_layout(self.body)
        if case.customer is None:
            self.add(Label(self.tr("The customer is not known yet."), "muted", wrap=True))
            return
        self._tell(case.customer)
        if case.others:
            self._tell_others(list(case.others), case)

    def _tell(self, customer: Customer) -> None:
        head = hbox(gap=10)
        head.addWidget(Avatar(self._look.ui, customer.name, size=36))
        names = vbox(gap=1)
        names.addWidget(Label(customer.name, "title", wrap=True).selectable())
        names.addWidget(Label(word("party", customer.kind), "small"))
        head.addLayout(names, 1)
        if customer.tier == "vip":
            head.addWidget(Chip(self._look.ui, self.tr("VIP"), "vip", "crown"))
        self.add_layout(head)
        if customer.account_state not in ("", "active"):
            state = customer.account_state.replace("_", " ")
            self.add(Chip(self._look.ui, self.tr("Account: {0}").format(state), "danger", "user-x"))
        facts = vbox(gap=4)
        facts.addWidget(fact(self.tr("Language"), self._look.ui.locale.language_name(customer.language)))
        local = LocalTime.of(self._look, customer.zone)
        if local is not None:
            facts.addWidget(fact(self.tr("Their time"), local))
        for phone in customer.phones:
            facts.addWidget(phone_row(self._look, self.tr("Phone"), phone))
        if customer.email:
            facts.addWidget(copy_fact(self._look, self.tr("E-mail"), customer.email, one_line=True))
        since = self._look.ui.locale.date(self._look.local(customer.created_at))
        facts.addWidget(fact(self.tr("Since"), since))
        self.add_layout(facts)
        actions = self._look.ui.actions
        self.add(
            Button(
                self._look.ui, actions.text("money_history"), lambda: actions.trigger("money_history"),
                kind="link", icon="history", small=True,
            )
        )  # fmt: skip
        if customer.note:
            note = Label(customer.note, wrap=True).selectable()
            note.setProperty("chip", True)
            note.setContentsMargins(10, 8, 10, 8)
            note.set_tone("note")
            note.setAccessibleName(self.tr("Note about the customer: {0}").format(customer.note))
            self.add(note)

    def _tell_others(self, others: list[Ticket], case: Case) -> None:
        self.add(Label(self.tr("%n other case(s)", "", len(others)), "section"))
        column = vbox(gap=2)
        for ticket in others if self._all else others[:OTHERS_SHOWN]:
            column.addWidget(self._other(ticket))
        hidden = len(others) - OTHERS_SHOWN
        if hidden > 0 and not self._all:
            more = Button(self._look.ui, self.tr("Show %n more", "", hidden), kind="link")
            more.clicked.connect(lambda: self._show_all(case))
            column.addWidget(more)
        self.add_layout(column)

    def _other(self, ticket: Ticket) -> Button:
        when = self._look.ui.locale.stamp(ticket.last_message_at or ticket.created_at)
        metrics = self._look.theme.metrics("small")
        room = OTHER_WIDTH - metrics.horizontalAdvance(when)
        subject = metrics.elidedText(ticket.subject, Qt.TextElideMode.ElideRight, room)
        button = Button(self._look.ui, subject, kind="ghost", small=True)
        end = hbox(button, margins=(0, 0, 2, 0))
        end.addStretch(1)
        moment = Label(when, "small")
        moment.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        end.addWidget(moment)
        self._look.icons.put(button, STATUS_ICONS.get(ticket.status, "circle"))
        button.setStyleSheet("text-align: left;")
        spoken = f"#{ticket.number} {ticket.subject}, {word('status', ticket.status)}, {when}"
        button.setToolTip(spoken)
        button.setAccessibleName(spoken)
        button.clicked.connect(lambda: self.ticket_wanted.emit(ticket.id))
        return button

    def _show_all(self, case: Case) -> None:
        self._all = True
        self.show_case(case)
