"""The file for finance opens safely in a spreadsheet, and says what the ledger says; a customer's history is complete."""

from __future__ import annotations

import asyncio
import csv
import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given as anything
from hypothesis import strategies as st
from sqlalchemy import update

from agent_console.contract.entities import Booking, Chargeback, LedgerLeg
from agent_console.contract.money import Share
from agent_console.domain.csv_safe import MARK, csv_rows
from agent_console.domain.faults import Invalid, NotFound
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.export import HEAD, days_of, export
from agent_console.platform_server.money.history import history_of
from agent_console.platform_server.money.ledger import legs_of, post, refund_of
from agent_console.platform_server.store import new_id
from agent_console.platform_server.store.tables import ledger_movements
from tests.domain.pieces import naughty_strings
from tests.platform_server.asking import problem as refused
from tests.platform_server.conftest import Desk
from tests.platform_server.money.giving import claimable, claimed, decide, give, given, ready_claim
from tests.platform_server.money.test_routes import _booking
from tests.platform_server.money.world import World, new_agent, receipt, world

_DANGER = ("=", "+", "-", "@", "\t", "\r", "\n")
_TEXTS = st.one_of(
    st.sampled_from(naughty_strings()), st.text(), st.builds("".join, st.tuples(st.sampled_from(_DANGER), st.text()))
)


