"""A keyring that is a file: the benchmark's console remembers its sign-in without a Secret Service on the machine."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.compat import properties

VARIABLE = "AGENT_CONSOLE_BENCH_KEYRING"


class FileKeyring(KeyringBackend):
    """Secrets of a throw-away profile, as JSON in the file that the environment names."""

    @properties.classproperty
    def priority(cls) -> float:
        """Only where it was asked for: keyring finds every backend that was ever imported."""
        if VARIABLE not in os.environ:
            raise RuntimeError(f"{VARIABLE} names no file")
        return 1.0

    def get_password(self, service: str, username: str) -> str | None:
        found = self._read().get(f"{service}/{username}")
        return None if found is None else str(found)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file().write_text(json.dumps(self._read() | {f"{service}/{username}": password}), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        kept = {name: secret for name, secret in self._read().items() if name != f"{service}/{username}"}
        self._file().write_text(json.dumps(kept), encoding="utf-8")

    @staticmethod
    def _file() -> Path:
        return Path(os.environ[VARIABLE])

    def _read(self) -> dict[str, str]:
        file = self._file()
        return dict(json.loads(file.read_text("utf-8"))) if file.exists() else {}
