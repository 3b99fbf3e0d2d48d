"""Which dialog belongs to which act of the money desk; one is open at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from agent_console.domain.authority import Permission
from agent_console.domain.kinds import ClaimKind
from agent_console.domain.macros import MoneyPreset
from agent_console.ui.money.claim_dialog import ClaimDialog, claim_kinds
from agent_console.ui.money.claim_steps import AnswerDialog, DecisionDialog
from agent_console.ui.money.compensation_dialog import CompensationDialog
from agent_console.ui.money.refund_dialog import RefundDialog

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking, Claim
    from agent_console.desk.case import Case
    from agent_console.ui.case.case_look import CaseLook
    from agent_console.ui.context import UiContext
    from agent_console.ui.money.dialog import MoneyDialog

__all__ = ["ANSWER", "CLAIM", "COMPENSATE", "DECIDE", "DISPUTE", "REFUND", "TELL", "MoneyOpener", "may"]

REFUND, COMPENSATE, CLAIM, DISPUTE, ANSWER, DECIDE = "refund", "compensate", "claim", "dispute", "answer", "decide"
"""What can be done with money by a dialog; `subject` of REFUND is a payment, of ANSWER and DECIDE a claim, of DISPUTE the claim
whose charge is disputed ("": lines are chosen)."""
TELL = "tell"
"""No dialog: a message about what an approver gave goes into the reply. `subject` is the approval."""

_NEEDS = {REFUND: Permission.REFUND, COMPENSATE: Permission.COMPENSATE}


def may(ui: UiContext, act: str) -> bool:
    """Whether this agent's role has the right to it."""
    return _NEEDS.get(act, Permission.CLAIM) in ui.desk.permissions


class MoneyOpener(QObject):
    """Opens dialogs over the window of `page`. Nothing moves by opening one."""

    def __init__(self, look: CaseLook, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self.dialog: MoneyDialog | None = None

    def follows(self, key: str) -> bool:
        """Whether the dialog that is open shows what becomes of this intent."""
        return self.dialog is not None and self.dialog.follows(key)

    def open(self, case: Case | None, act: str, subject: str = "", preset: MoneyPreset | None = None) -> None:
        """Open the dialog of an act for the booking that the case shows; raise the one that is open already."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        if case is None or case.booking is None or not may(self._look.ui, act):
            return
        dialog = self._dialog(case, case.booking, act, subject, preset)
        if dialog is not None:
            # Not when it is destroyed, a turn of the loop later: who is quick would press in vain.
            dialog.finished.connect(partial(self._closed, dialog))
            dialog.destroyed.connect(partial(self._closed, dialog))
            self.dialog = dialog
            dialog.open()

    def _dialog(
        self, case: Case, booking: Booking, act: str, subject: str, preset: MoneyPreset | None
    ) -> MoneyDialog | None:
        look, window = self._look, self._page.window()
        if act == REFUND:
            refund = RefundDialog(look, case, booking, window, payment_id=subject, preset=preset)
            refund.compensate_wanted.connect(self._instead(case, COMPENSATE))
            return refund
        if act == COMPENSATE:
            given = CompensationDialog(look, case, booking, window, preset=preset)
            given.refund_wanted.connect(self._instead(case, REFUND))
            return given
        if act == DISPUTE:
            charge = next((claim for claim in case.claims if claim.id == subject), None)
            about = _booking_of(case, charge) or booking
            return ClaimDialog(look, case, about, window, kind=ClaimKind.DISPUTE.value, preset=preset, charge=charge)
        if act == CLAIM:
            return ClaimDialog(
                look, case, booking, window, kind=claim_kinds(case.rules, booking.market)[0], preset=preset
            )
        return self._step(case, act, subject)

    def _step(self, case: Case, act: str, subject: str) -> MoneyDialog | None:
        claim = next((claim for claim in case.claims if claim.id == subject), None)
        booking = _booking_of(case, claim)
        if claim is None or booking is None:
            return None
        kind = AnswerDialog if act == ANSWER else DecisionDialog
        return kind(self._look, case, booking, claim, self._page.window())

    def _instead(self, case: Case, act: str) -> Callable[[], None]:
        """Another act in place of the dialog that closes now."""

        def go_on() -> None:
            self.dialog = None
            self.open(case, act)

        return go_on

    def _closed(self, dialog: MoneyDialog, *_result: object) -> None:
        if self.dialog is dialog:
            self.dialog = None


def _booking_of(case: Case, claim: Claim | None) -> Booking | None:
    return next((b for b in case.bookings if claim is not None and b.id == claim.booking_id), None)
