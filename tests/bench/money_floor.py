"""The floors of the money bench: bare Litestar routes. `python -m tests.bench.money_floor DATABASE BANK`.

`/rows` inserts one row. `/promises` does what no refund that happens exactly once can do without: it notes the intent, has the
embedded provider (its books in the file BANK) enter it, and notes the outcome; three commits, one row each.

They have the platform's own connections to the database (the same settings, so the same promise about a power cut), the same
server with the same settings, and nothing else: no session, no checks, no log.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import uvicorn
from litestar import Litestar, Request, Response, post
from sqlalchemy import Column, MetaData, String, Table, Text, bindparam, insert, update

from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import RefundOrder
from agent_console.platform_server.store.engine import Engine, make_engine

rows = Table("bench_rows", MetaData(), Column("id", String(64), primary_key=True), Column("body", Text, nullable=False))
_INSERT = insert(rows).values(id=bindparam("id"), body=bindparam("body"))
_OUTCOME = update(rows).where(rows.c.id == bindparam("wanted")).values(body=bindparam("body"))


@post("/rows")
async def add_row(request: Request[Any, Any, Any]) -> Response[bytes]:
    engine: Engine = request.app.state.engine
    body = await request.body()
    async with engine.writing() as connection:
        await connection.execute(_INSERT, {"id": json.loads(body)["id"], "body": body.decode()})
    return Response(body, status_code=201, media_type="application/json")


@post("/promises")
async def keep_promises(request: Request[Any, Any, Any]) -> Response[bytes]:
    engine: Engine = request.app.state.engine
    gateway: EmbeddedGateway = request.app.state.gateway
    body = await request.body()
    intent = json.loads(body)["id"]
    async with engine.writing() as connection:
        await connection.execute(_INSERT, {"id": intent, "body": "intent"})
    order = RefundOrder(intent=intent, payment_id=intent, amount=1, currency="EUR", last4="4242", payment_ref="")
    answer = await gateway.refund(order)
    async with engine.writing() as connection:
        await connection.execute(_OUTCOME, {"wanted": intent, "body": answer.state})
    return Response(body, status_code=201, media_type="application/json")


def main() -> None:
    engine = make_engine(sys.argv[1])
    gateway = EmbeddedGateway(Path(sys.argv[2]))

    @asynccontextmanager
    async def open_engine(app: Litestar) -> AsyncIterator[None]:
        app.state.engine, app.state.gateway = engine, gateway
        yield
        await gateway.close()
        await engine.dispose()

    app = Litestar(
        route_handlers=[add_row, keep_promises], lifespan=[open_engine], openapi_config=None, logging_config=None
    )
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as bound:
        bound.bind(("127.0.0.1", 0))
        bound.listen(512)
        print(json.dumps({"port": bound.getsockname()[1]}), flush=True)
        uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, ws="none", timeout_keep_alive=75)).run(
            sockets=[bound]
        )


if __name__ == "__main__":
    main()
