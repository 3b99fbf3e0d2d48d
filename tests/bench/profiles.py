"""Throw-away profiles of the console: signed in, and as full as a benchmark wants them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from agent_console.client.connection import Connection
from agent_console.client.platform import PlatformClient
from agent_console.contract.commands import Session
from agent_console.contract.entities import Entity, Queue
from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import sign_in
from agent_console.desk.vault import KeyringVault, store_key
from agent_console.domain.authority import permissions_of
from agent_console.store.apply import apply_entities
from agent_console.store.reading import set_cursor
from agent_console.store.store import Store
from tests.bench import material
from tests.bench.keyring_file import VARIABLE

NAME = "bench"
SIZE = (1440, 900)
NOBODY_THERE = "http://127.0.0.1:9"
EMAIL = "agent@desk.example"
_BATCH = 1000


def environment(home: Path) -> dict[str, str]:
    """The environment in which a console finds its files below `home` and nowhere else."""
    return os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home),
        "PYTHON_KEYRING_BACKEND": "tests.bench.keyring_file.FileKeyring",
        VARIABLE: str(home / "keyring.json"),
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "LC_ALL": "C.UTF-8",
        # As it is where the program is used: otherwise each start would compile it anew.
        "PYTHONDONTWRITEBYTECODE": "",
    }


def enter(home: Path) -> None:
    """Let this process have that environment too, for the code that fills the profile."""
    home.mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    os.environ.update(environment(home))


def profile_of(home: Path, url: str) -> Profile:
    """The profile as the console itself will name it."""
    return Profile(name=NAME, url=url, email=EMAIL, folder=home / "data" / "agent-console" / NAME)


def write_settings(home: Path, url: str) -> None:
    """What the agent set at the last sign-in; the view is the one with the most cases."""
    file = home / "config" / "agent-console" / f"{NAME}.ini"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"[sign_in]\nurl={url}\nemail={EMAIL}\n\n[state]\nview=all_open\n\n[look]\nlanguage=en\ntheme=light\n",
        encoding="utf-8",
    )


async def fill(home: Path, entities: Iterable[Entity]) -> None:
    """A profile that was signed in and has synchronised these, written through the store's own functions."""
    profile = profile_of(home, NOBODY_THERE)
    write_settings(home, NOBODY_THERE)
    profile.folder.mkdir(parents=True, exist_ok=True)
    vault = KeyringVault()
    store = await Store.open(profile.file, await store_key(vault, profile.name))
    desk = Desk(profile, vault, store, PlatformClient(Connection(profile.url)))
    me = material.agents()[1]
    await desk.adopt(
        Session(
            access_token="", refresh_token="remembered", expires_in=0, agent=me,
            permissions=sorted(permissions_of(me.role)),
        )
    )  # fmt: skip
    waiting = iter([*material.agents(), *queues(), *entities])
    while batch := list(islice(waiting, _BATCH)):
        await store.write(lambda db, part=batch: apply_entities(db, part))  # type: ignore[misc]

    def done(db: object) -> None:
        for cursor in ("feed", "until", "head", "body"):
            set_cursor(db, cursor, 1, done=True)  # type: ignore[arg-type]

    await store.write(done)
    await desk.close()


def queues() -> list[Queue]:
    """The one queue of the material."""
    return [Queue(id=material.identifier("queue", 0), slug="stays", name="Stays")]


async def sign_in_once(home: Path, url: str, password: str) -> None:
    """A profile that was signed in at a real platform and has not synchronised anything yet."""
    write_settings(home, url)
    desk = await sign_in(profile_of(home, url), password, KeyringVault())
    await desk.close()


def console_command(task: str) -> list[str]:
    """The console's own command line, with one of the driver's tasks watching it."""
    return [sys.executable, "-m", "tests.bench.driver", task]


def empty_command(task: str) -> list[str]:
    """The floor: an empty main window of the same size."""
    return [sys.executable, "-m", "tests.bench.empty", task]
