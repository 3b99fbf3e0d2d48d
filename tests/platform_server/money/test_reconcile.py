"""What platform and provider do not agree on is listed, each with its reason; what is still open is not a difference."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from msgspec import structs

from agent_console.contract.entities import Claim, Payment, Refund, TicketEvent
from agent_console.contract.money import Share
from agent_console.domain.faults import OutcomeUnknown
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import ChargebackNotice, ChargeOrder, StatementLine
from agent_console.platform_server.money.catching_up import reconcile, reconciled
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.ledger import legs_of
from agent_console.platform_server.money.past import give_past
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.store import Store, new_id
from tests.platform_server.money.giving import open_case
from tests.platform_server.money.world import World, receipt, world


async def _told(place: World) -> list[str]:
    found = await compare(place.store, {"embedded": place.gateway})
    return [difference.what for difference in found.differences]


def _edit(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "gateway.sqlite") as bank:
        bank.execute(statement)
    bank.close()


def test_each_kind_of_difference_is_named(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            for amount in (100, 200, 300):
                receipt(await place.refund(amount))
            assert await _told(place) == []
            _edit(tmp_path, "UPDATE refunds SET amount = 999 WHERE amount = 100")
            assert await _told(place) == [f"the provider has 9.99 EUR of payment {place.payment.id}"]
            _edit(tmp_path, "UPDATE refunds SET amount = 100 WHERE amount = 999")
            _edit(tmp_path, "UPDATE refunds SET state = 'failed' WHERE amount = 200")
            assert await _told(place) == ["the provider says failed, here it is succeeded"]
            _edit(tmp_path, "DELETE FROM refunds WHERE amount = 200")
            assert await _told(place) == ["the provider does not know it, here it succeeded"]
            _edit(tmp_path, "UPDATE refunds SET intent = 'other' WHERE amount = 300")
            assert "the provider has 3.00 EUR of which nothing is known here" in await _told(place)

    asyncio.run(story())


def test_a_payment_that_says_it_brought_in_more_than_was_booked_is_a_difference(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))
            assert await _told(place) == []
            async with place.store.unit() as unit:
                payment = await unit.get(Payment, place.payment.id)
                unit.save(structs.replace(payment, captured=payment.captured + 5000))
            (told,) = await _told(place)
            assert told.startswith("the ledger booked that it brought in ")

    asyncio.run(story())


@pytest.mark.parametrize("last4", ["0259", "3155"])
def test_what_is_still_being_found_out_is_open(database: str, tmp_path: Path, last4: str) -> None:
    async def story() -> None:
        async with world(database, tmp_path, last4=last4, settle_seconds=3600) as place:
            receipt(await place.refund(100))
            found = await compare(place.store, {"embedded": place.gateway})
            assert (found.compared, found.open, found.differences) == (1, 1, ())

    asyncio.run(story())


def test_the_command_says_what_it_found(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_GATEWAY_FILE", str(tmp_path / "gateway.sqlite"))

    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))

    asyncio.run(story())
    assert reconcile(database) == 0
    assert capsys.readouterr().out == ("1 refunds, charges and chargebacks compared, 0 still open, 0 differences.\n")
    _edit(tmp_path, "DELETE FROM refunds")
    assert reconcile(database) == 1
    assert "does not know it" in capsys.readouterr().err


def test_a_provider_that_was_given_the_past_agrees_with_it(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))
            _edit(tmp_path, "DELETE FROM refunds")
            await give_past(place.money)
            receipt(await place.refund(200))
            await give_past(place.money)
            assert await _told(place) == []
            assert place.gateway.totals() == {place.payment.id: (2, 300)}

    asyncio.run(story())


def _claim(place: World, state: str, amount: int = 4_500) -> Claim:
    return Claim(
        id=new_id(),
        kind="damage",
        booking_id=place.booking.id,
        claimed=amount,
        amount=amount,
        currency="EUR",
        text="A broken lamp.",
        state=state,
        payment_id=place.payment.id if state == "succeeded" else "",
        requested_by=place.agent.id,
        created_at=place.payment.captured_at,
    )


async def _charged(place: World, claim: Claim) -> None:
    order = ChargeOrder(intent=claim.id, payment_id=place.payment.id, amount=claim.amount, currency="EUR")
    assert (await place.gateway.charge(order)).state == "succeeded"


def test_charges_are_compared_with_the_claims_that_they_were_made_for(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            good, never, refused, open_one, stray = (
                _claim(place, state) for state in ("succeeded", "succeeded", "failed", "unknown", "ready")
            )
            async with place.store.unit() as unit:
                for claim in (good, never, refused, open_one):
                    unit.add(claim)
            for claim in (good, refused, open_one, stray):
                await _charged(place, claim)
            found = await compare(place.store, {"embedded": place.gateway})
            assert {(difference.about, difference.intent): difference.what for difference in found.differences} == {
                ("charge", never.id): "the provider does not know it, here it succeeded",
                ("charge", refused.id): "the provider says succeeded, here it is failed",
                ("charge", stray.id): "the provider has 45.00 EUR of which nothing is known here",
            }
            assert found.open == 1
            _edit(tmp_path, f"UPDATE charges SET amount = 1 WHERE intent = '{good.id}'")
            assert "the provider took 0.01 EUR, here it is 45.00 EUR" in await _told(place)

    asyncio.run(story())


def test_each_difference_between_chargebacks_is_named(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            ref = place.gateway.dispute(place.payment.id, 4_000, "EUR")
            assert await _told(place) == ["the provider reports 40.00 EUR, nothing is known here"]
            await Chargebacks(place.store, {"embedded": place.gateway}).poll("embedded")
            assert await _told(place) == []
            _edit(tmp_path, "UPDATE disputes SET amount = 4001")
            assert await _told(place) == ["the provider has 40.01 EUR, here it is 40.00 EUR"]
            _edit(tmp_path, "UPDATE disputes SET amount = 4000")
            place.gateway.decide(ref, ChargebackState.LOST)
            assert await _told(place) == ["the provider says lost, here it is open"]
            _edit(tmp_path, "DELETE FROM disputes")
            assert await _told(place) == ["the provider does not know it"]
            await give_past(place.money)
            assert await _told(place) == []

    asyncio.run(story())


def test_a_hosts_share_that_was_not_taken_back_is_a_difference(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            refund = receipt(await place.refund(100)).refund
            shares = [Share(payer="host", amount=60), Share(payer="platform", amount=40)]
            async with place.store.unit() as unit:
                await unit.get(Refund, refund.id)
                unit.save(structs.replace(refund, shares=shares))
            _edit(tmp_path, "UPDATE refunds SET host_share = 60")
            assert await _told(place) == []
            _edit(tmp_path, "UPDATE refunds SET host_share = 0")
            assert await _told(place) == ["0.00 EUR was taken back from the host, here it is 0.60 EUR"]

    asyncio.run(story())


class _Long(EmbeddedGateway):
    """A provider whose books take their time to be read. `meanwhile` is what somebody does then."""

    meanwhile: Callable[[], Awaitable[object]] | None = None

    async def statement(self) -> list[StatementLine]:
        lines = await super().statement()
        if self.meanwhile is not None:
            await self.meanwhile()
        return lines


def test_what_is_carried_out_while_the_books_are_read_is_no_difference(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path, others={"long": _Long(tmp_path / "long.sqlite")}, gateway="long") as place:
            long = place.money.gateways["long"]
            assert isinstance(long, _Long)
            receipt(await place.refund(100))
            long.meanwhile = lambda: place.refund(200)
            found = await compare(place.store, {"long": long})
            assert (found.compared, found.open, found.differences) == (2, 1, ())
            long.meanwhile = None
            found = await compare(place.store, {"long": long})
            assert (found.compared, found.open, found.differences) == (2, 0, ())

    asyncio.run(story())


def test_what_was_sent_back_unheard_is_booked_once_and_said(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_GATEWAY_FILE", str(tmp_path / "gateway.sqlite"))

    async def story() -> str:
        async with world(database, tmp_path) as place:
            ticket = await open_case(place)
            refund = receipt(await place.refund(4_000, ticket_id=ticket.id)).refund
            place.gateway.send_back(refund.id, "The account is closed.")
            return refund.id

    async def after(refund_id: str) -> None:
        async with Store.open(database) as store, store.reading() as reader:
            refund = await reader.get(Refund, refund_id)
            payment = await reader.get(Payment, refund.payment_id)
            legs = await legs_of(reader, refund_id=refund_id)
            told = [event.data["state"] for event in await reader.select(TicketEvent) if event.type == "refund"]
        assert (refund.state, refund.failure) == ("returned", "The account is closed.")
        assert (payment.refunded, payment.refundable) == (0, 10_000)
        assert (len(legs), sum(leg.amount for leg in legs if leg.account == "provider:embedded")) == (4, 0)
        assert told == ["submitted", "succeeded", "returned"]

    refund_id = asyncio.run(story())
    assert reconcile(database) == 1
    assert "it was sent back after it had succeeded; that is booked now" in capsys.readouterr().err
    asyncio.run(after(refund_id))
    assert reconcile(database) == 0
    asyncio.run(after(refund_id))


def test_money_that_the_provider_has_otherwise_is_left_to_people(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            refund = receipt(await place.refund(4_000)).refund
            place.gateway.send_back(refund.id, "The account is closed.")
            _edit(tmp_path, "UPDATE refunds SET amount = 3999")
            found = await reconciled(place.store, {"embedded": place.gateway}, place.money.now)
            assert [one.what for one in found.differences] == [
                f"the provider has 39.99 EUR of payment {place.payment.id}"
            ]
            assert [one.state for one in await place.refunds()] == ["succeeded"]

    asyncio.run(story())


class _Silent(EmbeddedGateway):
    """A provider whose books cannot be read at the moment."""

    async def statement(self) -> list[StatementLine]:
        raise OutcomeUnknown("The payment provider did not answer.")

    async def chargebacks(self) -> list[ChargebackNotice]:
        raise OutcomeUnknown("The payment provider did not answer.")


def test_books_that_cannot_be_read_are_said_and_are_no_difference(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(100))
            silent = _Silent(tmp_path / "other.sqlite")
            found = await compare(place.store, {"embedded": silent})
            await silent.close()
            assert (found.differences, found.clean) == ((), False)
            assert found.lines()[1:] == [
                "  The statement of embedded could not be read.",
                "  The chargebacks of embedded could not be read.",
            ]

    asyncio.run(story())
