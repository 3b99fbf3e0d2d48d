"""Stripe's transfers to connected accounts in front of localstripe, which has none.

Every charge seems to have been passed on by one transfer, whose reversals are kept here. Everything else is localstripe's.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any, Self

import httpx
from aiohttp import web

TRANSFER = "tr_of_the_host"


class StripeConnect:
    """Use as an async context manager. `reversals` are (transfer, amount, intent of ours)."""

    def __init__(self, target: str) -> None:
        self._behind = httpx.AsyncClient(base_url=target, timeout=10, trust_env=False)
        self._runner: web.AppRunner | None = None
        self.url = ""
        self.reversals: list[tuple[str, int, str]] = []
        self.lose_reversal = ""
        """"before": the request for a reversal is lost; "after": its answer."""
        self.refuse_reversal = False

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/v1/transfers/{id}/reversals", self._list)
        app.router.add_post("/v1/transfers/{id}/reversals", self._reverse)
        app.router.add_route("*", "/{rest:.*}", self._pass_on)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *error: object) -> None:
        assert self._runner is not None
        await self._runner.cleanup()
        await self._behind.aclose()
        await asyncio.sleep(0)

    async def _list(self, _request: web.Request) -> web.Response:
        found = [_reversal(number, *kept) for number, kept in enumerate(self.reversals)]
        return web.json_response({"object": "list", "data": found, "has_more": False, "url": "/v1/reversals"})

    async def _reverse(self, request: web.Request) -> web.StreamResponse:
        if self.lose_reversal == "before":
            return self._cut(request)
        if self.refuse_reversal:
            error = {"type": "invalid_request_error", "message": "Insufficient funds.", "code": "balance_insufficient"}
            return web.json_response({"error": error}, status=400)
        sent = await request.post()
        intent = next(str(value) for name, value in sent.items() if name.startswith("metadata["))
        self.reversals.append((request.match_info["id"], int(str(sent["amount"])), intent))
        if self.lose_reversal == "after":
            return self._cut(request)
        return web.json_response(_reversal(len(self.reversals) - 1, *self.reversals[-1]))

    @staticmethod
    def _cut(request: web.Request) -> web.StreamResponse:
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    async def _pass_on(self, request: web.Request) -> web.Response:
        kept = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        answer = await self._behind.request(request.method, request.path_qs, headers=kept, content=await request.read())
        body = _with_transfers(answer.json()) if answer.status_code == 200 else answer.json()
        return web.Response(text=json.dumps(body), status=answer.status_code, content_type="application/json")


def _reversal(number: int, transfer: str, amount: int, intent: str) -> dict[str, Any]:
    metadata = {"agent_console_intent": intent}
    return {
        "object": "transfer_reversal", "id": f"trr_{number}", "transfer": transfer, "amount": amount, "metadata": metadata
    }  # fmt: skip


def _with_transfers(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_transfers(item) for item in value]
    if isinstance(value, dict):
        more = {"transfer": TRANSFER} if value.get("object") == "charge" else {}
        return {name: _with_transfers(item) for name, item in value.items()} | more
    return value
