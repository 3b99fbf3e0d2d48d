"""The situations of the demo, as `resources/demo/scenarios/*.toml` tell them: read, checked, filled with the facts of a case."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from agent_console.domain.faults import PolicyFault
from agent_console.domain.kinds import Author, Channel, LineKind, Market, PartyKind, Priority, RefundReason
from agent_console.platform_server.demo.pictures import KINDS
from agent_console.resources import read_toml, resource_path

__all__ = ["LANGUAGES", "NOTE", "Line", "RefundPlan", "Scenario", "Talk", "fill", "scenarios", "small_talk"]

LANGUAGES: Final = ("en", "ru", "kk", "sq", "hy")
NOTE: Final = "note"
PHASES: Final = frozenset({"far", "near", "arrival", "during", "after", "none"})
_SPEAKERS: Final = {
    "customer": Author.CUSTOMER,
    "host": Author.HOST,
    "agent": Author.AGENT,
    NOTE: Author.AGENT,
    "reply": Author.AGENT,
}
_SLOT: Final = re.compile(r"\{([a-z_]+)\}")
_FORMS: Final = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a conversation: one of `texts`, or the canned reply `reply`. `shows`: a picture; `channel` "": the case's."""

    author: str
    public: bool
    texts: tuple[str, ...]
    reply: str = ""
    shows: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """The conversation of a scenario in one language."""

    language: str
    subject: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class RefundPlan:
    """What comes back at the end: per cent of the whole, or of one kind of line. `duplicate`: "", "card" or "on_spot"."""

    percent: str
    reason: str
    state: str = ""
    line: str = ""
    duplicate: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One situation. `phase` is where the booking stands when the case is opened; "none" means without a booking.

    disputed: per cent of the booking that {amount} is, "" for some. extra: the line of a ride that {amount} is.
    """

    key: str
    title: str
    market: str
    topic: str
    queue: str
    channels: tuple[str, ...]
    phase: str
    talks: Mapping[str, Talk]
    who: str
    urgency: str = ""
    priority: str = Priority.NORMAL
    tags: tuple[str, ...] = ()
    weight: int = 1
    refund: RefundPlan | None = None
    checks: Mapping[str, bool] | None = None
    policy: str = ""
    cancelled_by: str = ""
    booking_status: str = ""
    method: str = "card"
    extra: str = ""
    disputed: str = ""


def fill(text: str, slots: Mapping[str, str], female: bool) -> str:
    """`text` with its slots filled and the forms of the speaker chosen. Raises PolicyFault for an unknown slot."""

    def value(match: re.Match[str]) -> str:
        if match[1] not in slots:
            raise _fault("a demo text", f"there is no slot {match[0]}")
        return slots[match[1]]

    return _SLOT.sub(value, _FORMS.sub(lambda match: match[2 if female else 1], text))


def small_talk(language: str, kind: str, rng: Random) -> str:
    """A phrase of `resources/demo/talk.toml`, slots unfilled."""
    phrases: Sequence[str] = read_toml("demo/talk.toml")[language if language in LANGUAGES else "en"][kind]
    return rng.choice(phrases)


@functools.cache
def scenarios() -> tuple[Scenario, ...]:
    """Every situation, in the order of files and of the tables in them. Raises PolicyFault naming file and mistake."""
    found: dict[str, Scenario] = {}
    for path in sorted(resource_path("demo/scenarios").glob("*.toml")):
        for data in read_toml(f"demo/scenarios/{path.name}")["scenario"]:
            scenario = _scenario(path.name, data)
            if scenario.key in found:
                raise _fault(path.name, f"{scenario.key} is there twice")
            found[scenario.key] = scenario
    return tuple(found.values())


def _scenario(file: str, data: Mapping[str, Any]) -> Scenario:
    place = f"{file}, {data.get('key', 'a scenario without a key')}"
    rest = {name: value for name, value in data.items() if name not in ("talk", "refund", "channels", "tags")}
    market = str(data["key"]).split(".", 1)[0]
    guest = {Market.STAYS: PartyKind.GUEST, Market.APPOINTMENTS: PartyKind.CLIENT, Market.CARS: PartyKind.DRIVER}
    try:
        scenario = Scenario(
            **{"market": market, "who": str(guest[Market(market)]), **rest},
            channels=tuple(data["channels"]),
            tags=tuple(data.get("tags", ())),
            talks={language: _talk(place, language, talk) for language, talk in data["talk"].items()},
            refund=_refund(data["refund"]) if "refund" in data else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _fault(place, str(error)) from error
    _check(place, scenario)
    return scenario


def _refund(data: Mapping[str, Any]) -> RefundPlan:
    """Of the table `refund`; with `line` the `share` is the per cent of that line."""
    percent = str(data["share"] if "line" in data else data["percent"])
    return RefundPlan(
        percent=percent,
        reason=RefundReason(data["reason"]),
        state=str(data.get("state", "")),
        line=LineKind(data["line"]) if "line" in data else "",
        duplicate=str(data.get("duplicate", "")),
    )


def _talk(place: str, language: str, data: Mapping[str, Any]) -> Talk:
    if language not in LANGUAGES:
        raise _fault(place, f"{language} is none of the demo's languages")
    lines = tuple(_line(place, line) for line in data["lines"])
    if not lines or lines[0].author != Author.CUSTOMER:
        raise _fault(place, f"the talk in {language} must begin with the customer")
    return Talk(language, str(data["subject"]), lines)


def _line(place: str, data: Mapping[str, Any]) -> Line:
    speaker = next((name for name in _SPEAKERS if name in data), None)
    if speaker is None or data.get("shows", "photo") not in KINDS:
        raise _fault(place, f"a line without a speaker, or with an unknown picture: {sorted(data)}")
    said = data[speaker]
    texts = () if speaker == "reply" else (said,) if isinstance(said, str) else tuple(said)
    return Line(
        author=_SPEAKERS[speaker],
        public=speaker != NOTE,
        texts=texts,
        reply=said if speaker == "reply" else "",
        shows=data.get("shows", ""),
        channel=Channel(data["on"]) if "on" in data else "",
    )


def _check(place: str, scenario: Scenario) -> None:
    if scenario.phase not in PHASES:
        raise _fault(place, f"{scenario.phase} is no phase")
    for channel in scenario.channels:
        Channel(channel)
    Priority(scenario.priority)
    if not scenario.talks or not scenario.channels:
        raise _fault(place, "it needs channels and a talk")
    if scenario.phase == "none" and scenario.refund:
        raise _fault(place, "without a booking there is nothing to give back")


def _fault(place: str, reason: str) -> PolicyFault:
    return PolicyFault(f"{place}: {reason}.", "Mend the file.", details={"reason": reason})
