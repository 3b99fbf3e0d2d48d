"""The rules by which the desk previews what the platform will do: the shipped ones, or the operator's own of this platform.

A preview is all they are for; the platform judges by its own, whatever stands here. The rules themselves are imported when
somebody asks for a preview or the platform has some of its own: the window's first picture needs none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from agent_console.client.platform import PlatformClient
from agent_console.contract.policies import PolicyTexts
from agent_console.domain.faults import Fault, PolicyFault
from agent_console.log import Log

if TYPE_CHECKING:
    from agent_console.domain.authority import ApprovalRules, AuthorityPolicy
    from agent_console.domain.claims import ClaimPolicy
    from agent_console.domain.money_messages import MessagePack

__all__ = ["Rules"]

_log = Log(__name__)
T = TypeVar("T")


class Rules:
    """`refresh` whenever the platform is there again; until it has answered, the shipped rules stand in."""

    def __init__(self, client: PlatformClient) -> None:
        self._client = client
        self._texts = PolicyTexts()
        self._authority: AuthorityPolicy | None = None
        self._claims: ClaimPolicy | None = None
        self._messages: MessagePack | None = None

    @property
    def approvals(self) -> ApprovalRules:
        """How requests wait, and for whom."""
        from agent_console.domain.authority import default_policy

        return (self._authority or default_policy()).approvals

    @property
    def claims(self) -> ClaimPolicy:
        from agent_console.domain.claims import default_policy

        return self._claims or default_policy()

    @property
    def messages(self) -> MessagePack:
        from agent_console.domain.money_messages import default_pack

        return self._messages or default_pack()

    async def refresh(self) -> None:
        """Take over what the platform has. Where it does not say, or says what cannot be read, all stays as it is."""
        try:
            texts = await self._client.policies()
        except Fault:
            return
        if texts != self._texts:
            from agent_console.domain.authority import AuthorityPolicy
            from agent_console.domain.claims import ClaimPolicy
            from agent_console.domain.money_messages import MessagePack

            # Reading them takes longer than a frame.
            self._authority = await _loaded(AuthorityPolicy.load, texts.authority, self._authority)
            self._claims = await _loaded(ClaimPolicy.load, texts.claims, self._claims)
            self._messages = await _loaded(MessagePack.load, texts.messages, self._messages)
            self._texts = texts


async def _loaded(load: Callable[[str], T], text: str, before: T | None) -> T | None:
    if not text:
        return None
    try:
        return await asyncio.to_thread(load, text)
    except PolicyFault as fault:
        _log.warning("policy_unreadable", line=fault.details.get("line", 0))
        return before
