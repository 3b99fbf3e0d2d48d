"""What an operator writes about response clocks, read strictly: rules, conditions, phases; and where a mistake is."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from agent_console.domain.calendars import Calendar
from agent_console.domain.calendars_data import Path, expect_list, expect_table, mistake
from agent_console.domain.clocks_types import SNOOZED, Target, parse_duration
from agent_console.domain.kinds import Channel, ClockSide, Market, Metric, PartyKind, Priority, TicketStatus
from agent_console.domain.phases import NEAR, Phase

HOST_STATES: Final = ("idle", "asked", "silent", "overdue")
ACTIONS: Final = ("notify", "raise", "reassign", "escalate", "call_support")

_CLOSED_SETS: dict[str, Collection[str]] = {
    "market": tuple(Market),
    "channel": tuple(Channel),
    "priority": tuple(Priority),
    "party": tuple(PartyKind),
    "phase": tuple(Phase),
    "host": HOST_STATES,
}
_OPEN_SETS = ("topic", "urgency", "tier", "language", "queue")
CONDITIONS: Final = frozenset((*_CLOSED_SETS, *_OPEN_SETS, "around"))
_RULE_KEYS = CONDITIONS | {
    "name",
    "side",
    "metrics",
    "within",
    "calendar",
    "received_in",
    "pause_in",
    "warn_before",
    "on_warn",
    "on_breach",
    "operator_set",
    "any",
}
_PACK_KEYS = frozenset({"version", "phases", "calendars", "rules"})
_PAUSES = (*TicketStatus, SNOOZED)

Condition = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the pack: what must fit, and the promises that then hold."""

    name: str
    condition: Condition
    any_of: tuple[Condition, ...]
    targets: tuple[Target, ...]

    def fits(self, facts: Mapping[str, str]) -> bool:
        """Whether the rule applies to these facts, all as text."""
        if not all(facts[key] in allowed for key, allowed in self.condition.items()):
            return False
        return not self.any_of or any(all(facts[key] in one[key] for key in one) for one in self.any_of)

    def asks(self, key: str) -> bool:
        """Whether the rule looks at this fact at all."""
        return any(key in condition for condition in (self.condition, *self.any_of))


@dataclass(frozen=True, slots=True)
class Phases:
    """Where the operator draws the boundaries of a booking."""

    near: timedelta = NEAR
    around_before: timedelta = timedelta(0)
    around_after: timedelta = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class PackData:
    """A pack, read and checked."""

    version: str
    phases: Phases
    calendars: Mapping[str, Calendar]
    rules: tuple[Rule, ...]


def read_pack(data: Any) -> PackData:
    """The checked content. Raises PolicyFault with the path of the mistake in its details."""
    pack = expect_table(data, (), _PACK_KEYS)
    calendars = {
        name: Calendar.from_data(name, value, ("calendars", name))
        for name, value in _table(pack.get("calendars", {}), ("calendars",)).items()
    }
    rules: list[Rule] = []
    for index, item in enumerate(expect_list(pack.get("rules", []), ("rules",))):
        rule = _rule(item, ("rules", index), calendars)
        if any(other.name == rule.name for other in rules):
            raise mistake(("rules", index, "name"), f"there is another rule named '{rule.name}'")
        rules.append(rule)
    if not rules:
        raise mistake(("rules",), "a policy needs at least one rule")
    return PackData(str(pack.get("version", "1")), _phases(pack.get("phases", {})), calendars, tuple(rules))


def _table(value: Any, path: Path) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise mistake(path, "a table is expected")
    return value


def _phases(value: Any) -> Phases:
    path: Path = ("phases",)
    table = expect_table(value, path, frozenset({"near", "around_before", "around_after"}))
    return Phases(**{key: timedelta(seconds=seconds(text, (*path, key))) for key, text in table.items()})


def _rule(value: Any, path: Path, calendars: Mapping[str, Calendar]) -> Rule:
    table = expect_table(value, path, _RULE_KEYS)
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        raise mistake((*path, "name"), "a rule needs a name")
    metrics = words(table.get("metrics", []), (*path, "metrics"), tuple(Metric))
    if not metrics:
        raise mistake((*path, "metrics"), "a rule needs at least one metric")
    targets = tuple(target_of({**_promise(table), "metric": metric}, path, calendars, name) for metric in metrics)
    alternatives = expect_list(table.get("any", []), (*path, "any"))
    any_of = tuple(
        _condition(expect_table(one, (*path, "any", index), CONDITIONS), (*path, "any", index))
        for index, one in enumerate(alternatives)
    )
    return Rule(name, _condition(table, path), any_of, targets)


