"""The one crossing from Qt to async: owners, keys, faults, crashes."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QObject

from agent_console.domain.faults import Offline
from agent_console.ui.tasks import Tasks


@pytest.fixture
def heard():
    return []


@pytest.fixture
def tasks(qt_loop, heard):
    tasks = Tasks(
        lambda fault: heard.append(("fault", fault.code)), lambda error: heard.append(("crash", str(error))), qt_loop
    )
    yield tasks
    qt_loop.run_until_complete(tasks.close())


async def answer(value, gate=None):
    if gate is not None:
        await gate.wait()
    await asyncio.sleep(0)
    return value


async def fail(error):
    await asyncio.sleep(0)
    raise error


async def settle():
    for _ in range(5):
        await asyncio.sleep(0)


def test_the_result_is_handed_over(arun, tasks, heard):
    async def go():
        tasks.run(answer(5), done=heard.append)
        await settle()

    arun(go())
    assert heard == [5]


def test_a_later_task_of_the_same_key_replaces_the_one_before(arun, tasks, heard):
    owner = QObject()

    async def go():
        gate = asyncio.Event()
        tasks.run(answer("old", gate), owner=owner, done=heard.append, key="open")
        await settle()
        tasks.run(answer("new"), owner=owner, done=heard.append, key="open")
        gate.set()
        await settle()

    arun(go())
    assert heard == ["new"]


def test_a_fault_goes_to_the_caller_else_to_the_notifier(arun, tasks, heard):
    async def go():
        tasks.run(fail(Offline("x")), failed=lambda fault: heard.append(fault.code))
        tasks.run(fail(Offline("x")))
        await settle()

    arun(go())
    assert heard == ["offline", ("fault", "offline")]


def test_the_unexpected_goes_to_the_crash_notice(arun, tasks, heard):
    async def go():
        tasks.run(fail(ValueError("broken")))
        tasks.run(answer(1), done=lambda _: 1 / 0)
        await settle()

    arun(go())
    assert heard == [("crash", "broken"), ("crash", "division by zero")]


def test_a_task_ends_with_its_owner(arun, tasks, heard):
    async def go():
        owner = QObject()
        task = tasks.run(answer(1, asyncio.Event()), owner=owner, done=heard.append)
        await settle()
        owner.deleteLater()
        del owner
        await asyncio.wait([task], timeout=5)
        assert task.cancelled()

    arun(go())
    assert heard == []


def test_nothing_runs_after_closing(arun, tasks, heard):
    async def go():
        waiting = tasks.run(answer(1, asyncio.Event()))
        await settle()
        await tasks.close()
        assert waiting.cancelled()
        assert tasks.run(answer(2), done=heard.append) is None

    arun(go())
    assert heard == []
