"""A console as a process of its own: started, used and killed by a journey."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30.0


def screen_is_there() -> bool:
    """Whether a virtual screen can be had on this machine."""
    return bool(shutil.which("Xvfb") and shutil.which("openbox"))


def keyring_is_there() -> bool:
    """Whether a real Secret Service can be run on this machine."""
    return bool(shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon"))


def _until(condition: Callable[[], object], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, otherwise
        time.sleep(0.02)


class Screen:
    """A virtual screen with a window manager: one for each console, for only one window of a screen has the focus."""

    def __init__(self) -> None:
        with tempfile.TemporaryFile() as number:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(number.fileno()), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
                pass_fds=(number.fileno(),), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            _until(lambda: os.fstat(number.fileno()).st_size, "the virtual screen did not start")
            number.seek(0)
            self.display = f":{number.read().decode().strip()}"
        with tempfile.TemporaryDirectory() as folder:
            ready = Path(folder) / "ready"
            self._manager = subprocess.Popen(
                ["openbox", "--startup", f"touch {ready}"],
                env=os.environ | {"DISPLAY": self.display},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            # Qt asks once, at its start, whether somebody manages windows; without that none of its own ever becomes active.
            _until(lambda: ready.exists(), "the window manager did not start")

    def close(self) -> None:
        """Take it away."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()


class ConsoleProcess:
    """One agent's console on a screen of its own. `home` holds all that survives it: settings, local copy, keyring.

    `keyring` True runs it beside a real Secret Service; False leaves it without any. `look`: size, theme and language.
    `environment` is added to its own.
    """

    def __init__(
        self,
        home: Path,
        *,
        keyring: bool = False,
        look: tuple[str, str, str] = ("1440x900", "light", "en"),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.home = home
        self._environment = environment or {}
        self._look = look
        self._screen = Screen()
        self.log: deque[str] = deque(maxlen=400)
        self._keyring = keyring
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> Self:
        """Start it; `see` waits for what shall be on the screen."""
        self.home.mkdir(parents=True, exist_ok=True)
        program = [sys.executable, "-m", "tests.e2e.driven", self.home.name, *self._look]
        env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DBUS_"))}
        env |= {
            "HOME": str(self.home),
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": self._screen.display,
            "XDG_RUNTIME_DIR": str(self._runtime()),
        }
        if self._keyring:
            unlock = "printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$@\""
            program = ["dbus-run-session", "--", "bash", "-c", unlock, "console", *program]
        else:
            env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
        env |= self._environment
        self._process = subprocess.Popen(
            program, cwd=ROOT, env=env, text=True, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read_log, args=(self._process,), daemon=True)
        self._reader.start()
        return self

    @property
    def pid(self) -> int:
        """Of the console itself, unless it runs beside a keyring."""
        assert self._process is not None
        return self._process.pid

    def do(self, command: str, *arguments: Any) -> Any:
        """Have one thing done and give what came of it."""
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None, "it is not running"
        process.stdin.write(json.dumps({"do": command, "with": list(arguments)}) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        assert line, f"the console ended with {process.wait(10)}:\n" + "\n".join(self.log)
        answer = json.loads(line)
        assert "error" not in answer, answer
        return answer["result"]

    def see(self, text: str, timeout: float = PATIENCE) -> None:
        """Wait until `text` is on the screen."""
        self._wait(lambda: any(text in said for said in self.do("texts")), f"to see {text!r}", timeout)

    def see_no_more(self, text: str, timeout: float = PATIENCE) -> None:
        """Wait until `text` is nowhere on the screen."""
        self._wait(lambda: not any(text in said for said in self.do("texts")), f"{text!r} to go", timeout)

    def press(self, name: str, timeout: float = PATIENCE) -> None:
        """Press the control of that name, as soon as it can be pressed."""
        self._wait(lambda: self.do("press", name), f"to press {name!r}", timeout)

    def focus(self, name: str, timeout: float = PATIENCE) -> None:
        """Put the focus into the control of that name, as soon as it is there."""
        self._wait(lambda: self.do("focus", name), f"to find {name!r}", timeout)

    def key(self, sequence: str, timeout: float = PATIENCE) -> None:
        """Press a key, a combination or two keys in a row ("G, U"), as soon as a window hears it. Two in a row go in together:
        the console waits for the second one no longer than a person needs."""
        self._wait(lambda: self.do("key", sequence), f"to press {sequence}", timeout)

    def type(self, text: str, timeout: float = PATIENCE) -> None:
        """Type, as soon as a window hears it."""
        self._wait(lambda: self.do("type", text), f"to type {text!r}", timeout)

    def fill(self, name: str, text: str) -> None:
        """Replace the text of the named field."""
        self.focus(name)
        self._wait(lambda: self.do("clear"), f"to empty {name!r}", PATIENCE)
        self.type(text)

    def sign_in(self, url: str, email: str, password: str) -> None:
        """Through the connect page."""
        self.fill("Platform address", url)
        self.fill("E-mail", email)
        self.fill("Password", password)
        self.press("Sign in")

    def close(self) -> int:
        """Close the window and wait for the end."""
        process = self._process
        if process is None:
            return 0
        self.do("close")
        code = process.wait(PATIENCE)
        self._drop()
        return code

    def kill(self) -> None:
        """End it as a power cut would: nothing gets a last word."""
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._drop()

    def end(self) -> None:
        """Kill it if it still runs, and take its screen away."""
        self.kill()
        self._screen.close()

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if self._reader is not None:
            self._reader.join(5)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()

    def _wait(self, condition: Any, what: str, timeout: float) -> None:
        began = time.monotonic()
        while not condition():
            waited = time.monotonic() - began
            if waited > timeout:
                picture = self.home / "failed.png"
                self.do("shot", str(picture))
                seen = "\n".join(self.do("texts"))
                raise AssertionError(
                    f"waited {waited:.0f} s {what}. On the screen ({picture}):\n{seen}\nlog:\n" + "\n".join(self.log)
                )
            time.sleep(0.02)

    def _runtime(self) -> Path:
        folder = self.home / "run"
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def _read_log(self, process: subprocess.Popen[str]) -> None:
        assert process.stderr is not None
        for line in process.stderr:
            self.log.append(line.rstrip())
