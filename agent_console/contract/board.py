"""The lead's board: live figures of queues and agents, reply times, the forecast, and what a lead does from there.

All instants UTC, all durations in seconds. A figure that is not known is -1.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import UNSET, UnsetType

from agent_console.contract.entities import Agent
from agent_console.contract.wire import Wire


class QueueFigures(Wire, kw_only=True, frozen=True):
    """One queue now ("": tickets without a queue). `waiting`: new and open. `near`: a support clock past its warning point.
    `oldest_at`: since when the oldest unanswered customer waits. `in_hour`, `out_hour`: came in, were solved in the last
    60 minutes."""

    queue: str
    waiting: int = 0
    unassigned: int = 0
    pending: int = 0
    near: int = 0
    breached: int = 0
    oldest_at: datetime | None = None
    in_hour: int = 0
    out_hour: int = 0


class AgentFigures(Wire, kw_only=True, frozen=True):
    """One colleague now. `load` of `capacity`: open cases that count. `seen_at`: when a console of theirs was last heard.
    `rating`: average of the last 30 days times 100."""

    agent_id: str
    status: str
    on_shift: bool = True
    load: int = 0
    capacity: int = 0
    near: int = 0
    breached: int = 0
    solved_today: int = 0
    replies_today: int = 0
    seen_at: datetime | None = None
    rating: int = -1


class ReplyTimes(Wire, kw_only=True, frozen=True):
    """Reply times of the public answers given in the hour that begins at `at`: percentiles in seconds."""

    at: datetime
    count: int
    p50: int = -1
    p90: int = -1
    p95: int = -1


class ForecastHour(Wire, kw_only=True, frozen=True):
    """The hour that begins at `at`. `arrivals` and `breaches` as expected, in thousandths; `low` and `high` bound the breaches
    with 80 per cent. `was_*` is what then happened (-1: not over)."""

    at: datetime
    arrivals: int
    breaches: int
    low: int
    high: int
    was_arrivals: int = -1
    was_breaches: int = -1


class HelpCall(Wire, kw_only=True, frozen=True):
    """A lead calls for help with a queue. Travels on the feed as event `help`, without an id. `until`: then it is over."""

    id: str
    queue: str
    text: str = ""
    by_id: str
    at: datetime
    until: datetime


class HelpCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/board/help."""

    queue: str
    text: str = ""
    minutes: int = 30


class Board(Wire, kw_only=True, frozen=True):
    """GET /v1/board?market=: the live state, computed at `at`. `forecast` has the last hours (with what happened) and the
    next ones; `method` names the forecasting method and its figures for the window to explain."""

    at: datetime
    queues: list[QueueFigures] = []
    agents: list[AgentFigures] = []
    replies: list[ReplyTimes] = []
    forecast: list[ForecastHour] = []
    method: dict[str, float] = {}
    help: list[HelpCall] = []


class TicketIds(Wire, kw_only=True, frozen=True):
    """GET /v1/board/tickets?figure=&queue=&agent=&from=&until=: the tickets behind a figure (`figure` is the name of a field
    of the structs above: "waiting", "near", "in_hour", "load", "replies" …), what hurts first first."""

    ids: list[str]


class Move(Wire, kw_only=True, frozen=True):
    """One ticket to another agent ("": back to the queue). `why` is a stable word: "load", "language", "silent" …"""

    ticket_id: str
    from_id: str
    to_id: str
    why: str = ""


class RebalanceCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/board/rebalance. `preview` True only says what would move. `queue` "": all queues of the market."""

    queue: str = ""
    from_id: str = ""
    most: int = 50
    preview: bool = True
    moves: list[Move] = []
    """What a preview proposed and the lead confirmed; with `preview` False exactly these, where they still apply."""


class RebalanceAnswer(Wire, kw_only=True, frozen=True):
    """`moves` proposed or carried out; `left` those that did not apply any more."""

    moves: list[Move] = []
    left: list[Move] = []


class AgentPatch(Wire, kw_only=True, frozen=True):
    """PATCH /v1/agents/{id} with If-Match. One's own `status` anybody may set; the rest is for leads and admins."""

    status: str | UnsetType = UNSET
    capacity: int | UnsetType = UNSET
    languages: list[str] | UnsetType = UNSET
    markets: list[str] | UnsetType = UNSET
    skills: list[str] | UnsetType = UNSET
    shift: dict[str, list[list[str]]] | UnsetType = UNSET
    zone: str | UnsetType = UNSET


class RatingCommand(Wire, kw_only=True, frozen=True):
    """POST /v1/tickets/{id}/rating, by an account of the role `channel`: `score` 1 to 5."""

    score: int
    text: str = ""


class ServiceRow(Wire, kw_only=True, frozen=True):
    """One line of a report: a period, and an agent, queue or topic ("": the whole). Seconds; `rating` times 100."""

    begins: date
    key: str = ""
    created: int = 0
    solved: int = 0
    replies: int = 0
    first_reply_p50: int = -1
    first_reply_p90: int = -1
    next_reply_p50: int = -1
    next_reply_p90: int = -1
    resolution_p50: int = -1
    kept: int = 0
    breached: int = 0
    ratings: int = 0
    rating: int = -1


class ServiceReport(Wire, kw_only=True, frozen=True):
    """GET /v1/reports/service?from=DATE&until=DATE&by=day|week&group=none|agent|queue|topic&zone=IANA&market=."""

    begins: date
    ends: date
    by: str
    group: str
    zone: str
    rows: list[ServiceRow] = []


class AgentChanged(Wire, kw_only=True, frozen=True):
    agent: Agent
