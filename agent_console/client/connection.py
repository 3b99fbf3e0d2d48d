"""One HTTP connection to a platform: made when first needed, bounded in number, size and time."""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from agent_console.contract.routes import MAX_ANSWER
from agent_console.domain.faults import WrongAddress

if TYPE_CHECKING:
    import httpx

_AT_ONCE = 16
"""Requests at the same time: more only make each other wait, and httpx's pool gets slower as it grows."""
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_CONNECT, _READ, _POOL = 6.0, 20.0, 30.0
QUIET = 45.0
"""Seconds without a byte after which the event feed counts as dead (the platform pings every 15)."""


def checked_url(url: str) -> str:
    """The address without its trailing slash. Raises WrongAddress for what cannot be one, or is not safe."""
    text = url.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if not host or parts.scheme not in ("http", "https") or parts.query or parts.fragment or parts.username:
        raise WrongAddress(
            "This is not an address of a platform.", "It looks like https://desk.example.com.", code="not_an_address"
        )
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise WrongAddress(
            "This address is not encrypted; your password would travel readable.",
            "Use the address that begins with https://.",
            code="not_encrypted",
        )
    return text


class Connection:
    """`transport` and `verify` replace the network's own in tests of this adapter."""

    def __init__(
        self,
        url: str,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        verify: ssl.SSLContext | None = None,
        max_answer: int = MAX_ANSWER,
    ) -> None:
        self.url = checked_url(url)
        self._transport = transport
        self._verify = verify
        self._max_answer = max_answer
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._building: asyncio.Task[httpx.AsyncClient] | None = None
        self._closed = False

    async def ready(self) -> None:
        """Import and set up what is needed, off the window's thread. Raises WrongAddress for impossible settings."""
        await self._client()

    async def request(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str],
        params: Mapping[str, Any] | None,
        body: bytes | None,
    ) -> tuple[int, Mapping[str, str], bytes]:
        """(status, headers, body). Raises httpx's errors and `Oversized`; the caller translates both."""
        async with self._slots:
            client = await self._client()
            async with client.stream(method, path, headers=dict(headers), params=params, content=body) as response:
                parts: list[bytes] = []
                size = 0
                async for part in response.aiter_bytes():
                    size += len(part)
                    if size > self._max_answer:
                        raise Oversized
                    parts.append(part)
                return response.status_code, response.headers, b"".join(parts)

    @asynccontextmanager
    async def stream(
        self, path: str, *, headers: Mapping[str, str], params: Mapping[str, Any] | None = None
    ) -> AsyncIterator[httpx.Response]:
        """A response without end, outside the bound of requests."""
        client = await self._client()
        import httpx

        timeout = httpx.Timeout(connect=_CONNECT, read=QUIET, write=_READ, pool=_POOL)
        async with client.stream("GET", path, headers=dict(headers), params=params, timeout=timeout) as response:
            yield response

    async def close(self) -> None:
        """Hang up."""
        self._closed = True
        if self._building is not None:
            client = await self._client()
            await client.aclose()

    async def _client(self) -> httpx.AsyncClient:
        if self._building is None:
            # Import and certificates take longer than a frame: never on the window's thread.
            self._building = asyncio.create_task(asyncio.to_thread(self._build))
        try:
            return await asyncio.shield(self._building)
        except (ValueError, ImportError, OSError) as error:
            self._building = None
            raise WrongAddress(
                "The network settings of this computer (proxy or certificates) cannot be used.",
                "Check the environment variables HTTPS_PROXY and SSL_CERT_FILE.",
                code="network_settings",
            ) from error

    def _build(self) -> httpx.AsyncClient:
        _leave_out_its_command_line()
        import httpx

        local = urlsplit(self.url).hostname in _LOOPBACK
        encrypted = self.url.startswith("https:")
        return httpx.AsyncClient(
            base_url=self.url,
            transport=self._transport,
            verify=(self._verify or _trust()) if encrypted else False,
            timeout=httpx.Timeout(connect=_CONNECT, read=_READ, write=_READ, pool=_POOL),
            limits=httpx.Limits(max_connections=_AT_ONCE + 4, max_keepalive_connections=_AT_ONCE, keepalive_expiry=30),
            follow_redirects=False,
            trust_env=not local,
            headers={"User-Agent": "agent-console", "Accept": "application/json"},
        )


class Oversized(Exception):
    """More bytes than any honest answer has."""


def _leave_out_its_command_line() -> None:
    """httpx imports a command line of its own wherever click, rich and pygments happen to be installed, as on a computer that
    also has the platform: a hundred modules and 5 MB that nobody here uses."""
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]


def _trust() -> ssl.SSLContext:
    """The computer's own authorities (a company adds its own there), and the public ones where it lists none."""
    context = ssl.create_default_context()
    if not context.get_ca_certs():
        import certifi

        context.load_verify_locations(certifi.where())
    return context
