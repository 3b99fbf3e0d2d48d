"""What a compensation, or granting a claim, would stand on: the limit that binds, who bears it, the version of the money."""

from __future__ import annotations

from datetime import datetime

from agent_console.contract.entities import Agent, Booking, Claim
from agent_console.contract.money_commands import ActQuote, ActQuoteRequest
from agent_console.domain.authority import MoneyKind
from agent_console.domain.kinds import ClaimKind, CompensationKind, RefundReason
from agent_console.domain.shares import ShareOf
from agent_console.platform_server.money import ledger, payout_charges
from agent_console.platform_server.money.charge_lines import borne
from agent_console.platform_server.money.checks import wrong
from agent_console.platform_server.money.claim_refunds import Left, left_of
from agent_console.platform_server.money.limits import Whose, bound_for, kind_of, kind_of_compensation
from agent_console.platform_server.money.payers import payers_of, sent
from agent_console.platform_server.money.rules import Rules
from agent_console.platform_server.store import Reader

__all__ = ["act_quote_of"]


async def act_quote_of(
    reader: Reader, rules: Rules, agent: Agent, booking: Booking, wanted: ActQuoteRequest, now: datetime
) -> ActQuote:
    """What `agent` may do alone of this, and who bears it. Raises NotFound, Invalid."""
    claim = await _claim(reader, booking, wanted.claim_id) if wanted.claim_id else None
    customer, usual = booking.customer_id, list[ShareOf]()
    left = Left(0, -1)
    if claim is None:
        if wanted.kind not in set(CompensationKind):
            raise wrong("kind", "There is no such compensation.", f"Use one of: {', '.join(CompensationKind)}.")
        kind = kind_of_compensation(wanted.kind)
        usual = rules.refunds.shares.parts(
            booking.market, wanted.reason, wanted.kind, other_side=bool(booking.counterparty_id)
        )
    elif claim.kind == ClaimKind.DISPUTE:
        kind = kind_of(RefundReason.WRONG_CHARGE)
        left = await left_of(reader, booking, claim)
        if await payout_charges.disputed(reader, claim) is not None:
            customer = claim.by_id
        else:
            usual = await borne(reader, rules.refunds.shares, booking, claim.line_ids)
    else:
        kind, customer = MoneyKind.CHARGE, claim.from_id
    whose = Whose(currency=booking.currency, customer_id=customer, booking_id=booking.id)
    bound = await bound_for(reader, rules.authority, agent, whose, kind, now)
    return ActQuote(
        booking_id=booking.id,
        ledger_version=await ledger.version_of(reader, booking.id),
        limit=-1 if bound is None else bound.left,
        limit_scope="" if bound is None else bound.scope,
        payers=payers_of(booking, rules.refunds.shares) if usual else [],
        usual=sent(usual),
        most=left.most,
        returned=left.given,
    )


async def _claim(reader: Reader, booking: Booking, claim_id: str) -> Claim:
    claim = await reader.get(Claim, claim_id)
    if claim.booking_id != booking.id:
        raise wrong("claim_id", "This claim is about another booking.", "Open the claim again.", "foreign_booking")
    return claim
