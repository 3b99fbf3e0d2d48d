"""The clocks of a case side by side, each with a "why?" that tells how its deadline came about."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QWidget

from agent_console.desk.queries import ANSWERED_LATE
from agent_console.domain.kinds import DONE, ClockSide, ClockState
from agent_console.ui.case.case_look import ticket_of
from agent_console.ui.case.clock_words import StepLine
from agent_console.ui.case.column_scroll import ColumnScroll
from agent_console.ui.clock_words import clock_face
from agent_console.ui.fault_words import fault_words
from agent_console.ui.format import zone_of
from agent_console.ui.icons import CLOCK_ICONS
from agent_console.ui.widgets import (
    Button,
    ClockBadge,
    FlowLayout,
    Label,
    Line,
    Skeleton,
    clear_layout,
    hbox,
    vbox,
)
from agent_console.ui.words import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from agent_console.contract.commands import ClockReport, ClockWhy
    from agent_console.contract.entities import Clock
    from agent_console.desk.case import Case
    from agent_console.domain.faults import Fault
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["ClockStrip", "WhyPopover"]

CLOCK_WIDTH = 230
"""About the width of one clock in the strip: as many stand there as fit into two lines, and two at least."""

_KIND_TONES = {
    "paused": "info",
    "closed": "neutral",
    "due": "accent",
    "met": "success",
    "breached": "danger",
    "ended": "neutral",
}
_ORDER: dict[str, int] = {
    ClockState.BREACHED: 0,
    ClockState.RUNNING: 1,
    ClockState.PAUSED: 2,
    ANSWERED_LATE: 3,
    ClockState.MET: 4,
}


def split_shown(clocks: list[Clock], room: int) -> tuple[list[Clock], list[Clock]]:
    """Which clocks stand in the strip, most urgent first, and which wait behind its button: those that were kept, and
    what is beyond `room`."""
    pressing = [clock for clock in clocks if clock.state != ClockState.MET]
    first = pressing[:room] or clocks[:1]
    return first, [clock for clock in clocks if clock not in first]


def _state(clock: Clock) -> str:
    return ANSWERED_LATE if clock.answered_late else clock.state


def _named(clock: Clock, side: str) -> str:
    """The metric, and whose it is where it is the other side's."""
    name = word("metric", clock.metric)
    return f"{side}: {name}" if clock.side == ClockSide.COUNTERPARTY and side else name


def urgency(clock: Clock) -> tuple[int, datetime, bool]:
    """By what the strip sorts: what still wants something first, then by instant, and ours before the other side's."""
    due = clock.due_at or datetime.max.replace(tzinfo=UTC)
    return _ORDER.get(_state(clock), len(_ORDER)), due, clock.side != ClockSide.SUPPORT


