"""What Stripe reports by itself: verified, then used.

A report about a refund or a charge is only a hint that there is something to ask: the job that waits for the outcome is made due,
and the recovery asks Stripe how things stand now. So it does not matter how often a report comes, in which order, or how old
it is. That a refund failed which had succeeded is final at Stripe, and is entered as it says (`returning`), as is a report about
a dispute (`chargebacks`). Reports about other things, and of kinds not known here, are acknowledged and nothing more.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import msgspec
import structlog
from sqlalchemy import update

from agent_console.domain.faults import OutcomeUnknown
from agent_console.platform_server.gateways import stripe_wire
from agent_console.platform_server.gateways.port import GatewayState
from agent_console.platform_server.gateways.stripe import StripeGateway
from agent_console.platform_server.gateways.stripe_wire import HOST_SHARE, INTENT
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.jobs import CHARGE, REFUND
from agent_console.platform_server.money.returning import take_back
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.problems import malformed
from agent_console.platform_server.store.tables import gateway_jobs

_log = structlog.get_logger(__name__)

TOLERANCE: Final = 300
"""Seconds for which a signature is good; an older one may be somebody's recording."""


class EventData(msgspec.Struct, kw_only=True, frozen=True):
    object: msgspec.Raw


class Event(msgspec.Struct, kw_only=True, frozen=True):
    """The part of a report that is looked at."""

    id: str
    type: str
    data: EventData


class Subject(msgspec.Struct, kw_only=True, frozen=True):
    """The part of a refund or PaymentIntent that names our intent."""

    metadata: dict[str, Any] = {}


def verified(gateway: StripeGateway, body: bytes, signature: str) -> Event:
    """The report, if Stripe signed it lately. Raises Invalid (400)."""
    import stripe

    try:
        text = body.decode("utf-8")
        stripe.WebhookSignature.verify_header(text, signature, gateway.webhook_secret, TOLERANCE)
        return msgspec.json.decode(text, type=Event)
    except stripe.SignatureVerificationError:
        raise malformed("The signature of this report is missing, wrong or too old.", "Stripe-Signature") from None
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        raise malformed("This report is not understood.") from error


async def take(money: Money, gateway: StripeGateway, event: Event) -> None:
    """Do what a verified report asks for. Doing it again changes nothing. Raises Invalid (400) for an odd shape,
    OutcomeUnknown and Offline where Stripe has to be asked back and does not answer."""
    kind = event.type
    reported: stripe_wire.Refund | None = None
    try:
        content = msgspec.json.decode(event.data.object, type=dict[str, Any])
        if kind.startswith("charge.dispute."):
            notice = stripe_wire.notice_of(stripe_wire.read(content, stripe_wire.Dispute))
            if notice is not None:
                await Chargebacks(money.store, money.gateways, money.now).noticed(gateway.name, notice)
        elif kind.startswith("refund.") or kind == "charge.refund.updated":
            reported = stripe_wire.read(content, stripe_wire.Refund)
        elif kind.startswith("payment_intent."):
            await _make_due(money, CHARGE, str(msgspec.convert(content, Subject).metadata.get(INTENT, "")))
    except (msgspec.ValidationError, OutcomeUnknown) as error:
        raise malformed("This report is not understood.") from error
    if reported is not None:
        await _of_refund(money, gateway, reported)
    _log.info("stripe_report", kind=kind, event_id=event.id)


async def _of_refund(money: Money, gateway: StripeGateway, reported: stripe_wire.Refund) -> None:
    """Where the host's share cannot be passed on now, the report is not acknowledged, and comes again."""
    intent = reported.metadata.get(INTENT, "")
    await _make_due(money, REFUND, intent)
    if intent and reported.state == GatewayState.FAILED:
        await take_back(money.store, intent, stripe_wire.answer_of_refund(reported).reason, money.now())
        if HOST_SHARE in reported.metadata:
            await gateway.find(intent, payment_ref=reported.payment_intent or reported.charge or "")


async def _make_due(money: Money, kind: str, intent: str) -> None:
    """Have the recovery ask at its next look. A job whose first answer is still awaited is left to whoever awaits it."""
    if not intent:
        return
    table = gateway_jobs
    asked = (table.c.kind == kind, table.c.subject_id == intent, table.c.attempts > 0)
    async with money.store.unit() as unit:
        await unit.execute(update(table).where(*asked).values(next_at=datetime.now(UTC)))
