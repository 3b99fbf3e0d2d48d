"""`agent-console try clocks FILE`: what the clocks say about a case, as JSON, so that a policy can be tried before use.

The file is JSON, or TOML with the same content:

    {"calendars": {NAME: {"zone": "Europe/Berlin", "week": {"mon": [["09:00", "12:00"], ["13:00", "18:00"]]},
                          "holidays": ["2013-12-25"],
                          "openings": [{"date": "2013-12-28", "hours": [["10:00", "14:00"]]}]}},
     "policy": {"targets": [{"metric": "first_reply", "within": "PT2H", "calendar": NAME or null,
                             "pause_in": ["pending"]}]},
     "events": [{"at": "2013-06-04T09:00:00Z", "type": "created"},
                {"at": ..., "type": "message", "author": "agent", "public": true},
                {"at": ..., "type": "status", "to": "pending"}],
     "now": "2013-06-04T12:00:00Z"}

A target may also have "side", "warn_before", "received_in" and "rule". An event of type "created" or "message" is a
customer's message unless it says otherwise; one of type "policy" with "targets" puts these in force. With "facts" (the
fields of `CaseFacts`, as they are now) instead of "policy" the shipped policy decides, or the pack named by
"policy_file" beside the file. A calendar may name an iCalendar file beside the case in "ical_file", or hold such text in "ical",
and a "country" with its "subdivision" whose public holidays it keeps. docs/try_clocks.md tells all of it, with examples.

The answer is a list with one object for each clock: metric, side, state, due_at, target_seconds, elapsed_seconds,
remaining_seconds, breached_at, rule, explanation (steps with kind, at, until, cause, counted_seconds).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from agent_console.domain.calendars import Calendar
from agent_console.domain.calendars_data import expect_list, expect_table, mistake
from agent_console.domain.clock_policies import CaseFacts, ClockPolicy, default_policy
from agent_console.domain.clock_policies_data import target_of, words
from agent_console.domain.clocks import Event, Reading, Target, evaluate
from agent_console.domain.faults import Fault
from agent_console.domain.kinds import Author, TicketStatus
from agent_console.tools.case_files import instant, instant_text, load

_KEYS = frozenset({"calendars", "policy", "policy_file", "facts", "events", "now"})
_INSTANTS = ("until", "snoozed_until", "starts_at", "ends_at")
_TYPES = ("created", "message", "status", "booking", "policy", "snoozed", "merged", "no_answer_needed")
_OTHER_TYPES = ("assignee", "priority", "queue", "topic", "urgency", "tier", "language", "tags", "refund", "clock")


def main(path: str | Path) -> int:
    """Print the readings as JSON. 0, or 2 with a sentence on the error stream where the file cannot be used."""
    try:
        readings = try_case(load(Path(path)), Path(path).parent)
    except Fault as fault:
        sys.stderr.write(f"{path}: {fault}\n")
        return 2
    sys.stdout.write(json.dumps([as_json(reading) for reading in readings], ensure_ascii=False, indent=2) + "\n")
    return 0


def try_case(data: Any, folder: Path = Path()) -> list[Reading]:
    """The readings of a case in the format above. Raises PolicyFault naming the place of a mistake."""
    case = expect_table(data, (), _KEYS)
    now = instant(case.get("now"), ("now",))
    calendars = _calendars(case, folder)
    items = expect_list(case.get("events", []), ("events",))
    events = [_event(item, ("events", index), calendars) for index, item in enumerate(items)]
    if "policy" in case:
        return evaluate(_targets(case["policy"], ("policy",), calendars), calendars, events, now)
    if "facts" not in case:
        raise mistake(("policy",), "a case needs a policy with targets, or facts for the shipped policy")
    return _policy(case, folder).readings(_facts(case["facts"]), events, now)


def as_json(reading: Reading) -> dict[str, Any]:
    """One reading in the answer's format."""
    return {
        "metric": reading.metric,
        "side": reading.side,
        "state": reading.state,
        "due_at": instant_text(reading.due_at),
        "target_seconds": reading.target_seconds,
        "elapsed_seconds": reading.elapsed_seconds,
        "remaining_seconds": reading.remaining_seconds,
        "breached_at": instant_text(reading.breached_at),
        "rule": reading.rule,
        "explanation": [
            {
                "kind": step.kind,
                "at": instant_text(step.at),
                "until": instant_text(step.until),
                "cause": step.cause,
                "counted_seconds": step.counted_seconds,
            }
            for step in reading.steps
        ],
    }


