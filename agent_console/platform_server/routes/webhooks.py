"""Reports of payment providers. No session: whoever sends is known by the signature."""

from __future__ import annotations

from typing import Final

from litestar import Request, Response, post

from agent_console.contract import routes
from agent_console.domain.faults import NotFound
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.gateways.stripe import StripeGateway
from agent_console.platform_server.http import platform_of, says
from agent_console.platform_server.money import webhooks

__all__ = ["handlers"]

_SIGNATURE: Final = "Stripe-Signature"
_MAX_BODY: Final = 1024 * 1024


@post(
    routes.STRIPE_WEBHOOK,
    status_code=204,
    request_max_body_size=_MAX_BODY,
    opt=says("A report of Stripe, signed by it (its raw body, and the Stripe-Signature header)", status=204),
)
async def stripe_report(request: Request) -> Response[None]:
    money = platform_of(request).money
    gateway = _connected(money.gateways.get("stripe"))
    event = webhooks.verified(gateway, await request.body(), request.headers.get(_SIGNATURE, ""))
    await webhooks.take(money, gateway, event)
    return Response(None, status_code=204)


def _connected(gateway: Gateway | None) -> StripeGateway:
    if not isinstance(gateway, StripeGateway) or not gateway.webhook_secret:
        raise NotFound("This platform takes no reports of Stripe.", "Configure its key and its webhook secret.")
    return gateway


handlers = [stripe_report]
