"""`platform serve`: migrate, seed the demo if asked and empty, serve, say so, end gracefully.

On stdout there is exactly one line, when the platform is ready: {"ready": true, "url": ..., "agents": [...]}. Logs go to
stderr. On SIGTERM, SIGINT or (with `until_stdin_closes`) the end of stdin, open event streams are ended first, then running
requests are answered, then the workers stop.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import secrets
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Final

import msgspec
import structlog
import uvicorn
from sqlalchemy import func, select

from agent_console.domain.faults import Fault
from agent_console.domain.routing_policy import RoutingPolicy
from agent_console.platform_server.app import make_app
from agent_console.platform_server.logs import set_up_logs
from agent_console.platform_server.platform import Platform
from agent_console.platform_server.store import migrate
from agent_console.platform_server.store.tables import accounts, agents
from agent_console.platform_server.workers import working
from agent_console.resources import resource_path

__all__ = ["DEMO_PASSWORD", "ServeOptions", "serve"]

log = structlog.get_logger(__name__)

DEMO_PASSWORD: Final = "AGENT_CONSOLE_DEMO_PASSWORD"  # noqa: S105 - the name of a variable
_GRACE_SECONDS: Final = 2
_DEAD_AFTER_MS: Final = 60_000
_GARBAGE: Final = 20_000


@dataclass(frozen=True)
class ServeOptions:
    """What `platform serve` was asked for. `port` 0 takes a free one."""

    database: str
    host: str = "127.0.0.1"
    port: int = 8400
    demo: bool = False
    seed: int = 1
    simulator: bool = True
    until_stdin_closes: bool = False
    log_level: str = "info"
    policies: Path | None = None


def serve(options: ServeOptions) -> int:
    """Serve until asked to end; the exit code."""
    set_up_logs(options.log_level)
    try:
        with _bound(options.host, options.port) as bound, asyncio.Runner(loop_factory=_fast_loop()) as runner:
            return runner.run(_serve(options, bound))
    except Fault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "unknown reason"
        sys.stderr.write(
            f"Nothing can listen on {options.host} port {options.port}: {reason}. Choose another --port.\n"
        )
        return 1


def _fast_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop, which there is not for Windows."""
    if sys.platform == "win32":
        return None
    import uvloop

    return uvloop.new_event_loop


@contextlib.contextmanager
def _bound(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only with its protocol named does asyncio switch Nagle's algorithm off, which would cost each answer 40 ms.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            # A console whose machine died would count as listening until the system gives up, a quarter of an hour later.
            bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _DEAD_AFTER_MS)
        bound.bind((host, port))
        bound.listen(512)
        bound.setblocking(False)
        yield bound


class _Server(uvicorn.Server):
    """Ends the event streams as soon as it is asked to stop; uvicorn would wait for them for ever."""

    def __init__(self, config: uvicorn.Config, platform: Platform) -> None:
        super().__init__(config)
        self._platform = platform
        self._loop = asyncio.get_running_loop()
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """uvicorn would raise the signal anew at its end, and the process would die before it has tidied up."""

        def asked(_signal: int, _frame: FrameType | None) -> None:
            self.end()

        before = {number: signal.signal(number, asked) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def end(self) -> None:
        """Stop gracefully; may be called from any thread."""
        self.should_exit = True
        self._loop.call_soon_threadsafe(self._platform.stop)


async def _serve(options: ServeOptions, bound: socket.socket) -> int:
    await migrate(options.database)
    async with Platform.open(options.database, options.policies) as platform:
        given = os.environ.get(DEMO_PASSWORD, "")
        if options.demo:
            platform.demo_routing = _demo_routing()
        password = given or secrets.token_urlsafe(18)
        names = await _seeded(platform, options.seed, password) if options.demo else []
        config = uvicorn.Config(
            make_app(platform),
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=True,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            ws="none",
        )
        server = _Server(config, platform)
        host, port = bound.getsockname()[:2]
        url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        _reload_on_hangup(platform)
        async with working(platform), _simulated(options, url, password):
            serving = asyncio.create_task(server.serve(sockets=[bound]))
            await _until_ready(server, serving)
            if options.until_stdin_closes:
                threading.Thread(target=_watch_stdin, args=(server,), daemon=True, name="stdin").start()
            said = {"ready": True, "url": url, "agents": names}
            # Nobody could sign in with a password that was made up here and never told.
            _say(said if given or not options.demo else said | {"password": password})
            log.info("ready", url=url)
            _collect_rarely()
            await serving
        log.info("stopped")
    return 0


def _collect_rarely() -> None:
    """Have the collector of cyclic garbage leave alone what lives as long as the process, and come less often: an answer leaves
    thousands of objects behind and hardly ever a cycle."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GARBAGE, 20, 20)


def _reload_on_hangup(platform: Platform) -> None:
    """SIGHUP reads the policies anew; where there is no such signal, changed files are still seen."""
    number = getattr(signal, "SIGHUP", None)
    if number is not None:
        asyncio.get_running_loop().add_signal_handler(number, platform.policies.reload)


def _say(line: dict[str, object]) -> None:
    sys.stdout.write(msgspec.json.encode(line).decode() + "\n")
    sys.stdout.flush()


async def _until_ready(server: _Server, serving: asyncio.Task[None]) -> None:
    waiting = asyncio.create_task(server.ready.wait())
    await asyncio.wait({serving, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if serving.done():
        await serving


def _watch_stdin(server: _Server) -> None:
    # Past Python's own buffer, whose lock a waiting thread would still hold when the interpreter ends.
    with contextlib.suppress(OSError, ValueError):
        while os.read(sys.stdin.fileno(), 4096):
            pass
    server.end()


def _demo_routing() -> RoutingPolicy:
    name = "demo/routing.toml"
    return RoutingPolicy.load(resource_path(name).read_text(encoding="utf-8"), name)


async def _seeded(platform: Platform, seed: int, password: str) -> list[str]:
    """Fill an empty database with the demo's world; the addresses that one can sign in with."""
    from agent_console.platform_server.demo.accounts import emails
    from agent_console.platform_server.demo.money_desk import furnish
    from agent_console.platform_server.demo.world import seed_world
    from agent_console.platform_server.money.past import give_past

    async with platform.store.reading() as reader:
        empty = not await reader.scalar(select(func.count()).select_from(agents))
    if empty:
        await seed_world(platform.store, seed=seed, now=datetime.now(UTC), password=password)
        await give_past(platform.money)
        await furnish(platform.money, seed)
        log.info("seeded", seed=seed)
    async with platform.store.reading() as reader:
        known = {row.email for row in await reader.execute(select(accounts.c.email))}
    return [email for email in emails() if email in known]


@contextlib.asynccontextmanager
async def _simulated(options: ServeOptions, url: str, password: str) -> AsyncIterator[None]:
    if not (options.demo and options.simulator):
        yield
        return
    from agent_console.platform_server.demo.simulator import simulate

    task = asyncio.create_task(simulate(url, seed=options.seed, password=password), name="simulator")
    try:
        yield
    finally:
        task.cancel()
        for outcome in await asyncio.gather(task, return_exceptions=True):
            if isinstance(outcome, Exception):
                log.warning("simulator_ended", kind=type(outcome).__name__)
