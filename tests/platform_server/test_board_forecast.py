"""The forecast at the platform: kept as it was made, shown beside what happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select

from agent_console.domain.calendars import micros
from agent_console.platform_server.board.counting import hour_of
from agent_console.platform_server.board.drill import Wanted, ids_behind
from agent_console.platform_server.board.forecaster import Forecaster
from agent_console.platform_server.board.forecasts import AHEAD, BEHIND, foresee
from agent_console.platform_server.board.live import LiveBoard
from agent_console.platform_server.demo.world import seed_world
from agent_console.platform_server.store import Store
from agent_console.platform_server.store.tables import board_forecasts, happenings, ticket_events
from tests.support.platform import PASSWORD, database, within  # noqa: F401

HOUR = timedelta(hours=1)
NOW = datetime(2026, 3, 11, 14, 25, 40, tzinfo=UTC)
PRESENT = hour_of(NOW)


async def _kept(store: Store) -> dict[tuple[str, datetime], tuple[object, ...]]:
    async with store.reading() as reader:
        rows = await reader.execute(select(board_forecasts))
    return {(row.market, row.at): tuple(row) for row in rows}


def test_what_was_foreseen_stands_beside_what_happened(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=180)
        forecaster = Forecaster(store)
        for hours in (3, 2, 1):
            assert await forecaster.step(PRESENT - hours * HOUR) > 0
        board = await LiveBoard(store, now=lambda: NOW).board()
        past = [hour for hour in board.forecast if hour.at < PRESENT]
        assert [hour.at for hour in past] == [PRESENT - 3 * HOUR, PRESENT - 2 * HOUR, PRESENT - HOUR]
        coming = [hour for hour in board.forecast if hour.at >= PRESENT]
        assert [hour.at for hour in coming] == [PRESENT + number * HOUR for number in range(AHEAD + 1)]
        async with store.reading() as reader:
            for hour in past:
                for figure in ("was_arrivals", "was_breaches"):
                    wanted = Wanted(figure, since=hour.at, until=hour.at + HOUR)
                    assert len(await ids_behind(reader, wanted, NOW)) == getattr(hour, figure)
        assert all(hour.was_arrivals == hour.was_breaches == -1 for hour in coming)
        assert all(0 <= hour.low <= hour.high for hour in board.forecast)
        assert board.method["plays"] == 200
        assert board.method["weeks"] > 0

    within(database, work)


def test_a_forecast_is_made_once_an_hour_and_stays_when_its_hour_has_begun(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=60)
        first = Forecaster(store)
        assert await first.step(PRESENT) > 0
        await first.step(PRESENT)
        assert await first.step(PRESENT + timedelta(minutes=5)) == 0
        assert await Forecaster(store).step(PRESENT + timedelta(minutes=6)) == 0, "another process makes it again"
        before = await _kept(store)
        assert await first.step(PRESENT + HOUR) > 0
        after = await _kept(store)
        begun = {key: row for key, row in before.items() if key[1] < PRESENT + HOUR}
        assert begun
        assert {key: after[key] for key in begun} == begun
        assert all(row[2] == PRESENT + HOUR for key, row in after.items() if key[1] >= PRESENT + HOUR)

    within(database, work)


def test_a_platform_with_a_past_looks_back_at_what_it_would_have_foreseen(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=180)
        forecaster = Forecaster(store)
        await forecaster.step(NOW)
        assert await forecaster.step(NOW) > 0, "the second step looks back"
        assert await forecaster.step(NOW) == 0, "and no later one does"
        made = await _kept(store)
        hours = [PRESENT - number * HOUR for number in range(BEHIND, -1, -1)]
        assert [at for market, at in sorted(made) if market == "" and at <= PRESENT] == hours
        board = await LiveBoard(store, now=lambda: NOW).board()
        assert sum(hour.breaches for hour in board.forecast if hour.at < PRESENT) > 0
        # What happened after an hour is not in what was foreseen for it.
        async with store.unit() as unit:
            await unit.execute(delete(board_forecasts))
            late = ticket_events.c.at > PRESENT - HOUR
            await unit.execute(delete(ticket_events).where(late))
            await unit.execute(delete(happenings).where(happenings.c.at > micros(PRESENT - HOUR)))
        forecaster = Forecaster(store)
        await forecaster.step(NOW)
        await forecaster.step(NOW)
        again = await _kept(store)
        for market, at in made:
            if at <= PRESENT - HOUR:
                assert again[market, at][3:] == made[market, at][3:]

    within(database, work)


def test_in_the_middle_of_an_hour_only_later_ones_are_kept(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        assert await Forecaster(store).step(PRESENT + timedelta(minutes=30)) > 0
        assert min(at for _, at in await _kept(store)) == PRESENT + HOUR

    within(database, work)


def test_a_forecast_knows_nothing_of_what_came_after_it(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=180)
        then = PRESENT - timedelta(days=2)
        async with store.reading() as reader:
            made = await foresee(reader, "", then)
        async with store.unit() as unit:
            gone = await unit.execute(delete(happenings).where(happenings.c.at >= micros(then)))
            assert gone.rowcount > 0
        async with store.reading() as reader:
            assert (await foresee(reader, "", then)) == made

    within(database, work)


def test_the_cases_behind_a_coming_hour_are_those_that_come_due_in_it(database: str) -> None:  # noqa: F811
    async def work(store: Store) -> None:
        await seed_world(store, seed=3, password=PASSWORD, now=NOW, size=180)
        async with store.reading() as reader:
            hours = [PRESENT + number * HOUR for number in range(24)]
            found = [await ids_behind(reader, Wanted("breaches", since=at, until=at + HOUR), NOW) for at in hours]
            whole = await ids_behind(reader, Wanted("breaches", since=PRESENT, until=PRESENT + 24 * HOUR), NOW)
        assert sorted(case for some in found for case in some) == sorted(whole)
        assert whole

    within(database, work)
