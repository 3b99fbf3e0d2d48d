"""What a campaign counted: kills by place, what was given twice, what was lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """`kills` by (database, who was killed, at which step). Troubles are sentences; there should be none."""

    kills: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    refunds: Counter[str] = field(default_factory=Counter)
    """How many refunds were asked for, by database."""
    doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.kills.values())

    @property
    def clean(self) -> bool:
        return not (self.doubled or self.lost or self.troubles)

    def killed(self, database: str, who: str, step: str) -> None:
        self.kills[(database, who, step)] += 1

    def table(self) -> str:
        """As Markdown: a row for each step, a column for each database."""
        databases = sorted({database for database, _, _ in self.kills}, reverse=True)
        steps = sorted(dict.fromkeys((who, step) for _, who, step in self.kills), key=lambda place: place[0])
        rows = [["killed", "at", *databases], ["---"] * (2 + len(databases))]
        rows += [[who, step, *(str(self.kills[(name, who, step)]) for name in databases)] for who, step in steps]
        sums = [sum(count for (name, _, _), count in self.kills.items() if name == database) for database in databases]
        rows.append(["**all**", f"**{self.total} kills**", *(f"**{number}**" for number in sums)])
        rows.append(["", "refunds asked for", *(str(self.refunds[name]) for name in databases)])
        rows.append(["", f"given twice: **{len(self.doubled)}**, lost: **{len(self.lost)}**", *([""] * len(databases))])
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
