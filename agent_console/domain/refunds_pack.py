"""Reading the rules of a market from the refund pack; every mistake is named with line and reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from agent_console.domain.kinds import Excuse, LineKind, RefundReason
from agent_console.domain.money_packs import Pack, Path
from agent_console.domain.refunds_types import PARTIES, REST, Excused, LineRule, MarketRules, Span, Step, party_name

FULL_SAYS: Final = "Not the customer's doing: everything that was not used."

_MARKET_FIELDS: Final = frozenset(
    {
        *("default", "full_for", "not_spent_for", "full_when_cancelled_by", "full_says", "by_line_only"),
        *("policies", "always", "corrections", "excuses"),
    }
)
_STEP_FIELDS: Final = frozenset(
    {"before", "after", "booked_within", "keep_nights", "announced", "shares", "says"},
)
_FULL_FOR: Final = frozenset(RefundReason) - {RefundReason.DUPLICATE}
"""What was paid twice comes back as far as it was paid beyond the bill; no rule is needed for it."""
_SPAN: Final = re.compile(r"(\d{1,4}) (d|h|min)")


def market_rules(pack: Pack, market: str) -> MarketRules:
    """The table `market` of a refund pack. Raises PolicyFault."""
    pack.table((market,), allowed=_MARKET_FIELDS)
    policies = {name: _steps(pack, (market, "policies", name)) for name in pack.table((market, "policies"))}
    default = pack.text((market, "default"))
    if default not in policies:
        known = ", ".join(sorted(policies))
        raise pack.fault((market, "default"), f"there is no policy of this name; known are {known}")
    return MarketRules(
        default=default,
        full_for=pack.texts((market, "full_for"), _FULL_FOR),
        not_spent_for=pack.texts((market, "not_spent_for"), _FULL_FOR),
        full_when_cancelled_by=_parties(pack, (market, "full_when_cancelled_by")),
        full=Step(f"{market}.full", {REST: Fraction(1)}, _optional_text(pack, (market, "full_says")) or FULL_SAYS),
        by_line_only=pack.flag((market, "by_line_only")),
        policies=policies,
        always=_line_rules(pack, (market, "always")),
        corrections=_line_rules(pack, (market, "corrections")),
        excuses=_excuses(pack, market),
    )


def _optional_text(pack: Pack, path: Path) -> str:
    return "" if pack.get(path) is None else pack.text(path)


def _parties(pack: Pack, path: Path) -> frozenset[str]:
    return frozenset(party_name(path[0], name) for name in pack.texts(path, PARTIES))


def _items(pack: Pack, path: Path) -> int:
    found = pack.get(path)
    if not isinstance(found, list) or not found:
        raise pack.fault(path, "a list of steps is expected here")
    return len(found)


def _steps(pack: Pack, path: Path) -> tuple[Step, ...]:
    market, _, name = path
    return tuple(
        _step(pack, (*path, str(index)), f"{market}.{name}.{index + 1}") for index in range(_items(pack, path))
    )


def _step(pack: Pack, path: Path, rule: str, more: frozenset[str] = frozenset()) -> Step:
    pack.table(path, allowed=_STEP_FIELDS | more)
    shares = pack.table((*path, "shares"), allowed={REST, *LineKind})
    if not shares:
        # Left out by mistake it would give nothing back, and nobody would hear of it.
        raise pack.fault(
            (*path, "shares"), 'what comes back is expected here, such as { rest = "100" }; nothing is "0"'
        )
    keeps, announced = (*path, "keep_nights"), (*path, "announced")
    return Step(
        rule=rule,
        shares={kind: pack.share((*path, "shares", kind)) for kind in shares},
        says=pack.text((*path, "says")),
        before=_span(pack, (*path, "before")),
        after=_span(pack, (*path, "after")),
        booked_within=_span(pack, (*path, "booked_within")),
        keep_nights=0 if pack.get(keeps) is None else pack.number(keeps, 0, 365),
        announced=None if pack.get(announced) is None else pack.flag(announced),
    )


def _excuses(pack: Pack, market: str) -> tuple[Excused, ...]:
    path = (market, "excuses")
    if pack.get(path) is None:
        return ()
    found = []
    for index in range(_items(pack, path)):
        here = (*path, str(index))
        step = _step(pack, here, f"{market}.excuses.{index + 1}", frozenset({"by", "excuses", "exempt"}))
        by, excuses = _parties(pack, (*here, "by")), pack.texts((*here, "excuses"), set(Excuse))
        for key, names in (("by", by), ("excuses", excuses)):
            if not names:
                raise pack.fault((*here, key), "a list with something in it is expected here")
        found.append(Excused(step, by, excuses, pack.flag((*here, "exempt"))))
    return tuple(found)


def _line_rules(pack: Pack, path: Path) -> Mapping[str, LineRule]:
    rules = {}
    for kind in pack.table(path, allowed=set(LineKind)):
        here = (*path, kind)
        pack.table(here, allowed={"share", "says", "held_says"})
        rules[kind] = LineRule(
            rule=".".join(here),
            share=pack.share((*here, "share")),
            says=pack.text((*here, "says")),
            held_says=_optional_text(pack, (*here, "held_says")),
        )
    return rules


def _span(pack: Pack, path: Path) -> Span | None:
    if pack.get(path) is None:
        return None
    match = _SPAN.fullmatch(pack.text(path))
    if not match:
        raise pack.fault(path, 'a span is expected here, such as "5 d", "24 h" or "15 min"')
    return int(match[1]), match[2]
