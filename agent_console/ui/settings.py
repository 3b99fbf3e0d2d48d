"""What the agent has set, declared once with type and default, kept in one file per profile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

T = TypeVar("T", str, int, bool, float)


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One declared setting. `key` is stable; `choices` non-empty: nothing else is taken."""

    key: str
    default: T
    choices: tuple[T, ...] = ()


LANGUAGE = Setting("look/language", "", ("", "en", "ru", "kk", "sq", "hy"))
"""Empty: the system's."""
THEME = Setting("look/theme", "system", ("system", "light", "dark", "contrast"))
DENSITY = Setting("look/density", "comfortable", ("comfortable", "compact"))
SINGLE_KEYS = Setting("keys/single", True)
LAST_VIEW = Setting("state/view", "mine")
LIST_ORDER = Setting("state/order", "hurts_first")
SHOW_CONTEXT = Setting("state/context", True)
SOLVE_NEXT = Setting("work/after_solving_next", False)
NOTIFY = Setting("notify/before_a_clock_runs_out", True)
QUIET_OFF_SHIFT = Setting("notify/quiet_outside_my_hours", True)
DO_NOT_DISTURB = Setting("notify/do_not_disturb", False)
"""The switch in my menu."""
BOARD_SCALES = (85, 100, 125, 150, 175, 200)
BOARD_SCALE = Setting("board/scale", 100, BOARD_SCALES)
"""Per cent."""
SERVER_URL = Setting("sign_in/url", "")
EMAIL = Setting("sign_in/email", "")
TOLD_OF_VAULT = Setting("sign_in/told_of_vault", False)


class Settings(QObject):
    """Typed access to the profile's settings file. A damaged or foreign value reads as the default."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        """path: the file; None keeps everything in memory (the pure look of a test or a screenshot)."""
        super().__init__(parent)
        self._memory: dict[str, object] = {}
        self._file: QSettings | None = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = QSettings(str(path), QSettings.Format.IniFormat)
            self._file.setFallbacksEnabled(False)

    def get(self, setting: Setting[T]) -> T:
        raw = self._read(setting.key)
        if raw is None:
            return setting.default
        value = self._convert(raw, setting.default)
        if setting.choices and value not in setting.choices:
            return setting.default
        return value

    def set(self, setting: Setting[T], value: T) -> None:
        if value != self.get(setting):
            self._write(setting.key, value)
            self.changed.emit(setting.key)

    def keys_of(self, action_id: str) -> list[str] | None:
        """The agent's own keys of an action; None when not rebound."""
        raw = self._read(f"keys/of/{action_id}")
        return None if raw is None else [part for part in str(raw).split("\x1f") if part]

    def set_keys(self, action_id: str, keys: list[str] | None) -> None:
        """Rebind an action; None goes back to the shipped keys."""
        if keys is None:
            self._remove(f"keys/of/{action_id}")
        else:
            self._write(f"keys/of/{action_id}", "\x1f".join(keys))
        self.changed.emit("keys")

    def state(self, name: str) -> QByteArray:
        """A window's or splitter's remembered state; empty when there is none."""
        raw = self._read(f"window/{name}")
        return raw if isinstance(raw, QByteArray) else QByteArray()

    def set_state(self, name: str, value: QByteArray) -> None:
        self._write(f"window/{name}", value)

    def flush(self) -> None:
        """Write to disk now."""
        if self._file is not None:
            self._file.sync()

    def _read(self, key: str) -> object | None:
        return self._memory.get(key) if self._file is None else self._file.value(key, None)

    def _write(self, key: str, value: object) -> None:
        if self._file is None:
            self._memory[key] = value
        else:
            self._file.setValue(key, value)

    def _remove(self, key: str) -> None:
        if self._file is None:
            self._memory.pop(key, None)
        else:
            self._file.remove(key)

    @staticmethod
    def _convert(raw: object, default: T) -> T:
        kind = type(default)
        try:
            if kind is bool:
                return kind(raw if isinstance(raw, bool) else str(raw).lower() == "true")
            return kind(str(raw))
        except ValueError:
            return default
