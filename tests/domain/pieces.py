"""Reading the pieces of foreign test data that lie in tests/data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_DATA = Path(__file__).resolve().parents[1] / "data"


def naughty_strings() -> list[str]:
    return [str(text) for text in read_json("naughty_strings.json")]


def read_json(name: str) -> Any:
    return json.loads((_DATA / name).read_text(encoding="utf-8"))


def read_mail(name: str) -> str:
    return (_DATA / "mail" / f"{name}.txt").read_text(encoding="utf-8")
