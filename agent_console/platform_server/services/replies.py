"""Canned replies: made, changed and removed by leads, checked before they are kept."""

from __future__ import annotations

import re

from msgspec.structs import asdict, replace
from sqlalchemy import select

from agent_console.contract.commands import CannedReplyDraft
from agent_console.contract.entities import Agent, CannedReply
from agent_console.domain.faults import Conflict, Invalid
from agent_console.domain.kinds import Market
from agent_console.domain.replies import check
from agent_console.platform_server.store import Unit, new_id
from agent_console.platform_server.store.tables import canned_replies

__all__ = ["change", "create", "remove"]

_SHORTCUT = re.compile(r"[\w.\-/]{1,60}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_LONGEST = 20_000


async def create(unit: Unit, draft: CannedReplyDraft, agent: Agent) -> CannedReply:
    """A new reply. Raises Invalid for a bad field, Conflict `shortcut_taken`."""
    await _check(unit, draft, "")
    reply = unit.add(CannedReply(id=new_id(), **asdict(draft)))
    unit.audit(agent, "canned_reply.created", "canned_reply", reply.id, {"shortcut": reply.shortcut})
    return reply


async def change(unit: Unit, stored: CannedReply, draft: CannedReplyDraft, agent: Agent) -> CannedReply:
    """The reply with the draft's content. `stored` was read by this Unit with its lock."""
    await _check(unit, draft, stored.id)
    reply = unit.save(replace(stored, **asdict(draft)))
    unit.audit(agent, "canned_reply.changed", "canned_reply", reply.id, {"shortcut": reply.shortcut})
    return reply


async def remove(unit: Unit, stored: CannedReply, agent: Agent) -> None:
    """Take a reply away; messages that were made from it stay as they are."""
    await unit.remove(CannedReply, stored.id)
    unit.audit(agent, "canned_reply.removed", "canned_reply", stored.id, {"shortcut": stored.shortcut})


async def _check(unit: Unit, draft: CannedReplyDraft, own_id: str) -> None:
    if not _SHORTCUT.fullmatch(draft.shortcut):
        raise _invalid("shortcut", "The shortcut is empty or has other signs than letters, digits, . - _ and /.")
    if not draft.title.strip() or len(draft.title) > 200:
        raise _invalid("title", "The title is empty or too long.")
    if len(draft.topic) > 60:
        raise _invalid("topic", "The topic is too long.")
    if set(draft.markets) - set(Market):
        raise _invalid("markets", "There is no such market.")
    if not draft.bodies:
        raise _invalid("bodies", "There is no text in any language.")
    for language, body in draft.bodies.items():
        if not _LANGUAGE.fullmatch(language):
            raise _invalid("bodies", "A language is named by its code, such as en or kk.")
        if not body.strip() or len(body) > _LONGEST:
            raise _invalid(f"bodies.{language}", "The text is empty or too long.")
        mistake = next((mistake for mistake in check(body) if mistake.fatal), None)
        if mistake is not None:
            raise _invalid(f"bodies.{language}", f"Line {mistake.line}: {mistake.what.rstrip('.')}.")
    if draft.fallback not in draft.bodies:
        raise _invalid("fallback", "There is no text in the language to fall back to.")
    table = canned_replies
    taken = select(table.c.id).where(table.c.shortcut == draft.shortcut, table.c.id != own_id)
    if await unit.scalar(taken) is not None:
        raise Conflict("Another reply has this shortcut.", "Choose another shortcut.", code="shortcut_taken")


def _invalid(field: str, what: str) -> Invalid:
    return Invalid(what, "Correct it and save again.", details={"field": field})
