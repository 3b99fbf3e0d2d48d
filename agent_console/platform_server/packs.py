"""The policy packs that are in force together, and reading those of an operator's folder.

A folder has any of the files named in `FILES`; each stands in the place of the shipped one of that name.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from agent_console.domain import authority, claims, money_messages, refunds_policy, routing_policy
from agent_console.domain.authority import AuthorityPolicy
from agent_console.domain.claims import ClaimPolicy
from agent_console.domain.clock_policies import ClockPolicy
from agent_console.domain.clock_versions import ClockVersions, shipped_versions
from agent_console.domain.faults import PolicyFault
from agent_console.domain.money_messages import MessagePack
from agent_console.domain.refunds_policy import RefundPolicy
from agent_console.domain.routing_policy import RoutingPolicy
from agent_console.resources import resource_path

__all__ = ["CLOCKS", "FILES", "Packs", "load_pack", "read_pack", "shipped", "shipped_text", "strangers"]

CLOCKS: Final = "clocks.toml"
_LOADERS: Final[Mapping[str, Callable[[str, str], Any]]] = {
    CLOCKS: ClockPolicy.load,
    "refunds.toml": RefundPolicy.load,
    "authority.toml": AuthorityPolicy.load,
    "claims.toml": ClaimPolicy.load,
    "messages.toml": MessagePack.load,
    "routing.toml": RoutingPolicy.load,
}
FILES: Final = tuple(_LOADERS)
_MAX_BYTES: Final = 1_000_000


@dataclass(frozen=True)
class Packs:
    """All packs as they are at one moment. Never changed: a reload puts another one in its place."""

    clocks: ClockVersions
    refunds: RefundPolicy
    authority: AuthorityPolicy
    claims: ClaimPolicy
    routing: RoutingPolicy
    own_messages: MessagePack | None = None
    own_texts: Mapping[str, str] = field(default_factory=dict)
    """Of the packs that are an operator's own, by file; consoles preview by them."""

    @property
    def messages(self) -> MessagePack:
        """Loaded late, because the template engine is heavy and not every platform writes to customers."""
        return self.own_messages or money_messages.default_pack()

    def having(self, file: str, pack: Any, text: str) -> Packs:
        """These packs with that one in the place of its kind. Clocks have versions of their own."""
        texts = {**self.own_texts, file: text}
        if file == "messages.toml":
            return replace(self, own_messages=pack, own_texts=texts)
        return replace(self, **{file.removesuffix(".toml"): pack, "own_texts": texts})

    def without(self, file: str) -> Packs:
        """These packs with the shipped one in the place of an operator's own."""
        texts = {name: text for name, text in self.own_texts.items() if name != file}
        kind = "own_messages" if file == "messages.toml" else file.removesuffix(".toml")
        return replace(self, **{kind: getattr(shipped(), kind), "own_texts": texts})


@functools.cache
def shipped() -> Packs:
    """The packs of the product."""
    return Packs(
        clocks=shipped_versions(),
        refunds=refunds_policy.default_policy(),
        authority=authority.default_policy(),
        claims=claims.default_policy(),
        routing=routing_policy.default_policy(),
    )


def shipped_text(file: str) -> str:
    """The text of the product's pack of that name."""
    return resource_path(f"policies/{file}").read_text(encoding="utf-8")


def load_pack(file: str, text: str) -> Any:
    """The pack of that file name. Raises PolicyFault with line and reason."""
    return _LOADERS[file](text, file)


def read_pack(folder: Path, file: str) -> str | None:
    """The text of a pack in a folder, None where it has none of that name. Raises PolicyFault."""
    path = folder / file
    try:
        with path.open("rb") as opened:
            content = opened.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(file, f"it cannot be read ({error.strerror})") from error
    if len(content) > _MAX_BYTES:
        raise _unreadable(file, "it is larger than a megabyte")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _unreadable(file, "it is not text in UTF-8") from error


def strangers(folder: Path) -> list[str]:
    """TOML files of a folder that are no packs, misspelt perhaps. Raises PolicyFault where there is no such folder."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError as error:
        raise PolicyFault(
            f"The folder of policies cannot be read: {error.strerror}.", "Check its name and the rights.", details={}
        ) from error
    return sorted(name for name in names if name.endswith(".toml") and name not in FILES)


def _unreadable(file: str, reason: str) -> PolicyFault:
    return PolicyFault(
        f"{file}: {reason}.",
        "Mend the file; the rules in force stay as they are.",
        details={"file": file, "line": 0, "reason": reason},
    )
