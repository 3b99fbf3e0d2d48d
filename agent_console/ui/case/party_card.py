"""The other side of a booking: host or business, the guest in a host's case; for cars the car, and what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from agent_console.domain.identity import CarFact, missing_car_facts
from agent_console.domain.kinds import Author, Market
from agent_console.ui.case.car_questions import question
from agent_console.ui.case.case_look import ticket_of
from agent_console.ui.case.context_parts import LocalTime, copy_fact, fact, phone_row
from agent_console.ui.widgets import Button, Card, IconLabel, Label, clear_layout, hbox, vbox
from agent_console.ui.words import word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Customer
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["PartyCard", "missing_of"]

_TIME_TOLD = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
TELLS_WHAT = 15
"""A first message of at least so many characters is taken to say what happened."""


def missing_of(case: Case) -> list[CarFact]:
    """Which facts of a report about a car nobody has given yet. A running ride answers "when" by itself."""
    booking, customer = case.booking, case.customer
    told = " ".join(
        item.message.text
        for item in case.timeline
        if item.message is not None and item.message.public and item.message.author == Author.CUSTOMER
    )
    running = booking is not None and booking.status == "running"
    time = _TIME_TOLD.search(told)
    return missing_car_facts(
        phone=customer.phones[0] if customer is not None and customer.phones else "",
        plate=booking.plate if booking is not None else "",
        what=told if len(told) >= TELLS_WHAT else "",
        when="now" if running else time.group() if time else "",
        where=booking.stated_place if booking is not None else "",
    )


class PartyCard(Card):
    """Hidden where there is nothing to say."""

    ask_wanted = Signal(str)
    """A question for the customer, in their language."""

    def __init__(self, look: CaseLook) -> None:
        super().__init__(look.ui, " ", "store")
        self._look = look
        self._shown: object = None

    def show_case(self, case: Case) -> None:
        """Show the other side; rebuilt only when it differs."""
        booking = case.booking
        party = _other_side(case, booking)
        is_car = booking is not None and booking.market == Market.CARS
        ticket = ticket_of(case)
        is_car = is_car or (ticket is not None and ticket.market == Market.CARS)
        missing = missing_of(case) if is_car else []
        language = ticket.language if ticket is not None else "en"
        key = (booking, party, tuple(missing), language)
        if key == self._shown:
            return
        self._shown = key
        clear_layout(self.body)
        self.setVisible(party is not None or is_car)
        if is_car:
            self.set_title(self.tr("Car"))
            self._tell_car(booking, missing, language)
        elif party is not None and booking is not None:
            theirs = party.id == booking.counterparty_id
            self.set_title(self._look.words.other_side(booking.market) if theirs else word("party", party.kind))
        if party is not None:
            self._tell_party(party)

    def _tell_party(self, party: Customer) -> None:
        facts = vbox(gap=4)
        facts.addWidget(fact(word("party", party.kind), party.name))
        local = LocalTime.of(self._look, party.zone)
        if local is not None:
            facts.addWidget(fact(self.tr("Their time"), local))
        facts.addWidget(fact(self.tr("Language"), self._look.ui.locale.language_name(party.language)))
        for phone in party.phones:
            facts.addWidget(phone_row(self._look, self.tr("Phone"), phone))
        if party.email:
            facts.addWidget(copy_fact(self._look, self.tr("E-mail"), party.email, one_line=True))
        self.add_layout(facts)

    def _tell_car(self, booking: Booking | None, missing: list[CarFact], language: str) -> None:
        facts = vbox(gap=4)
        if booking is not None:
            if booking.plate:
                facts.addWidget(copy_fact(self._look, self.tr("Plate"), booking.plate))
            if booking.car:
                facts.addWidget(fact(self.tr("Model"), booking.car))
            facts.addWidget(fact(self.tr("Driver says"), booking.stated_place or self.tr("not told yet")))
            facts.addWidget(fact(self.tr("Car says"), booking.known_place or self.tr("not known")))
        self.add_layout(facts)
        if booking is not None and _differ(booking.stated_place, booking.known_place):
            self._warn(self.tr("The two places differ. The car's own position can be wrong: trust neither alone."))
        if missing:
            self.add(Label(self.tr("Not told yet"), "section"))
            for unknown in missing:
                self._offer(unknown, language)

    def _warn(self, text: str) -> None:
        row = hbox(gap=8)
        row.addWidget(IconLabel(self._look.ui, "triangle-alert", "warning", 16))
        label = Label(text, "small", wrap=True)
        label.set_tone("warning")
        row.addWidget(label, 1)
        self.add_layout(row)

    def _offer(self, unknown: CarFact, language: str) -> None:
        asked = question(unknown, language)
        row = hbox(gap=8)
        row.addWidget(IconLabel(self._look.ui, "circle-dashed", "warning", 16))
        row.addWidget(Label(self._look.words.car_fact(unknown), wrap=True), 1)
        button = Button(self._look.ui, self.tr("Ask"), lambda: self.ask_wanted.emit(asked), small=True)
        button.setToolTip(asked)
        button.setAccessibleName(self.tr("Ask for: {0}").format(self._look.words.car_fact(unknown)))
        row.addWidget(button)
        self.add_layout(row)


def _other_side(case: Case, booking: Booking | None) -> Customer | None:
    """Of the two sides of the booking the one whose case this is not."""
    if booking is None:
        return None
    sides = [side for side in (booking.counterparty_id, booking.customer_id) if side]
    if case.customer is not None:
        sides = [side for side in sides if side != case.customer.id]
    return next((party for side in sides for party in case.parties if party.id == side), None)


def _differ(stated: str, known: str) -> bool:
    """Whether both places are given and are not the same text."""
    first, second = stated.strip().casefold(), known.strip().casefold()
    return bool(first and second) and first != second
