"""Stable words of routing and rebalancing in the agent's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def move_reason(why: str) -> str:
    """Why a case changes hands. An unknown word of a newer platform is shown as it is."""
    return {
        "": "",
        "load": translate("Routing", "evens out the load"),
        "room": translate("Routing", "has room"),
        "capacity": translate("Routing", "has room"),
        "language": translate("Routing", "speaks the customer's language"),
        "market": translate("Routing", "knows this market"),
        "skill": translate("Routing", "knows this topic"),
        "skills": translate("Routing", "knows this topic"),
        "silent": translate("Routing", "was silent for too long"),
        "offline": translate("Routing", "went offline"),
        "away": translate("Routing", "is away"),
        "shift": translate("Routing", "the shift is over"),
        "off_shift": translate("Routing", "the shift is over"),
        "unassigned": translate("Routing", "nobody had it"),
    }.get(why, why.replace("_", " "))
