"""What a compensation, or granting a claim, would stand on: the limit that binds, who bears it, the version of the money."""

from __future__ import annotations

from datetime import datetime

from agent_console.contract.entities import Agent, Booking, Claim
from agent_console.contract.money_commands import ActQuote, ActQuoteRequest
from agent_console.domain.authority import MoneyKind
from agent_console.domain.kinds import ClaimKind, CompensationKind, Payer, RefundReason
from agent_console.domain.shares import OTHER_SIDES, ShareOf, SharesPolicy
from agent_console.platform_server.money import ledger
from agent_console.platform_server.money.checks import wrong
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
    if claim is None:
        if wanted.kind not in set(CompensationKind):
            raise wrong("kind", "There is no such compensation.", f"Use one of: {', '.join(CompensationKind)}.")
        kind = kind_of_compensation(wanted.kind)
        usual = _usual(rules.refunds.shares, booking, wanted.reason, wanted.kind)
    elif claim.kind == ClaimKind.DISPUTE:
        kind = kind_of(RefundReason.WRONG_CHARGE)
        got = await _got_by(reader, rules.refunds.shares, booking, claim)
        usual = _usual(rules.refunds.shares, booking, RefundReason.WRONG_CHARGE, ClaimKind.DISPUTE, got)
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
    )


async def _claim(reader: Reader, booking: Booking, claim_id: str) -> Claim:
    claim = await reader.get(Claim, claim_id)
    if claim.booking_id != booking.id:
        raise wrong("claim_id", "This claim is about another booking.", "Open the claim again.", "foreign_booking")
    return claim


def _usual(
    policy: SharesPolicy,
    booking: Booking,
    reason: str,
    kind: str,
    otherwise: list[ShareOf] | None = None,
) -> list[ShareOf]:
    return policy.parts(
        booking.market,
        reason,
        kind,
        other_side=bool(booking.counterparty_id),
        otherwise=otherwise or [ShareOf(Payer.PLATFORM, 1)],
    )


async def _got_by(reader: Reader, policy: SharesPolicy, booking: Booking, dispute: Claim) -> list[ShareOf]:
    """Who got what is disputed: of a charge whoever had claimed it, the marketplace of everything else. Each a part of all."""
    theirs = next((payer for payer in policy.payers(booking.market) if payer in OTHER_SIDES), Payer.PLATFORM)
    got: dict[str, int] = {}
    for line in booking.lines:
        if line.id in dispute.line_ids:
            charge = await reader.find(Claim, line.id)
            to_them = charge is not None and charge.by_id and charge.by_id == booking.counterparty_id
            payer = theirs if to_them else Payer.PLATFORM
            got[payer] = got.get(payer, 0) + line.amount
    return [ShareOf(payer, amount) for payer, amount in got.items() if amount > 0]
