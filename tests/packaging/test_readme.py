"""What the README shows is so: its cases can be tried, its pictures and pages are there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from agent_console.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFUND, CLOCKS = re.findall(r"```json\n(.*?)```", README, flags=re.DOTALL)


def tried(what: str, case: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> object:
    file = folder / "case.json"
    file.write_text(case, encoding="utf-8")
    assert main(["try", what, str(file)]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_refund_of_the_readme_is_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = tried("refund", REFUND, tmp_path, capsys)
    assert isinstance(answer, dict)
    # Three days before check-in: the first of two nights and half of the other stay paid, the cleaning comes back.
    assert answer["total"] == {"minor": 3_250_000, "text": "32500.00"}


def test_the_clock_of_the_readme_is_due_when_office_time_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = tried("clocks", CLOCKS, tmp_path, capsys)
    assert isinstance(answer, list)
    # Opened at 11:00 in Berlin, a quarter of an hour paused.
    assert [(clock["state"], clock["due_at"]) for clock in answer] == [("running", "2013-06-04T11:15:00Z")]


def test_what_it_links_to_is_there() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert len(targets) > 10
    assert [target for target in targets if not (ROOT / target).exists()] == []
