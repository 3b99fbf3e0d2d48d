"""The operator's tool: the documented format in, JSON out, mistakes named."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import ClockState, Metric, TicketStatus
from agent_console.tools.try_clocks import as_json, main, try_case

DOCS = Path(__file__).parents[2] / "docs" / "try_clocks.md"
EXAMPLE = re.compile(r"### ([^\n]+)\n.*?Case:\n\n```json\n(.*?)```\n\nAnswer:\n\n```json\n(.*?)```", re.DOTALL)
EXAMPLES = EXAMPLE.findall(DOCS.read_text(encoding="utf-8"))

CASE: dict[str, Any] = {
    "calendars": {
        "office": {
            "zone": "Europe/Berlin",
            "week": {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
            "holidays": ["2013-12-25"],
            "openings": [{"date": "2013-12-28", "hours": [["10:00", "14:00"]]}],
        }
    },
    "policy": {
        "targets": [
            {"metric": "first_reply", "within": "PT2H", "calendar": "office", "pause_in": ["pending", "closed"]},
            {"metric": "total_resolution", "within": "P1D", "calendar": None},
        ]
    },
    "events": [
        {"at": "2013-06-04T09:00:00Z", "type": "created"},
        {"at": "2013-06-04T12:00:00+02:00", "type": "status", "to": "pending"},
        {"at": "2013-06-04T10:30:00Z", "type": "status", "to": "open"},
        {"at": "2013-06-04T10:45:00Z", "type": "message", "author": "agent", "public": True},
    ],
    "now": "2013-06-04T12:00:00Z",
}


def tried(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(path) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def written(folder: Path, **changes: Any) -> Path:
    path = folder / "case.json"
    path.write_text(json.dumps({key: value for key, value in {**CASE, **changes}.items() if value is not None}))
    return path


def test_the_documented_format_is_answered_in_the_documented_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, total = tried(written(tmp_path), capsys)
    explanation = first.pop("explanation")
    assert first == {
        "metric": "first_reply",
        "side": "support",
        "state": "met",
        "due_at": "2013-06-04T11:30:00Z",
        "target_seconds": 7200,
        "elapsed_seconds": 4500,
        "remaining_seconds": 2700,
        "breached_at": None,
        "rule": "",
    }
    assert sum(step["counted_seconds"] for step in explanation) == 4500
    assert {"kind": "paused", "cause": "pending"}.items() <= explanation[3].items()
    assert (total["state"], total["due_at"]) == ("running", "2013-06-05T09:00:00Z")


@pytest.mark.parametrize(("case", "answer"), [pair[1:] for pair in EXAMPLES], ids=[found[0] for found in EXAMPLES])
def test_the_examples_of_the_documentation_are_true(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], case: str, answer: str
) -> None:
    path = tmp_path / "case.json"
    path.write_text(case)
    assert tried(path, capsys) == json.loads(answer)


def test_the_documentation_has_the_three_known_vectors() -> None:
    told = {name: json.loads(answer)[0] for name, _, answer in EXAMPLES}
    assert told["Two pauses put the end off"]["due_at"] == "2013-06-04T11:45:00Z"
    assert told["A budget that ends with the working day"]["due_at"] == "2013-06-04T16:00:00Z"
    assert told["Answered in time"]["elapsed_seconds"] == 75 * 60


@pytest.mark.parametrize("metric", list(Metric))
@pytest.mark.parametrize("author", ["customer", "agent", "host", "automatic"])
@pytest.mark.parametrize("public", [True, False])
def test_every_word_of_the_format_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], metric: str, author: str, public: bool
) -> None:
    statuses = [str(status) for status in TicketStatus]
    target = {"metric": metric, "within": "PT2H", "calendar": "office", "pause_in": statuses[2:]}
    events = [
        CASE["events"][0],
        {"at": "2013-06-04T09:05:00Z", "type": "message", "author": author, "public": public},
        *({"at": f"2013-06-04T10:0{n}:00Z", "type": "status", "to": to} for n, to in enumerate(statuses)),
        {"at": "2013-06-04T11:00:00Z", "type": "booking"},
        {"at": "2013-06-04T11:10:00Z", "type": "policy", "targets": [target, target | {"calendar": None}]},
    ]
    readings = tried(written(tmp_path, policy={"targets": [target]}, events=events), capsys)
    assert [list(reading) for reading in readings] == [
        [
            "metric",
            "side",
            "state",
            "due_at",
            "target_seconds",
            "elapsed_seconds",
            "remaining_seconds",
            "breached_at",
            "rule",
            "explanation",
        ]
    ] * len(readings)
    assert readings
    for reading in readings:
        assert reading["state"] in set(ClockState)
        assert sum(step["counted_seconds"] for step in reading["explanation"]) == reading["elapsed_seconds"]


def test_a_calendar_closes_on_the_events_of_a_file_beside_the_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "closed.ics").write_text(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Inventory\r\nDTSTART;VALUE=DATE:20130604\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    office = CASE["calendars"]["office"] | {"ical_file": "closed.ics"}
    first, _ = tried(written(tmp_path, calendars={"office": office}, events=CASE["events"][:1]), capsys)
    assert first["due_at"] == "2013-06-05T09:00:00Z"
    assert "Inventory" in [step["cause"] for step in first["explanation"]]
    for wrong in ("nothing.ics", 7, "closed.ics\0"):
        broken = CASE["calendars"]["office"] | {"ical_file": wrong}
        assert main(written(tmp_path, calendars={"office": broken})) == 2
        assert "calendars.office.ical_file" in capsys.readouterr().err


def test_public_holidays_of_a_country_close_a_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office = {"zone": "Europe/Berlin", "week": {"daily": [["09:00", "18:00"]]}, "country": "DE"}
    events = [{"at": "2013-10-03T09:00:00Z", "type": "created"}]
    now = "2013-10-03T12:00:00Z"
    first, _ = tried(written(tmp_path, calendars={"office": office}, events=events, now=now), capsys)
    assert (first["elapsed_seconds"], first["due_at"]) == (0, "2013-10-04T09:00:00Z")


def test_toml_says_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.toml"
    path.write_text(
        """
