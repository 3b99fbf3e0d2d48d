"""The policy packs of an operator, as far as a console needs them to preview what the platform will do."""

from __future__ import annotations

from agent_console.contract.wire import Wire


class PolicyTexts(Wire, kw_only=True, frozen=True):
    """GET /v1/policies. TOML texts of the packs in force; "" where it is the one that both sides were shipped with."""

    authority: str = ""
    claims: str = ""
    messages: str = ""