class ClockStrip(QWidget):
    """Badges of the clocks that say something; pressing one asks the platform why."""

    def __init__(self, look: CaseLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._case: Case | None = None
        self._clocks: list[Clock] = []
        self._shown: object = None
        self._flow = FlowLayout(self, gap=6)
        self.popover: WhyPopover | None = None
        self.setAccessibleName(self.tr("Clocks"))

    def show_case(self, case: Case | None) -> None:
        """Show the clocks of the case's ticket; rebuilt only when they differ."""
        self._case = case
        ticket = ticket_of(case)
        clocks = [clock for clock in (ticket.clocks if ticket else []) if clock.state != ClockState.INACTIVE]
        clocks.sort(key=urgency)
        shown = (clocks, ticket.status if ticket is not None else "", self._room())
        if shown == self._shown:
            return
        self._shown, self._clocks = shown, clocks
        clear_layout(self._flow)
        over = ticket is not None and ticket.status in DONE
        side = self._look.words.other_side(ticket.market) if ticket is not None else ""
        first, rest = split_shown(clocks, self._room())
        for clock in first:
            self._flow.addWidget(_ClockItem(self._look, clock, side, self.explain, self, over=over))
        if rest:
            self._flow.addWidget(self._more_button(rest, side))
        self.setVisible(bool(clocks))
        self.updateGeometry()

    def _room(self) -> int:
        return max(2, self.width() // CLOCK_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._case is not None:
            self.show_case(self._case)

    def _more_button(self, clocks: list[Clock], side: str) -> Button:
        """The clocks that need no attention, behind one button."""
        button = Button(self._look.ui, f"+{len(clocks)}", kind="ghost", small=True)
        button.setAccessibleName(self.tr("%n more clock(s)", "", len(clocks)))
        button.setToolTip(button.accessibleName())
        button.setFixedHeight(24)
        button.clicked.connect(lambda: self._open_more(clocks, side, button))
        return button

    def _open_more(self, clocks: list[Clock], side: str, anchor: QWidget) -> None:
        menu = QMenu(self)
        for clock in clocks:
            text = " · ".join((_named(clock, side), self._standing(clock)))
            action = menu.addAction(self._look.icon(CLOCK_ICONS.get(_state(clock), "clock")), text)
            action.triggered.connect(partial(self.explain, clock, anchor))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _standing(self, clock: Clock) -> str:
        """Where a clock stands, in the words of its badge."""
        due, warn = clock.due_at, clock.warn_at
        face = clock_face(
            self._look.ui.locale,
            clock.metric,
            _state(clock),
            due.timestamp() if due is not None else None,
            warn.timestamp() if warn is not None else None,
            datetime.now(UTC).timestamp(),
            remaining=clock.remaining_seconds,
            named=True,
        )
        return face.text if face is not None else word("clock", clock.state)

    def explain(self, clock: Clock | None = None, anchor: QWidget | None = None, *_: object) -> None:
        """Open the derivation of `clock`, or of the first one."""
        if self._case is None or not self._clocks:
            return
        chosen = clock or self._clocks[0]
        if self.popover is not None:
            self.popover.close()
        ticket = ticket_of(self._case)
        side = self._look.words.other_side(ticket.market) if ticket is not None else ""
        popover = WhyPopover(self._look, chosen, _named(chosen, side), self)
        self.popover = popover
        popover.destroyed.connect(self._forget)
        popover.open_below(anchor or self)
        case = self._case

        def ask() -> None:
            popover.show_waiting()
            self._look.tasks.run(
                case.clock_report(),
                owner=popover,
                done=popover.show_report,
                failed=lambda fault: popover.show_fault(fault, ask),
                key="report",
            )

        ask()

    def _forget(self) -> None:
        self.popover = None


class _ClockItem(QFrame):
    """A badge with whose clock it is and the question."""

    def __init__(
        self, look: CaseLook, clock: Clock, side: str, explain: object, parent: QWidget, *, over: bool
    ) -> None:
        # How late it was when the case ended is in the derivation; what goes on counting would be wrong.
        super().__init__(parent)
        row = hbox(self, gap=2)
        badge = ClockBadge(look.ui, named=True)
        badge.set_clock(
            clock.metric,
            _state(clock),
            clock.due_at.timestamp() if clock.due_at and not over else None,
            clock.warn_at.timestamp() if clock.warn_at else None,
            clock.remaining_seconds,
        )
        row.addWidget(badge)
        if clock.side == ClockSide.COUNTERPARTY:
            row.addSpacing(4)
            row.addWidget(Label(side, "small"))
        why = Button(look.ui, self.tr("why?"), kind="link")
        why.setAccessibleName(self.tr("Why: {0}").format(word("metric", clock.metric)))
        why.clicked.connect(lambda: explain(clock, self))  # type: ignore[operator]
        row.addWidget(why)


class WhyPopover(QFrame):
    """The derivation of one clock. Closes by itself when the agent presses elsewhere."""

    WIDTH = 460

    def __init__(self, look: CaseLook, clock: Clock, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self._clock = clock
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self.WIDTH)
        self._column = vbox(self, margins=(16, 14, 16, 14), gap=8)
        self._title = Label(name, "title")
        self._column.addWidget(self._title)
        self._body = QWidget()
        self._body_column = vbox(self._body, gap=8)
        self._column.addWidget(self._body, 1)
        self._anchor: QWidget | None = None

    def open_below(self, anchor: QWidget) -> None:
        """Show below `anchor`, inside the screen."""
        self._anchor = anchor
        self.show()
        self._place()

    def show_waiting(self) -> None:
        clear_layout(self._body_column)
        self._body_column.addWidget(Skeleton(self._look.ui, (0.8, 0.6, 0.9, 0.5)))
        self._place()

    def show_fault(self, fault: Fault, again: object) -> None:
        """Say why there is no derivation, with the way out."""
        clear_layout(self._body_column)
        what, advice = fault_words(fault)
        self._body_column.addWidget(Label(what, wrap=True))
        if advice:
            self._body_column.addWidget(Label(advice, "muted", wrap=True))
        button = Button(self._look.ui, self.tr("Try again"), small=True)
        button.clicked.connect(lambda *_: again())  # type: ignore[operator]
        self._body_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._place()

    def show_report(self, report: ClockReport) -> None:
        """Tell the derivation of this popover's clock out of the case's report."""
        clear_layout(self._body_column)
        why = next(
            (w for w in report.clocks if w.clock.metric == self._clock.metric and w.clock.side == self._clock.side),
            None,
        )
        if why is None:
            self._body_column.addWidget(Label(self.tr("This clock does not run any more."), "muted", wrap=True))
        else:
            self._tell(why)
        self._place()

    def _tell(self, why: ClockWhy) -> None:
        words = self._look.clocks
        self._body_column.addWidget(Label(words.summary(why), wrap=True))
        due = words.due(why, datetime.now(UTC))
        if due:
            self._body_column.addWidget(Label(due, "strong", wrap=True))
        own = words.own_target(why)
        if own:
            self._body_column.addWidget(Label(own, "small", wrap=True))
        self._body_column.addWidget(Line())
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(words.steps(why)):
            self._add_line(grid, row, line)
        scroll = ColumnScroll(table)
        scroll.setFixedHeight(min(340, scroll.natural_height(self.WIDTH - 44)))
        self._body_column.addWidget(scroll)
        self._body_column.addWidget(Line())
        zone = zone_of(why.zone)
        now = datetime.now(UTC)
        text = self.tr("Times are those of {zone}, where it is {time} now.").format(
            zone=why.zone.replace("_", " "), time=self._look.ui.locale.time(now, zone)
        )
        self._body_column.addWidget(Label(text, "caption", wrap=True))

    def _add_line(self, grid: QGridLayout, row: int, line: StepLine) -> None:
        when = Label(line.when, "small")
        what = Label(line.what, wrap=True)
        what.set_tone(_KIND_TONES.get(line.kind, ""))
        counted = Label(line.counted, "strong")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(when, row, 0, top)
        grid.addWidget(what, row, 1, top)
        grid.addWidget(counted, row, 2, top | Qt.AlignmentFlag.AlignRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Square corners: round ones need a translucent window, which is black where nothing composes the screen.
        theme = self._look.theme
        painter = QPainter(self)
        painter.setPen(theme.color("border_strong"))
        painter.setBrush(theme.color("raised"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _place(self) -> None:
        self._column.activate()
        self.adjustSize()
        if self._anchor is None:
            return
        place = self._anchor.mapToGlobal(QPoint(0, self._anchor.height() + 6))
        screen = self._anchor.screen().availableGeometry()
        place.setX(max(screen.left() + 8, min(place.x(), screen.right() - self.width() - 8)))
        place.setY(max(screen.top() + 8, min(place.y(), screen.bottom() - self.height() - 8)))
        self.move(place)
