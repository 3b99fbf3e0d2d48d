"""The pictures of the README, taken from real consoles on a real platform with the demo's world.

.venv/bin/python -m tests.e2e.screenshots docs/screenshots
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.e2e.console_process import ConsoleProcess, Screen
from tests.support.platform import PASSWORD, PlatformProcess, platform_process

Scene = Callable[[ConsoleProcess], None]


def first_case(console: ConsoleProcess) -> None:
    """The inbox with its most pressing case."""
    console.focus("Cases")
    console.key("J")
    console.key("Return")
    console.see("Message")


def refund(console: ConsoleProcess) -> None:
    """A refund, ready to be confirmed."""
    first_case(console)
    console.press("Refund…")
    console.see("can still be given back")
    console.see("Choose a reason")
    console.focus("Reason")
    console.type("St")
    console.fill("Amount", "24480")
    console.see("24,480")


def corrections(console: ConsoleProcess) -> None:
    """A ride that was charged wrongly, put right by what its minutes should have been."""
    console.focus("Cases")
    console.key("/")
    console.type("after I ended the ride")
    console.press("Search all cases")
    console.see("All cases")
    console.focus("Cases")
    console.key("J")
    console.key("Return")
    console.see("Driver says")
    console.press("Refund…")
    console.see("can still be given back")
    console.press("By line")
    console.press("Minutes…")
    console.fill("What “Minutes…", "860.10")
    console.see("Minutes that were not driven come back.")


def why(console: ConsoleProcess) -> None:
    """A clock that is asked how it came to its figure."""
    first_case(console)
    console.press("Why: …")


def replies(console: ConsoleProcess) -> None:
    """Canned replies over the composer."""
    first_case(console)
    console.focus("Message")
    console.type("/")


def palette(console: ConsoleProcess) -> None:
    """Everything by its name."""
    first_case(console)
    console.focus("Cases")
    console.key("Ctrl+K")
    console.type("re")


def approvals(console: ConsoleProcess) -> None:
    """A request for approval with its whole story."""
    console.focus("All open…")
    console.key("G, A")
    console.see("Money of this customer")
    console.see("Approve")
    console.see_no_more("escalated to you", timeout=90)


def board(console: ConsoleProcess) -> None:
    """The lead's board."""
    console.press("Board")
    console.see("Reply times, last 24 hours")
    console.see("asks for")
    console.see_no_more("asks for", timeout=60)
    console.see_no_more("escalated to you", timeout=90)


LEAD = "madina@demo.example"
LEADS = ("approvals", "board")
"""Scenes of a team lead; the others are the first agent's."""

SCENES: dict[str, tuple[Scene, tuple[str, str, str]]] = {
    "inbox-light": (first_case, ("1440x900", "light", "en")),
    "inbox-dark": (first_case, ("1440x900", "dark", "en")),
    "refund": (refund, ("1440x900", "light", "en")),
    "corrections": (corrections, ("1440x900", "dark", "en")),
    "why": (why, ("1440x900", "light", "en")),
    "replies": (replies, ("1440x900", "dark", "en")),
    "palette": (palette, ("1440x900", "light", "en")),
    "approvals": (approvals, ("1440x900", "light", "en")),
    "board": (board, ("1440x900", "dark", "en")),
}


def take(platform: PlatformProcess, folder: Path, name: str) -> None:
    """One picture."""
    scene, look = SCENES[name]
    with tempfile.TemporaryDirectory() as home:
        console = ConsoleProcess(Path(home) / name, look=look).start()
        try:
            console.sign_in(platform.url, LEAD if name in LEADS else platform.agents[0], PASSWORD)
            console.press("Understood")
            console.see("synced")
            scene(console)
            console.see_no_more("Fetching", timeout=90)
            # Fades and pictures that are still on their way come to rest.
            time.sleep(1.5)
            # The board is a window of its own.
            how = "shot" if name == "board" else "screen"
            assert console.do(how, str(folder / f"{name}.png")), f"{name} could not be saved"
        finally:
            console.end()


def take_in_armenian(folder: Path) -> None:
    """The demo takes a picture of itself in any language; scenes find their controls by their English names."""
    screen = Screen()
    try:
        options = ("--demo", "--language", "hy", "--theme", "light", "--size", "1440x900")
        subprocess.run(
            [sys.executable, "-m", "agent_console", *options, "--screenshot", str(folder / "inbox-hy.png")],
            env=os.environ | {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"},
            check=True,
        )
    finally:
        screen.close()


def main() -> int:
    """All pictures, or those that are named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        database = f"sqlite:///{Path(place) / 'platform.sqlite'}"
        with platform_process(database, "--demo", "--seed", "1", "--no-simulator") as platform:
            for name in sys.argv[2:] or SCENES:
                take(platform, folder, name)
                sys.stdout.write(f"{name}\n")
    if not sys.argv[2:]:
        take_in_armenian(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
