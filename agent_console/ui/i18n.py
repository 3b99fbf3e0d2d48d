"""The window's language: marks source texts, compiles the shipped `.ts` files once into a cache, installs translators."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QStandardPaths, QTranslator

from agent_console.log import Log
from agent_console.resources import i18n_path
from agent_console.ui.format import LANGUAGES

log = Log(__name__)


def mark(context: str, text: str) -> str:
    """Marks a text of a table for translation in `context`; it is translated where it is shown."""
    return text


def pick_language(wanted: str) -> str:
    """`wanted` when it is one of ours, else the first of the system's languages that is, else English."""
    if wanted in LANGUAGES:
        return wanted
    for name in QLocale.system().uiLanguages():
        code = name.split("-", 1)[0].split("_", 1)[0]
        if code in LANGUAGES:
            return code
    return "en"


class Language:
    """The translators in force. English has one too: it holds the plurals."""

    def __init__(self) -> None:
        self.code = ""
        self._translators: list[QTranslator] = []

    def install(self, code: str) -> None:
        """Speak this language from now on. Windows already built keep their words until they are rebuilt."""
        if code == self.code:
            return
        app = QCoreApplication.instance()
        assert app is not None
        for translator in self._translators:
            app.removeTranslator(translator)
        self._translators = []
        self.code = code
        # Qt's own words (dialog buttons, text menus) first: ours are asked before them.
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._load(QTranslator(app), f"{folder}/qtbase_{code}.qm")
        compiled = compiled_catalogue(code)
        if compiled is not None:
            self._load(QTranslator(app), str(compiled))

    def _load(self, translator: QTranslator, path: str) -> None:
        if translator.load(path):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)


def compiled_catalogue(code: str) -> Path | None:
    """The `.qm` of a language, made by Qt's lrelease when the `.ts` is newer than the cache. None: none can be had, and
    the window speaks English."""
    source = i18n_path(f"agent_console_{code}.ts")
    if not source.is_file():
        return None
    shipped = source.with_suffix(".qm")
    if shipped.is_file():
        return shipped
    digest = hashlib.blake2s(source.read_bytes(), digest_size=8).hexdigest()
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)) / "i18n"
    target = folder / f"agent_console_{code}-{digest}.qm"
    if target.is_file():
        return target
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        subprocess.run(  # noqa: S603
            [str(tool), "-silent", "-nounfinished", str(source), "-qm", str(part)],
            check=True,
            capture_output=True,
            timeout=30,
        )
        part.replace(target)
    except (OSError, subprocess.SubprocessError) as error:
        log.warning("translations could not be compiled", language=code, reason=type(error).__name__)
        return None
    return target
