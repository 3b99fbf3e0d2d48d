"""`python -m tests.bench [NAME...] [--write]` prints one table; `--write` keeps it in RESULTS.md. Names: start memory open scroll
sync idle small quote clocks board alarms money.

Nothing is asserted: times belong to a machine, and so do these. What can be compared is each figure with its floor, which is
measured in the same run, in turns with it.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import statistics
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import apsw
import PySide6

from agent_console.contract.entities import Entity
from agent_console.desk.vault import KeyringVault, store_key
from tests.bench import alarms, board, clocks, first_sync, idle, material, money, opening, profiles, quotes, small
from tests.bench.report import run
from tests.support.platform import DATABASES, POSTGRES_VARIABLE, platform_process

TICKETS = 100_000
ROWS = 1_000_000
ROUNDS = 7
_RESULTS = Path(__file__).with_name("RESULTS.md")
_COMMAND = "bash packaging/bench --write"


@dataclass
class Line:
    """One row of the table."""

    what: str
    ours: str
    floor: str
    compared: str
    goal: str = ""
    kept: str = ""


class Bench:
    """The folder of one run, with what several measurements share."""

    def __init__(self, folder: Path, tickets: int) -> None:
        self.folder = folder
        self.tickets = tickets
        self._full: Path | None = None

    def full(self) -> Path:
        """The home of a profile with all tickets, made at the first time."""
        if self._full is None:
            self._full = self.folder / "full"
            profiles.enter(self._full)
            asyncio.run(profiles.fill(self._full, self._entities()))
        profiles.enter(self._full)
        return self._full

    def _entities(self) -> Iterator[Entity]:
        yield from material.customers(self.tickets // 10)
        for ticket in opening.TICKETS:
            yield from material.messages(ticket, opening.MESSAGES)
        yield from material.tickets(self.tickets)

    # --- the measurements ------------------------------------------------------------------------------------------

    def start(self) -> Iterator[Line]:
        """A process from its start to a list that answers a click."""
        environment = profiles.environment(self.full())
        empty, console, whole = [], [], []
        for _ in range(ROUNDS):
            started, said = run(profiles.empty_command("start"), environment)
            empty.append(said[0]["at"] - started)
            started, said = run(profiles.console_command("start"), environment)
            console.append(said[0]["at"] - started)
            started, said = run(profiles.console_command("whole"), environment)
            whole.append(said[-1]["at"] - started)
        for name, pick in (("median", statistics.median), ("best", min)):
            ratio = pick(console) / pick(empty)
            yield Line(
                f"start to a filled, clickable inbox ({self.tickets:,} tickets), {name} of {ROUNDS}",
                _ms(pick(console)), f"{_ms(pick(empty))} empty window", f"{ratio:.2f}x", "1.6x", _kept(ratio <= 1.6),
            )  # fmt: skip
        yield Line(
            "the same until the side of the case is built as well, median", _ms(statistics.median(whole)),
            f"{_ms(statistics.median(empty))} empty window", f"{statistics.median(whole) / statistics.median(empty):.2f}x",
        )  # fmt: skip

    def memory(self) -> Iterator[Line]:
        """Three seconds after the list is there."""
        environment = profiles.environment(self.full())
        told = {name: ([], []) for name in ("rss", "pss", "private")}  # type: ignore[var-annotated]
        for _ in range(3):
            empty = run(profiles.empty_command("memory"), environment)[1]
            ours = run(profiles.console_command("memory"), environment)[1]
            for name, (of_empty, of_ours) in told.items():
                of_empty.append(next(line[name] for line in empty if name in line))
                of_ours.append(next(line[name] for line in ours if name in line))
        words = {"rss": "resident", "pss": "proportional share", "private": "private alone"}
        for name, (of_empty, of_ours) in told.items():
            floor, found = statistics.median(of_empty) / 1024, statistics.median(of_ours) / 1024
            goal = ("1.7x", _kept(found / floor <= 1.7)) if name != "private" else ("", "")
            yield Line(
                f"memory with {self.tickets:,} tickets cached, {words[name]}", f"{found:.0f} MB",
                f"{floor:.0f} MB empty window", f"{found / floor:.2f}x", *goal,
            )  # fmt: skip

    def open(self) -> Iterator[Line]:
        """Cases of 200 messages, from the gesture to the painted end of the conversation."""
        said = run(profiles.console_command("open"), profiles.environment(self.full()))[1][-1]
        for name, ours, floor in (
            ("median", said["median"], said["plain_median"]),
            ("best", said["best"], said["plain_best"]),
            ("the very first", said["first"], said["plain_median"]),
        ):
            beyond = ours - floor
            goal = ("50 ms beyond", _kept(beyond < 0.05)) if name != "the very first" else ("", "")
            yield Line(
                f"opening a ticket of {opening.MESSAGES} messages, {name}", _ms(ours), f"{_ms(floor)} QTextDocument",
                f"{_ms(beyond)} beyond, {ours / floor:.1f}x", *goal,
            )  # fmt: skip

    def scroll(self) -> Iterator[Line]:
        """Paints of the list at random places among a million rows."""
        home = self.folder / "million"
        profiles.enter(home)
        asyncio.run(profiles.fill(home, material.tickets(min(self.tickets, 50_000))))
        command = [*profiles.console_command("")[:2], "tests.bench.scrolling", str(home), str(ROWS)]
        said = [line for line in run(command, profiles.environment(home))[1] if "view" in line]
        ours = [line for line in said if line["view"] == "ours"]
        plain = [line for line in said if line["view"] == "plain"]
        for name, goal in (("median", None), ("p99", 0.008)):
            found, floor = (statistics.mean(line[name] for line in lines) for lines in (ours, plain))
            yield Line(
                f"scrolling {ours[0]['rows']:,} rows, {name} of a paint", _ms(found), f"{_ms(floor)} plain delegate",
                f"{found / floor:.1f}x", "8 ms" if goal else "", _kept(found < goal) if goal else "",
            )  # fmt: skip

    def sync(self) -> Iterator[Line]:
        """The window's loop during a first synchronisation."""
        ours, idle = first_sync.measure(self.folder, self.tickets)
        yield Line(
            f"longest stall during a first sync of {self.tickets:,} tickets", _ms(ours["longest"]),
            f"{_ms(idle['longest'])} idle loop", f"{ours['longest'] / max(idle['longest'], 1e-4):.1f}x", "50 ms",
            _kept(ours["longest"] < 0.05),
        )  # fmt: skip
        yield Line(
            f"of it the thread's own work; it came {ours['longest_at']:.1f} s after the desk was opened",
            _ms(ours["longest_own"]), "", "",
        )  # fmt: skip
        yield Line(
            "longest stall once the window is whole (after 2 s)", _ms(ours["longest_after_2_s"]),
            f"{_ms(idle['longest'])} idle loop", f"own work {_ms(ours['own_after_2_s'])}",
        )  # fmt: skip
        yield Line(
            f"stalls above 50 ms, above a frame, among {ours['beats']:,} beats in {ours['seconds']:.0f} s",
            f"{ours['over_50_ms']}, {ours['over_16_ms']}", f"{idle['over_50_ms']}, {idle['over_16_ms']}", "",
        )  # fmt: skip
        yield Line("99th percentile of the stalls", _ms(ours["p99"]), f"{_ms(idle['p99'])} idle loop", "")
        yield Line("first rows in the list after signing in", _ms(ours["first"]), "", "")

    def idle(self) -> Iterator[Line]:
        """A console that nobody touches, with its clocks running."""
        ours, empty = (statistics.median(found) for found in idle.measure(self.folder))
        yield Line(
            f"an idle console with {idle.CLOCKS:,} running clocks, of a core", f"{ours:.2%}", f"{empty:.2%} empty window",
            f"{ours / max(empty, 1e-5):.0f}x", "1 %", _kept(ours < 0.01),
        )  # fmt: skip

    def small(self) -> Iterator[Line]:
        """The cheap ones."""
        folder = self.folder / "small"
        folder.mkdir()
        database = f"sqlite:///{folder / 'platform.sqlite'}"
        asyncio.run(first_sync.seed(database, 5000))
        with platform_process(database) as served:
            ours, bare = asyncio.run(small.pages(served.url, profiles.EMAIL, 5000))
        yield _ratio("5,000 tickets in pages of 100, fetched and decoded", ours, bare, "httpx, bytes only")
        ours, plain = small.writing(folder)
        yield _ratio("10,000 tickets into the encrypted copy, indexed", ours, plain, "plain SQLite, bytes and words")
        home = self.full()
        profile = profiles.profile_of(home, profiles.NOBODY_THERE)
        key = asyncio.run(store_key(KeyringVault(), profile.name))
        search, order, bare = small.searching(profile.file, key)
        yield _ratio(f"search of two common words among {self.tickets:,}, 200 rows", search, bare, "FTS5 match alone")
        yield Line("whole order of the largest view", _ms(statistics.median(order)), "", "")
        yield Line("one reading of the clocks of a case with 40 events", f"{small.clocks() * 1e6:.0f} us", "", "")

    def alarms(self) -> Iterator[Line]:
        """A platform that keeps many clocks."""
        for found in alarms.measure(self.folder, self.tickets):
            yield from _alarms(self.tickets, found)

    def quote(self) -> Iterator[Line]:
        """What a refund policy gives of a long booking."""
        whole, answer, plain = quotes.quotes()
        found, base = statistics.median(whole), statistics.median(plain)
        yield Line(
            f"a refund quote of a booking of {quotes.LINES} lines over three payments, with until when it holds",
            f"{found * 1000:.2f} ms", f"{base * 1000:.2f} ms plain dates and integers", f"{found / base:.1f}x",
            "5 ms", _kept(found < 0.005),
        )  # fmt: skip
        alone = statistics.median(answer)
        yield Line(
            "of it the policy's answer line by line", f"{alone * 1000:.2f} ms",
            f"{base * 1000:.2f} ms plain dates and integers", f"{alone / base:.1f}x",
        )  # fmt: skip

    def clocks(self) -> Iterator[Line]:
        """Evaluations of the clock engine a second."""
        for found in clocks.measure():
            yield Line(
                f"clock of {clocks.EVENTS} events, split shifts, a year of holidays: {found.name}", f"{found.ours:,.0f}/s",
                f"{found.floor:,.0f}/s datetime sums over the {found.intervals} intervals",
                f"{found.floor / found.ours:.1f}x",
            )  # fmt: skip

    def board(self) -> Iterator[Line]:
        """The lead's board."""
        folder = self.folder / "board"
        folder.mkdir()
        found = board.measure(folder, self.tickets)
        floor = "SELECT count(*) of the open cases"
        yield _ratio(f"the board over {self.tickets:,} open cases, each second", found["board"], found["floor"], floor)
        yield _ratio("its first look, with the history of the forecast", found["first"], found["floor"], floor)
        yield _ratio("the ids behind one figure of it", found["drill"], found["floor"], floor)

    def money(self) -> Iterator[Line]:
        """Refund commands at the platform, on each kind of database that is there."""
        for kind in DATABASES:
            if kind == "postgres" and not os.environ.get(POSTGRES_VARIABLE):
                continue
            folder = self.folder / f"money-{kind}"
            folder.mkdir()
            measured = money.measure(kind, folder)
            found, row = statistics.median(measured.refunds), statistics.median(measured.rows)
            promises = statistics.median(measured.promises)
            what = f"refund commands of {money.CLIENTS} agents, embedded provider, {kind}"
            yield Line(
                what, f"{found:.0f}/s", f"{row:.0f}/s bare insert route", f"{found / row:.2f}x", "0.5x",
                _kept(found >= row / 2),
            )  # fmt: skip
            yield Line(
                "beside their three commits alone", f"{found:.0f}/s",
                f"{promises:.0f}/s bare route with three ({promises / row:.2f}x of the one with an insert)",
                f"{found / promises:.2f}x", "", "",
            )  # fmt: skip