def _promise(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key in TARGET_KEYS}


TARGET_KEYS: Final = frozenset(
    {
        "metric",
        "within",
        "calendar",
        "received_in",
        "pause_in",
        "side",
        "warn_before",
        "rule",
        "on_warn",
        "on_breach",
        "operator_set",
    }
)


def target_of(value: Any, path: Path, calendars: Collection[str], rule: str = "") -> Target:
    """One promise from a table with the keys of `Target`. Raises PolicyFault at the wrong key."""
    table = expect_table(value, path, TARGET_KEYS)
    metric = words([table.get("metric")], (*path, "metric"), tuple(Metric))[0]
    within = seconds(table.get("within"), (*path, "within"))
    for key in ("calendar", "received_in"):
        calendar = table.get(key)
        if calendar is not None and not (isinstance(calendar, str) and calendar in calendars):
            raise mistake((*path, key), f"there is no calendar '{calendar}'")
    warn = seconds(table["warn_before"], (*path, "warn_before")) if "warn_before" in table else 0
    if warn and warn >= within:
        raise mistake((*path, "warn_before"), "the warning must come later than the start of the clock")
    operator_set = table.get("operator_set", False)
    if not isinstance(operator_set, bool):
        raise mistake((*path, "operator_set"), "true or false is expected")
    return Target(
        metric=metric,
        within=within,
        calendar=table.get("calendar"),
        received_in=table.get("received_in"),
        pause_in=frozenset(words(table.get("pause_in", []), (*path, "pause_in"), _PAUSES)),
        side=words([table.get("side", ClockSide.SUPPORT)], (*path, "side"), tuple(ClockSide))[0],
        warn_before=warn,
        rule=str(table.get("rule", rule)),
        on_warn=words(table.get("on_warn", []), (*path, "on_warn"), ACTIONS),
        on_breach=words(table.get("on_breach", []), (*path, "on_breach"), ACTIONS),
        operator_set=operator_set,
    )


def _condition(table: Mapping[str, Any], path: Path) -> Condition:
    found: dict[str, frozenset[str]] = {}
    for key, known in _CLOSED_SETS.items():
        if key in table:
            found[key] = frozenset(words(table[key], (*path, key), ("", *known)))
    for key in _OPEN_SETS:
        if key in table:
            found[key] = frozenset(words(table[key], (*path, key), None))
    if "around" in table:
        if not isinstance(table["around"], bool):
            raise mistake((*path, "around"), "true or false is expected")
        found["around"] = frozenset({str(table["around"]).lower()})
    for key, allowed in found.items():
        if not allowed:
            raise mistake((*path, key), "an empty list fits nothing; leave the key out to fit everything")
    return found


def words(value: Any, path: Path, known: Collection[str] | None) -> tuple[str, ...]:
    """A list of texts, all of them known."""
    found: list[str] = []
    for word in expect_list(value, path):
        if not isinstance(word, str):
            raise mistake(path, "texts in quotes are expected")
        if known is not None and word not in known:
            raise mistake(path, f"'{word}' is not known; known are {', '.join(sorted(filter(None, known)))}")
        found.append(str(word))
    return tuple(found)


def seconds(value: Any, path: Path) -> int:
    """Seconds of an ISO 8601 duration."""
    if not isinstance(value, str):
        raise mistake(path, "a duration such as PT2H or P3D is expected")
    try:
        return parse_duration(value)
    except ValueError as error:
        raise mistake(path, str(error)) from error


# --- where it stands -------------------------------------------------------------------------------------------------

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\")(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"))*)\s*=")


def line_of(text: str, path: Path) -> int:
    """The line of TOML `text` on which `path`, or the nearest thing above it, is written; 0 when it is nowhere."""
    best, depth = 0, 0
    here: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.fullmatch(line), _KEY.match(line)
        places: tuple[Path, ...] = ()
        if header:
            here = _parts(header[2])
            places = (here,)
            if header[1] == "[[":
                counts[here] = counts.get(here, -1) + 1
                # Where a table was meant, its list begins on this line.
                here = (*here, counts[here])
                places = (*places, here)
        elif key:
            places = ((*here, *_parts(key[1])),)
        for place in places:
            if len(place) > depth and path[: len(place)] == place:
                best, depth = number, len(place)
    return best


def _parts(dotted: str) -> Path:
    return tuple(part.strip().strip('"') for part in dotted.split("."))
