"""Stripe behind the port, through its own SDK.

Stripe keeps an `Idempotency-Key` for a day; an intent of ours is for ever. So the intent stands in the metadata of what it
made, and before anything is made, what the payment has already is looked through for it. The key is sent as well: for two
requests of the same moment. As Stripe's own guards may be lax (test servers), a refund beyond what was captured is refused
here, too, whoever made the refunds before it.

The host's share of a refund is taken back from the connected account by a reversal of the transfer in exactly that amount;
Stripe's own `reverse_transfer` would take a proportional part instead. It is taken once the refund has succeeded, and a refund
that fails after that has it passed on anew, by a transfer to the same account. What is still missing is seen from the refund's
metadata, and what was done from the intent in that of the reversal and of the transfer: so whoever asks after the refund
finishes it, once. A refusal of either stands in the reconciliation: it is between marketplace and host, and nothing that it
says of the customer's money.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final, TypeVar

import structlog

from agent_console.domain.faults import OutcomeUnknown
from agent_console.platform_server.gateways.port import (
    ChargebackNotice,
    ChargeOrder,
    GatewayAnswer,
    GatewayState,
    RefundOrder,
    StatementKind,
    StatementLine,
)
from agent_console.platform_server.gateways.stripe_wire import (
    HOST_DONE,
    HOST_SHARE,
    INTENT,
    PAYMENT,
    Charge,
    Dispute,
    Intent,
    Refund,
    Refusal,
    Reversal,
    Transfer,
    answer_of_intent,
    answer_of_refund,
    from_stripe,
    notice_of,
    read,
    to_stripe,
    translated,
)

_log = structlog.get_logger(__name__)

TIMEOUT: Final = 15.0
"""Seconds for one request; less than the platform waits for a gateway as a whole."""
_PAGE: Final = 100
T = TypeVar("T")


class StripeGateway:
    """Implements `Gateway`. `url` is another server that speaks Stripe ("": Stripe itself)."""

    name = "stripe"

    def __init__(self, key: str, *, url: str = "", webhook_secret: str = "", timeout: float = TIMEOUT) -> None:
        import stripe

        from agent_console.platform_server.gateways.stripe_http import Transport

        # It would write an identity of this machine into the user's folder and send it along.
        stripe.enable_telemetry = False
        self.webhook_secret = webhook_secret
        self._http = Transport(timeout)
        self._client = stripe.StripeClient(
            key,
            base_addresses={"api": url.rstrip("/")} if url else None,
            http_client=self._http,
            # A retry inside the SDK would act before anybody has looked what the first try did.
            max_network_retries=0,
        )

    @property
    def polled(self) -> bool:
        """Without a secret for webhooks Stripe has no way to report anything."""
        return not self.webhook_secret

    # --- refunds ---

    async def refund(self, order: RefundOrder) -> GatewayAnswer:
        try:
            with translated():
                return await self._refund(order)
        except Refusal as refusal:
            return GatewayAnswer(state=GatewayState.FAILED, reason=refusal.words)

    async def find(self, intent: str, *, payment_ref: str = "") -> GatewayAnswer | None:
        try:
            with translated():
                found = await self._find(intent, payment_ref)
        except Refusal as refusal:
            # It would not let us look: what it did before is as unknown as it was.
            raise OutcomeUnknown(refusal.words, details={"reason": "refused"}) from None
        if found is None:
            return None
        await self._settle_host(found)
        return answer_of_refund(found)

    async def _refund(self, order: RefundOrder) -> GatewayAnswer:
        amount = to_stripe(order.amount, order.currency)
        # A share that cannot be taken is refused before anything is given: afterwards nothing may undo it.
        to_stripe(order.host_share, order.currency)
        earlier = [refund async for refund in self._refunds(order.payment_ref)]
        refund = next((found for found in earlier if found.metadata.get(INTENT) == order.intent), None)
        if refund is None:
            _check_rest(await self._charge(order.payment_ref), earlier, amount, order.currency)
            refund = await self._make(order, amount)
        elif (refund.amount, refund.currency.upper()) != (amount, order.currency):
            raise Refusal("The same intent was used for something else.")
        await self._settle_host(refund)
        return answer_of_refund(refund)

    async def _make(self, order: RefundOrder, amount: int) -> Refund:
        metadata = {INTENT: order.intent, PAYMENT: order.payment_id}
        if order.host_share:
            metadata[HOST_SHARE] = str(order.host_share)
        of = "payment_intent" if order.payment_ref.startswith("pi_") else "charge"
        params: Any = {of: order.payment_ref, "amount": amount, "metadata": metadata}
        made = await self._client.v1.refunds.create_async(params, {"idempotency_key": order.intent})
        return read(made, Refund)

    # --- the host's share ---

    async def _settle_host(self, refund: Refund) -> None:
        """Do what is missing of the host's part, once, and note it on the refund. A refusal changes nothing of the refund."""
        done = refund.metadata.get(HOST_DONE, "")
        if not _host_share(refund):
            return
        try:
            with translated():
                if refund.state == GatewayState.SUCCEEDED and not done:
                    done = await self._take_from_host(refund)
                elif refund.state == GatewayState.FAILED and done in ("", "yes"):
                    done = await self._give_to_host(refund)
                else:
                    return
                await self._client.v1.refunds.update_async(refund.id, {"metadata": {HOST_DONE: done}})
        except Refusal:
            _log.warning("host_share_not_settled", refund=refund.metadata.get(INTENT, ""))

    async def _take_from_host(self, refund: Refund) -> str:
        """Reverse the transfer of the refunded charge for the host's share; what HOST_DONE says from then on."""
        intent = refund.metadata.get(INTENT, "")
        transfer = (await self._charge(refund.payment_intent or refund.charge or "")).transfer
        if not transfer:
            _log.warning("host_share_without_transfer", refund=intent)
            return "no_transfer"
        if await self._reversed(transfer, intent):
            return "yes"
        try:
            with translated():
                await self._client.v1.transfers.reversals.create_async(
                    transfer,
                    {
                        "amount": to_stripe(_host_share(refund), refund.currency.upper()),
                        "metadata": {INTENT: intent},
                    },
                    {"idempotency_key": f"{intent}/host"},
                )
        except Refusal:
            _log.warning("host_share_refused", refund=intent)
            return "refused"
        return "yes"

    async def _give_to_host(self, refund: Refund) -> str:
        """Pass on anew what was taken back for a refund that failed after all; what HOST_DONE says from then on."""
        intent = refund.metadata.get(INTENT, "")
        transfer = (await self._charge(refund.payment_intent or refund.charge or "")).transfer
        taken = await self._reversed(transfer, intent) if transfer else 0
        if not transfer or not taken:
            return "not_taken"
        first = read(await self._client.v1.transfers.retrieve_async(transfer), Transfer)
        again = self._all(self._client.v1.transfers.list_async, Transfer, transfer_group=intent)
        if [found async for found in again if found.metadata.get(INTENT) == intent]:
            return "given_back"
        try:
            with translated():
                await self._client.v1.transfers.create_async(
                    {
                        "amount": taken,
                        "currency": first.currency,
                        "destination": first.destination,
                        "transfer_group": intent,
                        "metadata": {INTENT: intent, PAYMENT: _payment_of(refund.metadata)},
                    },
                    {"idempotency_key": f"{intent}/host-back"},
                )
        except Refusal:
            _log.warning("host_share_kept", refund=intent)
            return "kept"
        return "given_back"

    async def _reversed(self, transfer: str, intent: str) -> int:
        """What was taken back of a transfer under an intent of ours, in Stripe's units."""
        reversals = self._all(self._client.v1.transfers.reversals.list_async, Reversal, transfer)
        return sum([found.amount async for found in reversals if found.metadata.get(INTENT) == intent])

    async def _taken_from_hosts(self) -> dict[str, int]:
        """By intent what is taken back from connected accounts as things stand, less what was passed on anew."""
        taken: dict[str, int] = defaultdict(int)
        async for transfer in self._all(self._client.v1.transfers.list_async, Transfer):
            if INTENT in transfer.metadata:
                taken[transfer.metadata[INTENT]] -= transfer.amount
            reversals = transfer.reversals.data
            if transfer.reversals.has_more:
                more = self._all(self._client.v1.transfers.reversals.list_async, Reversal, transfer.id)
                reversals = [found async for found in more]
            for found in reversals:
                if INTENT in found.metadata:
                    taken[found.metadata[INTENT]] += found.amount
        return taken

    # --- charges ---

    async def charge(self, order: ChargeOrder) -> GatewayAnswer:
        try:
            with translated():
                return await self._charge_card(order)
        except Refusal as refusal:
            return GatewayAnswer(state=GatewayState.FAILED, reason=refusal.words)

    async def find_charge(self, intent: str, *, payment_ref: str = "") -> GatewayAnswer | None:
        with translated():
            customer = (await self._charge(payment_ref)).customer if payment_ref else None
            found = await self._find_intent(intent, customer or "")
        return None if found is None else answer_of_intent(found)

    async def _charge_card(self, order: ChargeOrder) -> GatewayAnswer:
        paid = await self._charge(order.payment_ref)
        if not paid.customer or not paid.payment_method:
            raise Refusal("The card of this payment was not saved, so nothing can be charged to it.")
        amount = to_stripe(order.amount, order.currency)
        found = await self._find_intent(order.intent, paid.customer)
        if found is None:
            params: Any = {
                "amount": amount,
                "currency": order.currency.lower(),
                "customer": paid.customer,
                "payment_method": paid.payment_method,
                "off_session": True,
                "confirm": True,
                "metadata": {INTENT: order.intent, PAYMENT: order.payment_id, "text": order.text[:500]},
            }
            made = await self._client.v1.payment_intents.create_async(params, {"idempotency_key": order.intent})
            found = read(made, Intent)
        elif (found.amount, found.currency.upper()) != (amount, order.currency):
            raise Refusal("The same intent was used for something else.")
        if found.status == "requires_action":
            # Nobody is there to confirm it; left open, it could still be taken after the case was told that it failed.
            await self._client.v1.payment_intents.cancel_async(found.id)
        return answer_of_intent(found)

    # --- books ---

    async def chargebacks(self) -> list[ChargebackNotice]:
        with translated():
            disputes = [found async for found in self._all(self._client.v1.disputes.list_async, Dispute)]
        return [notice for notice in map(notice_of, reversed(disputes)) if notice is not None]

    async def statement(self) -> list[StatementLine]:
        try:
            with translated():
                refunds = [found async for found in self._refunds("")]
                intents = [found async for found in self._all(self._client.v1.payment_intents.list_async, Intent)]
                shared = any(_host_share(found) and found.metadata.get(HOST_DONE) != "no_transfer" for found in refunds)
                taken = await self._taken_from_hosts() if shared else {}
                refunds = [await self._as_now(found, taken) for found in refunds]
        except Refusal as refusal:
            raise OutcomeUnknown(refusal.words, details={"reason": "refused"}) from None
        return [_line_of_refund(found, taken) for found in refunds] + [
            _line_of_intent(found) for found in intents if found.metadata.get(INTENT)
        ]

    async def _as_now(self, refund: Refund, taken: Mapping[str, int]) -> Refund:
        """A share that is taken although the refund had not succeeded may be news of between two pages: look again."""
        if refund.state == GatewayState.SUCCEEDED or not taken.get(refund.metadata.get(INTENT, "")):
            return refund
        return read(await self._client.v1.refunds.retrieve_async(refund.id), Refund)

    async def close(self) -> None:
        await self._http.close_async()

    # --- asking ---

    async def _charge(self, payment_ref: str) -> Charge:
        """The charge of a payment: by its own number, or by that of its PaymentIntent. Raises Refusal without one."""
        if payment_ref.startswith("pi_"):
            got = await self._client.v1.payment_intents.retrieve_async(payment_ref, {"expand": ["latest_charge"]})
            intent = read(got, Intent)
            if isinstance(intent.latest_charge, Charge):
                return intent.latest_charge
            raise Refusal("Nothing was captured on this payment.")
        if payment_ref.startswith(("ch_", "py_")):
            return read(await self._client.v1.charges.retrieve_async(payment_ref), Charge)
        raise Refusal("The payment provider's number of this payment is not known here.")

    async def _find(self, intent: str, payment_ref: str) -> Refund | None:
        async for refund in self._refunds(payment_ref):
            if refund.metadata.get(INTENT) == intent:
                return refund
        return None

    def _refunds(self, payment_ref: str) -> AsyncIterator[Refund]:
        """Of one payment, or all ("")."""
        of = {"payment_intent" if payment_ref.startswith("pi_") else "charge": payment_ref} if payment_ref else {}
        return self._all(self._client.v1.refunds.list_async, Refund, **of)

    async def _find_intent(self, intent: str, customer: str) -> Intent | None:
        """The PaymentIntent that an intent of ours made; looked for among the customer's charges where one is named."""
        if not customer:
            async for found in self._all(self._client.v1.payment_intents.list_async, Intent):
                if found.metadata.get(INTENT) == intent:
                    return found
            return None
        charges = self._all(
            self._client.v1.charges.list_async, Charge, customer=customer, expand=["data.payment_intent"]
        )
        async for charge in charges:
            made = charge.payment_intent
            if isinstance(made, Intent) and made.metadata.get(INTENT) == intent:
                return made
        return None

    @staticmethod
    async def _all(listing: Any, kind: type[T], *of: str, **params: Any) -> AsyncIterator[T]:
        """Every object of a listing, page after page."""
        page = await listing(*of, {"limit": _PAGE, **params})
        async for found in page.auto_paging_iter():
            yield read(found, kind)


