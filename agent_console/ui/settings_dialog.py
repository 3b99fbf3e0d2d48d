"""The settings: language, theme, density, the single-keys switch, and every key rebindable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from agent_console.ui.actions import ACTIONS, ActionSpec
from agent_console.ui.cheat_sheet import key_words
from agent_console.ui.context import UiShell
from agent_console.ui.format import LANGUAGES
from agent_console.ui.keys import pressed_key
from agent_console.ui.settings import (
    DENSITY,
    DO_NOT_DISTURB,
    LANGUAGE,
    NOTIFY,
    QUIET_OFF_SHIFT,
    SINGLE_KEYS,
    SOLVE_NEXT,
    THEME,
    Setting,
)
from agent_console.ui.widgets import Button, Combo, IconButton, KeyCap, Label, clear_layout, hbox, vbox


class SettingsDialog(QDialog):
    """Everything acts at once; `language_chosen` asks the window to speak another language."""

    language_chosen = Signal(str)

    def __init__(self, ui: UiShell, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(600, 560)
        column = vbox(self, margins=(20, 18, 20, 16), gap=12)
        column.addWidget(Label(self.tr("Settings"), "heading"))
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.setAccessibleName(self.tr("Settings"))
        tabs.addTab(self._look_page(), self.tr("Look"))
        tabs.addTab(self._notices_page(), self.tr("Notices"))
        tabs.addTab(self._keys_page(), self.tr("Keys"))
        column.addWidget(tabs, 1)
        row = hbox(gap=8)
        row.addStretch()
        row.addWidget(Button(ui, self.tr("Close"), self.close, kind="primary"))
        column.addLayout(row)

    def _look_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(2, 18, 2, 2)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        languages = [("", self.tr("As the system")), *LANGUAGES.items()]
        language = self._choice(grid, 0, self.tr("Language"), LANGUAGE, languages)
        language.activated.connect(lambda *_: self.language_chosen.emit(str(language.currentData())))
        themes = [
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ]
        theme = self._choice(grid, 1, self.tr("Theme"), THEME, themes)
        theme.activated.connect(lambda *_: self._ui.theme.choose(str(theme.currentData())))
        densities = [("comfortable", self.tr("Comfortable")), ("compact", self.tr("Compact"))]
        density = self._choice(grid, 2, self.tr("Density"), DENSITY, densities)
        density.activated.connect(lambda *_: self._ui.theme.set_density(str(density.currentData())))
        after = QCheckBox(self.tr("After solving, open the next case"))
        after.setChecked(self._ui.settings.get(SOLVE_NEXT))
        after.toggled.connect(lambda on: self._ui.settings.set(SOLVE_NEXT, on))
        grid.addWidget(after, 3, 1)
        grid.setRowStretch(4, 1)
        return page

    def _notices_page(self) -> QWidget:
        page = QWidget()
        column = vbox(page, margins=(2, 18, 2, 2), gap=12)
        for text, setting in (
            (self.tr("Tell me before a clock of mine runs out"), NOTIFY),
            (self.tr("Do not disturb me outside my working hours"), QUIET_OFF_SHIFT),
            (self.tr("Do not disturb me at all for now"), DO_NOT_DISTURB),
        ):
            box = QCheckBox(text)
            box.setChecked(self._ui.settings.get(setting))
            box.toggled.connect(lambda on, kept=setting: self._ui.settings.set(kept, on))
            column.addWidget(box)
        text = self.tr(
            "Notices come from the copy on this computer, so they also come while you are offline. A team lead sets your"
            " working hours."
        )
        column.addWidget(Label(text, "muted", wrap=True))
        column.addStretch()
        return page

    def _choice(
        self, grid: QGridLayout, row: int, name: str, setting: Setting[str], choices: list[tuple[str, str]]
    ) -> Combo:
        box = Combo()
        box.setAccessibleName(name)
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(self._ui.settings.get(setting))))
        box.activated.connect(lambda *_: self._ui.settings.set(setting, str(box.currentData())))
        label = Label(name)
        label.setBuddy(box)
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 1)
        return box

    def _keys_page(self) -> QWidget:
        page = QWidget()
        column = vbox(page, margins=(2, 14, 2, 0), gap=8)
        single = QCheckBox(self.tr("Single keys (J, K, R, E …) act when no text field has the focus"))
        single.setChecked(self._ui.settings.get(SINGLE_KEYS))
        single.toggled.connect(lambda on: self._ui.settings.set(SINGLE_KEYS, on))
        column.addWidget(single)
        search = QLineEdit()
        search.setProperty("search", True)
        search.setPlaceholderText(self.tr("Find an action"))
        search.setAccessibleName(self.tr("Find an action"))
        column.addWidget(search)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = QWidget()
        rows = vbox(inner, margins=(0, 0, 8, 0), gap=2)
        lines = [KeyLine(self._ui, spec) for spec in ACTIONS]
        for line in lines:
            rows.addWidget(line)
        rows.addStretch()
        area.setWidget(inner)
        column.addWidget(area, 1)

        def narrow(text: str) -> None:
            for line in lines:
                line.setVisible(text.casefold() in line.name.casefold())

        search.textChanged.connect(narrow)
        return page


class KeyLine(QWidget):
    """One action with its keys; pressing the button listens for a new key."""

    def __init__(self, ui: UiShell, spec: ActionSpec) -> None:
        super().__init__()
        self._ui = ui
        self._spec = spec
        self.name = ui.actions.text(spec.id)
        row = hbox(self, margins=(0, 2, 0, 2), gap=6)
        row.addWidget(Label(self.name), 1)
        self._caps = hbox(gap=4)
        row.addLayout(self._caps)
        self._button = KeyCatcher(self.tr("Change"), self._caught)
        self._button.setAccessibleName(self.tr("Change the key of {0}").format(self.name))
        row.addWidget(self._button)
        self._reset = IconButton(
            ui, "rotate-ccw", self.tr("Back to the shipped key of {0}").format(self.name), self._back
        )
        row.addWidget(self._reset)
        self._show()

    def _show(self) -> None:
        clear_layout(self._caps)
        keys = self._ui.actions.keys(self._spec.id)
        for number, key in enumerate(keys):
            if number:
                self._caps.addWidget(Label("/", "caption"))
            for cap in key_words(key):
                self._caps.addWidget(KeyCap(cap))
        self._reset.setEnabled(keys != self._spec.keys)

    def _caught(self, key: str) -> None:
        taken = self._ui.actions.conflicts(self._spec.id, key)
        for other in taken:
            kept = [own for own in self._ui.actions.keys(other) if own.casefold() != key.casefold()]
            self._ui.settings.set_keys(other, kept)
        self._ui.settings.set_keys(self._spec.id, [key])
        if taken:
            names = ", ".join(self._ui.actions.text(other) for other in taken)
            self._ui.notifier.show(self.tr("The key was taken from: {0}").format(names))
        self._show()

    def _back(self) -> None:
        self._ui.settings.set_keys(self._spec.id, None)
        self._show()


class KeyCatcher(QPushButton):
    """Listens for one key after it was pressed. Esc gives up; the arrows, Tab and Return are not taken."""

    def __init__(self, text: str, on_key: object) -> None:
        super().__init__(text)
        self._text = text
        self._on_key = on_key
        self._listening = False
        self.setAutoDefault(False)
        self.setProperty("small", True)
        self.clicked.connect(self._listen)
        self.installEventFilter(self)

    def _listen(self) -> None:
        self._listening = True
        self.setText(self.tr("Press a key…"))

    def _stop(self) -> None:
        self._listening = False
        self.setText(self._text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._listening:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._stop()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._stop()
        elif text := key_text(event):
            self._stop()
            self._on_key(text)  # type: ignore[operator]
        return True


def key_text(event: QKeyEvent) -> str:
    """The pressed key as portable text; "" for one that cannot be bound: a modifier alone, AltGr letters, Tab, Return."""
    modifiers, key = event.modifiers(), Qt.Key(event.key())
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if (
        key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_unknown)
        or Qt.Key.Key_Shift <= key <= Qt.Key.Key_ScrollLock
    ):
        return ""
    if not modifiers & held:
        single = pressed_key(event)
        if single:
            return single
        return QKeySequence(key).toString() if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 else ""
    if modifiers & Qt.KeyboardModifier.ControlModifier and modifiers & Qt.KeyboardModifier.AltModifier:
        return ""
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
