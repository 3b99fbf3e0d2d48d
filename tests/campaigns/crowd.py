"""Sixteen agents refund the same booking at once, through two platforms that are killed again and again."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from dataclasses import dataclass, field

import httpx

from agent_console.contract import routes
from agent_console.contract.entities import Payment
from agent_console.platform_server.store import new_id
from tests.campaigns.ground import CARDS, Ground
from tests.support.platform import PASSWORD, PlatformProcess

CROWD = 16
AMOUNT = 700
CAPTURED = 10_000
_WHO = "platform, 16 agents at it"
_PATIENCE = 240.0
_GONE = (httpx.TransportError, httpx.HTTPStatusError)


@dataclass
class Round:
    """One booking that all are at. `sent` are the intents that left, `given` those that were acknowledged."""

    payment: Payment
    sent: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)


async def crowd(ground: Ground, kills: int, cards: tuple[str, ...] = tuple(CARDS), seed: int = 1) -> None:
    """Rounds with one card after the other until there were so many kills."""
    platforms = [PlatformProcess(ground.url) for _ in range(2)]
    emails = [f"crowd{number}@desk.example" for number in range(CROWD)]
    for email in emails:
        await platforms[0].add_agent_async(email, "admin")
    for platform in platforms:
        await asyncio.to_thread(platform.start)
    killed, number = 0, 0
    try:
        while killed < kills:
            _, payment = await ground.booked(cards[number % len(cards)], CAPTURED)
            at = Round(payment)
            over, chance = asyncio.Event(), random.Random(seed + number)
            chaos = asyncio.create_task(_kill_them(ground, platforms, over, kills - killed, chance))
            people = [asyncio.create_task(_agent(at, platforms, email, index)) for index, email in enumerate(emails)]
            done = await asyncio.gather(*people, return_exceptions=True)
            ground.tally.troubles += [
                f"{ground.kind}: {failed!r}" for failed in done if isinstance(failed, BaseException)
            ]
            over.set()
            killed += await chaos
            await _check(ground, at)
            number += 1
    finally:
        for platform in platforms:
            await asyncio.to_thread(platform.stop)


async def _kill_them(
    ground: Ground, platforms: list[PlatformProcess], over: asyncio.Event, most: int, chance: random.Random
) -> int:
    """One after the other, until the agents are done; how many kills there were."""
    for number in range(most):
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(chance.uniform(0.05, 0.6)):
                await over.wait()
                return number
        await asyncio.to_thread(platforms[number % 2].kill)
        ground.tally.killed(ground.kind, _WHO, "any moment")
        await asyncio.to_thread(platforms[number % 2].start)
    return most


async def _agent(at: Round, platforms: list[PlatformProcess], email: str, number: int) -> None:
    """Refund once, whatever happens on the way: the same intent until there is an answer, a new one where figures moved."""
    async with httpx.AsyncClient(timeout=30, trust_env=False) as http:
        key, version, turn, headers = new_id(), -1, number, {}
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            turn += 1
            url = platforms[turn % 2].url
            try:
                if not headers:
                    headers = await _signed_in(http, url, email)
                if version < 0:
                    version = await _version(http, url, headers, at.payment)
                at.sent.add(key)
                answer = await http.post(
                    f"{url}{routes.REFUNDS}", headers=headers | {routes.IDEMPOTENCY_KEY: key}, json=_wanted(at, version)
                )
            except _GONE:
                await asyncio.sleep(0.1)
                continue
            if answer.status_code == 201:
                at.given.add(key)
                return
            code = answer.json().get("code", "")
            if code == "not_refundable":
                return
            if code == "ledger_moved":
                key, version = new_id(), -1
            elif answer.status_code == 401:
                headers = {}
            await asyncio.sleep(0.05)
        raise TimeoutError(f"{email} got no answer")


def _wanted(at: Round, version: int) -> dict[str, object]:
    return {
        "payment_id": at.payment.id,
        "amount": AMOUNT,
        "currency": "EUR",
        "reason": "no_access",
        "note": "as agreed",
        "ledger_version": version,
    }


async def _signed_in(http: httpx.AsyncClient, url: str, email: str) -> dict[str, str]:
    answer = await http.post(f"{url}{routes.SIGN_IN}", json={"email": email, "password": PASSWORD})
    answer.raise_for_status()
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def _version(http: httpx.AsyncClient, url: str, headers: dict[str, str], payment: Payment) -> int:
    path = routes.REFUND_QUOTE.format(booking_id=payment.booking_id)
    answer = await http.post(f"{url}{path}", headers=headers, json={"payment_id": payment.id})
    answer.raise_for_status()
    return int(answer.json()["ledger_version"])


async def _check(ground: Ground, at: Round) -> None:
    """When everything has its end: no more than there was, nothing that nobody meant, nothing that was promised is missing."""
    tally, what = ground.tally, f"{ground.kind}: card {at.payment.last4}"
    if not await ground.settled():
        tally.troubles.append(f"{what}: some refunds found no end")
    refunds = await ground.refunds_of(at.payment.id)
    tally.refunds[ground.kind] += len(refunds)
    ids = {refund.id for refund in refunds}
    succeeded = [refund for refund in refunds if refund.state == "succeeded"]
    given = ground.bank.totals().get(at.payment.id, (0, 0))
    if not ids <= at.sent:
        tally.doubled.append(f"{what}: refunds that nobody meant: {sorted(ids - at.sent)}")
    if given[0] > len(succeeded) or given[1] > CAPTURED:
        tally.doubled.append(f"{what}: the bank gave {given}, {len(succeeded)} succeeded here")
    if not at.given <= ids:
        tally.lost.append(f"{what}: acknowledged and gone: {sorted(at.given - ids)}")
    if given != (len(succeeded), len(succeeded) * AMOUNT):
        tally.lost.append(f"{what}: the bank gave {given}, {len(succeeded)} succeeded here")
    expected = 0 if at.payment.last4 == "0002" else CAPTURED // AMOUNT
    if len(succeeded) != expected:
        tally.lost.append(f"{what}: {len(succeeded)} of {expected} that there was money for succeeded")