def _host_share(refund: Refund) -> int:
    """The host's share that stands in the metadata, in our minor units; 0 for none, or for what is no number."""
    asked = refund.metadata.get(HOST_SHARE, "")
    return int(asked) if asked.isdecimal() and len(asked) < 16 else 0


def _check_rest(charge: Charge, earlier: list[Refund], amount: int, currency: str) -> None:
    given = sum(refund.amount for refund in earlier if refund.state != GatewayState.FAILED)
    if charge.currency.upper() != currency:
        raise Refusal(f"The payment was made in {charge.currency.upper()}.")
    if amount > charge.paid - given:
        raise Refusal("The payment provider has less left of this payment than would be refunded.")


def _payment_of(metadata: Mapping[str, str]) -> str:
    return metadata.get(PAYMENT, "")


def _line_of_refund(refund: Refund, taken: Mapping[str, int]) -> StatementLine:
    share = from_stripe(taken.get(refund.metadata.get(INTENT, ""), 0), refund.currency)
    return StatementLine(
        intent=refund.metadata.get(INTENT, ""),
        payment_id=_payment_of(refund.metadata),
        amount=from_stripe(refund.amount, refund.currency),
        currency=refund.currency.upper(),
        state=refund.state,
        kind=StatementKind.REFUND,
        ref=refund.id,
        payment_ref=refund.payment_intent or refund.charge or "",
        host_share=-1 if refund.metadata.get(HOST_DONE) == "no_transfer" else share,
    )


def _line_of_intent(intent: Intent) -> StatementLine:
    return StatementLine(
        intent=intent.metadata.get(INTENT, ""),
        payment_id=_payment_of(intent.metadata),
        amount=from_stripe(intent.amount, intent.currency),
        currency=intent.currency.upper(),
        state=answer_of_intent(intent).state,
        kind=StatementKind.CHARGE,
        ref=intent.id,
    )
