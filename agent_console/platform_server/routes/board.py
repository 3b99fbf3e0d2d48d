"""The lead's board."""

from __future__ import annotations

from datetime import UTC, datetime

from litestar import Response, get

from agent_console.contract import routes
from agent_console.contract.board import Board, TicketIds
from agent_console.domain.authority import Permission
from agent_console.domain.kinds import Market
from agent_console.platform_server.board.drill import Wanted, ids_behind
from agent_console.platform_server.http import Asked, answered, given, path, permitted, platform_of, says
from agent_console.platform_server.idempotency import Answer
from agent_console.platform_server.problems import malformed

__all__ = ["handlers"]

_SEES = permitted(Permission.BOARD)
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


handlers = [board, board_tickets]
