"""What a measured process tells the one that measures: lines of JSON with the machine's monotonic clock."""

from __future__ import annotations

import json
import re
import subprocess
import time
from pathlib import Path
from typing import Any


def say(**facts: Any) -> None:
    """One line to whoever started this process."""
    print(json.dumps({"at": time.monotonic()} | facts), flush=True)


def say_memory() -> None:
    """How much memory this process has, in KiB: its resident set, and its share of it."""
    text = Path("/proc/self/smaps_rollup").read_text("ascii")
    found = {name: int(size) for name, size in re.findall(r"^(\w+): +(\d+) kB", text, re.MULTILINE)}
    private = found["Private_Clean"] + found["Private_Dirty"]
    say(rss=found["Rss"], pss=found["Pss"], private=private)


def run(command: list[str], environment: dict[str, str], timeout: float = 900) -> tuple[float, list[dict[str, Any]]]:
    """Start a process and wait for its end: when it was started, and what it said."""
    started = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=timeout, check=False)
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if not said:
        raise RuntimeError(f"{' '.join(command[1:])} said nothing:\n{done.stderr}")
    return started, said