def _table(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(MARK)
    text = content.removeprefix(MARK).decode()
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@anything(st.lists(st.tuples(_TEXTS, st.integers(-(10**15), 10**15)), min_size=1, max_size=5))
def test_no_cell_is_a_formula_and_every_amount_stays_a_number(rows: list[tuple[str, int]]) -> None:
    written = csv_rows([text, Decimal(minor).scaleb(-2)] for text, minor in rows).decode()
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert len(read) == len(rows)
    for (text, minor), (cell, amount) in zip(rows, read, strict=True):
        kept = text.replace("\x00", "").encode(errors="replace").decode()
        assert not cell.lstrip(" ").startswith(_DANGER)
        assert cell in (kept, f"'{kept}")
        assert Decimal(amount) * 100 == minor
        assert set(amount) <= set("-.0123456789")


async def _exported(place: World, first: str = "", last: str = "") -> list[dict[str, str]]:
    return _table(b"".join([part async for part in export(place.store, *days_of(first, last))]))


def test_the_file_says_what_the_ledger_says(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            await claimable(place)
            cunning = msgspec.structs.replace(new_agent("lead"), name='=HYPERLINK("http://x";"y")')
            await place.add(cunning)
            async with place.store.unit() as unit:
                booking = await unit.get(Booking, place.booking.id)
                unit.save(msgspec.structs.replace(booking, code="@SUM(A1)"))
            refund = receipt(await place.refund(2_550, agent=cunning)).refund
            credit = given(await give(place, 700)).compensation
            claim = claimed(await decide(place, await ready_claim(place, 3_000))).claim
            rows = await _exported(place)
            assert list(rows[0]) == list(HEAD)
            async with place.store.reading() as reader:
                legs = await legs_of(reader, booking_id=place.booking.id)
            assert [(row["account"], row["amount"]) for row in rows] == [_plain(leg) for leg in legs]
            assert sum(Decimal(row["amount"]) for row in rows) == 0
            assert "-25.50" in {row["amount"] for row in rows}
            assert {row["booking"] for row in rows} == {"'@SUM(A1)"}
            by = {
                name: {row[name] for row in rows} - {""} for name in ("refund", "compensation", "claim", "chargeback")
            }
            assert by == {"refund": {refund.id}, "compensation": {credit.id}, "claim": {claim.id}, "chargeback": set()}
            assert {row["who"] for row in rows if row["refund"]} == {"'" + cunning.name}
            # The payment of the world came in long ago; everything else is of today.
            today = datetime.now(UTC).date()
            assert len(await _exported(place, last=(today - timedelta(days=30)).isoformat())) == 2
            recent = await _exported(place, first=(today - timedelta(days=1)).isoformat())
            assert len(recent) == len(rows) - 2

    asyncio.run(story())


def test_chargebacks_stand_in_their_column_whenever_they_were_booked(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            lost, won = (place.gateway.dispute(place.payment.id, amount, "EUR") for amount in (4_000, 1_000))
            watch = Chargebacks(place.store, place.money.gateways)
            await watch.poll("embedded")
            place.gateway.decide(lost, ChargebackState.LOST)
            place.gateway.decide(won, ChargebackState.WON)
            await watch.poll("embedded")
            async with place.store.reading() as reader:
                ids = {found.gateway_ref: found.id for found in await reader.select(Chargeback)}

            async def told() -> dict[str, list[tuple[str, str]]]:
                rows = await _exported(place)
                return {
                    ref: [(r["kind"], r["amount"]) for r in rows if r["chargeback"] == id_] for ref, id_ in ids.items()
                }

            said = {
                ref: [(kind, sign + amount) for kind in ("chargeback", end) for sign in ("", "-")]
                for ref, amount, end in ((lost, "40.00", "chargeback_lost"), (won, "10.00", "chargeback_won"))
            }
            assert await told() == said
            assert (await verify(place.store)).whole
            # As they were booked before they named the chargeback.
            async with place.store.unit() as unit:
                await unit.execute(update(ledger_movements).values(refund_id=""))
            assert await told() == said

    asyncio.run(story())


def test_what_the_marketplace_bore_is_one_account_and_old_books_are_read_alike(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            receipt(await place.refund(1_000))
            receipt(await place.refund(2_000, shares=[Share(payer="platform", amount=2_000)]))
            assert (await place.books())["EUR"]["platform"] == 3_000, "one fact, whichever way it was said"
            async with place.store.unit() as unit:
                # As it was booked before that was the rule; such movements are never changed.
                old = refund_of(place.payment, "older", 400, place.money.now(), "", debits=[("bookings", 400)])
                back = refund_of(place.payment, "older", -400, place.money.now(), "", debits=[("bookings", -400)])
                await post(unit, [old, msgspec.structs.replace(back, kind="refund_returned"), old])
            bears: dict[str, Decimal] = {}
            for row in await _exported(place):
                bears[row["bears"]] = bears.get(row["bears"], Decimal(0)) + Decimal(row["amount"])
            assert bears == {"platform": Decimal("34.00"), "": Decimal("-34.00")}

    asyncio.run(story())


def _plain(leg: LedgerLeg) -> tuple[str, str]:
    return leg.account, f"{Decimal(leg.amount).scaleb(-2):f}"


def test_it_is_written_page_by_page(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agent_console.platform_server.money.export._PAGE", 2)

    async def story() -> None:
        async with world(database, tmp_path) as place:
            for amount in (100, 200, 300, 400):
                receipt(await place.refund(amount))
            parts = [part async for part in export(place.store, *days_of("", ""))]
            assert len(parts) == 4
            assert len({row["movement"] for row in _table(b"".join(parts))}) == 5

    asyncio.run(story())


@pytest.mark.parametrize(
    ("first", "last"), [("yesterday", ""), ("", "2026-13-01"), ("2026-02-02", "2026-02-01"), ("0001-01-01", "")]
)
def test_days_that_are_none_are_refused(first: str, last: str) -> None:
    with pytest.raises(Invalid):
        days_of(first, last)


def test_the_history_of_a_customer_holds_all_that_moved(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            refund = receipt(await place.refund(2_550)).refund
            credit = given(await give(place, 700)).compensation
            claim = claimed(await decide(place, await ready_claim(place, 3_000))).claim
            async with place.store.reading() as reader:
                found = await history_of(reader, place.money.policy, place.booking.customer_id, place.money.now())
                theirs = await history_of(reader, place.money.policy, host.id, place.money.now())
                with pytest.raises(NotFound):
                    await history_of(reader, place.money.policy, new_id(), place.money.now())
            assert [one.id for one in found.refunds] == [refund.id]
            assert [one.id for one in found.compensations] == [credit.id]
            assert [one.id for one in found.claims] == [one.id for one in theirs.claims] == [claim.id]
            assert [one.captured for one in found.payments] == [3_000, 10_000]
            assert [one.id for one in found.bookings] == [one.id for one in theirs.bookings] == [place.booking.id]
            assert theirs.refunds == []

    asyncio.run(story())


def test_a_hosts_history_holds_what_others_were_given_out_of_their_payout(database: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with world(database, tmp_path) as place:
            host = await claimable(place)
            receipt(await place.refund(1_000))
            split = [Share(payer="host", amount=400), Share(payer="platform", amount=600)]
            borne = receipt(await place.refund(1_000, shares=split)).refund
            credit = given(await give(place, 700, shares=[Share(payer="host", amount=700)])).compensation
            own = given(await give(place, 300, customer_id=host.id)).compensation
            async with place.store.reading() as reader:
                theirs = await history_of(reader, place.money.policy, host.id, place.money.now())
            assert [one.id for one in theirs.refunds] == [borne.id]
            assert {one.id for one in theirs.compensations} == {credit.id, own.id}
            assert [one.id for one in theirs.bookings] == [place.booking.id]

    asyncio.run(story())


def test_over_http_finance_reads_the_file_and_agents_the_history(desk: Desk) -> None:
    booking, payment = _booking(desk.process.database)
    answer = desk.senior.get("/v1/money/export.csv")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    assert payment.id in {row["payment"] for row in _table(answer.content)}
    assert _table(desk.senior.get("/v1/money/export.csv?from=2031-01-01").content) == []
    refused(desk.senior.get("/v1/money/export.csv?from=soon"), 400, "malformed")
    found = desk.agent.get(f"/v1/customers/{booking.customer_id}/money")
    assert [one["id"] for one in found.json()["payments"]] == [payment.id]
    refused(desk.agent.get(f"/v1/customers/{new_id()}/money"), 404, "not_found")
