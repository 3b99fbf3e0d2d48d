"""The routes of approvals: the story, the decision, taking a request back."""

from __future__ import annotations

from typing import Final

from litestar import Response, get, post

from agent_console.contract import routes
from agent_console.contract.money_commands import ApprovalDecision, ApprovalReceipt, ApprovalStory, Withdrawal
from agent_console.domain.authority import Permission
from agent_console.platform_server.http import (
    Asked,
    answered,
    command_of,
    path,
    permitted,
    platform_of,
    says,
    sent,
    wanted_version,
)
from agent_console.platform_server.idempotency import Answer

__all__ = ["handlers"]


@get(
    path(routes.APPROVAL),
    guards=[permitted(Permission.TICKET_READ, Permission.CUSTOMER_READ)],
    opt=says("What an approver has to know", answer=ApprovalStory),
)
async def story(request: Asked, approval_id: str) -> Response[bytes]:
    found = await platform_of(request).money.story(request.user.agent, approval_id)
    return answered(Answer.of(found, version=found.approval.version))


@post(
    path(routes.APPROVAL_DECISION),
    guards=[permitted(Permission.APPROVE)],
    status_code=200,
    opt=says("Approve or refuse", ApprovalDecision, ApprovalReceipt, command=True, if_match=True),
)
async def decision(request: Asked, approval_id: str) -> Response[bytes]:
    seen, wanted = wanted_version(request), await sent(request, ApprovalDecision)
    approvals = platform_of(request).money.approvals
    return answered(await approvals.decide(request.user.agent, command_of(request, wanted), approval_id, seen, wanted))


@post(
    path(routes.APPROVAL_WITHDRAWAL),
    guards=[permitted(Permission.TICKET_WRITE)],
    status_code=200,
    opt=says("Take a request back", Withdrawal, ApprovalReceipt, command=True, if_match=True),
)
async def withdrawal(request: Asked, approval_id: str) -> Response[bytes]:
    seen, wanted = wanted_version(request), await sent(request, Withdrawal)
    approvals = platform_of(request).money.approvals
    return answered(await approvals.withdraw(request.user.agent, command_of(request, wanted), approval_id, seen))


handlers: Final = [story, decision, withdrawal]
