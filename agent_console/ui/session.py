"""One run of the console: from the start page or a remembered sign-in to the desk, and back."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_console.desk.desk import Desk
from agent_console.desk.profile import Profile
from agent_console.desk.signing_in import resume, sign_in
from agent_console.desk.vault import MemoryVault, Vault, open_vault
from agent_console.domain.faults import Fault, SignedOut
from agent_console.domain.kinds import Connection
from agent_console.log import Log
from agent_console.ui.app import data_folder
from agent_console.ui.context import UiContext, UiShell
from agent_console.ui.i18n import Language, pick_language
from agent_console.ui.options import ConsoleOptions
from agent_console.ui.settings import EMAIL, SERVER_URL
from agent_console.ui.window import MainWindow

if TYPE_CHECKING:
    from agent_console.ui.embedded import EmbeddedPlatform, Ready

log = Log(__name__)


class Session(QObject):
    """Owns window, desk and embedded platform. `start` returns at once; `until_closed` waits for the window's end."""

    def __init__(self, ui: UiShell, language: Language, options: ConsoleOptions) -> None:
        super().__init__()
        self.ui = ui
        self._language = language
        self._options = options
        self._closed = asyncio.Event()
        self._code = 0
        self._desk: Desk | None = None
        self._demo: EmbeddedPlatform | None = None
        self._password = ""
        self.window = MainWindow(ui)
        self._connect()

    def start(self) -> None:
        """Show the window and open what was left open."""
        self.window.restore(self._options.size)
        self.window.show()
        if self._options.demo:
            self._open_demo()
        elif self.ui.settings.get(SERVER_URL) and self.ui.settings.get(EMAIL):
            self._resume()
        else:
            self.window.show_connect()
        if self._options.screenshot is not None:
            self.ui.tasks.run(self._take_picture(), owner=self)

    async def until_closed(self) -> int:
        """Wait for the window's end, then let go of everything in order. The exit code."""
        await self._closed.wait()
        await self.ui.tasks.close()
        await self._close_desk()
        if self._demo is not None:
            await self._demo.stop()
        return self._code

    # --- opening ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        window = self.window
        window.closed.connect(self._closed.set)
        window.sign_in_wanted.connect(self._sign_in)
        window.demo_wanted.connect(self._open_demo)
        window.opening_cancelled.connect(self._cancel)
        window.sign_out_wanted.connect(self._sign_out)
        window.reconnect_wanted.connect(self._reconnect)
        window.language_chosen.connect(self._speak)

    def _sign_in(self, url: str, email: str, password: str) -> None:
        self.window.connect_page.set_busy(True)
        self.ui.tasks.run(
            self._enter(url, email, password),
            owner=self,
            done=self._entered,
            failed=self.window.connect_page.show_fault,
            key="open",
        )

    async def _enter(self, url: str, email: str, password: str) -> Desk:
        desk = await sign_in(self._profile(url, email), password, await self._open_vault())
        self.ui.settings.set(SERVER_URL, url)
        self.ui.settings.set(EMAIL, email)
        return desk

    def _resume(self) -> None:
        self.window.show_opening(self.tr("Opening your desk…"))
        self.ui.tasks.run(self._wake(), owner=self, done=self._entered, failed=self._could_not_resume, key="open")

    async def _wake(self) -> Desk:
        settings = self.ui.settings
        return await resume(self._profile(settings.get(SERVER_URL), settings.get(EMAIL)), await self._open_vault())

    async def _open_vault(self) -> Vault:
        return await open_vault(data_folder(self._options.profile))

    def _could_not_resume(self, fault: Fault) -> None:
        self.window.show_connect()
        if not isinstance(fault, SignedOut):
            self.window.connect_page.show_fault(fault)

    def _entered(self, desk: Desk) -> None:
        self._desk = desk
        ui = UiContext.of(self.ui, desk)
        workspace = self.window.show_workspace(ui, ui.me.name)
        desk.faults.connect(self.ui.notifier.fault)
        desk.connection_changed.connect(self._connection_changed)
        if not desk.vault.persistent and self._demo is None:
            workspace.say_vault(desk.vault.explanation)
        # Not before: the first request imports the HTTP library, and the rows would wait for that.
        workspace.whole.connect(desk.start)

    def _profile(self, url: str, email: str, *, demo: EmbeddedPlatform | None = None) -> Profile:
        name = "demo" if demo is not None else self._options.profile
        folder = demo.folder / "console" if demo is not None else data_folder(name)
        return Profile(name=name, url=url, email=email, folder=folder)

    # --- the demo --------------------------------------------------------------------------------------------------

    def _open_demo(self) -> None:
        self._say_preparing("")
        self.ui.tasks.run(self._enter_demo(), owner=self, done=self._entered, failed=self._demo_failed, key="open")

    async def _enter_demo(self) -> Desk:
        from agent_console.ui.embedded import EmbeddedFault, EmbeddedPlatform

        self._demo = EmbeddedPlatform(self._options.seed, self._platform_said)
        ready: Ready = await self._demo.start()
        if not ready.agents:
            raise EmbeddedFault(self.tr("The demo has no agent to sign in as."), "")
        profile = self._profile(ready.url, ready.agents[0], demo=self._demo)
        return await sign_in(profile, ready.password, MemoryVault())

    def _platform_said(self, line: str) -> None:
        """Show the platform's progress while it makes the world."""
        try:
            said = json.loads(line)
        except ValueError:
            return
        if isinstance(said, dict) and said.get("event") == "demo_progress":
            self._say_preparing(f"{said.get('done', '')} / {said.get('total', '')}")

    def _say_preparing(self, detail: str) -> None:
        text = self.tr("A platform of its own is started on this computer and filled with made-up cases.")
        self.window.show_opening(self.tr("Preparing the demo…"), f"{text}\n{detail}".strip())

    def _demo_failed(self, fault: Fault) -> None:
        self.ui.tasks.run(self._stop_demo(), owner=self)
        self.window.show_connect()
        self.window.connect_page.show_fault(fault)
        log.error("the demo could not be opened", reason=fault.what, advice=fault.advice)
        if self._options.screenshot is not None:
            self._code = 1
            self.window.close()

    async def _stop_demo(self) -> None:
        demo, self._demo = self._demo, None
        if demo is not None:
            await demo.stop()

    # --- leaving ---------------------------------------------------------------------------------------------------

    def _cancel(self) -> None:
        self.ui.tasks.cancel(self, "open")
        self.ui.tasks.run(self._stop_demo(), owner=self)
        self.window.show_connect()

    def _sign_out(self) -> None:
        self.ui.tasks.run(self._leave_desk(), owner=self, done=lambda _: self.window.show_connect())

    async def _leave_desk(self) -> None:
        desk = self._desk
        self.window.show_connect()
        if desk is not None:
            try:
                await desk.sign_out()
            except Fault as fault:
                # The platform could not be told; here the session is over all the same.
                log.info("signing out was not told to the platform", code=fault.code)
        await self._close_desk()
        await self._stop_demo()

    async def _close_desk(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            await desk.close()

    def _connection_changed(self, *_: object) -> None:
        desk = self._desk
        if desk is not None and desk.connection == Connection.SIGNED_OUT:
            self.window.ask_to_sign_in_again(self._sign_in_again)

    def _sign_in_again(self, password: str) -> None:
        desk, dialog = self._desk, self.window.again
        if desk is None or dialog is None:
            return
        dialog.set_busy(True)
        self.ui.tasks.run(
            desk.sign_in_again(password),
            owner=dialog,
            done=lambda _: dialog.accept(),
            failed=dialog.show_fault,
            key="again",
        )

    def _reconnect(self) -> None:
        if self._desk is not None:
            self._desk.try_now()

    # --- the rest --------------------------------------------------------------------------------------------------

    def _speak(self, code: str) -> None:
        self._language.install(pick_language(code))
        self.ui.locale.set_language(self._language.code)
        self.window.rebuild()

    async def _take_picture(self) -> None:
        from agent_console.ui.screenshot import take_screenshot

        assert self._options.screenshot is not None
        if not await take_screenshot(self.window, self._options.screenshot):
            self._code = 1
        self.window.close()