def _calendars(case: Mapping[str, Any], folder: Path) -> dict[str, Calendar]:
    table = case.get("calendars", {})
    if not isinstance(table, Mapping):
        raise mistake(("calendars",), "a table of calendars by name is expected")
    zone = str(case["facts"].get("booking_zone", "")) if isinstance(case.get("facts"), Mapping) else ""
    return {
        name: Calendar.from_data(name, _with_ical(value, name, folder), ("calendars", name)).at_place(zone)
        for name, value in table.items()
    }


def _with_ical(value: Any, name: str, folder: Path) -> Any:
    """The calendar with the text of the iCalendar file that it names."""
    if not isinstance(value, Mapping) or "ical_file" not in value:
        return value
    place = ("calendars", name, "ical_file")
    if "ical" in value or not isinstance(value["ical_file"], str):
        raise mistake(place, "the name of a file is expected, and no 'ical' beside it")
    try:
        text = (folder / value["ical_file"]).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise mistake(place, "the file cannot be read") from error
    return {key: content for key, content in value.items() if key != "ical_file"} | {"ical": text}


def _policy(case: Mapping[str, Any], folder: Path) -> ClockPolicy:
    if "policy_file" not in case:
        return default_policy()
    path = folder / str(case["policy_file"])
    try:
        return ClockPolicy.load(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise mistake(("policy_file",), f"{path.name} cannot be read") from error


def _targets(value: Any, path: tuple[str | int, ...], calendars: Mapping[str, Calendar]) -> list[Target]:
    table = expect_table(value, path, frozenset({"targets"}))
    items = expect_list(table.get("targets", []), (*path, "targets"))
    return [target_of(item, (*path, "targets", index), calendars) for index, item in enumerate(items)]


def _event(item: Any, path: tuple[str | int, ...], calendars: Mapping[str, Calendar]) -> Event:
    if not isinstance(item, Mapping):
        raise mistake(path, "a table is expected")
    type_ = words([item.get("type")], (*path, "type"), (*_TYPES, *_OTHER_TYPES))[0]
    author = words([item.get("author", Author.CUSTOMER)], (*path, "author"), tuple(Author))[0]
    public = item.get("public", True)
    if not isinstance(public, bool):
        raise mistake((*path, "public"), "true or false is expected")
    data = {key: value for key, value in item.items() if key not in ("at", "type", "author", "public")}
    if type_ == "policy" and "targets" in item:
        data["targets"] = _targets({"targets": item["targets"]}, path, calendars)
    for key in ("from", "to"):
        if isinstance(data.get(key), Mapping):
            data[key] = _instants(data[key], (*path, key))
    data = _instants(data, path)
    to = item.get("to", "")
    if type_ == "status":
        to = words([to], (*path, "to"), tuple(TicketStatus))[0]
    return Event(instant(item.get("at"), (*path, "at")), type_, author, public, to if isinstance(to, str) else "", data)


def _instants(data: Mapping[str, Any], path: tuple[str | int, ...]) -> dict[str, Any]:
    """The data with the instants that they name as such."""
    return {
        key: instant(value, (*path, key)) if key in _INSTANTS and value is not None else value
        for key, value in data.items()
    }


def _facts(value: Any) -> CaseFacts:
    known = frozenset(field.name for field in fields(CaseFacts))
    table = dict(expect_table(value, ("facts",), known))
    for key, fact in table.items():
        if key in ("booking_starts_at", "booking_ends_at"):
            table[key] = None if fact is None else instant(fact, ("facts", key))
        elif not isinstance(fact, str):
            raise mistake(("facts", key), "a text in quotes is expected")
    return CaseFacts(**table)
