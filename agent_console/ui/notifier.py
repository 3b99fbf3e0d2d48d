"""The one road from something that happened to the agent's eyes: toasts, and notices that stay until dealt with.

The notifier only keeps and announces notices; `widgets/toasts.py` shows them. Tests assert on `history`: what was seen.
"""

from __future__ import annotations

import itertools
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from agent_console.domain.faults import Fault
from agent_console.log import Log
from agent_console.ui.fault_words import fault_words

log = Log(__name__)
translate = QCoreApplication.translate

INFO, SUCCESS, WARNING, DANGER = "info", "success", "warning", "danger"
_SECONDS = {INFO: 5.0, SUCCESS: 4.0, WARNING: 8.0, DANGER: 12.0}
_KEEP = 200


@dataclass(frozen=True)
class Notice:
    """One thing to tell. `until` is a monotonic second; None: stays until dismissed. `countdown`: show the time left."""

    key: str
    text: str
    tone: str = INFO
    detail: str = ""
    action: str = ""
    on_action: Callable[[], object] | None = None
    until: float | None = None
    countdown: bool = False


class Notifier(QObject):
    """Keeps what is shown now (`current`) and what was shown (`history`, newest last)."""

    posted = Signal(object)
    dismissed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self.current: dict[str, Notice] = {}
        self.history: list[Notice] = []

    def show(
        self,
        text: str,
        tone: str = INFO,
        *,
        detail: str = "",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        key: str = "",
        seconds: float | None = None,
        countdown: bool = False,
    ) -> str:
        """A toast that goes by itself. `action` is a button's text. A second notice of the same key replaces the first.
        `countdown` shows the seconds left: for things that can be undone. Returns the key."""
        lasting = _SECONDS.get(tone, 5.0) + (3.0 if action else 0.0) if seconds is None else seconds
        return self._post(text, tone, detail, action, on_action, key, time.monotonic() + lasting, countdown)

    def sticky(
        self,
        text: str,
        tone: str = WARNING,
        *,
        detail: str = "",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        key: str = "",
    ) -> str:
        """A notice that stays until it is dismissed or `dismiss(key)` is called."""
        return self._post(text, tone, detail, action, on_action, key, None, False)

    def fault(
        self, fault: Fault, *, action: str = "", on_action: Callable[[], object] | None = None, key: str = ""
    ) -> str:
        """Tell an expected failure: what happened, and what to do."""
        what, advice = fault_words(fault)
        tone = WARNING if fault.retry else DANGER
        log.info("fault shown", code=fault.code)
        return self.show(
            what, tone, detail=advice, action=action, on_action=on_action, key=key or f"fault:{fault.code}"
        )

    def crash(self, error: BaseException) -> str:
        """Tell that something nobody expected went wrong. The log has the trace, without personal data."""
        # Where, not what: the words of an exception can hold a customer's data.
        frames = traceback.extract_tb(error.__traceback__)[-12:]
        where = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        log.error("unexpected error", kind=type(error).__name__, where=where)
        return self.sticky(
            translate("Notifier", "Something went wrong that should not have."),
            DANGER,
            detail=translate("Notifier", "Nothing you typed is lost. If it happens again, start the program anew."),
            key="crash",
        )

    def dismiss(self, key: str) -> None:
        if self.current.pop(key, None) is not None:
            self.dismissed.emit(key)

    def act(self, key: str) -> None:
        """The agent pressed the notice's button: it goes, and the action runs."""
        notice = self.current.get(key)
        if notice is not None:
            self.dismiss(key)
            if notice.on_action is not None:
                notice.on_action()

    def _post(
        self,
        text: str,
        tone: str,
        detail: str,
        action: str,
        on_action: Callable[[], object] | None,
        key: str,
        until: float | None,
        countdown: bool,
    ) -> str:
        name = key or f"notice:{next(self._numbers)}"
        notice = Notice(name, text, tone, detail, action, on_action, until, countdown)
        self.current[name] = notice
        self.history.append(notice)
        del self.history[:-_KEEP]
        self.posted.emit(notice)
        return name
