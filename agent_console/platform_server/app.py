"""The Litestar application: all routes, one way of failing, no defaults that talk too much."""

from __future__ import annotations

from typing import Any

from litestar import Litestar
from litestar.datastructures import State
from litestar.types import ASGIApp

from agent_console.contract import routes as paths
from agent_console.platform_server.logs import AccessLog
from agent_console.platform_server.money import approval_routes
from agent_console.platform_server.money import desk_routes as money_desk
from agent_console.platform_server.money import routes as money
from agent_console.platform_server.openapi import document
from agent_console.platform_server.platform import Platform
from agent_console.platform_server.problems import EXCEPTION_HANDLERS
from agent_console.platform_server.routes import (
    agents,
    attachments,
    audit,
    board,
    intake,
    ratings,
    replies,
    sessions,
    sync,
    system,
    tickets,
    webhooks,
)

__all__ = ["make_app"]

_MODULES: list[Any] = [
    sessions,
    sync,
    agents,
    ratings,
    tickets,
    replies,
    intake,
    attachments,
    audit,
    board,
    system,
    money,
    money_desk,
    approval_routes,
    webhooks,
]


def make_app(platform: Platform) -> ASGIApp:
    """The application for a running platform."""
    app = Litestar(
        route_handlers=[handler for module in _MODULES for handler in module.handlers],
        exception_handlers=EXCEPTION_HANDLERS,
        openapi_config=None,
        request_max_body_size=paths.MAX_BODY,
        logging_config=None,
        state=State({"platform": platform}),
        pdb_on_exception=False,
        debug=False,
    )
    app.state.openapi = document(app)
    return AccessLog(app)
