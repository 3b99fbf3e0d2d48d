"""The Stripe gateway against `localstripe`, a real server in a process of its own.

How localstripe differs from Stripe, and what that means here:

* It ignores `Idempotency-Key` and accepts refunds beyond what was captured. So every "once" and every "not more" below is held
  by the gateway's own look before it acts, as it must be at Stripe once its keys have been forgotten after a day.
* It knows no transfers, no disputes and no events about refunds, and does not answer `reverse_transfer`. The host's share is
  tested through `tests.support.stripe_connect`, which adds transfers in front of it; disputes come by signed webhooks that the
  tests make as Stripe documents them.
* It lists oldest first (charges, intents), refuses parameters it does not know, copies no metadata from an intent to its charge,
  and leaves an off-session payment that needs the cardholder in `requires_action`, where Stripe refuses with 402.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import uuid
from collections.abc import AsyncIterator

import pytest

from agent_console.domain.faults import Offline, OutcomeUnknown
from agent_console.domain.kinds import ChargebackState
from agent_console.platform_server.gateways.port import ChargeOrder, GatewayState, RefundOrder, StatementKind
from agent_console.platform_server.gateways.stripe import StripeGateway
from agent_console.platform_server.gateways.stripe_wire import (
    Dispute,
    Refusal,
    from_stripe,
    notice_of,
    read,
    to_stripe,
)
from tests.support.faulty_proxy import FaultyProxy, Mode
from tests.support.localstripe import KEY, LocalStripe
from tests.support.stripe_connect import HOST, TRANSFER, StripeConnect


@contextlib.asynccontextmanager
async def connected(url: str, key: str = KEY) -> AsyncIterator[StripeGateway]:
    gateway = StripeGateway(key, url=url, timeout=5)
    try:
        yield gateway
    finally:
        await gateway.close()


def refund_of(payment: str, amount: int = 3_000, intent: str = "", **fields: int | str) -> RefundOrder:
    order = {"intent": intent or str(uuid.uuid4()), "payment_id": "p1", "currency": "EUR", "payment_ref": payment}
    return RefundOrder(**(order | fields), amount=amount)  # type: ignore[arg-type]


def charge_to(payment: str, amount: int = 4_500, intent: str = "") -> ChargeOrder:
    return ChargeOrder(
        intent=intent or str(uuid.uuid4()),
        payment_id="p1",
        amount=amount,
        currency="EUR",
        payment_ref=payment,
        text="Key",
    )


def amounts(server: LocalStripe, payment: str) -> list[int]:
    return sorted(found["amount"] for found in server.refunds(payment))


def test_one_intent_is_one_refund_however_often_it_is_sent(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with connected(localstripe.url) as gateway:
            order = refund_of(payment)
            assert await gateway.find(order.intent, payment_ref=payment) is None
            first = await gateway.refund(order)
            assert (first.state, first.reason) == (GatewayState.SUCCEEDED, "")
            assert first.ref.startswith("re_")
            for _ in range(3):
                assert await gateway.refund(order) == first
            assert await gateway.find(order.intent, payment_ref=payment) == first
            assert await gateway.find(order.intent) == first
            again = await gateway.refund(refund_of(payment))
            assert again.ref != first.ref, "two equal refunds as two intents are two refunds"
        assert amounts(localstripe, payment) == [3_000, 3_000]

    asyncio.run(story())


def test_never_more_than_was_captured_although_the_server_would_give_it(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        localstripe.post("refunds", payment_intent=payment, amount=6_000)
        async with connected(localstripe.url) as gateway:
            refused = await gateway.refund(refund_of(payment, 4_001))
            assert refused.state == GatewayState.FAILED
            assert "less left" in refused.reason
            assert (await gateway.refund(refund_of(payment, 4_000))).state == GatewayState.SUCCEEDED
        assert amounts(localstripe, payment) == [4_000, 6_000]

    asyncio.run(story())


def test_one_intent_with_another_content_is_refused(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with connected(localstripe.url) as gateway:
            order = refund_of(payment)
            await gateway.refund(order)
            refused = await gateway.refund(refund_of(payment, 3_001, order.intent))
            assert (refused.state, "something else" in refused.reason) == (GatewayState.FAILED, True)
            wrong = await gateway.refund(refund_of(payment, currency="USD"))
            assert (wrong.state, wrong.reason) == (GatewayState.FAILED, "The payment was made in EUR.")
        assert amounts(localstripe, payment) == [3_000]

    asyncio.run(story())


@pytest.mark.parametrize("mode", ["swallow", "truncate", "garble"])
def test_an_answer_lost_after_the_provider_acted_is_unknown_and_found_again(
    localstripe: LocalStripe, mode: Mode
) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        order = refund_of(payment)
        async with FaultyProxy(localstripe.url) as proxy, connected(proxy.url) as gateway:
            proxy.plan = lambda: mode if amounts(localstripe, payment) else "pass"
            with pytest.raises(OutcomeUnknown):
                await gateway.refund(order)
            assert amounts(localstripe, payment) == [3_000], "the provider did it"
            proxy.plan = lambda: "pass"
            found = await gateway.find(order.intent, payment_ref=payment)
            assert found is not None
            assert await gateway.refund(order) == found
        assert amounts(localstripe, payment) == [3_000]

    asyncio.run(story())


def test_a_request_lost_on_the_way_did_nothing_and_may_be_sent_again(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        order = refund_of(payment)
        async with FaultyProxy(localstripe.url) as proxy, connected(proxy.url) as gateway:
            proxy.plan = lambda: "lose"
            with pytest.raises(OutcomeUnknown):
                await gateway.refund(order)
            proxy.plan = lambda: "pass"
            assert await gateway.find(order.intent, payment_ref=payment) is None
            assert (await gateway.refund(order)).state == GatewayState.SUCCEEDED
        assert amounts(localstripe, payment) == [3_000]

    asyncio.run(story())


def test_nobody_there_and_a_wrong_key_are_offline_and_tell_no_secret(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            async with connected(f"http://127.0.0.1:{closed.getsockname()[1]}") as gateway:
                with pytest.raises(Offline) as nobody:
                    await gateway.refund(refund_of(payment))
        assert nobody.value.code == "gateway_offline"
        async with connected(localstripe.url, key="rk_live_verysecret") as gateway:
            with pytest.raises(Offline) as refused:
                await gateway.refund(refund_of(payment))
        assert refused.value.code == "gateway_key"
        for fault in (nobody.value, refused.value):
            assert "secret" not in f"{fault} {fault.details} {fault.__cause__!r}"
        assert amounts(localstripe, payment) == []

    asyncio.run(story())


@pytest.mark.parametrize(("payment", "words"), [("", "not known here"), ("pi_nothing", "does not know|refuses")])
def test_a_payment_that_the_provider_does_not_know_fails_with_words(
    localstripe: LocalStripe, payment: str, words: str
) -> None:
    async def story() -> None:
        async with connected(localstripe.url) as gateway:
            refused = await gateway.refund(refund_of(payment))
            assert refused.state == GatewayState.FAILED
            assert any(word in refused.reason for word in words.split("|")), refused.reason

    asyncio.run(story())


def test_a_saved_card_is_charged_once(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        before = len(localstripe.charges())
        async with connected(localstripe.url) as gateway:
            order = charge_to(payment)
            assert await gateway.find_charge(order.intent, payment_ref=payment) is None
            first = await gateway.charge(order)
            assert (first.state, first.ref[:3]) == (GatewayState.SUCCEEDED, "pi_")
            assert await gateway.charge(order) == first
            assert await gateway.find_charge(order.intent, payment_ref=payment) == first
            assert await gateway.find_charge(order.intent) == first
            other = await gateway.charge(charge_to(payment, 4_501, order.intent))
            assert (other.state, "something else" in other.reason) == (GatewayState.FAILED, True)
            assert (await gateway.refund(refund_of(first.ref, 4_500))).state == GatewayState.SUCCEEDED
        taken = localstripe.charges()[before:]
        assert [(charge["amount"], charge["status"]) for charge in taken] == [(4_500, "succeeded")]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("number", "words"), [("4000000000000341", "declined the charge"), ("4000002500003155", "in person")]
)
def test_a_charge_that_the_bank_refuses_fails_with_words_and_stays_so(
    localstripe: LocalStripe, number: str, words: str
) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        localstripe.resave(payment, number)
        before = [charge["id"] for charge in localstripe.charges() if charge["status"] == "succeeded"]
        async with connected(localstripe.url) as gateway:
            order = charge_to(payment)
            refused = await gateway.charge(order)
            assert refused.state == GatewayState.FAILED
            assert words in refused.reason
            again = await gateway.find_charge(order.intent, payment_ref=payment) or await gateway.charge(order)
            assert again.state == GatewayState.FAILED
            assert words in again.reason
        assert [charge["id"] for charge in localstripe.charges() if charge["status"] == "succeeded"] == before

    asyncio.run(story())


def test_a_card_that_was_not_saved_cannot_be_charged(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000, save=False)
        async with connected(localstripe.url) as gateway:
            refused = await gateway.charge(charge_to(payment))
            assert (refused.state, "not saved" in refused.reason) == (GatewayState.FAILED, True)

    asyncio.run(story())


def test_the_answer_to_a_charge_is_lost_and_it_is_found_again(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        order = charge_to(payment, 777)
        taken = lambda: [charge for charge in localstripe.charges() if charge["amount"] == 777]  # noqa: E731
        async with FaultyProxy(localstripe.url) as proxy, connected(proxy.url) as gateway:
            proxy.plan = lambda: "swallow" if taken() else "pass"
            with pytest.raises(OutcomeUnknown):
                await gateway.charge(order)
            proxy.plan = lambda: "pass"
            found = await gateway.find_charge(order.intent, payment_ref=payment)
            assert found is not None
            assert await gateway.charge(order) == found
        assert len(taken()) == 1

    asyncio.run(story())


def test_the_statement_holds_what_was_made_here_and_by_hand(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        localstripe.post("refunds", payment_intent=payment, amount=111)
        async with connected(localstripe.url) as gateway:
            order, charge = refund_of(payment), charge_to(payment)
            await gateway.refund(order)
            charged = await gateway.charge(charge)
            lines = await gateway.statement()
        of_payment = [(line.intent, line.amount) for line in lines if line.payment_ref == payment]
        assert sorted(of_payment) == sorted([("", 111), (order.intent, 3_000)])
        made = [line for line in lines if line.intent == charge.intent]
        assert [(line.kind, line.amount, line.currency, line.ref) for line in made] == [
            (StatementKind.CHARGE, 4_500, "EUR", charged.ref)
        ]

    asyncio.run(story())


def test_a_provider_that_lists_no_disputes_is_not_taken_to_have_none(localstripe: LocalStripe) -> None:
    async def story() -> None:
        async with connected(localstripe.url) as gateway:
            with pytest.raises(OutcomeUnknown):
                await gateway.chargebacks()

    asyncio.run(story())


# --- the host's share ----------------------------------------------------------------------------------------------


def test_the_hosts_share_is_taken_back_exactly_and_once(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            order = refund_of(payment, host_share=1_234)
            first = await gateway.refund(order)
            assert first.state == GatewayState.SUCCEEDED
            assert await gateway.refund(order) == first
            assert stripe.reversals == [(TRANSFER, 1_234, order.intent)]
            line = next(line for line in await gateway.statement() if line.intent == order.intent)
            assert (line.amount, line.host_share) == (3_000, 1_234)
            await gateway.refund(refund_of(payment))
            assert len(stripe.reversals) == 1, "what the marketplace bears takes nothing from the host"
        assert amounts(localstripe, payment) == [3_000, 3_000]

    asyncio.run(story())


def test_a_reversal_whose_answer_is_lost_is_finished_by_asking_again(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        order = refund_of(payment, host_share=1_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            stripe.lose_reversal = "before"
            with pytest.raises(OutcomeUnknown):
                await gateway.refund(order)
            stripe.lose_reversal = "after"
            with pytest.raises(OutcomeUnknown):
                await gateway.find(order.intent, payment_ref=payment)
            stripe.lose_reversal = ""
            found = await gateway.find(order.intent, payment_ref=payment)
            assert found is not None
            assert await gateway.refund(order) == found
            assert stripe.reversals == [(TRANSFER, 1_000, order.intent)]
        assert amounts(localstripe, payment) == [3_000]

    asyncio.run(story())


def test_a_host_whose_account_gives_nothing_does_not_hold_up_the_guest(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            stripe.refuse_reversal = True
            order = refund_of(payment, host_share=1_000)
            assert (await gateway.refund(order)).state == GatewayState.SUCCEEDED
            line = next(line for line in await gateway.statement() if line.intent == order.intent)
            assert line.host_share == 0
            assert stripe.reversals == []

    asyncio.run(story())


async def _share(gateway: StripeGateway, intent: str) -> tuple[str, int]:
    """What the statement says of an intent: the state, and what is taken back from the host."""
    line = next(line for line in await gateway.statement() if line.intent == intent)
    return line.state, line.host_share


def test_the_hosts_share_is_taken_once_the_bank_has_taken_the_refund_on(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            order = refund_of(payment, host_share=1_000)
            stripe.bank_says = "pending"
            assert (await gateway.refund(order)).state == GatewayState.PENDING
            assert stripe.reversals == []
            assert await _share(gateway, order.intent) == ("pending", 0)
            stripe.bank_says = "succeeded"
            for _ in range(2):
                found = await gateway.find(order.intent, payment_ref=payment)
                assert found is not None
                assert found.state == GatewayState.SUCCEEDED
            assert stripe.reversals == [(TRANSFER, 1_000, order.intent)]
            assert await _share(gateway, order.intent) == ("succeeded", 1_000)

    asyncio.run(story())


def test_a_refund_that_never_succeeds_takes_nothing_from_the_host(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            order = refund_of(payment, host_share=1_000)
            stripe.bank_says = "pending"
            await gateway.refund(order)
            stripe.bank_says = "failed"
            found = await gateway.find(order.intent, payment_ref=payment)
            assert found is not None
            assert found.state == GatewayState.FAILED
            assert (stripe.reversals, stripe.transfers) == ([], [])

    asyncio.run(story())


@pytest.mark.parametrize("lost", ["", "before", "after"])
def test_the_share_of_a_refund_that_fails_later_is_passed_on_anew_once(localstripe: LocalStripe, lost: str) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            order = refund_of(payment, host_share=1_000)
            await gateway.refund(order)
            stripe.bank_says = "failed"
            assert await _share(gateway, order.intent) == ("failed", 1_000)
            if lost:
                stripe.lose_transfer = lost
                with pytest.raises(OutcomeUnknown):
                    await gateway.find(order.intent, payment_ref=payment)
                stripe.lose_transfer = ""
            for _ in range(2):
                found = await gateway.find(order.intent, payment_ref=payment)
                assert found is not None
                assert (found.state, found.reason) == (GatewayState.FAILED, "The card has expired or was cancelled.")
            assert stripe.transfers == [(HOST, 1_000, order.intent)]
            assert await _share(gateway, order.intent) == ("failed", 0)

    asyncio.run(story())


def test_a_share_that_cannot_be_passed_on_anew_stays_in_the_statement(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(10_000)
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            order = refund_of(payment, host_share=1_000)
            await gateway.refund(order)
            stripe.bank_says, stripe.refuse_transfer = "failed", True
            found = await gateway.find(order.intent, payment_ref=payment)
            assert found is not None
            assert found.state == GatewayState.FAILED
            assert await _share(gateway, order.intent) == ("failed", 1_000)

    asyncio.run(story())


def test_a_share_that_stripe_cannot_express_is_refused_before_anything_is_given(localstripe: LocalStripe) -> None:
    async def story() -> None:
        payment = localstripe.checkout(1_000, "mga")
        async with StripeConnect(localstripe.url) as stripe, connected(stripe.url) as gateway:
            order = refund_of(payment, amount=10_000, currency="MGA", host_share=3_333)
            answer = await gateway.refund(order)
            assert (answer.state, answer.reason) == (
                GatewayState.FAILED,
                "The payment provider cannot move fractions of MGA.",
            )
            assert await gateway.find(order.intent, payment_ref=payment) is None
            whole = refund_of(payment, amount=10_000, currency="MGA", host_share=3_300)
            assert (await gateway.refund(whole)).state == GatewayState.SUCCEEDED
            assert stripe.reversals == [(TRANSFER, 33, whole.intent)]
        assert amounts(localstripe, payment) == [100]

    asyncio.run(story())


# --- words and figures ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("currency", "ours", "theirs"),
    [
        ("EUR", 1_234, 1_234),
        ("JPY", 500, 500),
        ("KWD", 1_230, 1_230),
        ("ISK", 70, 7_000),
        ("UGX", 3, 300),
        ("MGA", 500, 5),
    ],
)
def test_amounts_in_currencies_that_stripe_counts_otherwise(currency: str, ours: int, theirs: int) -> None:
    assert to_stripe(ours, currency) == theirs
    assert from_stripe(theirs, currency.lower()) == ours


def test_an_amount_that_stripe_cannot_express_is_refused() -> None:
    with pytest.raises(Refusal):
        to_stripe(501, "MGA")


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("needs_response", ChargebackState.OPEN),
        ("under_review", ChargebackState.OPEN),
        ("won", ChargebackState.WON),
        ("lost", ChargebackState.LOST),
        ("warning_needs_response", None),
        ("something_new", None),
    ],
)
def test_disputes_in_our_words(status: str, state: ChargebackState | None) -> None:
    told = {"id": "dp_1", "amount": 5, "currency": "eur", "status": status, "created": 1_700_000_000, "charge": "ch_1"}
    notice = notice_of(read(told, Dispute))
    assert (notice.state if notice else None) == state
