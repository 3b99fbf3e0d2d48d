"""What every test stands on: one Qt event loop that is also the asyncio loop, and no silent trouble.

An error log, an orphan task's exception or a Qt warning that a test did not announce fails it.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import re
import time
from collections.abc import Callable, Coroutine, Iterator, MutableMapping
from pathlib import Path
from typing import Any, TypeVar

import pytest
import structlog
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

T = TypeVar("T")
_seen_errors: list[str] = []
_HARMLESS_QT = (
    # The offscreen platform says so each time a window or a popup is shown.
    r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)",
)


class _ErrorRecorder(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _seen_errors.append(f"{record.name}: {record.getMessage()}")


def _record_errors(_logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    if method in ("error", "critical", "exception"):
        details = " ".join(f"{key}={value!r}" for key, value in event.items() if key not in ("event", "exc_info"))
        _seen_errors.append(f"{event.get('event')} {details}".strip())
    return event


settings.register_profile("desk", deadline=None)
settings.register_profile("deep", settings.get_profile("desk"), max_examples=1_000)
"""Ten times what hypothesis plays by itself; `--hypothesis-profile deep`. Neither asserts a time: machines are noisy."""
settings.load_profile("desk")


def pytest_configure(config: pytest.Config) -> None:
    for pattern in _HARMLESS_QT:
        config.addinivalue_line("qt_log_ignore", pattern)
    gc.disable()
    structlog.configure(
        processors=[_record_errors, structlog.dev.ConsoleRenderer(colors=False)],
        logger_factory=structlog.PrintLoggerFactory(),
        cache_logger_on_first_use=False,
    )
    logging.getLogger().addHandler(_ErrorRecorder(logging.ERROR))


_SHARED = {
    "client": "platform",
    "contract": "reached",
    "demo": "platform",
    "desk": "world",
    "platform_server": "desk",
    "ui": "demo_platform",
    "ui_approvals": "furnished",
    "ui_case": "furnished",
}
"""By folder: the running platform that is made once for all tests that ask for it."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a platform go to one worker of pytest-xdist, or each worker would make its own."""
    here = Path(__file__).parent
    for item in items:
        folder = item.path.relative_to(here).parts[0]
        shared = _SHARED.get(folder, "")
        if isinstance(item, pytest.Function) and shared in item.fixturenames:
            kind = item.callspec.params.get(shared, "") if hasattr(item, "callspec") else ""
            item.add_marker(pytest.mark.xdist_group(f"{folder} {kind}".strip()))


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """As in the console: a Qt object that a thread of the store collects would be destroyed in that thread."""
    from agent_console.ui.garbage import collect_if_due

    collect_if_due()


class ExpectedErrors:
    """Announces error logs: `expected_errors("regular expression", ...)`. An announced one that never comes fails too."""

    def __init__(self) -> None:
        self.patterns: list[str] = []

    def __call__(self, *patterns: str) -> None:
        self.patterns.extend(patterns)


@pytest.fixture
def expected_errors() -> ExpectedErrors:
    return ExpectedErrors()


@pytest.fixture(autouse=True)
def _no_unlooked_for_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    expected: ExpectedErrors | None = (
        request.getfixturevalue("expected_errors") if "expected_errors" in request.fixturenames else None
    )
    _seen_errors.clear()
    yield
    seen, patterns = list(_seen_errors), expected.patterns if expected else []
    _seen_errors.clear()
    surprises = [line for line in seen if not any(re.search(pattern, line) for pattern in patterns)]
    missing = [pattern for pattern in patterns if not any(re.search(pattern, line) for line in seen)]
    if surprises:
        pytest.fail("errors were logged that this test did not announce:\n" + "\n".join(surprises), pytrace=False)
    if missing:
        pytest.fail("announced errors that never came:\n" + "\n".join(missing), pytrace=False)


def _as_running(loop: asyncio.AbstractEventLoop, callback: Callable[..., object]) -> Callable[..., object]:
    def run(*args: Any) -> object:
        if asyncio._get_running_loop() is not None:
            return callback(*args)
        asyncio._set_running_loop(loop)
        try:
            return callback(*args)
        finally:
            asyncio._set_running_loop(None)

    return run


@pytest.fixture(scope="session")
def qt_loop(qapp: Any) -> Iterator[asyncio.AbstractEventLoop]:
    """The one loop that turns both Qt and asyncio."""
    from qasync import QEventLoop

    class SteadyLoop(QEventLoop):  # type: ignore[valid-type,misc]
        """pytest-qt turns Qt's loop between the steps of a test, when asyncio does not count this loop as running."""

        def call_later(self, delay: float, callback: Callable[..., object], *args: Any, context: Any = None) -> Any:
            return super().call_later(delay, _as_running(self, callback), *args, context=context)

    qapp.setQuitOnLastWindowClosed(False)
    loop = SteadyLoop(qapp, already_running=False)
    yield loop
    loop.close()


@pytest.fixture
def arun(qt_loop: asyncio.AbstractEventLoop) -> Callable[..., Any]:
    """arun(coroutine, timeout=30): run it on the Qt loop until it ends, and give its result."""

    def run(coroutine: Coroutine[Any, Any, T], timeout: float = 30) -> T:
        return qt_loop.run_until_complete(asyncio.wait_for(coroutine, timeout))

    return run


@pytest.fixture
def until() -> Callable[..., Coroutine[Any, Any, None]]:
    """await until(lambda: condition, "what is awaited", timeout=10): inside a coroutine, where qtbot.waitUntil hangs."""

    async def wait(condition: Callable[[], object], what: str = "", timeout: float = 10) -> None:  # noqa: ASYNC109
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                pytest.fail(f"waited {timeout:g} s in vain for {what or 'the condition'}", pytrace=True)
            await asyncio.sleep(0.01)

    return wait
