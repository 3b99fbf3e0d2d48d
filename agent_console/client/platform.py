"""The platform API as this console uses it: sign-in, reading, commands, the feed. Answers are contract Structs.

Reading raises Offline, BadAnswer, WrongAddress, SignedOut, Busy or a Refused. A command raises those only when it is
certain that it did not happen, and OutcomeUnknown whenever it may have happened.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from agent_console.client.connection import Connection, Oversized
from agent_console.client.feed import FeedEvent, parse
from agent_console.contract import routes
from agent_console.contract.codec import decode, encode
from agent_console.contract.commands import (
    CaseFile,
    ChangePage,
    ClockReport,
    CommandOutcome,
    PresenceCommand,
    RefreshSession,
    Session,
    SignIn,
)
from agent_console.contract.money_commands import (
    ActQuote,
    ActQuoteRequest,
    ApprovalStory,
    MoneyHistory,
    RefundQuote,
    RefundQuoteRequest,
)
from agent_console.contract.policies import PolicyTexts
from agent_console.domain.faults import (
    BadAnswer,
    Busy,
    Fault,
    Forbidden,
    Invalid,
    NotFound,
    OutcomeUnknown,
    Refused,
    SignedOut,
    WrongAddress,
    WrongPassword,
)

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
Answer = tuple[int, Mapping[str, str], bytes]

_EARLY = 20.0
"""Seconds before its end in which an access token is renewed already."""
_BIG = 256 * 1024
"""Bytes from which an answer is decoded on a thread."""


async def _keep_nothing(session: Session) -> None:
    """For a client whose owner does not keep tokens."""


class PlatformClient:
    """`on_session` is awaited with every new session, before its tokens are used: the refresh token changes each time."""

    def __init__(
        self,
        connection: Connection,
        *,
        refresh_token: str = "",
        on_session: Callable[[Session], Awaitable[None]] = _keep_nothing,
    ) -> None:
        self.connection = connection
        self.session: Session | None = None
        self.on_session = on_session
        self._refresh_token = refresh_token
        self._good_until = 0.0
        self._refreshing: asyncio.Task[None] | None = None

    # --- session -----------------------------------------------------------------------------------------------------

    async def sign_in(self, email: str, password: str, device: str = "") -> Session:
        """A new session. Raises WrongPassword, WrongAddress, Offline, Busy, BadAnswer."""
        body = encode(SignIn(email=email, password=password, device=device))
        try:
            session = await self._plain("POST", routes.SIGN_IN, Session, body)
        except (SignedOut, Forbidden) as error:
            raise WrongPassword(
                error.what if error.code not in ("signed_out", "forbidden") else "E-mail or password is wrong.",
                error.advice if error.code == "locked" else "Check both; capital letters matter in the password.",
            ) from error
        except Invalid as error:
            raise WrongPassword("E-mail or password is wrong.", "Check both.") from error
        except NotFound as error:
            raise WrongAddress("There is no platform at this address.", "Check the address of the platform.") from error
        await self._adopt(session)
        return session

    async def sign_out(self) -> None:
        """End the session here and there; there only as far as it answers."""
        try:
            body = encode(RefreshSession(refresh_token=self._refresh_token))
            await self._authorized("POST", routes.SIGN_OUT, body=body)
        except Fault:
            return  # the tokens are forgotten in any case
        finally:
            self.session, self._refresh_token, self._good_until = None, "", 0.0

    async def refresh(self) -> Session:
        """A fresh session; many callers at once make one request. Raises SignedOut when the platform says so."""
        if self._refreshing is None or self._refreshing.done():
            self._refreshing = asyncio.create_task(self._refresh())
        await asyncio.shield(self._refreshing)
        if self.session is None:
            raise _signed_out()
        return self.session

    async def _refresh(self) -> None:
        if not self._refresh_token:
            raise _signed_out()
        body = encode(RefreshSession(refresh_token=self._refresh_token))
        try:
            session = await self._plain("POST", routes.REFRESH, Session, body)
        except (SignedOut, Forbidden, Invalid) as error:
            self.session, self._refresh_token = None, ""
            raise _signed_out() from error
        await self._adopt(session)

    async def _adopt(self, session: Session) -> None:
        await self.on_session(session)
        self.session = session
        self._refresh_token = session.refresh_token
        self._good_until = time.monotonic() + session.expires_in - min(_EARLY, session.expires_in / 4)

    async def _token(self, refused: str = "") -> str:
        """An access token that is not `refused` and has not run out."""
        session = self.session
        if session is None or session.access_token == refused or time.monotonic() >= self._good_until:
            session = await self.refresh()
        return session.access_token

    # --- reading -----------------------------------------------------------------------------------------------------

    async def changes(
        self, after: int, *, limit: int = routes.PAGE_LIMIT, entities: tuple[str, ...] = (), until: int | None = None
    ) -> ChangePage:
        """One page of the platform's one order of changes."""
        params: dict[str, Any] = {"after": after, "limit": limit}
        if entities:
            params["entities"] = ",".join(entities)
        if until is not None:
            params["until"] = until
        return await self._get(routes.CHANGES, ChangePage, params)

    async def get(self, path: str, kind: type[T], params: Mapping[str, Any] | None = None) -> T:
        """Any other reading of the API."""
        return await self._get(path, kind, params)

    async def case(self, ticket_id: str) -> CaseFile:
        """Everything about one ticket."""
        return await self._get(routes.CASE_FILE.format(ticket_id=ticket_id), CaseFile)

    async def clocks(self, ticket_id: str) -> ClockReport:
        """Every clock of a ticket, explained."""
        return await self._get(routes.CLOCKS.format(ticket_id=ticket_id), ClockReport)

    async def attachment(self, attachment_id: str) -> bytes:
        """The bytes of a file."""
        return await self._bytes(routes.ATTACHMENT.format(attachment_id=attachment_id))

    async def refund_quote(self, booking_id: str, request: RefundQuoteRequest) -> RefundQuote:
        """What may be refunded now. Changes nothing."""
        path = routes.REFUND_QUOTE.format(booking_id=booking_id)
        return await self._decoded(await self._authorized("POST", path, body=encode(request)), RefundQuote)

    async def act_quote(self, booking_id: str, request: ActQuoteRequest) -> ActQuote:
        """What a compensation or the decision of a claim would stand on. Changes nothing."""
        path = routes.ACT_QUOTE.format(booking_id=booking_id)
        return await self._decoded(await self._authorized("POST", path, body=encode(request)), ActQuote)

    async def policies(self) -> PolicyTexts:
        """The operator's own policy packs."""
        return await self._get(routes.POLICIES, PolicyTexts)

    async def money_history(self, customer_id: str) -> MoneyHistory:
        """Everything that moved for a customer, on all bookings."""
        return await self._get(routes.CUSTOMER_MONEY.format(customer_id=customer_id), MoneyHistory)

    async def approval_story(self, approval_id: str) -> ApprovalStory:
        """What an approver needs to decide."""
        return await self._get(routes.APPROVAL.format(approval_id=approval_id), ApprovalStory)

    async def money_export(self, first: date, last: date) -> bytes:
        """What moved on these days (UTC), as CSV that is safe to open in a spreadsheet."""
        return await self._bytes(routes.MONEY_EXPORT, {"from": first.isoformat(), "until": last.isoformat()})

    async def presence(self, ticket_id: str, state: str) -> None:
        """Tell the colleagues where this agent is. Raises Fault; nothing hangs on it."""
        path = routes.PRESENCE.format(ticket_id=ticket_id)
        status, headers, body = await self._authorized("POST", path, body=encode(PresenceCommand(state=state)))
        if not 200 <= status < 300:
            raise self._fault(status, headers, body)

    async def events(self, after: int) -> AsyncIterator[FeedEvent]:
        """The live feed behind position `after`, until it breaks. Raises Fault."""
        await self.connection.ready()
        import httpx

        from agent_console.client.faults import from_transport, wrong_address

        token = await self._token()
        for again in (False, True):
            headers = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"}
            headers[routes.LAST_EVENT_ID] = str(after)
            try:
                async with self.connection.stream(routes.EVENTS, headers=headers) as response:
                    if response.status_code == 401 and not again:
                        token = await self._token(refused=token)
                        continue
                    if response.status_code != 200:
                        raise self._fault(response.status_code, response.headers, await _some(response))
                    if "text/event-stream" not in response.headers.get("content-type", ""):
                        raise wrong_address()
                    async for event in parse(response.aiter_bytes()):
                        yield event
                    return
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise from_transport(error) from error

    # --- commands ----------------------------------------------------------------------------------------------------

    async def command(
        self, method: str, path: str, body: bytes, kind: type[T], *, key: str, if_match: int | None = None
    ) -> T:
        """Send a command under its key. Raises OutcomeUnknown whenever it may have happened."""
        await self.connection.ready()
        import httpx

        from agent_console.client.faults import from_transport, never_left, problem_of

        extra = {routes.IDEMPOTENCY_KEY: key}
        if if_match is not None:
            extra[routes.IF_MATCH] = f'"{if_match}"'
        try:
            status, headers, answer = await self._raw_authorized(method, path, body=body, extra=extra)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            if never_left(error):
                raise from_transport(error) from error
            raise _unknown(type(error).__name__) from error
        except Oversized as error:
            raise _unknown("too_large") from error
        if 200 <= status < 300:
            try:
                return await _decode(answer, kind)
            except BadAnswer as error:
                raise _unknown("bad_answer") from error
        fault = self._fault(status, headers, answer)
        if status == 503 and problem_of(answer) is None:
            # Of something on the way, which cannot know what the platform has done already.
            raise _unknown("status_503")
        if isinstance(fault, Busy | SignedOut):
            raise fault
        if fault.code != "command_running" and isinstance(fault, Refused) and problem_of(answer) is not None:
            raise fault
        raise _unknown(f"status_{status}")

    async def outcome(self, key: str) -> CommandOutcome:
        """What became of a command."""
        return await self._get(routes.COMMANDS.format(key=key), CommandOutcome)

    def refusal(self, outcome: CommandOutcome) -> Fault:
        """The fault that the first answer of a refused command was."""
        return self._fault(outcome.status, {}, bytes(outcome.body))

    # --- underneath --------------------------------------------------------------------------------------------------

    async def _get(self, path: str, kind: type[T], params: Mapping[str, Any] | None = None) -> T:
        return await self._decoded(await self._authorized("GET", path, params=params), kind)

    async def _bytes(self, path: str, params: Mapping[str, Any] | None = None) -> bytes:
        status, headers, body = await self._authorized("GET", path, params=params)
        if status != 200:
            raise self._fault(status, headers, body)
        return body

    async def _decoded(self, answer: Answer, kind: type[T]) -> T:
        status, headers, body = answer
        if not 200 <= status < 300:
            raise self._fault(status, headers, body)
        return await _decode(body, kind)

    def _fault(self, status: int, headers: Mapping[str, str], body: bytes) -> Fault:
        from agent_console.client.faults import from_answer

        return from_answer(status, headers, body)

    async def _plain(self, method: str, path: str, kind: type[T], body: bytes) -> T:
        """A request without a token (sign-in and refresh themselves)."""
        answer = await self._translated(self.connection.request(method, path, headers=_JSON, params=None, body=body))
        return await self._decoded(answer, kind)

    async def _authorized(
        self, method: str, path: str, *, body: bytes | None = None, params: Mapping[str, Any] | None = None
    ) -> Answer:
        return await self._translated(self._raw_authorized(method, path, body=body, params=params))

    async def _raw_authorized(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        params: Mapping[str, Any] | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> Answer:
        token = await self._token()
        for last in (False, True):
            headers = {**(_JSON if body is not None else {}), **(extra or {}), "Authorization": f"Bearer {token}"}
            answer = await self.connection.request(method, path, headers=headers, params=params, body=body)
            if answer[0] != 401 or last:
                break
            token = await self._token(refused=token)
        return answer

    async def _translated(self, request: Coroutine[Any, Any, Answer]) -> Answer:
        try:
            await self.connection.ready()
        except BaseException:
            request.close()
            raise
        import httpx

        from agent_console.client.faults import from_transport, oversized

        try:
            return await request
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise from_transport(error) from error
        except Oversized as error:
            raise oversized() from error


_JSON = {"Content-Type": "application/json"}


async def _decode(body: bytes, kind: type[T]) -> T:
    if len(body) > _BIG:
        return await asyncio.to_thread(decode, body, kind)
    return decode(body, kind)


async def _some(response: httpx.Response) -> bytes:
    """The beginning of a refusal's body."""
    body = b""
    async for part in response.aiter_bytes():
        body += part
        if len(body) > 64 * 1024:
            break
    return body


def _signed_out() -> SignedOut:
    return SignedOut("The session is over.", "Sign in again; what you typed is kept.")


def _unknown(reason: str) -> OutcomeUnknown:
    return OutcomeUnknown(
        "It is not known yet whether the platform took this.",
        "It is asked after by its key; do not do it a second time.",
        details={"reason": reason},
    )
