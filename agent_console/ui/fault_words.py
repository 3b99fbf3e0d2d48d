"""What a fault says in the agent's language: by its stable code, else in the words it came with."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_console.domain.faults import Fault

_CONTEXT = "Faults"
_WORDS: dict[str, tuple[str, str]] = {
    "offline": (
        QT_TRANSLATE_NOOP("Faults", "The platform does not answer."),
        QT_TRANSLATE_NOOP("Faults", "Your work is kept here and sent as soon as it is back."),
    ),
    "bad_answer": (
        QT_TRANSLATE_NOOP("Faults", "The platform gave an answer that makes no sense."),
        QT_TRANSLATE_NOOP("Faults", "Try again; if it stays so, tell whoever runs the platform."),
    ),
    "wrong_address": (
        QT_TRANSLATE_NOOP("Faults", "There is no Agent Console platform at this address."),
        QT_TRANSLATE_NOOP("Faults", "Check the address with whoever runs the platform."),
    ),
    "certificate": (
        QT_TRANSLATE_NOOP("Faults", "The platform's certificate is not valid."),
        QT_TRANSLATE_NOOP("Faults", "Do not enter your password; tell whoever runs the platform."),
    ),
    "signed_out": (
        QT_TRANSLATE_NOOP("Faults", "You have been signed out."),
        QT_TRANSLATE_NOOP("Faults", "Sign in again; nothing you typed is lost."),
    ),
    "wrong_password": (
        QT_TRANSLATE_NOOP("Faults", "E-mail or password is wrong."),
        QT_TRANSLATE_NOOP("Faults", "Check both, and whether Caps Lock is on."),
    ),
    "forbidden": (
        QT_TRANSLATE_NOOP("Faults", "Your role does not allow this."),
        QT_TRANSLATE_NOOP("Faults", "Ask a team lead to do it or to give you the right."),
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Faults", "This does not exist any more."),
        QT_TRANSLATE_NOOP("Faults", "Somebody may have merged or removed it."),
    ),
    "version_moved": (
        QT_TRANSLATE_NOOP("Faults", "Somebody else changed this a moment ago."),
        QT_TRANSLATE_NOOP("Faults", "Look at the new state, then try again."),
    ),
    "conversation_moved": (
        QT_TRANSLATE_NOOP("Faults", "A new message came while you were writing."),
        QT_TRANSLATE_NOOP("Faults", "Read it, then send, or send anyway."),
    ),
    "ledger_moved": (
        QT_TRANSLATE_NOOP("Faults", "The money of this booking moved in the meantime."),
        QT_TRANSLATE_NOOP("Faults", "Check the new figures and confirm again."),
    ),
    "over_limit": (
        QT_TRANSLATE_NOOP("Faults", "The amount is above what you may give."),
        QT_TRANSLATE_NOOP("Faults", "Choose less, or ask a team lead."),
    ),
    "not_refundable": (
        QT_TRANSLATE_NOOP("Faults", "Nothing of this payment can be refunded any more."),
        "",
    ),
    "busy": (
        QT_TRANSLATE_NOOP("Faults", "The platform is busy."),
        QT_TRANSLATE_NOOP("Faults", "It is tried again by itself in a moment."),
    ),
    "outcome_unknown": (
        QT_TRANSLATE_NOOP("Faults", "It is not known yet whether this arrived."),
        QT_TRANSLATE_NOOP("Faults", "The platform is being asked; do not do it again."),
    ),
    "conflict": (
        QT_TRANSLATE_NOOP("Faults", "Somebody else changed this a moment ago."),
        QT_TRANSLATE_NOOP("Faults", "Look at the new state, then try again."),
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
