"""The console as a program: one loop for Qt and asyncio, one window, one desk; and a clean end."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agent_console.ui.actions import Actions
from agent_console.ui.context import UiShell
from agent_console.ui.crash import install_hooks
from agent_console.ui.format import Formats
from agent_console.ui.garbage import GarbageCollection
from agent_console.ui.i18n import Language, pick_language
from agent_console.ui.icons import Icons
from agent_console.ui.instance import SingleInstance
from agent_console.ui.notifier import Notifier
from agent_console.ui.options import ConsoleOptions
from agent_console.ui.settings import DENSITY, LANGUAGE, THEME, Settings
from agent_console.ui.tasks import Tasks
from agent_console.ui.theme import Theme
from agent_console.ui.ticker import Ticker


def run(options: ConsoleOptions) -> int:
    """Open the console and stay until its window is closed. The exit code: 0, or 1 when a wanted picture failed."""
    app = make_application()
    instance = SingleInstance(data_folder("demo" if options.demo else options.profile))
    if options.screenshot is None and not instance.acquire():
        return 0
    import qasync

    from agent_console.ui.session import Session

    shell, language = build_shell(options)
    garbage = GarbageCollection()

    async def main() -> int:
        install_hooks(shell.notifier.crash, asyncio.get_running_loop())
        session = Session(shell, language, options)
        instance.raised.connect(session.window.bring_up)
        session.start()
        garbage.freeze()
        return await session.until_closed()

    try:
        code: int = qasync.run(main())
    except asyncio.CancelledError:
        code = 0
    instance.release()
    garbage.stop()
    app.setStyleSheet("")
    return code


def make_application() -> QApplication:
    """The QApplication with name, scaling and manners set."""
    if QApplication.instance() is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QCoreApplication.setApplicationName("agent-console")
    QCoreApplication.setOrganizationName("")
    QGuiApplication.setApplicationDisplayName("Agent Console")
    QGuiApplication.setDesktopFileName("agent-console")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    return app


def build_shell(options: ConsoleOptions) -> tuple[UiShell, Language]:
    """Settings, language, theme and the other helpers, as the options and the agent want them."""
    settings = Settings(settings_file(options))
    language = Language()
    language.install(pick_language(options.language or settings.get(LANGUAGE)))
    theme = Theme(options.theme or settings.get(THEME), settings.get(DENSITY))
    theme.apply()
    icons = Icons(theme)
    notifier = Notifier()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setWindowIcon(icons.icon("headset", "accent", sizes=(16, 24)))
    return (
        UiShell(
            tasks=Tasks(notifier.fault, notifier.crash),
            notifier=notifier,
            theme=theme,
            icons=icons,
            actions=Actions(settings, icons),
            settings=settings,
            locale=Formats(language.code),
            ticker=Ticker(),
        ),
        language,
    )


def settings_file(options: ConsoleOptions) -> Path | None:
    """Where the profile's settings are; None for a picture, which shall look the same everywhere."""
    if options.screenshot is not None:
        return None
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
    return folder / f"{'demo' if options.demo else options.profile}.ini"


def data_folder(profile: str) -> Path:
    """Where the profile's local copy is."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / profile
