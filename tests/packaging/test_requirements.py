"""What is declared, what is locked and what the console installs are one list."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "packaging" / "requirements"


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _wanted(file: str) -> set[str]:
    lines = (REQUIREMENTS / f"{file}.in").read_text("utf-8").splitlines()
    return {_name(line) for line in lines if line and line[0] not in "#-"}


def _locked(file: str) -> set[str]:
    lines = (REQUIREMENTS / f"{file}.txt").read_text("utf-8").splitlines()
    return {_name(line) for line in lines if "==" in line}


def test_the_package_declares_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {_name(one) for one in project["dependencies"]} == _wanted("console")
    assert {_name(one) for one in project["optional-dependencies"]["platform"]} == _wanted("platform")


@pytest.mark.parametrize(("file", "below"), [("console", set()), ("platform", {"console"}), ("dev", {"platform"})])
def test_a_lock_holds_what_is_wanted_and_what_lies_below(file: str, below: set[str]) -> None:
    assert _wanted(file) <= _locked(file)
    for other in below:
        assert _locked(other) <= _locked(file)


def test_only_the_platform_reads_events_by_a_library() -> None:
    """The console parses the feed itself, within limits and with reasons."""
    assert "httpx-sse" not in _locked("console")
    assert "httpx-sse" in _locked("platform")
