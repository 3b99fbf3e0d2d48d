"""Gateway jobs: what a payment provider was asked to do and has not answered for good yet, whatever it is.

A job is written in the transaction that reserves (`open_job`), and taken away in the one that books the end (`end_job`). In
between its `Driver` asks the provider outside of any transaction. The first to ask is whoever opened the job, until its lease
is over; after that, or when that process is dead, the recovery asks.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeVar

import structlog
from sqlalchemy import bindparam, delete, select, update

from agent_console.domain.faults import Busy, Fault, OutcomeUnknown, StoreFault
from agent_console.platform_server.gateways.port import GatewayAnswer
from agent_console.platform_server.money.crash_points import crash_point
from agent_console.platform_server.money.senders import gone, here
from agent_console.platform_server.store import Store, Unit
from agent_console.platform_server.store.tables import gateway_jobs

__all__ = ["CHARGE", "REFUND", "Driver", "Jobs", "ask_later", "driven", "end_job", "open_job"]

T = TypeVar("T")

_log = structlog.get_logger(__name__)

REFUND: Final = "refund"
CHARGE: Final = "charge"
"""Kinds of jobs. The subject of a refund job is a refund, that of a charge job a claim."""

_ASK_AGAIN: Final = timedelta(seconds=2)
_ASK_AGAIN_AT_MOST: Final = timedelta(minutes=5)
_AT_ONCE: Final = 50


_END: Final = delete(gateway_jobs).where(
    gateway_jobs.c.kind == bindparam("of_kind"), gateway_jobs.c.subject_id == bindparam("subject")
)


class Driver(Protocol):
    """How one kind of job is brought to its end."""

    @property
    def kind(self) -> str:
        """The kind of the jobs that this drives."""

    async def ask(self, subject_id: str, *, first: bool) -> GatewayAnswer | None:
        """What the provider says, outside of any transaction; None when it says nothing, or when nothing is left to ask.

        Not the `first` time, the provider is asked what it knows before it is asked to act.
        """

    async def book(self, subject_id: str, answer: GatewayAnswer | None, *, awaited: bool) -> None:
        """Write down what the provider said, in one transaction, with `end_job` or `ask_later`. Doing it again, or late,
        changes nothing. `awaited`: whoever wanted it done is still there to hear of it."""


def open_job(unit: Unit, kind: str, subject_id: str, state: str, until: datetime) -> None:
    """Note that a provider is going to be asked. Until `until` the caller alone does so; after that a recovery may."""
    job = {"kind": kind, "subject_id": subject_id, "state": state, "attempts": 0, "next_at": until, "note": here()}
    unit.overwrite(gateway_jobs, job, key=("kind", "subject_id"))


def end_job(unit: Unit, kind: str, subject_id: str) -> None:
    """Nothing is left to ask."""
    unit.later(_END, {"of_kind": kind, "subject": subject_id})


async def ask_later(unit: Unit, kind: str, subject_id: str, state: str, now: datetime) -> None:
    """The outcome is still open: ask again, the later the oftener it was asked."""
    table = gateway_jobs
    mine = (table.c.kind == kind, table.c.subject_id == subject_id)
    attempts = int(await unit.scalar(select(table.c.attempts).where(*mine)) or 0)
    wait = min(_ASK_AGAIN * 2 ** min(attempts, 10), _ASK_AGAIN_AT_MOST)
    await unit.execute(update(table).where(*mine).values(state=state, attempts=attempts + 1, next_at=now + wait))


async def driven(asking: Awaitable[GatewayAnswer | None], book: Callable[[GatewayAnswer | None], Awaitable[T]]) -> T:
    """The first drive of a reserved job: ask, then book. Raises OutcomeUnknown when the answer cannot be booked."""
    crash_point("reserved")
    answer = await asking
    crash_point("answered")
    try:
        booked = await book(answer)
    except (StoreFault, Busy) as fault:
        # The provider has been asked already: neither "no" nor "later" would be true.
        raise OutcomeUnknown(
            "The platform could not note what became of this.",
            "Ask for its outcome by its key; it is not carried out twice.",
            details={"reason": fault.code},
        ) from fault
    crash_point("booked")
    return booked


class Jobs:
    """The drivers by kind, and the two ways to a job: the first drive, and taking up what is left."""

    def __init__(self, store: Store, lease: timedelta) -> None:
        self.lease = lease
        self._store = store
        self._drivers: dict[str, Driver] = {}

    def register(self, driver: Driver) -> None:
        """Have jobs of the driver's kind driven by it. Once per kind, before anything is served."""
        if driver.kind in self._drivers:
            raise AssertionError(f"two drivers for jobs of the kind {driver.kind}")
        self._drivers[driver.kind] = driver

    async def drive(self, kind: str, subject_id: str) -> None:
        """Ask for the first time and book. Raises OutcomeUnknown when the answer cannot be booked."""
        driver = self._drivers[kind]
        await driven(driver.ask(subject_id, first=True), lambda answer: driver.book(subject_id, answer, awaited=True))

    async def take_up(self, now: datetime, *, starting: bool = False) -> int:
        """Go through the open jobs once; how many were taken: those due and, `starting`, those of processes that died.

        One that cannot be brought on is logged and left until its lease is over; the others go on without it.
        """
        table = gateway_jobs
        statement = select(table).order_by(table.c.next_at)
        if not starting:
            statement = statement.where(table.c.next_at <= now).limit(_AT_ONCE)
        async with self._store.reading() as reader:
            jobs = list(await reader.execute(statement))
        taken = 0
        for job in jobs:
            driver = self._drivers.get(job.kind)
            if driver is None:
                _log.warning("job_without_driver", kind=job.kind)
                continue
            if (job.next_at <= now or gone(job.note)) and await self._take(job.kind, job.subject_id, job.next_at, now):
                taken += 1
                await self._bring_on(driver, job.subject_id)
        return taken

    @staticmethod
    async def _bring_on(driver: Driver, subject_id: str) -> None:
        about = {"job": driver.kind, "intent": subject_id}
        try:
            answer = await driver.ask(subject_id, first=False)
            crash_point("recovery-answered")
            await driver.book(subject_id, answer, awaited=False)
        except Fault as fault:
            _log.warning("job_waits", code=fault.code, **about)
        except Exception as error:
            _log.error("job_failed", kind=type(error).__name__, **about)
        else:
            _log.info("job_recovered", **about)

    async def _take(self, kind: str, subject_id: str, seen: datetime, now: datetime) -> bool:
        """Move the job's time forward, unless another platform was faster."""
        table = gateway_jobs
        async with self._store.unit() as unit:
            done = await unit.execute(
                update(table)
                .where(table.c.kind == kind, table.c.subject_id == subject_id, table.c.next_at == seen)
                .values(next_at=now + self.lease, note=here())
                .returning(table.c.subject_id)
            )
            return done.first() is not None
