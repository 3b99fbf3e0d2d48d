"""The booking beside the conversation: where it stands, when, where, how to get in, and the checks that settle disputes."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from agent_console.domain.phases import Phase, phase, progress
from agent_console.ui.case.case_look import ticket_of
from agent_console.ui.case.context_parts import LocalTime, PhaseBar, copy_fact, fact, phone_row, tell_fact
from agent_console.ui.format import zone_of
from agent_console.ui.icons import MARKET_ICONS
from agent_console.ui.widgets import (
    Button,
    Card,
    Chip,
    IconLabel,
    Label,
    clear_layout,
    hbox,
    vbox,
)
from agent_console.ui.words import BOOKING_TONES, word

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Check
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["BookingCard"]


class BookingCard(Card):
    """The chosen booking of the case, with a switcher where the customer has several."""

    chosen = Signal(str)
    words_wanted = Signal(str)
    """Words for the reply that is being written."""

    def __init__(self, look: CaseLook) -> None:
        super().__init__(look.ui, QCoreApplication.translate("BookingCard", "Booking"), "calendar")
        self._look = look
        self._shown: object = None
        self._switch = Button(look.ui, "", self._open_switch, kind="ghost", icon="chevrons-up-down", small=True)
        self.add_control(self._switch)
        self._case: Case | None = None
        look.ticker.minute.connect(self._minute)

    def show_case(self, case: Case, *, force: bool = False) -> None:
        """Show the booking; rebuilt only when it differs."""
        self._case = case
        bookings = list(case.bookings)
        key = (case.booking, tuple(bookings), ticket_of(case))
        if not force and key == self._shown:
            return
        self._shown = key
        clear_layout(self.body)
        self._switch.setVisible(len(bookings) > 1)
        if case.booking is None:
            self._show_none()
            return
        place = next((i for i, other in enumerate(bookings) if other.id == case.booking.id), 0)
        self._switch.setText(self.tr("{0} of {1}").format(place + 1, len(bookings)))
        self._switch.setAccessibleName(self.tr("Other bookings of this customer"))
        self._tell(case.booking)
        if len(bookings) > 1:
            self.add(Label(self._why(case, case.booking), "caption", wrap=True))

    def _show_none(self) -> None:
        self.add(Label(self.tr("No booking is known for this case."), "muted", wrap=True))
        self.add(
            Label(
                self.tr("Ask for the booking code: it is found by itself in the customer's next message."),
                "small",
                wrap=True,
            )
        )

    def _tell(self, booking: Booking) -> None:
        head = hbox(gap=8)
        head.addWidget(IconLabel(self._look.ui, MARKET_ICONS.get(booking.market, "calendar"), "icon", 16))
        head.addWidget(Label(booking.title, "strong", wrap=True), 1)
        self.add_layout(head)
        row = hbox(gap=6)
        row.addWidget(
            Chip(self._look.ui, word("booking", booking.status), BOOKING_TONES.get(booking.status, "neutral"))
        )
        row.addWidget(Label(self._standing(booking), "small", wrap=True), 1)
        self.add_layout(row)
        now = datetime.now(UTC)
        where = phase(booking.starts_at, booking.ends_at, booking.status, now)
        spoken = f"{self._look.words.phase(where)}. {self._standing(booking)}"
        self.add(PhaseBar(self._look, where, progress(booking.starts_at, booking.ends_at, now), spoken))
        facts = vbox(gap=4)
        for told in self._facts(booking):
            facts.addWidget(told)
        self.add_layout(facts)
        if booking.checks:
            self.add(Label(self.tr("Checks"), "section"))
            for check in booking.checks:
                self.add_layout(self._check(check))

    def _facts(self, booking: Booking) -> list[QWidget]:
        words, locale, zone = self._look.words, self._look.ui.locale, zone_of(booking.zone)
        facts: list[QWidget] = [copy_fact(self._look, self.tr("Code"), booking.code, one_line=True)]
        facts.append(fact(words.begins(booking.market), locale.date_time(booking.starts_at, zone)))
        if booking.ends_at is not None:
            facts.append(fact(words.ends(booking.market), locale.date_time(booking.ends_at, zone)))
        local = LocalTime.of(self._look, booking.zone)
        if local is not None:
            facts.append(fact(self.tr("Time there"), local))
        if booking.place:
            facts.append(copy_fact(self._look, self.tr("Place"), booking.place))
        if booking.access:
            facts.append(self._access(booking.access))
        if booking.contact_phone:
            facts.append(phone_row(self._look, self.tr("Phone there"), booking.contact_phone))
        if booking.guests:
            facts.append(fact(self.tr("Guests"), str(booking.guests)))
        if booking.policy:
            facts.append(fact(self.tr("Policy"), words.policy(booking.policy)))
        return facts

    def _access(self, way_in: str) -> QWidget:
        """How to get in: what somebody before a locked door waits for."""
        if not self._look.has_reply:
            return copy_fact(self._look, self.tr("Access"), way_in)
        return tell_fact(self._look, self.tr("Access"), way_in, partial(self.words_wanted.emit, way_in))

    def _standing(self, booking: Booking) -> str:
        """Where the booking stands now, in words."""
        now, span = datetime.now(UTC), self._look.ui.locale.span
        where = phase(booking.starts_at, booking.ends_at, booking.status, now)
        if where in (Phase.BEFORE_FAR, Phase.BEFORE_NEAR):
            return self.tr("begins in {0}").format(span((booking.starts_at - now).total_seconds()))
        if where is Phase.DURING:
            if booking.ends_at is None or booking.ends_at < now:
                return self.tr("for {0}").format(span((now - booking.starts_at).total_seconds()))
            return self.tr("{0} left").format(span((booking.ends_at - now).total_seconds()))
        if booking.cancelled_at is not None:
            who = booking.cancelled_by or ""
            ago = self._look.ui.locale.relative(booking.cancelled_at)
            return self.tr("{0} by {1}").format(ago, word("author", who)) if who else ago
        end = booking.ends_at or booking.starts_at
        return self._look.ui.locale.relative(end) if end < now else ""

    def _check(self, check: Check) -> QHBoxLayout:
        icon, role, state = {
            True: ("circle-check", "success", self.tr("yes")),
            False: ("circle-x", "danger", self.tr("no")),
            None: ("circle-help", "text_faint", self.tr("not known")),
        }[check.ok]
        row = hbox(gap=8)
        row.addWidget(IconLabel(self._look.ui, icon, role, 16, state))
        row.addWidget(Label(self._look.words.check(check.kind), wrap=True), 1)
        detail = check.text or (self._look.ui.locale.date_time(check.at) if check.at is not None else state)
        row.addWidget(Label(detail, "small"))
        return row

    def _why(self, case: Case, booking: Booking) -> str:
        """Why this booking stands where it does among the customer's."""
        return {
            "ticket": self.tr("The case is about this booking"),
            "running": self.tr("Likely: it is under way"),
            "upcoming": self.tr("Likely: it comes next"),
            "past": self.tr("It is over"),
            "cancelled": self.tr("It was cancelled or not used"),
        }.get(case.why(booking), "")

    def _open_switch(self) -> None:
        case = self._case
        if case is None:
            return
        menu = QMenu(self)
        for booking in case.bookings:
            dates = self._look.ui.locale.dates(booking.starts_at, booking.ends_at, zone_of(booking.zone))
            text = f"{booking.code} · {dates} · {self._why(case, booking)}"
            action = menu.addAction(self._look.icon(MARKET_ICONS.get(booking.market, "calendar")), text)
            action.setToolTip(booking.title)
            action.setCheckable(True)
            action.setChecked(case.booking is not None and booking.id == case.booking.id)
            action.triggered.connect(lambda _=False, chosen=booking.id: self.chosen.emit(chosen))
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._switch.mapToGlobal(self._switch.rect().bottomLeft()))

    def _minute(self, _now: float) -> None:
        # Somebody who is just copying a code must not lose the place.
        busy = any(child.hasFocus() for child in self.findChildren(QWidget))
        if self._case is not None and self._case.booking is not None and self.isVisible() and not busy:
            self.show_case(self._case, force=True)
