"""Which platform, as whom, and where the local copy of it lies."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Profile:
    """`folder` is this profile's own. Two accounts never share a local copy: an outbox is one person's."""

    name: str
    url: str
    email: str
    folder: Path

    @property
    def file(self) -> Path:
        """The local copy."""
        account = f"{self.url.rstrip('/')}\n{self.email.casefold().strip()}"
        return self.folder / f"desk-{hashlib.sha256(account.encode()).hexdigest()[:12]}.db"
