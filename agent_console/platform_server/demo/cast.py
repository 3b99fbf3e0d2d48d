"""The people of the demo: invented, each with a language, a zone, an address and a telephone number."""

from __future__ import annotations

import functools
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from agent_console.contract.entities import Agent, Customer, Queue
from agent_console.domain.kinds import PartyKind
from agent_console.resources import read_toml

__all__ = ["Cast", "Colleague", "Person", "agents", "is_female", "new_uuid", "queues"]

_AGAIN: Final = 0.38
"""How often a case comes from somebody who has written before, so that customers have a history."""
_VIP: Final = 0.07
_ORIGINS: Final[Mapping[str, Sequence[str]]] = {
    "kk": ("kz",),
    "ru": ("ru", "ru", "kz"),
    "sq": ("al",),
    "hy": ("am",),
    "en": ("de", "us", "it", "al", "am"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """A customer or counterparty, and the grammar that they need."""

    customer: Customer
    female: bool

    @property
    def first(self) -> str:
        """How one speaks to them: the first name; the whole name of a business."""
        name = self.customer.name
        return name if self.customer.kind == PartyKind.BUSINESS else name.split()[0]


@dataclass(frozen=True, slots=True)
class Colleague:
    """An agent of the demo. `simulated`: the simulator plays them."""

    agent: Agent
    female: bool
    simulated: bool

    @property
    def first(self) -> str:
        return self.agent.name.split()[0]


def new_uuid(rng: Random) -> str:
    """An id that depends on the seed alone."""
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


@functools.cache
def _female_names() -> frozenset[str]:
    origins = read_toml("demo/people.toml")["origin"]
    return frozenset(form for origin in origins for name in origin["female"] for form in name.split("|"))


def is_female(name: str) -> bool:
    """Which forms somebody of the demo uses for herself or himself, known by the first name."""
    return name.split(" ", 1)[0] in _female_names()


def agents() -> list[Colleague]:
    """The accounts of the demo, first the one that a visitor uses. Their ids are the same in every world."""
    found = []
    for data in read_toml("demo/agents.toml")["agent"]:
        fields = {name: value for name, value in data.items() if name not in ("female", "simulated")}
        agent = Agent(id=str(uuid.uuid5(uuid.NAMESPACE_DNS, data["email"])), **fields)
        found.append(Colleague(agent, bool(data.get("female")), bool(data.get("simulated"))))
    return found


def queues() -> list[Queue]:
    """The queues of the demo, with the same ids in every world."""
    rows = read_toml("demo/agents.toml")["queue"]
    return [Queue(id=str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{row['slug']}.queue.example")), **row) for row in rows]


class Cast:
    """Makes people and remembers them, so that some of them come again."""

    def __init__(self, rng: Random, now: datetime) -> None:
        self._rng = rng
        self._now = now
        self._origins: dict[str, dict[str, Any]] = {
            origin["key"]: origin for origin in read_toml("demo/people.toml")["origin"]
        }
        self._taken: set[str] = set()
        self._known: dict[tuple[str, str], list[Person]] = {}
        self._businesses: dict[str, Person] = {}

    @property
    def customers(self) -> list[Customer]:
        """Everybody who was cast, in order."""
        everybody = [*(person for known in self._known.values() for person in known), *self._businesses.values()]
        return [person.customer for person in everybody]

    def customer(self, kind: str, language: str) -> Person:
        """Somebody of that kind who writes in `language`; now and then a person who is known already."""
        known = self._known.setdefault((kind, language), [])
        if known and self._rng.random() < _AGAIN:
            return self._rng.choice(known)
        return self.stranger(kind, language)

    def stranger(self, kind: str, language: str) -> Person:
        """Somebody new."""
        person = self._invent(kind, language, self._rng.choice(_ORIGINS[language]))
        self._known.setdefault((kind, language), []).append(person)
        return person

    def host(self, origin: str, language: str) -> Person:
        """A host at the place; each has several flats."""
        known = self._known.setdefault((PartyKind.HOST, f"{origin}.{language}"), [])
        if len(known) >= 8:
            return self._rng.choice(known)
        person = self._invent(PartyKind.HOST, language, origin)
        known.append(person)
        return person

    def business(self, name: str) -> Person:
        """The business of that name, always the same."""
        if name not in self._businesses:
            customer = self._record(PartyKind.BUSINESS, name, _plain(name), self._origins["al"], "sq")
            self._businesses[name] = Person(customer, female=False)
        return self._businesses[name]

    def _invent(self, kind: str, language: str, key: str) -> Person:
        origin = self._origins[key]
        for _ in range(50):
            female = self._rng.random() < 0.5
            sex = "female" if female else "male"
            first, first_latin = self._rng.choice(origin[sex]).split("|")
            last, last_latin = self._rng.choice(origin[f"{sex}_last"]).split("|")
            name = f"{first} {last}"
            if language not in (origin["language"], *origin["also"]) or language == "en":
                name = f"{first_latin} {last_latin}"
            if name not in self._taken:
                break
        self._taken.add(name)
        mailbox = f"{_plain(first_latin)}.{_plain(last_latin)}"
        return Person(self._record(kind, name, mailbox, origin, language), female)

    def _record(self, kind: str, name: str, mailbox: str, origin: Mapping[str, Any], language: str) -> Customer:
        rng = self._rng
        phone = "".join(str(rng.randrange(10)) if char == "#" else char for char in rng.choice(origin["phone"]))
        address = f"{mailbox}@{rng.choice(origin['mail'])}"
        while address in self._taken:
            address = f"{mailbox}{rng.randrange(2, 999)}@{rng.choice(origin['mail'])}"
        self._taken.add(address)
        guest = kind in (PartyKind.GUEST, PartyKind.CLIENT, PartyKind.DRIVER)
        return Customer(
            id=new_uuid(rng),
            kind=kind,
            name=name,
            email=address,
            phones=[phone],
            language=language,
            zone=origin["zone"],
            tier="vip" if guest and rng.random() < _VIP else "",
            created_at=self._now - timedelta(days=rng.randrange(20, 1400), minutes=rng.randrange(1440)),
        )


def _plain(text: str) -> str:
    plain = text.lower().translate(str.maketrans("ëçёäöü", "eceaou"))
    return re.sub(r"[^a-z0-9]+", "", plain)
