"""The demo's money desk: every state that is worth a look is there, and all books agree about it."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from agent_console.contract.entities import Approval, Claim, Compensation, Payment, Refund
from agent_console.domain.kinds import ApprovalState, ClaimKind, ClaimState, CompensationKind, RefundState
from agent_console.platform_server.audit.verify import verify
from agent_console.platform_server.demo.money_desk import furnish
from agent_console.platform_server.demo.world import seed_world
from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.money.chargebacks import Chargebacks
from agent_console.platform_server.money.past import give_past
from agent_console.platform_server.money.reconcile import compare
from agent_console.platform_server.money.service import Money
from agent_console.platform_server.store import Store
from tests.support.platform import database  # noqa: F401


def test_the_desk_is_furnished_and_its_books_agree(database: str, tmp_path: Path) -> None:  # noqa: F811
    async def story() -> None:
        async with Store.open(database) as store:
            money = Money(store, {"embedded": EmbeddedGateway(tmp_path / "gateway.sqlite")})
            await seed_world(store, seed=1, password="a demo password", now=money.now())
            await give_past(money)
            await furnish(money, 1)
            await Chargebacks(store, money.gateways, money.now).poll("embedded")
            await _look(store, money)
            await money.close()

    asyncio.run(story())


async def _look(store: Store, money: Money) -> None:
    async with store.reading() as reader:
        claims = await reader.select(Claim)
        approvals = await reader.select(Approval)
        payments = await reader.select(Payment)
        compensations = await reader.select(Compensation)
        waiting = [one for one in await reader.select(Refund) if one.state == RefundState.WAITING_APPROVAL]
    stand = Counter((claim.kind, claim.state) for claim in claims)
    assert stand[ClaimKind.DAMAGE, ClaimState.AWAITING_ANSWER] >= 1
    assert stand[ClaimKind.DAMAGE, ClaimState.READY] >= 1
    assert stand[ClaimKind.DISPUTE, ClaimState.READY] >= 1
    assert stand[ClaimKind.EXTRA_SERVICE, ClaimState.SUCCEEDED] >= 1
    assert all(claim.evidence for claim in claims if claim.kind == ClaimKind.DAMAGE)
    assert max(Counter(payment.booking_id for payment in payments if payment.method == "card").values()) >= 2
    assert any(payment.charged_back for payment in payments)
    assert any(one.kind == CompensationKind.VOUCHER and one.code for one in compensations)
    assert {one.subject for one in approvals if one.state == ApprovalState.WAITING} >= {"refund", "compensation"}
    assert {refund.approval_id for refund in waiting} <= {one.id for one in approvals} - {""}
    assert {signal.kind for one in approvals for signal in one.signals} >= {"account_changed", "same_card"}
    assert (await verify(store)).whole
    found = await compare(store, money.gateways)
    assert found.differences == ()
    assert found.unasked == ()
