"""How the SDK's requests go out: through httpx, as the SDK's own httpx client does, less what that one does in an outdated way.

Only imported where Stripe is configured.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
import stripe


class Transport(stripe.HTTPClient):
    """The SDK's extension point for HTTP. No retries of its own; asynchronous alone."""

    name = "httpx"

    def __init__(self, timeout: float) -> None:
        super().__init__()
        self._http = httpx.AsyncClient(timeout=timeout, follow_redirects=False)

    async def request_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        try:
            answer = await self._http.request(method, url, headers=dict(headers), content=post_data or None)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise stripe.APIConnectionError(type(error).__name__) from error  # type: ignore[no-untyped-call]
        return answer.content, answer.status_code, answer.headers

    async def close_async(self) -> None:
        """Let go of the connections."""
        await self._http.aclose()
