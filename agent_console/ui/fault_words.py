"""What a fault says in the agent's language: by its stable code, else in the words it came with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_console.domain.faults import Fault
from agent_console.ui.i18n import mark

_CONTEXT = "Faults"
_WORDS: dict[str, tuple[str, str]] = {
    "offline": (
        mark("Faults", "The platform does not answer."),
        mark("Faults", "Your work is kept here and sent as soon as it is back."),
    ),
    "bad_answer": (
        mark("Faults", "The platform gave an answer that makes no sense."),
        mark("Faults", "Try again; if it stays so, tell whoever runs the platform."),
    ),
    "wrong_address": (
        mark("Faults", "There is no Agent Console platform at this address."),
        mark("Faults", "Check the address with whoever runs the platform."),
    ),
    "certificate": (
        mark("Faults", "The platform's certificate is not valid."),
        mark("Faults", "Do not enter your password; tell whoever runs the platform."),
    ),
    "signed_out": (
        mark("Faults", "You have been signed out."),
        mark("Faults", "Sign in again; nothing you typed is lost."),
    ),
    "wrong_password": (
        mark("Faults", "E-mail or password is wrong."),
        mark("Faults", "Check both, and whether Caps Lock is on."),
    ),
    "forbidden": (
        mark("Faults", "Your role does not allow this."),
        mark("Faults", "Ask a team lead to do it or to give you the right."),
    ),
    "not_found": (
        mark("Faults", "This does not exist any more."),
        mark("Faults", "Somebody may have merged or removed it."),
    ),
    "version_moved": (
        mark("Faults", "Somebody else changed this a moment ago."),
        mark("Faults", "Look at the new state, then try again."),
    ),
    "conversation_moved": (
        mark("Faults", "A new message came while you were writing."),
        mark("Faults", "Read it, then send, or send anyway."),
    ),
    "ledger_moved": (
        mark("Faults", "The money of this booking moved in the meantime."),
        mark("Faults", "Check the new figures and confirm again."),
    ),
    "over_limit": (
        mark("Faults", "The amount is above what you may give."),
        mark("Faults", "Choose less, or ask a team lead."),
    ),
    "not_refundable": (
        mark("Faults", "Nothing of this payment can be refunded any more."),
        "",
    ),
    "busy": (
        mark("Faults", "The platform is busy."),
        mark("Faults", "It is tried again by itself in a moment."),
    ),
    "outcome_unknown": (
        mark("Faults", "It is not known yet whether this arrived."),
        mark("Faults", "The platform is being asked; do not do it again."),
    ),
    "conflict": (
        mark("Faults", "Somebody else changed this a moment ago."),
        mark("Faults", "Look at the new state, then try again."),
    ),
}


def fault_words(fault: Fault) -> tuple[str, str]:
    """What happened and what to do. In the source language the fault's own, more precise words are kept."""
    known = _WORDS.get(fault.code)
    if known is None:
        return fault.what, fault.advice
    what = QCoreApplication.translate(_CONTEXT, known[0])
    if what == known[0] and fault.what:
        return fault.what, fault.advice
    return what, QCoreApplication.translate(_CONTEXT, known[1]) if known[1] else fault.advice
