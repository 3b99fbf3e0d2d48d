"""The lead's board and the service report."""

from __future__ import annotations

from datetime import UTC, date, datetime

from litestar import Response, get, post

from agent_console.contract import routes
from agent_console.contract.board import (
    Board,
    HelpCall,
    HelpCommand,
    RebalanceAnswer,
    RebalanceCommand,
    ServiceReport,
    TicketIds,
)
from agent_console.domain.authority import Permission
from agent_console.domain.kinds import Market
from agent_console.platform_server.board.drill import Wanted, ids_behind
from agent_console.platform_server.board.helping import call_for_help
from agent_console.platform_server.board.rebalancing import carry_out, propose
from agent_console.platform_server.board.report import Question, service_report
from agent_console.platform_server.http import (
    Asked,
    answered,
    command_of,
    given,
    path,
    permitted,
    platform_of,
    run,
    says,
    sent,
)
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.problems import malformed
from agent_console.platform_server.store import Unit

__all__ = ["handlers"]

_SEES = permitted(Permission.BOARD)
_REPORT = dict.fromkeys(("from", "until", "by", "group", "zone", "market"), "string")
_DRILL = dict.fromkeys(("figure", "market", "queue", "agent", "from", "until"), "string")


@get(
    path(routes.BOARD),
    guards=[_SEES],
    opt=says("The figures of queues and agents now", answer=Board, query={"market": "string"}),
)
async def board(request: Asked) -> Response[bytes]:
    return answered(Answer.of(await platform_of(request).board.board(market_of(request))))


@get(
    path(routes.BOARD_TICKETS),
    guards=[_SEES],
    opt=says("The cases behind a figure", answer=TicketIds, query=_DRILL),
)
async def board_tickets(request: Asked) -> Response[bytes]:
    wanted = Wanted(
        figure=given(request, "figure"),
        market=market_of(request),
        queue=_if_there(request, "queue"),
        agent=_if_there(request, "agent"),
        since=moment(request, "from"),
        until=moment(request, "until"),
    )
    async with platform_of(request).store.reading() as reader:
        return answered(Answer.of(TicketIds(ids=await ids_behind(reader, wanted))))


def market_of(request: Asked) -> str:
    """The market that was asked for, "" for all. Raises Invalid (400) for one that there is not."""
    market = given(request, "market")
    if market and market not in set(Market):
        raise malformed(f"market must be one of: {', '.join(Market)}.", "market")
    return market


def moment(request: Asked, name: str) -> datetime | None:
    """An instant of the query in UTC, or None. Raises Invalid (400)."""
    text = given(request, name)
    if not text:
        return None
    try:
        # A "+" of an offset that was not escaped arrives as a space.
        found = datetime.fromisoformat(text.replace(" ", "+"))
        if found.tzinfo is None:
            raise ValueError
        return found.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise malformed(f"{name} must be an instant with its zone, such as 2026-03-01T12:00:00Z.", name) from error


def _if_there(request: Asked, name: str) -> str | None:
    return given(request, name) if name in request.query_params else None


@post(
    path(routes.REBALANCE),
    guards=[_SEES],
    opt=says("Say which cases would move, or move them", RebalanceCommand, RebalanceAnswer, command=True),
    status_code=200,
)
async def rebalance(request: Asked) -> Response[bytes]:
    command = await sent(request, RebalanceCommand)
    if command.preview:
        # Nothing is done, so there is nothing to remember under the key; it may be asked again at any time.
        command_of(request, command)
        async with platform_of(request).store.reading() as reader:
            return answered(Answer.of(await propose(reader, command, datetime.now(UTC))))

    async def work(unit: Unit) -> Answer:
        return Answer.of(await carry_out(unit, command, request.user.agent, datetime.now(UTC)))

    return await run(request, command, work)


@post(
    path(routes.HELP),
    guards=[_SEES],
    opt=says("Call colleagues to a queue", HelpCommand, HelpCall, 201, command=True),
)
async def call_help(request: Asked) -> Response[bytes]:
    command = await sent(request, HelpCommand)

    async def work(unit: Unit) -> Answer:
        call = await call_for_help(unit, command, request.user.agent, datetime.now(UTC))
        await platform_of(request).feed.publish_help(unit, call)
        return Answer.of(call, 201)

    return await run(request, command, work)


@get(
    path(routes.SERVICE_REPORT),
    guards=[_SEES],
    opt=says("What was done, by day or week", answer=ServiceReport, query=_REPORT),
)
async def report(request: Asked) -> Response[bytes]:
    question = Question(
        begins=_day(request, "from"),
        ends=_day(request, "until"),
        by=given(request, "by") or "day",
        group=given(request, "group") or "none",
        zone=given(request, "zone") or "UTC",
        market=given(request, "market"),
    )
    async with platform_of(request).store.reading() as reader:
        return answered(Answer.of(await service_report(reader, question)))


def _day(request: Asked, name: str) -> date:
    try:
        return date.fromisoformat(given(request, name))
    except ValueError as error:
        raise malformed(f"{name} must be a day, such as 2026-03-01.", name) from error


handlers = [board, board_tickets, rebalance, call_help, report]
