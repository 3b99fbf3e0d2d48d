"""The quote that a form stands on: asked for when what it is about changes, and again when its time is over."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from agent_console.contract.money_commands import RefundQuote
    from agent_console.domain.faults import Fault
    from agent_console.ui.tasks import Tasks

__all__ = ["LiveQuote"]

REQUOTE_MS = 250
_LATEST_REQUOTE = 24 * 3600 * 1000


class LiveQuote(QObject):
    """`quote` is the last answer (None: there is none), `fresh` whether it answers what stands in the form now.

    `asking` tells when an answer is waited for and when no longer; `moved`: the same question got another answer than before.
    """

    asking = Signal(bool)
    taken = Signal()
    moved = Signal()
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, ask: Callable[[], Coroutine[Any, Any, RefundQuote] | None], parent: QObject
    ) -> None:
        """`ask` gives the question as it stands; None: it makes no sense yet, and an answer is not waited for."""
        super().__init__(parent)
        self._tasks = tasks
        self._ask = ask
        self.quote: RefundQuote | None = None
        self.fresh = False
        self._changed = False
        self._soon = QTimer(self, singleShot=True, interval=REQUOTE_MS)
        self._runs_out = QTimer(self, singleShot=True)
        for timer in (self._soon, self._runs_out):
            timer.timeout.connect(self.ask)

    def ask(self) -> None:
        """Ask now."""
        self._forget()
        question = self._ask()
        self.asking.emit(question is not None)
        if question is not None:
            self._tasks.run(question, owner=self, done=self.take, failed=self._fail, key="quote")

    def ask_soon(self) -> None:
        """The question changed, and may change again at once."""
        self._changed = True
        self._forget()
        self.asking.emit(True)
        self._soon.start()

    def look_again_soon(self) -> None:
        """The question is the same, and its answer may be another by now. However often this is said, an answer comes through."""
        self.fresh = False
        self.asking.emit(True)
        if not self._soon.isActive():
            self._soon.start()

    def take(self, quote: RefundQuote) -> None:
        """This is the answer."""
        before, self.quote, self.fresh = self.quote, quote, True
        same, self._changed = not self._changed, False
        if quote.valid_until is not None:
            left = (quote.valid_until - datetime.now(UTC)).total_seconds() * 1000
            self._runs_out.start(int(min(max(left, 1000), _LATEST_REQUOTE)))
        self.asking.emit(False)
        self.taken.emit()
        if before is not None and _moved(before, quote, same=same):
            self.moved.emit()

    def _forget(self) -> None:
        """An answer that is still on its way answers another question than the one that stands there now."""
        self.fresh = False
        self._soon.stop()
        self._runs_out.stop()
        self._tasks.cancel(self, "quote")

    def _fail(self, fault: Fault) -> None:
        self.quote = None
        self.asking.emit(False)
        self.failed.emit(fault)


def _moved(before: RefundQuote, now: RefundQuote, *, same: bool) -> bool:
    """Whether the ledger moved, or the `same` question has another answer: the time of the policy's step is over."""
    if before.ledger_version != now.ledger_version:
        return True
    return same and before.terms == now.terms and before.rule != now.rule and before.payment.id == now.payment.id
