"""What the command line asked of the console."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ConsoleOptions:
    """demo: on an embedded platform with a made-up world of `seed`. profile: name of the agent's profile on this machine.

    screenshot: save what a person would see to this file, and end. language, theme: for this run only, "" as set by the
    agent. size: width and height of the window, None as remembered.
    """

    demo: bool = False
    seed: int = 1
    profile: str = "default"
    screenshot: Path | None = None
    language: str = ""
    theme: str = ""
    size: tuple[int, int] | None = None
