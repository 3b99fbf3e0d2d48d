"""Everything an agent can do by key, menu or palette: declared once, derived everywhere.

Menus, tooltips, the command palette, the cheat sheet and the settings page are all made from `ACTIONS`. Handlers are bound
by id. Single keys act only when no text field has the focus, and are found by the physical key where the layout is not
Latin (`keys.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from agent_console.ui.i18n import mark
from agent_console.ui.icons import Icons
from agent_console.ui.settings import SINGLE_KEYS, Settings

_CONTEXT = "Actions"


@dataclass(frozen=True)
class ActionSpec:
    """One thing to do. `text` is the source text of its name in context "Actions"; `keys` as shipped: "Ctrl+K",
    a single key "J" or "Shift+E", or two in a row "G I". `section`: go, case, list, compose, window."""

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    section: str
    repeats: bool = False
    """Whether holding the key down goes on."""


SECTIONS: dict[str, str] = {
    "go": mark("Actions", "Go to"),
    "list": mark("Actions", "List"),
    "case": mark("Actions", "Case"),
    "compose": mark("Actions", "Write"),
    "window": mark("Actions", "Window"),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("next", mark("Actions", "Next case"), ("J", "Down"), "chevron-down", "list", repeats=True),
    ActionSpec("previous", mark("Actions", "Previous case"), ("K", "Up"), "chevron-up", "list", repeats=True),
    ActionSpec("open", mark("Actions", "Open case"), ("Return", "Enter"), "corner-down-left", "list"),
    ActionSpec("back", mark("Actions", "Back to the list"), ("U", "Esc"), "arrow-left", "list"),
    ActionSpec("take_next", mark("Actions", "Take the most urgent case"), ("F",), "circle-play", "list"),
    ActionSpec("select", mark("Actions", "Select case"), ("X",), "square-check", "list"),
    ActionSpec("select_all", mark("Actions", "Select all"), ("Ctrl+A",), "list-checks", "list"),
    ActionSpec("search", mark("Actions", "Search cases"), ("/", "Ctrl+F"), "search", "list"),
    ActionSpec("unread", mark("Actions", "Mark as unread"), ("Shift+U",), "mail", "list"),
    ActionSpec("reply", mark("Actions", "Reply"), ("R",), "reply", "compose"),
    ActionSpec("note", mark("Actions", "Write a note"), ("N", "C"), "sticky-note", "compose"),
    ActionSpec("send", mark("Actions", "Send"), ("Ctrl+Return", "Ctrl+Enter"), "send-horizontal", "compose"),
    ActionSpec("insert_reply", mark("Actions", "Insert a canned reply"), ("Shift+M",), "zap", "compose"),
    ActionSpec("solve", mark("Actions", "Solve"), ("E",), "circle-check", "case"),
    ActionSpec("solve_next", mark("Actions", "Solve and go to the next"), ("Shift+E",), "check-check", "case"),
    ActionSpec("assign", mark("Actions", "Assign…"), ("A",), "user-plus", "case"),
    ActionSpec("assign_me", mark("Actions", "Assign to me"), ("I",), "user-check", "case"),
    ActionSpec("snooze", mark("Actions", "Snooze…"), ("B",), "alarm-clock", "case"),
    ActionSpec("tag", mark("Actions", "Tags…"), ("L", "T"), "tag", "case"),
    ActionSpec("priority", mark("Actions", "Priority…"), ("P",), "signal-high", "case"),
    ActionSpec("status", mark("Actions", "Status…"), ("S",), "circle-dot", "case"),
    ActionSpec("queue", mark("Actions", "Move to queue…"), ("V",), "layers", "case"),
    ActionSpec("macro", mark("Actions", "Macro…"), ("M",), "sparkles", "case"),
    ActionSpec("refund", mark("Actions", "Refund…"), (), "hand-coins", "case"),
    ActionSpec("compensate", mark("Actions", "Compensation…"), (), "hand-coins", "case"),
    ActionSpec("claim", mark("Actions", "Claim money…"), (), "scale", "case"),
    ActionSpec("dispute", mark("Actions", "Dispute a charge…"), (), "flag", "case"),
    ActionSpec("money_history", mark("Actions", "All money of this customer…"), (), "history", "case"),
    ActionSpec("merge", mark("Actions", "Merge into another case…"), (), "git-merge", "case"),
    ActionSpec("no_answer", mark("Actions", "No answer is needed"), (), "check-check", "case"),
    ActionSpec("why", mark("Actions", "Explain the clocks"), (), "clock", "case"),
    ActionSpec("copy_number", mark("Actions", "Copy case number"), ("Ctrl+.",), "copy", "case"),
    ActionSpec("undo", mark("Actions", "Undo"), ("Z",), "undo-2", "case"),
    ActionSpec("go_mine", mark("Actions", "Go to my cases"), ("G I", "G M"), "inbox", "go"),
    ActionSpec("go_unassigned", mark("Actions", "Go to unassigned cases"), ("G U",), "user-x", "go"),
    ActionSpec("go_due", mark("Actions", "Go to cases due soon"), ("G T",), "clock-alert", "go"),
    ActionSpec("board", mark("Actions", "Open the board"), ("G B",), "gauge", "go"),
    ActionSpec("go_approvals", mark("Actions", "Go to approvals"), ("G A",), "shield-check", "go"),
    ActionSpec("money_export", mark("Actions", "Export money for finance…"), (), "download", "window"),
    ActionSpec("palette", mark("Actions", "Find anything…"), ("Ctrl+K",), "command", "window"),
    ActionSpec("keys", mark("Actions", "Show all keys"), ("?",), "keyboard", "window"),
    ActionSpec("settings", mark("Actions", "Settings…"), ("Ctrl+,",), "settings", "window"),
    ActionSpec("context", mark("Actions", "Show or hide booking and customer"), ("Ctrl+\\",), "panel-right", "window"),
    ActionSpec("theme", mark("Actions", "Switch light and dark"), (), "contrast", "window"),
    ActionSpec("full_screen", mark("Actions", "Full screen"), ("F11",), "monitor", "window"),
    ActionSpec("board_bigger", mark("Actions", "Board: larger"), ("Ctrl+=", "Ctrl++"), "plus", "window"),
    ActionSpec("board_smaller", mark("Actions", "Board: smaller"), ("Ctrl+-",), "minus", "window"),
    ActionSpec("quiet", mark("Actions", "Do not disturb"), (), "moon", "window"),
    ActionSpec("outbox", mark("Actions", "Show the outbox"), (), "upload", "window"),
    ActionSpec("sync_now", mark("Actions", "Try to connect now"), (), "refresh-cw", "window"),
    ActionSpec("sign_out", mark("Actions", "Sign out"), (), "log-out", "window"),
    ActionSpec("quit", mark("Actions", "Quit"), ("Ctrl+Q",), "x", "window"),
)
BY_ID = {spec.id: spec for spec in ACTIONS}


def is_single(key: str) -> bool:
    """Whether a key text is of the kind that the one switch turns off: nothing held but Shift, and not a named key."""
    if " " in key:
        return True
    last = key.rsplit("+", 1)[-1] if key != "+" else key
    held = key[: -len(last)]
    return len(last) == 1 and held in ("", "Shift+")


class Actions(QObject):
    """The actions of one window: QActions with handlers, keys as rebound, found by id.

    `changed` is emitted with the id when an action's keys or state change ("" for all).
    """

    changed = Signal(str)
    triggered = Signal(str)

    def __init__(self, settings: Settings, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._icons = icons
        self._handlers: dict[str, Callable[[], object]] = {}
        self._qactions: dict[str, QAction] = {}
        for spec in ACTIONS:
            self._qactions[spec.id] = self._make(spec)
        self._apply_keys()
        settings.changed.connect(self._setting_changed)

    def bind(self, action_id: str, handler: Callable[[], object], *, enabled: bool = True) -> None:
        """Give an action what it does. A later call replaces the handler."""
        self._handlers[BY_ID[action_id].id] = handler
        self._qactions[action_id].setEnabled(enabled)

    def set_enabled(self, action_id: str, enabled: bool) -> None:
        action = self._qactions[action_id]
        if action_id in self._handlers and action.isEnabled() != enabled:
            action.setEnabled(enabled)
            self.changed.emit(action_id)

    def is_enabled(self, action_id: str) -> bool:
        return action_id in self._handlers and self._qactions[action_id].isEnabled()

    def trigger(self, action_id: str) -> bool:
        """Do it, if it can be done now. Says whether it was."""
        if not self.is_enabled(action_id):
            return False
        self._handlers[action_id]()
        self.triggered.emit(action_id)
        return True

    def action(self, action_id: str) -> QAction:
        """The QAction for menus and buttons. Its icon is drawn when it is first asked for: most actions are only keys."""
        action = self._qactions[action_id]
        if action.icon().isNull():
            self._icons.put(action, BY_ID[action_id].icon)
        return action

    def attach(self, window: QWidget) -> None:
        """Let the keys with Ctrl and function keys work in this window."""
        for spec in ACTIONS:
            window.addAction(self._qactions[spec.id])

    def text(self, action_id: str) -> str:
        """The translated name, without dots."""
        return QCoreApplication.translate(_CONTEXT, BY_ID[action_id].text).rstrip("…")

    @staticmethod
    def section(name: str) -> str:
        """The translated heading of a section."""
        return QCoreApplication.translate(_CONTEXT, SECTIONS[name])

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys in force (rebound or shipped), as portable text."""
        own = self._settings.keys_of(action_id)
        return tuple(own) if own is not None else BY_ID[action_id].keys

    def key_hint(self, action_id: str) -> str:
        """The first key in force as people read it; "" when there is none or single keys are off."""
        for key in self.keys(action_id):
            if is_single(key):
                if self._settings.get(SINGLE_KEYS):
                    return key.replace("Shift+", "⇧")
            else:
                return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        return ""

    def tip(self, action_id: str) -> str:
        """Name with key, for tooltips."""
        hint = self.key_hint(action_id)
        return f"{self.text(action_id)}  ({hint})" if hint else self.text(action_id)

    def conflicts(self, action_id: str, key: str) -> list[str]:
        """Ids of other actions that have this key now."""
        wanted = key.casefold()
        return [
            spec.id
            for spec in ACTIONS
            if spec.id != action_id and wanted in (other.casefold() for other in self.keys(spec.id))
        ]

    def single_keys(self) -> dict[str, str]:
        """Every single key and two-key sequence in force, upper case, with its action's id. Empty when switched off;
        Return, Esc and the arrows are not among them."""
        if not self._settings.get(SINGLE_KEYS):
            return {}
        return {key.upper(): spec.id for spec in ACTIONS for key in self.keys(spec.id) if is_single(key)}

    def retranslate(self) -> None:
        """Take the names in the language now in force."""
        for spec in ACTIONS:
            self._qactions[spec.id].setText(QCoreApplication.translate(_CONTEXT, spec.text))
            self._qactions[spec.id].setToolTip(self.tip(spec.id))
        self.changed.emit("")

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(QCoreApplication.translate(_CONTEXT, spec.text), self)
        action.setObjectName(spec.id)
        action.setEnabled(False)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda *_: self.trigger(spec.id))
        return action

    def _apply_keys(self) -> None:
        for spec in ACTIONS:
            action = self._qactions[spec.id]
            held = [key for key in self.keys(spec.id) if self._is_window_shortcut(key)]
            action.setShortcuts([QKeySequence(key) for key in held])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setAutoRepeat(spec.repeats)
            action.setToolTip(self.tip(spec.id))

    @staticmethod
    def _is_window_shortcut(key: str) -> bool:
        return not is_single(key) and ("Ctrl" in key or "Alt" in key or key.startswith("F"))

    def _setting_changed(self, key: str) -> None:
        if key in ("keys", SINGLE_KEYS.key):
            self._apply_keys()
            self.changed.emit("")