def _alarms(size: int, found: alarms.Measured) -> Iterator[Line]:
    """The lines about one kind of database."""
    name, late = found.database, found.late
    if late:
        p50, p99, worst = (_ms(late[min(len(late) - 1, int(len(late) * share))]) for share in (0.5, 0.99, 1.0))
        yield Line(
            f"alarms, {size:,} running clocks on {name}: from the true instant to an open stream ({len(late)} alarms)",
            f"median {p50}, 99 % {p99}, worst {worst}", "", "", "1 s", _kept(late[int(len(late) * 0.99)] <= 1.0),
        )  # fmt: skip
    yield Line(
        f"platform with {size:,} running clocks on {name}, nothing due: share of a core", f"{found.idle:.1%}", "", ""
    )
    yield Line(
        f"restart with {found.overdue:,} alarms overdue on {name}: until all are told",
        _ms(found.caught_up), f"{_ms(found.floor)} bare rows", f"{found.caught_up / found.floor:.1f}x",
    )  # fmt: skip


def _ratio(what: str, ours: list[float], floor: list[float], named: str) -> Line:
    found, base = statistics.median(ours), statistics.median(floor)
    return Line(what, _ms(found), f"{_ms(base)} {named}", f"{found / base:.1f}x")


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.1 else f"{seconds * 1000:.1f} ms"


