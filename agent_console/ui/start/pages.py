"""The start pages: connect to a platform or look around in the demo; and the page while something opens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from agent_console.domain.faults import Fault
from agent_console.ui.context import UiShell
from agent_console.ui.fault_words import fault_words
from agent_console.ui.settings import EMAIL, SERVER_URL
from agent_console.ui.widgets import Banner, Button, IconButton, Label, Line, Spinner, hbox, reveal, vbox

_WIDTH = 400


class Mark(QWidget):
    """The program's sign."""

    def __init__(self, ui: UiShell, size: int = 44) -> None:
        super().__init__()
        self._ui = ui
        self.setFixedSize(size, size)
        ui.theme.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ui.theme.color("accent"))
        side = self.width()
        painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.26, side * 0.26)
        inner = round(side * 0.58)
        pixmap = self._ui.icons.pixmap("headset", "on_accent", inner, self.devicePixelRatioF())
        painter.drawPixmap((side - inner) // 2, (side - inner) // 2, pixmap)
        painter.end()


class _Centred(QWidget):
    """A column of fixed width in the middle; scrolls where the window is low."""

    def __init__(self, ui: UiShell) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = vbox(self)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        row = hbox(inner, margins=(16, 16, 16, 16))
        row.addStretch()
        holder = QWidget()
        holder.setFixedWidth(_WIDTH)
        self.column = vbox(holder, gap=10)
        row.addWidget(holder)
        row.addStretch()
        area.setWidget(inner)
        outer.addWidget(area)


class ConnectPage(_Centred):
    """`sign_in(url, email, password)`, `demo()`, `cancelled()`."""

    sign_in = Signal(str, str, str)
    demo = Signal()
    cancelled = Signal()

    def __init__(self, ui: UiShell) -> None:
        super().__init__(ui)
        self._ui = ui
        self.setAccessibleName(self.tr("Sign in"))
        column = self.column
        column.addStretch(2)
        column.addWidget(Mark(ui))
        column.addSpacing(6)
        column.addWidget(Label("Agent Console", "display"))
        column.addWidget(Label(self.tr("All your channels, the booking beside the conversation."), "muted", wrap=True))
        column.addSpacing(10)
        self._banner = Banner(ui, "danger")
        column.addWidget(self._banner)
        column.addWidget(self._form())
        column.addSpacing(6)
        column.addWidget(self._or_demo())
        column.addStretch(3)

    def set_busy(self, busy: bool) -> None:
        """While the platform is being asked."""
        for field in (self.url, self.email, self.password):
            field.setEnabled(not busy)
        self._submit.setEnabled(not busy)
        self._submit.setText(self.tr("Signing in…") if busy else self.tr("Sign in"))
        reveal(self._cancel, busy)
        self._demo.setEnabled(not busy)
        if busy:
            self._banner.clear()

    def show_fault(self, fault: Fault) -> None:
        """Say what went wrong and put the cursor where it can be mended."""
        self.set_busy(False)
        what, advice = fault_words(fault)
        if fault.code == "offline":
            # The usual advice speaks of work that is kept; before signing in there is none.
            advice = self.tr("Check the address and the network, then try again.")
        self._banner.set(what, detail=advice, tone="warning" if fault.retry else "danger")
        for field in (self.url, self.email, self.password):
            self._mark(field, False)
        if fault.code in ("wrong_address", "certificate", "offline", "bad_answer"):
            self._mark(self.url, fault.code != "offline")
            self.url.setFocus()
        elif fault.code == "wrong_password":
            self._mark(self.password, True)
            self.password.setFocus()
            self.password.selectAll()

    def say(self, text: str, detail: str = "", tone: str = "info") -> None:
        """A word before signing in, such as why one was signed out."""
        self._banner.set(text, detail=detail, tone=tone)

    def focus_first_empty(self) -> None:
        for field in (self.url, self.email, self.password):
            if not field.text():
                field.setFocus()
                return

    def _form(self) -> QFrame:
        ui = self._ui
        card = QFrame()
        card.setProperty("surface", "card")
        column = vbox(card, margins=(20, 18, 20, 20), gap=6)
        self.url = self._field(column, self.tr("Platform address"), "https://support.example.com")
        self.url.setText(ui.settings.get(SERVER_URL))
        self.email = self._field(column, self.tr("E-mail"), "")
        self.email.setText(ui.settings.get(EMAIL))
        self.password = self._field(column, self.tr("Password"), "")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye()
        column.addSpacing(8)
        row = hbox(gap=8)
        self._submit = Button(ui, self.tr("Sign in"), self._pressed, kind="primary")
        self._cancel = Button(ui, self.tr("Cancel"), self.cancelled.emit)
        row.addWidget(self._submit, 1)
        row.addWidget(self._cancel)
        column.addLayout(row)
        self._cancel.hide()
        for field in (self.url, self.email, self.password):
            field.returnPressed.connect(self._pressed)
        return card

    def _eye(self) -> None:
        row = hbox(self.password, margins=(0, 0, 4, 0))
        row.addStretch()
        button = IconButton(self._ui, "eye", self.tr("Show the password"), checkable=True)
        button.setFixedSize(24, 24)

        def show(on: bool) -> None:
            self.password.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
            button.set_icon("eye-off" if on else "eye")

        button.toggled.connect(show)
        row.addWidget(button)
        self.password.setTextMargins(0, 0, 28, 0)

    def _or_demo(self) -> QWidget:
        holder = QWidget()
        column = vbox(holder, gap=8)
        row = hbox(gap=10)
        row.addWidget(Line("h"), 1)
        row.addWidget(Label(self.tr("or"), "caption"))
        row.addWidget(Line("h"), 1)
        column.addLayout(row)
        self._demo = Button(self._ui, self.tr("Look around in the demo"), self.demo.emit, icon="sparkles")
        column.addWidget(self._demo)
        hint = Label(self.tr("A made-up world on this computer. Nothing is sent anywhere."), "small", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        return holder

    def _field(self, column: object, name: str, hint: str) -> QLineEdit:
        label, field = Label(name, "small"), QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        label.setBuddy(field)
        column.addWidget(label)  # type: ignore[attr-defined]
        column.addWidget(field)  # type: ignore[attr-defined]
        field.textEdited.connect(lambda *_: self._mark(field, False))
        return field

    def _pressed(self) -> None:
        url = self.url.text().strip()
        if url and "://" not in url:
            local = url.startswith(("localhost", "127.", "[::1]"))
            url = f"{'http' if local else 'https'}://{url}"
            self.url.setText(url)
        parsed = QUrl(url)
        if not url or not parsed.isValid() or parsed.scheme() not in ("http", "https") or not parsed.host():
            self._mark(self.url, True)
            self._banner.set(
                self.tr("This is not an address."),
                detail=self.tr("Write it like https://support.example.com"),
                tone="danger",
            )
            self.url.setFocus()
            return
        for field in (self.email, self.password):
            if not field.text().strip():
                self._mark(field, True)
                field.setFocus()
                return
        self.sign_in.emit(url.rstrip("/"), self.email.text().strip(), self.password.text())

    @staticmethod
    def _mark(field: QLineEdit, wrong: bool) -> None:
        if bool(field.property("invalid")) != wrong:
            field.setProperty("invalid", wrong)
            field.style().unpolish(field)
            field.style().polish(field)


class OpeningPage(_Centred):
    """Something is being opened; it can be cancelled."""

    cancelled = Signal()

    def __init__(self, ui: UiShell) -> None:
        super().__init__(ui)
        self.setAccessibleName(self.tr("Opening"))
        column = self.column
        column.addStretch(2)
        column.addWidget(Mark(ui), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        self._title = Label("", "heading", wrap=True)
        self._text = Label("", "muted", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(Spinner(ui, 22), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(
            Button(ui, self.tr("Cancel"), self.cancelled.emit, kind="ghost"), 0, Qt.AlignmentFlag.AlignHCenter
        )
        column.addStretch(3)

    def say(self, title: str, text: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
