"""What an import says to the operator when it is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agent_console.platform_server.importers.checkpoints import Figures


@dataclass(frozen=True)
class Outcome:
    """What an import of things of one kind ("row", "mail") did. `resumed_at` is the one behind which it went on (0: it began
    at the beginning)."""

    thing: str
    figures: Figures
    seconds: float
    report: Path
    resumed_at: int = 0

    def lines(self) -> list[str]:
        """The closing words: how many in which time, what became of them, and why where not everything was plain."""
        done = self.figures
        found = [f"Went on behind {self.thing} {self.resumed_at}."] if self.resumed_at else []
        added = f"{done.added} added" + (f" ({done.opened} new cases)" if done.opened else "")
        found.append(
            f"{done.rows} {self.thing}s in {self.seconds:.1f} s: {added}, {done.changed} changed, "
            f"{done.known} there already, {done.rejected} rejected."
        )
        found += _counted("rejected", done.reasons) + _counted("noted", done.notes)
        if done.reasons or done.notes:
            found.append(f"Which {self.thing}s these are is in {self.report}.")
        return found


def _counted(what: str, reasons: Mapping[str, int]) -> list[str]:
    """The most frequent first."""
    often = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    return [f"  {what} {count} x {reason}" for reason, count in often]