now = 2013-06-04T12:00:00Z
[calendars.office]
zone = "Europe/Berlin"
week.workdays = [["09:00", "18:00"]]
[[policy.targets]]
metric = "first_reply"
within = "PT2H"
calendar = "office"
[[events]]
at = 2013-06-04T09:00:00Z
type = "created"
"""
    )
    (reading,) = tried(path, capsys)
    assert (reading["state"], reading["breached_at"]) == ("breached", "2013-06-04T11:00:00Z")


def test_facts_are_judged_by_the_shipped_policy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = {"market": "appointments", "channel": "email", "language": "sq"}
    readings = tried(written(tmp_path, policy=None, calendars=None, facts=facts), capsys)
    (first,) = [reading for reading in readings if reading["metric"] == "first_reply"]
    assert (first["target_seconds"], first["rule"]) == (7200, "appointments: e-mail or form within 2 h")


def test_a_pack_beside_the_case_can_be_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = tmp_path / "mine.toml"
    pack.write_text('[[rules]]\nname = "all"\nmetrics = ["agent_work"]\nwithin = "PT3H"\n')
    case = written(tmp_path, policy=None, facts={}, policy_file="mine.toml")
    (reading,) = tried(case, capsys)
    assert (reading["metric"], reading["elapsed_seconds"]) == ("agent_work", 9000)
    pack.write_text('[[rules]]\nname = "all"\nmetrics = ["agent_work"]\nwithin = "3 h"\n')
    assert main(case) == 2
    assert "mine.toml, line 4: rules[0].within" in capsys.readouterr().err


def test_new_targets_by_an_event(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = {"at": "2013-06-04T09:30:00Z", "type": "policy", "targets": [{"metric": "first_reply", "within": "PT1H"}]}
    first, _ = tried(written(tmp_path, events=[CASE["events"][0], new]), capsys)
    assert first["breached_at"] == "2013-06-04T10:00:00Z"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"now": None}, "now: 'None' is not an instant"),
        ({"now": "2013-06-04T12:00:00"}, "now: an instant needs its offset"),
        ({"policy": None}, "policy: a case needs a policy"),
        ({"policy": {"targets": [{"metric": "speed", "within": "PT1H"}]}}, "policy.targets[0].metric: 'speed'"),
        ({"policy": {"targets": [{"metric": "first_reply", "within": "soon"}]}}, "policy.targets[0].within: 'soon'"),
        (
            {"policy": {"targets": [{"metric": "first_reply", "within": "PT1H", "calendar": "home"}]}},
            "policy.targets[0].calendar: there is no calendar 'home'",
        ),
        ({"events": [{"at": "2013-06-04T12:00:00Z", "type": "status", "to": "gone"}]}, "events[0].to: 'gone'"),
        ({"events": [{"at": "2013-06-04T12:00:00Z", "type": "song"}]}, "events[0].type: 'song'"),
        ({"events": [{"at": "noon", "type": "created"}]}, "events[0].at: 'noon'"),
        ({"events": [7]}, "events[0]: a table"),
        ({"calendars": {"c": {"zone": "Europe/Tirana", "week": {}}}}, "calendars.c.zone: 'Europe/Tirana'"),
        ({"colour": "red"}, "colour: 'colour' is not a known key"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, Any], sentence: str
) -> None:
    assert main(written(tmp_path, **changes)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False)
    | st.text(max_size=12)
    | st.sampled_from(["PT9999999999H", "P99999W", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "24:00", "booking"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=2),
    max_leaves=4,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


@settings(max_examples=250, deadline=None)
@given(st.booleans(), st.data())
def test_any_garbage_anywhere_is_answered_with_readings_or_a_named_mistake(shipped: bool, data: st.DataObject) -> None:
    case = json.loads(json.dumps(CASE))
    if shipped:
        del case["policy"]
        case["facts"] = {
            "market": "stays",
            "channel": "email",
            "booking_starts_at": "2013-06-05T09:00:00Z",
            "booking_zone": "Asia/Almaty",
        }
    case["events"].append({"at": "2013-06-04T11:00:00Z", "type": "booking", "starts_at": "2013-06-07T09:00:00Z"})
    case["events"].append({"at": "2013-06-04T11:30:00Z", "type": "snoozed", "until": "2013-06-07T09:00:00Z"})
    moved = {"from": {"starts_at": "2013-06-07T09:00:00Z"}, "to": {"starts_at": "2013-06-05T09:00:00Z", "zone": "UTC"}}
    case["events"].append({"at": "2013-06-04T11:45:00Z", "type": "booking", **moved})
    *outer, last = data.draw(st.sampled_from([place for place in places(case) if place]))
    holder = case
    for key in outer:
        holder = holder[key]
    holder[last] = data.draw(anything)
    try:
        for reading in try_case(case):
            as_json(reading)
    except PolicyFault as fault:
        assert fault.details["reason"]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(tmp_path / "nothing.json") == 2
    assert "cannot be read" in capsys.readouterr().err
    (tmp_path / "half.json").write_text('{"now": ')
    assert main(tmp_path / "half.json") == 2
    assert "is not valid" in capsys.readouterr().err
