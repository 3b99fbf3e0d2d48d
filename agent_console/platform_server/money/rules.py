"""What the money desk decides by: the policy packs in force, and the providers that are connected."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from agent_console.domain.authority import AuthorityPolicy
from agent_console.domain.refunds_policy import RefundPolicy


@dataclass(frozen=True, slots=True)
class Rules:
    """One moment of them; a transaction decides by one, whatever is loaded meanwhile. `gateways` are names."""

    authority: AuthorityPolicy
    refunds: RefundPolicy
    gateways: Collection[str]
