"""Stripe's reports at a running platform: what Stripe did not sign, or signed long ago, moves nothing; what it says moves once.

The disputes are made here as Stripe documents them, as localstripe has none. The reports about refunds and charges lead the
platform to ask localstripe, which is real.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import httpx
import pytest
import stripe

from agent_console.contract import routes
from agent_console.contract.commands import TicketPatch
from agent_console.contract.entities import Chargeback, Payment, Refund, Ticket
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.gateways.settings import STRIPE_KEY, STRIPE_URL, STRIPE_WEBHOOK_SECRET
from agent_console.platform_server.gateways.stripe import StripeGateway
from agent_console.platform_server.services.tickets import change
from agent_console.platform_server.store.tables import audit
from tests.platform_server.asking import problem
from tests.platform_server.money.giving import one, open_case, told
from tests.platform_server.money.world import World, receipt, world
from tests.support.faulty_proxy import FaultyProxy
from tests.support.localstripe import KEY, LocalStripe
from tests.support.platform import PlatformProcess, platform_process

SECRET = "whsec_of_this_test"


def event(kind: str, content: dict[str, Any]) -> bytes:
    return json.dumps({"id": "evt_1", "object": "event", "type": kind, "data": {"object": content}}).encode()


def dispute(payment: str, status: str, amount: int = 4_000, ref: str = "dp_1") -> dict[str, Any]:
    return {
        "id": ref,
        "object": "dispute",
        "amount": amount,
        "currency": "eur",
        "status": status,
        "reason": "fraudulent",
        "created": int(time.time()),
        "charge": "ch_of_it",
        "payment_intent": payment,
        "evidence_details": {"due_by": int(time.time()) + 86_400},
    }


def signed(body: bytes, secret: str = SECRET, age: int = 0) -> dict[str, str]:
    stamp = int(time.time()) - age
    header = stripe.WebhookSignature.generate_signature_header(body.decode(), secret, stamp)
    return {"Stripe-Signature": header}


class Served:
    """A running platform that knows Stripe, with the same database open here."""

    def __init__(self, place: World, process: PlatformProcess, stripe_ref: str) -> None:
        self.place = place
        self.ref = stripe_ref
        self._http = httpx.Client(base_url=process.url, trust_env=False, timeout=10, verify=False)

    def post(self, body: bytes, headers: dict[str, str] | None = None) -> httpx.Response:
        return self._http.post(
            routes.STRIPE_WEBHOOK, content=body, headers=signed(body) if headers is None else headers
        )

    def told(self, kind: str, content: dict[str, Any]) -> None:
        answer = self.post(event(kind, content))
        assert answer.status_code == 204, answer.text

    async def chargebacks(self) -> list[tuple[str, int]]:
        async with self.place.store.reading() as reader:
            return [(found.state, found.amount) for found in await reader.select(Chargeback)]

    def close(self) -> None:
        self._http.close()


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, localstripe: LocalStripe) -> Iterator[None]:
    monkeypatch.setenv(STRIPE_KEY, KEY)
    monkeypatch.setenv(STRIPE_WEBHOOK_SECRET, SECRET)
    monkeypatch.setenv(STRIPE_URL, localstripe.url)
    monkeypatch.setenv("AGENT_CONSOLE_GATEWAY_FILE", str(tmp_path / "bank.sqlite"))
    yield


@contextlib.asynccontextmanager
async def served(database: str, folder: Path, server: LocalStripe, url: str = "") -> AsyncIterator[Served]:
    ref = server.checkout(10_000)
    here = StripeGateway(KEY, url=url or server.url, timeout=5)
    async with world(database, folder, gateway="stripe", gateway_ref=ref, others={"stripe": here}) as place:
        with platform_process(database) as process:
            found = Served(place, process, ref)
            try:
                yield found
            finally:
                found.close()


async def until(condition: Callable[[], Awaitable[bool]], what: str) -> None:
    end = time.monotonic() + 20
    while not await condition():
        assert time.monotonic() < end, f"waited in vain for {what}"
        await asyncio.sleep(0.05)


def test_what_stripe_did_not_sign_moves_nothing(
    database: str, tmp_path: Path, configured: None, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with served(database, tmp_path, localstripe) as platform:
            body = event("charge.dispute.created", dispute(platform.ref, "needs_response"))
            for headers in (
                {},
                {"Stripe-Signature": ""},
                {"Stripe-Signature": "nonsense"},
                {"Stripe-Signature": f"t={int(time.time())},v1=00"},
                signed(body, secret="whsec_of_somebody"),
                signed(body, age=400),
                signed(body.replace(b"4000", b"4001")),
            ):
                problem(platform.post(body, headers), 400, "malformed")
            for odd in (b"\xff\xfe", b"{", b"[]", b'{"id": "evt_1", "type": "charge.dispute.created", "data": {}}'):
                headers = signed(odd) if odd != b"\xff\xfe" else signed(b"x")
                problem(platform.post(odd, headers), 400, "malformed")
            wrong = event("charge.dispute.created", {"id": "dp_1", "amount": "many"})
            problem(platform.post(wrong), 400, "malformed")
            assert platform.post(b"x" * 2_000_000, {}).status_code == 413
            assert await platform.chargebacks() == []
            assert (await platform.place.paid()).charged_back == 0

    asyncio.run(story())


def test_a_platform_without_stripe_takes_no_reports(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path):
            with platform_process(database) as process, process.client() as http:
                body = event("charge.dispute.created", dispute("pi_1", "needs_response"))
                problem(http.post(routes.STRIPE_WEBHOOK, content=body, headers=signed(body)), 404, "not_found")

    asyncio.run(story())


def test_disputes_are_entered_once_in_any_order_and_stay_decided(
    database: str, tmp_path: Path, configured: None, localstripe: LocalStripe
) -> None:
    reports = [
        ("charge.dispute.created", "needs_response"),
        ("charge.dispute.updated", "under_review"),
        ("charge.dispute.closed", "lost"),
    ]

    async def story() -> None:
        async with served(database, tmp_path, localstripe) as platform:
            orders = list(permutations(reports))
            for number, order in enumerate(orders):
                for kind, status in (*order, *order):
                    platform.told(kind, dispute(platform.ref, status, 100, f"dp_{number}"))
                platform.told("charge.dispute.closed", dispute(platform.ref, "won", 100, f"dp_{number}"))
            assert await platform.chargebacks() == [("lost", 100)] * len(orders)
            assert (await platform.place.paid()).charged_back == 100 * len(orders)
            books = (await platform.place.books())["EUR"]
            assert books["chargebacks"] == 0
            assert sum(books.values()) == 0
            assert (await verify(platform.place.store)).whole

    asyncio.run(story())


def test_inquiries_other_peoples_payments_and_unknown_reports_are_acknowledged(
    database: str, tmp_path: Path, configured: None, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with served(database, tmp_path, localstripe) as platform:
            platform.told("charge.dispute.created", dispute(platform.ref, "warning_needs_response"))
            platform.told("charge.dispute.created", dispute("pi_of_another_program", "needs_response"))
            platform.told("invoice.paid", {"id": "in_1"})
            platform.told("refund.updated", {"id": "re_1", "amount": 1, "currency": "eur", "metadata": {}})
            platform.told("payment_intent.succeeded", {"id": "pi_1", "metadata": {"agent_console_intent": "nobody"}})
            assert await platform.chargebacks() == []
            assert (await platform.place.paid()).charged_back == 0

    asyncio.run(story())


def test_a_refund_that_the_bank_takes_its_time_with_is_asked_after_when_reported(
    database: str, tmp_path: Path, configured: None, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with (
            FaultyProxy(localstripe.url) as proxy,
            served(database, tmp_path, localstripe, proxy.url) as platform,
        ):
            place = platform.place
            proxy.plan = lambda: "swallow" if localstripe.refunds(platform.ref) else "pass"
            refund = receipt(await place.refund(3_000)).refund
            assert refund.state == "unknown"
            made = localstripe.refunds(platform.ref)[0]["id"]
            localstripe.post(f"refunds/{made}", status="pending")

            async def state() -> str:
                async with place.store.reading() as reader:
                    return (await reader.get(Refund, refund.id)).state

            async def pending() -> bool:
                return await state() == "pending_bank"

            await until(pending, "the platform's recovery to find the refund")
            localstripe.post(f"refunds/{made}", status="failed")
            about = localstripe.get(f"refunds/{made}")
            platform.told("refund.updated", about | {"status": "succeeded"})

            async def failed() -> bool:
                return await state() == "failed"

            await until(failed, "the platform to believe Stripe, not the report")
            platform.told("refund.failed", about)
            platform.told("refund.updated", about | {"status": "succeeded"})
            async with place.store.reading() as reader:
                paid = await reader.get(Payment, place.payment.id)
            assert (paid.refunded, paid.pending, await state()) == (0, 0, "failed")
            assert len(localstripe.refunds(platform.ref)) == 1

    asyncio.run(story())


def test_a_refund_that_comes_back_days_later_is_undone_once_and_opens_its_case(
    database: str, tmp_path: Path, configured: None, localstripe: LocalStripe
) -> None:
    async def story() -> None:
        async with served(database, tmp_path, localstripe) as platform:
            ticket = await open_case(platform.place)
            refund = receipt(await platform.place.refund(3_000, ticket_id=ticket.id)).refund
            assert refund.state == "succeeded"
            about = localstripe.refunds(platform.ref)[0] | {"status": "failed", "failure_reason": "lost_or_stolen_card"}
            async with platform.place.store.unit() as unit:
                await change(
                    unit, await unit.get(Ticket, ticket.id), TicketPatch(status="solved"), platform.place.agent
                )
            for status in ("failed", "failed", "succeeded", "pending", "failed"):
                platform.told("refund.failed" if status == "failed" else "refund.updated", about | {"status": status})
            assert (await one(platform.place, Ticket, ticket.id)).status == "open", (
                "the customer is still to be given it"
            )
            states = [event.data["state"] for event in await told(platform.place, ticket.id, "refund")]
            assert states == ["submitted", "succeeded", "returned"]
            [back] = await platform.place.refunds()
            assert (back.state, "lost or stolen" in back.failure) == ("returned", True)
            paid = await platform.place.paid()
            assert (paid.refunded, paid.refundable) == (0, 10_000)
            books = (await platform.place.books())["EUR"]
            assert (books["provider:stripe"], sum(books.values())) == (10_000, 0)
            assert receipt(await platform.place.refund(3_000)).refund.state == "succeeded", "it can be given anew"
            async with platform.place.store.reading() as reader:
                rows = list(await reader.execute(audit.select().where(audit.c.action == "refund.returned")))
            assert [(row.object_id, "lost or stolen" in row.data) for row in rows] == [(refund.id, True)]

    asyncio.run(story())
