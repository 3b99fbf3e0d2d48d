"""A platform whose disk is full: it says so, moves no money by half, and goes on by itself when there is room again."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.platform_server.asking import guest, key, problem
from tests.platform_server.money.test_routes import _booking, _wanted
from tests.support.platform import PlatformProcess


def _largest(process: PlatformProcess, size: int) -> None:
    """No file of the platform may grow beyond this (-1: any size)."""
    _, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size, hard))


@pytest.fixture
def cramped(tmp_path: Path) -> Iterator[PlatformProcess]:
    process = PlatformProcess(f"sqlite:///{tmp_path / 'platform.sqlite'}").start()
    process.add_agent("admin@desk.example", "admin")
    yield process
    process.stop()


def test_a_full_disk_is_told_and_nothing_is_half_done(cramped: PlatformProcess) -> None:
    booking, _ = _booking(cramped.database)
    with cramped.client("admin@desk.example") as http:
        opened = cramped.take_in(http, sender=guest())["ticket"]["id"]
        wanted, intent = _wanted(http, booking, 2_500), key()
        assert http.get("/v1/me").status_code == 200
        _largest(cramped, 1)

        told = problem(http.post("/v1/refunds", headers=intent, json=wanted), 503, "storage_full")
        assert "room" in told["title"] and told["advice"]
        reply = {"text": "Nobody may lose this."}
        said = key()
        problem(http.post(f"/v1/tickets/{opened}/messages", headers=said, json=reply), 503, "storage_full")
        assert http.get(f"/v1/tickets/{opened}/case").status_code == 200, "reading goes on"
        assert http.get(f"/v1/commands/{intent['Idempotency-Key']}").json()["state"] == "unknown"
        assert _figures(http, booking.id) == (10_000, 0)

        _largest(cramped, -1)
        answer = http.post("/v1/refunds", headers=intent, json=wanted)
        assert answer.status_code == 201, answer.text
        assert answer.json()["payment"]["refunded"] == 2_500
        assert http.post(f"/v1/tickets/{opened}/messages", headers=said, json=reply).status_code == 201
        assert _figures(http, booking.id) == (7_500, 0)
        legs = http.get(f"/v1/bookings/{booking.id}/ledger").json()
        assert [leg["amount"] for leg in legs] == [10_000, -10_000, 2_500, -2_500]


def test_a_disk_that_fills_between_the_provider_and_the_books_leaves_an_open_question(cramped: PlatformProcess) -> None:
    """The provider answers after a second (a card of its slow kind), and by then nothing can be written."""
    booking, _ = _booking(cramped.database, last4="0127")
    with cramped.client("admin@desk.example") as http:
        wanted, intent = _wanted(http, booking, 2_500), key()
        assert http.get("/v1/me").status_code == 200

        async def both() -> httpx.Response:
            headers = intent | {"Authorization": http.headers["Authorization"]}
            async with httpx.AsyncClient(base_url=cramped.url, headers=headers, timeout=30, trust_env=False) as aside:
                asked = asyncio.create_task(aside.post("/v1/refunds", json=wanted))
                async with asyncio.timeout(10):
                    # The database has no event for it.
                    while (await aside.get(f"/v1/commands/{intent['Idempotency-Key']}")).json()["state"] != "running":  # noqa: ASYNC110
                        await asyncio.sleep(0.01)
                _largest(cramped, 1)
                return await asked

        problem(asyncio.run(both()), 500, "outcome_unknown")
        assert _figures(http, booking.id) == (7_500, 2_500), "reserved, and neither given back nor free again"
        # A new start, which also takes the limit away, need not wait until the lease of the old one has run out.
        cramped.kill()
        cramped.start()
        end = time.monotonic() + 20
        while http.get(f"/v1/commands/{intent['Idempotency-Key']}").json()["state"] != "done":
            assert time.monotonic() < end, "nobody went on with it"
            time.sleep(0.1)
        assert _figures(http, booking.id) == (7_500, 0)
        again = http.post("/v1/refunds", headers=intent, json=wanted)
        assert again.headers["Idempotent-Replay"] == "true"
        assert again.json()["refund"]["state"] == "succeeded"


def _figures(http: httpx.Client, booking_id: str) -> tuple[int, int]:
    """What can still be given back, and what is on its way."""
    payment = http.post(f"/v1/bookings/{booking_id}/refund-quote", json={}).json()["payment"]
    return payment["captured"] - payment.get("refunded", 0) - payment.get("pending", 0), payment.get("pending", 0)
