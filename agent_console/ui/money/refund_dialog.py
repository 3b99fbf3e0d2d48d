"""Giving money back of the booking that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from agent_console.ui.money.dialog import MoneyDialog
from agent_console.ui.money.refund_form import RefundForm
from agent_console.ui.money.sides import writes_to

if TYPE_CHECKING:
    from agent_console.contract.entities import Booking
    from agent_console.desk.case import Case
    from agent_console.domain.macros import MoneyPreset
    from agent_console.ui.case.case_look import CaseLook

__all__ = ["RefundDialog"]


class RefundDialog(MoneyDialog):
    """`compensate_wanted`: there is no card to give back to, and the agent wants to give something else."""

    compensate_wanted = Signal()

    def __init__(
        self,
        look: CaseLook,
        case: Case,
        booking: Booking,
        parent: QWidget,
        *,
        payment_id: str = "",
        preset: MoneyPreset | None = None,
    ) -> None:
        form = RefundForm(look, case, booking, payment_id, preset)
        if form.message is not None:
            form.message.address(writes_to(case, booking))
        super().__init__(look, case, form, QCoreApplication.translate("RefundDialog", "Give money back"), parent)
        form.compensate_wanted.connect(self._compensate)

    def _compensate(self) -> None:
        self.reject()
        self.compensate_wanted.emit()
