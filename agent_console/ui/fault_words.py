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
    "corrections": (
        mark("Faults", "What a line should have been cannot be right."),
        mark("Faults", "Enter for each line once something between nothing and what was charged."),
    ),
    "over_limit": (
        mark("Faults", "The amount is above what you may give."),
        mark("Faults", "Choose less, or ask for approval."),
    ),
    "quote_stale": (
        mark("Faults", "The policy gives something else by now."),
        mark("Faults", "Check the new figures and confirm again."),
    ),
    "note": (
        mark("Faults", "This needs a few words that say why."),
        mark("Faults", "Write them into the note."),
    ),
    "shares": (
        mark("Faults", "Those who are to pay cannot bear it so."),
        mark("Faults", "Split the amount anew."),
    ),
    "percent": (
        mark("Faults", "This is not a per cent figure."),
        mark("Faults", "Write a number from 0 to 100, such as 12.5."),
    ),
    "parts": (
        mark("Faults", "The payments do not give what their parts say."),
        mark("Faults", "Spread the amount anew."),
    ),
    "period_closed": (
        mark("Faults", "The books of this period are closed."),
        mark("Faults", "Ask finance to open them, or do it in the running period."),
    ),
    "foreign_booking": (
        mark("Faults", "This does not belong to the booking."),
        mark("Faults", "Open the case again and choose the right booking."),
    ),
    "awaiting_answer": (
        mark("Faults", "The other side still has time to answer."),
        mark("Faults", "Wait for the answer, or refuse the claim."),
    ),
    "answered": (
        mark("Faults", "The other side has answered already."),
        mark("Faults", "Look at the answer, then decide the claim."),
    ),
    "window": (
        mark("Faults", "The time in which this can be claimed is over, or has not begun."),
        mark("Faults", "Explain it to whoever claims."),
    ),
    "evidence": (
        mark("Faults", "This claim needs evidence."),
        mark("Faults", "Tick a file of the case, or add one."),
    ),
    "expires_at": (
        mark("Faults", "A voucher cannot be good until that day."),
        mark("Faults", "Choose another date."),
    ),
    "line_id": (
        mark("Faults", "This fee cannot be waived."),
        mark("Faults", "What was paid by card is given back to the card instead."),
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
    "certificate_expired": (
        mark("Faults", "The platform's certificate has expired."),
        mark("Faults", "Tell whoever runs the platform; until then nothing is sent."),
    ),
    "not_encrypted": (
        mark("Faults", "The connection to this address would not be encrypted."),
        mark("Faults", "Use an address that begins with https://."),
    ),
    "not_an_address": (
        mark("Faults", "This is not an address."),
        mark("Faults", "Write it like https://support.example.com"),
    ),
    "timed_out": (
        mark("Faults", "The platform took too long to answer."),
        mark("Faults", "Your work is kept here; it is tried again by itself."),
    ),
    "broken_off": (
        mark("Faults", "The connection broke off in mid-answer."),
        mark("Faults", "Your work is kept here; it is tried again by itself."),
    ),
    "too_large": (
        mark("Faults", "This is too large."),
        mark("Faults", "Send less at once, or a smaller file."),
    ),
    "rate_limited": (
        mark("Faults", "Too many tries in a short time."),
        mark("Faults", "Wait a moment, then try again."),
    ),
    "keyring": (
        mark("Faults", "The keyring of this computer does not answer."),
        mark("Faults", "Unlock it and try again."),
    ),
    "store_key": (
        mark("Faults", "The key of the local copy cannot be read or written."),
        mark("Faults", "Check the rights of the profile's folder and the room on the disk."),
    ),
    "store_fault": (
        mark("Faults", "The local copy on this computer cannot be used."),
        mark("Faults", "Check the disk; your account on the platform is not touched."),
    ),
    "disk_full": (
        mark("Faults", "The disk of this computer is full."),
        mark("Faults", "Make room; what you typed stays on the screen until then."),
    ),
    "store_locked": (
        mark("Faults", "Another program holds the local copy."),
        mark("Faults", "Close the other console of this profile and try again."),
    ),
    "store_damaged": (
        mark("Faults", "The local copy on this computer is damaged."),
        mark("Faults", "It is being read anew from the platform; drafts and outbox are saved where possible."),
    ),
    "store_rescued": (
        mark("Faults", "The local copy on this computer was damaged."),
        mark("Faults", "It is being read anew from the platform; drafts and outbox are saved where possible."),
    ),
    "store_unopened": (
        mark(
            "Faults",
            "The local copy on this computer could not be opened: it is damaged, or another password was its key.",
        ),
        mark(
            "Faults",
            "It was set aside, not deleted, and everything is read anew from the platform. What was typed and not yet"
            " sent is still in the old copy.",
        ),
    ),
    "store_unwritable": (
        mark("Faults", "The folder of this profile cannot be written to."),
        mark("Faults", "Check its rights and the room on the disk."),
    ),
    "refused": (
        mark("Faults", "The platform refused this."),
        mark("Faults", "Look at the case again; something about it does not allow it."),
    ),
    "invalid": (
        mark("Faults", "Something in this is not right."),
        mark("Faults", "Check what you entered."),
    ),
}


def fault_words(fault: Fault) -> tuple[str, str]:
    """What happened and what to do. In the source language the fault's own, more precise words are kept."""
    known = _WORDS.get(fault.code) or _words_of_kind(fault)
    if known is None:
        return fault.what, fault.advice
    what = QCoreApplication.translate(_CONTEXT, known[0])
    if what == known[0] and fault.what:
        return fault.what, fault.advice
    return what, QCoreApplication.translate(_CONTEXT, known[1]) if known[1] else fault.advice


def _words_of_kind(fault: Fault) -> tuple[str, str] | None:
    """For a code without words of its own: those of the nearest kind of fault that has some."""
    for kind in type(fault).__mro__:
        known = _WORDS.get(getattr(kind, "default_code", ""))
        if known is not None:
            return known
    return None