def _kept(kept: bool) -> str:
    return "yes" if kept else "**no**"


def table(lines: list[Line]) -> str:
    """As Markdown."""
    rows = [("what", "console", "floor", "compared", "goal", "kept"), ("---",) * 6]
    rows += [(line.what, line.ours, line.floor, line.compared, line.goal, line.kept) for line in lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def facts() -> str:
    """The machine, without its name."""
    cpu = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    screen = os.environ.get("QT_QPA_PLATFORM", "xcb")
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {cpu}, {os.cpu_count()} cores (load {os.getloadavg()[0]:.1f} at the end), "
        f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, SQLite {apsw.sqlite_lib_version()}, Qt platform {screen}."
    )


def write(text: str) -> None:
    """Put table and facts into RESULTS.md; what is written by hand below the line stays."""
    before = _RESULTS.read_text("utf-8") if _RESULTS.exists() else ""
    _, mark, said = before.partition("\n## What this says\n")
    head = (
        "# Results\n\nMade by\n\n    "
        f"{_COMMAND}\n\n{facts()} Times are this machine's; compare the ratios, whose two sides were measured in turns.\n\n"
    )
    _RESULTS.write_text(f"{head}{text}\n{mark}{said}" if mark else f"{head}{text}\n", encoding="utf-8")


def main() -> None:
    """The command line."""
    names = (
        "start",
        "memory",
        "open",
        "scroll",
        "sync",
        "idle",
        "small",
        "quote",
        "clocks",
        "board",
        "alarms",
        "money",
    )
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"some of {', '.join(names)} (default: all)")
    parser.add_argument("--write", action="store_true", help="keep the table in RESULTS.md")
    parser.add_argument("--tickets", type=int, default=TICKETS, help="fewer for a quick look")
    options = parser.parse_args()
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="agent-console-bench-") as folder:
        bench = Bench(Path(folder), options.tickets)
        for name in options.names or names:
            measure: Callable[[], Iterator[Line]] = getattr(bench, name)
            lines += measure()
            print(f"{name} is done", flush=True)
            if options.write:
                write(table(lines))
    print(table(lines))


if __name__ == "__main__":
    main()
