"""Stripe's transfers to connected accounts in front of localstripe, which has none.

Every charge seems to have been passed on by one transfer, whose reversals are kept here, and so are transfers that are made
anew. What a bank does with a refund days later is said here, too (`bank_says`). Everything else is localstripe's.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any, Self

import httpx
from aiohttp import web

from tests.support.localstripe import KEY

TRANSFER = "tr_of_the_host"
HOST = "acct_of_the_host"


class StripeConnect:
    """Use as an async context manager. `reversals` are (transfer, amount, intent of ours), `transfers` (account, amount, intent)
    of those that were made anew. `bank_says` is the status of every refund of ours from now on, "" for localstripe's own."""

    def __init__(self, target: str) -> None:
        self._behind = httpx.AsyncClient(base_url=target, timeout=10, trust_env=False)
        self._runner: web.AppRunner | None = None
        self.url = ""
        self.reversals: list[tuple[str, int, str]] = []
        self.lose_reversal = ""
        """"before": the request for a reversal is lost; "after": its answer."""
        self.refuse_reversal = False
        self.transfers: list[tuple[str, int, str]] = []
        self.lose_transfer = ""
        """As `lose_reversal`."""
        self.refuse_transfer = False
        self.bank_says = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/v1/transfers", self._list_transfers)
        app.router.add_post("/v1/transfers", self._transfer)
        app.router.add_get("/v1/transfers/{id}", self._show_transfer)
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

    async def refunds(self, payment: str) -> list[dict[str, Any]]:
        """The refunds of a payment, as Stripe would report them."""
        answer = await self._behind.get("/v1/refunds", params={"payment_intent": payment}, auth=(KEY, ""))
        found: list[dict[str, Any]] = self._seen(answer.json())["data"]
        return found

    async def _list(self, _request: web.Request) -> web.Response:
        return web.json_response(self._reversals())

    def _reversals(self) -> dict[str, Any]:
        return _listed([_reversal(number, *kept) for number, kept in enumerate(self.reversals)], "/v1/reversals")

    async def _show_transfer(self, _request: web.Request) -> web.Response:
        return web.json_response(self._first())

    def _first(self) -> dict[str, Any]:
        return _transfer(TRANSFER, HOST, 1_000_000, "") | {"reversals": self._reversals()}

    async def _list_transfers(self, request: web.Request) -> web.Response:
        group = request.query.get("transfer_group", "")
        made = [_transfer(f"tr_{number}", *kept) for number, kept in enumerate(self.transfers)]
        found = [one for one in [self._first(), *made] if group in ("", one["transfer_group"])]
        return web.json_response(_listed(found, "/v1/transfers"))

    async def _transfer(self, request: web.Request) -> web.StreamResponse:
        if self.lose_transfer == "before":
            return self._cut(request)
        if self.refuse_transfer:
            error = {"type": "invalid_request_error", "message": "Insufficient funds.", "code": "balance_insufficient"}
            return web.json_response({"error": error}, status=400)
        sent = await request.post()
        assert sent["transfer_group"] == sent["metadata[agent_console_intent]"]
        self.transfers.append((str(sent["destination"]), int(str(sent["amount"])), str(sent["transfer_group"])))
        if self.lose_transfer == "after":
            return self._cut(request)
        return web.json_response(_transfer(f"tr_{len(self.transfers) - 1}", *self.transfers[-1]))

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

    def _seen(self, value: Any) -> Any:
        """What localstripe says, as Stripe with transfers and a bank behind it would."""
        if isinstance(value, list):
            return [self._seen(item) for item in value]
        if not isinstance(value, dict):
            return value
        more = {"transfer": TRANSFER} if value.get("object") == "charge" else {}
        if value.get("object") == "refund" and self.bank_says and value.get("metadata"):
            more = {"status": self.bank_says, "failure_reason": "expired_or_canceled_card"}
        return {name: self._seen(item) for name, item in value.items()} | more

    async def _pass_on(self, request: web.Request) -> web.Response:
        kept = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        answer = await self._behind.request(request.method, request.path_qs, headers=kept, content=await request.read())
        body = json.dumps(self._seen(answer.json())) if answer.status_code == 200 else answer.text
        return web.Response(text=body, status=answer.status_code, content_type="application/json")


def _listed(data: list[dict[str, Any]], url: str) -> dict[str, Any]:
    return {"object": "list", "data": data, "has_more": False, "url": url}


def _transfer(number: str, account: str, amount: int, intent: str) -> dict[str, Any]:
    return {
        "object": "transfer", "id": number, "amount": amount, "currency": "eur", "destination": account,
        "transfer_group": intent, "metadata": {"agent_console_intent": intent} if intent else {},
        "reversals": _listed([], "/v1/reversals"),
    }  # fmt: skip


def _reversal(number: int, transfer: str, amount: int, intent: str) -> dict[str, Any]:
    metadata = {"agent_console_intent": intent}
    return {
        "object": "transfer_reversal", "id": f"trr_{number}", "transfer": transfer, "amount": amount, "metadata": metadata
    }  # fmt: skip
