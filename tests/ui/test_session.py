"""From the start page to the desk and back: good and bad sign-ins, one console per profile, the embedded platform."""

from __future__ import annotations

import asyncio
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from agent_console.ui.embedded import EmbeddedFault, EmbeddedPlatform
from agent_console.ui.i18n import Language
from agent_console.ui.instance import SingleInstance
from agent_console.ui.options import ConsoleOptions
from agent_console.ui.session import Session

pytestmark = pytest.mark.journey


@pytest.fixture
def session(shell, qt_loop, arun, tmp_path, monkeypatch, request):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    before = keyring.get_keyring()
    request.addfinalizer(lambda: keyring.set_keyring(before))
    keyring.set_keyring(fail.Keyring())

    async def make():
        return Session(shell, Language(), ConsoleOptions(profile="test", size=(1280, 800)))

    made = arun(make())

    async def start():
        made.start()

    arun(start())
    yield made
    made.window.close()
    assert arun(made.until_closed()) == 0


def sign_in(session, url, email, password):
    page = session.window.connect_page
    page.url.setText(url)
    page.email.setText(email)
    page.password.setText(password)
    page._submit.click()


def test_a_wrong_password_says_so_beside_the_field(session, demo_platform, arun, until):
    async def go():
        sign_in(session, demo_platform.url, demo_platform.agents[0], "wrong")
        page = session.window.connect_page
        await until(lambda: page._banner.isVisible(), "the answer")
        assert page.password.property("invalid")
        assert page._submit.isEnabled()
        assert page.email.text() == demo_platform.agents[0]

    arun(go())


def test_nobody_at_the_address(session, arun, until):
    async def go():
        sign_in(session, "http://127.0.0.1:9", "a@desk.example", "x")
        await until(lambda: session.window.connect_page._banner.isVisible(), "the answer", 30)
        assert session.window.connect_page._banner.label.text()

    arun(go(), 40)


def test_what_is_no_address_is_not_even_tried(session):
    sign_in(session, "ht!tp://", "a@desk.example", "x")
    page = session.window.connect_page
    assert page._banner.label.text() == "This is not an address."
    assert page.url.property("invalid")


def test_signing_in_and_out_without_a_keyring(session, demo_platform, arun, until):
    async def go():
        sign_in(session, demo_platform.url, demo_platform.agents[0], demo_platform.password)
        await until(lambda: session.window.workspace is not None, "the desk", 30)
        workspace = session.window.workspace
        assert workspace.banner.isVisible()
        assert "keyring" in workspace.banner.label.text()
        await until(lambda: workspace.list.model.rowCount() > 0, "the first cases", 30)
        session.ui.actions.trigger("sign_out")
        await until(lambda: session._desk is None, "the end of the session", 20)
        assert session.window.workspace is None
        assert session.window.pages.currentWidget() is session.window.connect_page

    arun(go(), 60)


def test_a_second_start_shows_the_first_window(qapp, qtbot, tmp_path):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=3000):
        assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_the_embedded_platform_starts_and_leaves_nothing(arun):
    async def go() -> Path:
        platform = EmbeddedPlatform(seed=1)
        ready = await platform.start()
        assert ready.url.startswith("http://127.0.0.1:")
        assert ready.agents
        await platform.stop()
        return platform.folder

    assert not arun(go(), 90).exists()


def test_an_embedded_platform_that_cannot_start_says_why(arun, tmp_path):
    async def go():
        platform = EmbeddedPlatform(seed=1)
        blocked = tmp_path / "file"
        blocked.write_text("not a folder")
        folder, platform.folder = platform.folder, blocked
        with pytest.raises(EmbeddedFault) as caught:
            await platform.start()
        assert caught.value.what
        assert caught.value.advice
        platform.folder = folder
        await asyncio.wait_for(platform.stop(), 20)

    arun(go(), 60)
