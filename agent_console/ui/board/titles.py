"""A figure of the board in words: the heading of the list of tickets behind it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_console.desk.board import Figure
from agent_console.ui.context import UiContext
from agent_console.ui.words import word

translate = QCoreApplication.translate


def queue_title(ui: UiContext, slug: str) -> str:
    """A queue's name; those without one have words of their own."""
    if not slug:
        return translate("Board", "Without a queue")
    queue = ui.desk.people.queue(slug)
    return queue.name if queue is not None else slug


def figure_title(ui: UiContext, figure: Figure) -> str:
    """ "Waiting · Stays KZ", "Replies · 14:00–15:00"."""
    what = {
        "waiting": translate("Board", "Waiting"),
        "unassigned": translate("Board", "Assigned to nobody"),
        "pending": translate("Board", "Waiting for the customer"),
        "near": translate("Board", "Close to their deadline"),
        "breached": translate("Board", "Past their deadline"),
        "oldest_at": translate("Board", "Longest wait first"),
        "in_hour": translate("Board", "Came in within the last hour"),
        "out_hour": translate("Board", "Solved within the last hour"),
        "load": translate("Board", "Open cases"),
        "solved_today": translate("Board", "Solved today"),
        "replies_today": translate("Board", "Answered today"),
        "rating": translate("Board", "Rated in the last 30 days"),
        "replies": translate("Board", "Answered"),
        "breaches": translate("Board", "Deadlines in this hour"),
        "was_breaches": translate("Board", "Deadlines missed"),
        "was_arrivals": translate("Board", "Arrivals"),
    }.get(figure.name, figure.name.replace("_", " "))
    parts = [what]
    if figure.queue is not None:
        parts.append(queue_title(ui, figure.queue))
    agent = ui.desk.people.agent(figure.agent)
    if agent is not None:
        parts.append(agent.name)
    if figure.begins is not None and figure.ends is not None:
        parts.append(f"{ui.locale.time(figure.begins)}–{ui.locale.time(figure.ends)}")
    if figure.market:
        parts.append(word("market", figure.market))
    return " · ".join(parts)
