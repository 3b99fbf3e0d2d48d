"""The platform API as the simulator uses it: several accounts over one HTTP client, foreign errors turned into faults."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

import httpx
import httpx_sse

from agent_console.contract import routes
from agent_console.contract.board import RatingCommand
from agent_console.contract.codec import decode, encode
from agent_console.contract.commands import (
    CaseFile,
    Change,
    ChangePage,
    Delivered,
    IntakeMessage,
    IntakeReceipt,
    PresenceCommand,
    ReplyCommand,
    Session,
    SignIn,
    TicketPatch,
)
from agent_console.contract.entities import Claim, Ticket
from agent_console.contract.money_commands import (
    ClaimAnswerCommand,
    ClaimReceipt,
    CompensationCommand,
    CompensationReceipt,
)
from agent_console.domain.faults import Busy, Conflict, Forbidden, NotFound, Offline, Refused, SignedOut

__all__ = ["Api"]

_LAST_WAIT: Final = 2.0
_REFUSALS: Final = {
    401: SignedOut,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    412: Conflict,
    429: Busy,
    502: Busy,
    503: Busy,
    504: Busy,
}


class Api:
    """Commands and questions, each under the account of somebody. Signs in when needed, again when a session has ended."""

    def __init__(self, http: httpx.AsyncClient, password: str) -> None:
        self._http = http
        self._password = password
        self._tokens: dict[str, str] = {}

    async def changes(self, email: str, after: int, entities: str) -> ChangePage:
        """One page of the changes after a position."""
        query = {"after": after, "limit": routes.PAGE_LIMIT, "entities": entities}
        return decode(await self._ask(email, "GET", routes.CHANGES, params=query), ChangePage)

    async def head(self, email: str) -> int:
        """The position of the latest change."""
        query = {"after": 0, "limit": 1, "until": 0}
        return decode(await self._ask(email, "GET", routes.CHANGES, params=query), ChangePage).head

    async def case(self, email: str, ticket_id: str) -> CaseFile:
        """A case with its conversation."""
        return decode(await self._ask(email, "GET", routes.CASE_FILE.format(ticket_id=ticket_id)), CaseFile)

    async def bring(self, email: str, message: IntakeMessage) -> IntakeReceipt:
        """A message from outside."""
        return decode(await self._ask(email, "POST", routes.INTAKE, message), IntakeReceipt)

    async def reply(self, email: str, ticket_id: str, command: ReplyCommand) -> Delivered:
        """A reply or a note of a colleague."""
        path = routes.MESSAGES.format(ticket_id=ticket_id)
        return decode(await self._ask(email, "POST", path, command, self._key()), Delivered)

    async def change(self, email: str, ticket: Ticket, patch: TicketPatch) -> Ticket:
        """A change of a case as it was read."""
        headers = self._key() | {routes.IF_MATCH: f'"{ticket.version}"'}
        return decode(
            await self._ask(email, "PATCH", routes.TICKET.format(ticket_id=ticket.id), patch, headers), Ticket
        )

    async def rate(self, email: str, ticket_id: str, opinion: RatingCommand) -> Ticket:
        """A customer's opinion of a case."""
        path = routes.RATING.format(ticket_id=ticket_id)
        return decode(await self._ask(email, "POST", path, opinion, self._key()), Ticket)

    async def answer_claim(self, email: str, claim: Claim, said: ClaimAnswerCommand) -> ClaimReceipt:
        """What the other side of a claim says, as it was read."""
        headers = self._key() | {routes.IF_MATCH: f'"{claim.version}"'}
        path = routes.CLAIM_ANSWER.format(claim_id=claim.id)
        return decode(await self._ask(email, "POST", path, said, headers), ClaimReceipt)

    async def compensate(self, email: str, wanted: CompensationCommand) -> CompensationReceipt:
        """A compensation, or a request for one."""
        return decode(await self._ask(email, "POST", routes.COMPENSATIONS, wanted, self._key()), CompensationReceipt)

    async def be_there(self, email: str) -> None:
        """Let the platform hear that somebody's console is there."""
        await self._ask(email, "GET", routes.ME)

    async def presence(self, email: str, ticket_id: str, state: str) -> None:
        """Tell that somebody reads, writes or has left."""
        path = routes.PRESENCE.format(ticket_id=ticket_id)
        await self._ask(email, "POST", path, PresenceCommand(state=state), self._key())

    async def feed(self, email: str, after: int) -> AsyncIterator[Change]:
        """Changes after a position as they come, until the platform ends the stream."""
        headers = await self._headers(email) | {routes.LAST_EVENT_ID: str(after)}
        timeout = httpx.Timeout(10.0, read=45.0)
        try:
            async with httpx_sse.aconnect_sse(
                self._http, "GET", routes.EVENTS, headers=headers, timeout=timeout
            ) as stream:
                if stream.response.status_code == 401:
                    self._tokens.pop(email, None)
                self._check(stream.response.status_code)
                async for event in stream.aiter_sse():
                    if event.event == "change":
                        yield decode(event.data.encode(), Change)
        except (httpx.HTTPError, httpx_sse.SSEError) as error:
            raise _offline() from error

    # --- the wire ---

    async def _ask(
        self,
        email: str,
        method: str,
        path: str,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, Any] | None = None,
    ) -> bytes:
        for again in (True, False):
            status, content = await self._send(
                method, path, body, await self._headers(email) | dict(headers or {}), params
            )
            if status == 401 and again:
                self._tokens.pop(email, None)
                continue
            self._check(status)
            return content
        raise AssertionError("two tries, and neither ended")

    async def _send(
        self, method: str, path: str, body: Any, headers: Mapping[str, str], params: Mapping[str, Any] | None
    ) -> tuple[int, bytes]:
        content = None if body is None else encode(body)
        sent = {**headers, "Content-Type": "application/json"} if content else dict(headers)
        asked = asyncio.ensure_future(self._http.request(method, path, content=content, headers=sent, params=params))
        try:
            answer = await asyncio.shield(asked)
        except httpx.HTTPError as error:
            raise _offline() from error
        except asyncio.CancelledError:
            await _finished(asked)
            raise
        return answer.status_code, answer.content

    async def _headers(self, email: str) -> dict[str, str]:
        if email not in self._tokens:
            wanted = SignIn(email=email, password=self._password, device="simulator")
            status, content = await self._send("POST", routes.SIGN_IN, wanted, {}, None)
            self._check(status)
            self._tokens[email] = decode(content, Session).access_token
        return {"Authorization": f"Bearer {self._tokens[email]}"}

    @staticmethod
    def _key() -> dict[str, str]:
        return {routes.IDEMPOTENCY_KEY: str(uuid.uuid4())}

    @staticmethod
    def _check(status: int) -> None:
        if status < 400:
            return
        raise _REFUSALS.get(status, Refused)(f"The platform refused the simulator ({status}).")


async def _finished(asked: asyncio.Future[httpx.Response]) -> None:
    """A request that is under way when everything ends is let come to its end: a broken one would trouble the platform's log."""
    await asyncio.wait({asked}, timeout=_LAST_WAIT)
    if not asked.done():
        asked.cancel()
    await asyncio.gather(asked, return_exceptions=True)


def _offline() -> Offline:
    return Offline("The platform does not answer the simulator.", "It is tried again.")
