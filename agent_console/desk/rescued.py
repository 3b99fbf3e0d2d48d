"""What an agent is told when the local copy had to be replaced."""

from __future__ import annotations

from agent_console.domain.faults import StoreFault
from agent_console.store.rescue import Rescue


def rescued_fault(rescue: Rescue) -> StoreFault:
    """Damaged or not to be opened, and what could be saved from it."""
    if not rescue.opened:
        return StoreFault(
            "The local copy on this computer could not be opened: it is damaged, or another password was its key.",
            "It was set aside, not deleted, and everything is read anew from the platform. What was typed and not yet"
            " sent is still in the old copy.",
            code="store_unopened",
            details={"complete": False, "aside": str(rescue.aside)},
        )
    saved = f"{rescue.count('drafts')} drafts and {rescue.count('outbox')} messages of the outbox were saved from it."
    return StoreFault(
        "The local copy on this computer was damaged; it is being read anew from the platform.",
        saved if rescue.complete else f"{saved} Some of it could not be read; the damaged file is kept.",
        code="store_rescued",
        details={
            "drafts": rescue.count("drafts"),
            "outbox": rescue.count("outbox"),
            "complete": rescue.complete,
            "aside": str(rescue.aside),
        },
    )
