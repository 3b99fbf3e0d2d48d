"""Rendering and checking a template in the sandbox; imported only when the first reply is filled, for it is heavy."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from liquid.exceptions import LiquidError

from agent_console.domain.faults import PolicyFault
from agent_console.domain.replies_engine import (
    LANGUAGE,
    MAX_TEMPLATE,
    ReplyContext,
    ReplyEnvironment,
    ReplyTemplate,
    without_marks,
)
from agent_console.domain.replies_facts import KNOWN_FACTS
from agent_console.domain.replies_types import Problem, Rendered, Span
from agent_console.domain.replies_values import Moment, Money, in_language

_OPENING: Final = re.compile("[\U000f0000-\U000ffffd]")
_PLACEHOLDER: Final = re.compile("\u27e6([^\u27e6\u27e7]{1,200})\u27e7")
_BRACKETS: Final = str.maketrans({"\u27e6": "[", "\u27e7": "]"})
_MAX_DEPTH: Final = 6


@functools.cache
def _environment() -> ReplyEnvironment:
    return ReplyEnvironment()


@functools.lru_cache(maxsize=256)
def _parsed(source: str) -> ReplyTemplate:
    if len(source) > MAX_TEMPLATE:
        raise _fault(f"it is longer than {MAX_TEMPLATE} characters", 0)
    try:
        template = _environment().from_string(without_marks(source).translate(_BRACKETS))
    except (LiquidError, RecursionError) as error:
        raise _fault(_reason(error), _line(error)) from error
    assert isinstance(template, ReplyTemplate)
    template.source = source
    return template


def render(template: str, facts: Mapping[str, Any], language: str) -> Rendered:
    """Fill `template`. A fact that is missing or empty stays visible as \u27e6its.name\u27e7.

    `facts` are nested ({"booking": {"code": ...}}) or dotted ("booking.code"). Raises PolicyFault with line and reason
    where the template is wrong or asks for too much work.
    """
    parsed = _parsed(template)
    names = {**_nested(facts, language), LANGUAGE: language}
    context = ReplyContext(parsed, globals=parsed.make_globals(names))
    buffer = parsed._get_buffer()
    try:
        parsed.render_with_context(context, buffer)
    except (LiquidError, ArithmeticError, ValueError, TypeError, LookupError, RecursionError) as error:
        raise _fault(_reason(error), _line(error)) from error
    return _unmarked(buffer.getvalue(), list(context.names), set(context.missing))


def check(template: str, known: Collection[str] = KNOWN_FACTS) -> list[Problem]:
    """What is wrong with a template: errors first, then names that are not `known` and nothing can ever fill."""
    try:
        parsed = _parsed(template)
    except PolicyFault as fault:
        return [Problem(str(fault.details["reason"]), int(fault.details["line"]))]
    analysis = parsed.analyze(include_partials=False)
    problems = []
    for name, uses in analysis.filters.items():
        if name not in _environment().filters:
            problems.append(Problem(f"unknown filter {name}", _line_at(template, uses[0].index)))
    for uses_of in analysis.globals.values():
        for variable in uses_of:
            name = str(variable)
            if name not in known and not any(fact.startswith(f"{name}.") for fact in known):
                problems.append(Problem(f"unknown name {name}", _line_at(template, variable.span.index), fatal=False))
    return sorted(dict.fromkeys(problems), key=lambda problem: (not problem.fatal, problem.line))


def names(template: str) -> frozenset[str]:
    """The facts that a template speaks of. Raises PolicyFault."""
    analysis = _parsed(template).analyze(include_partials=False)
    return frozenset(str(variable) for uses in analysis.globals.values() for variable in uses)


def _nested(facts: Mapping[str, Any], language: str) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for key, value in facts.items():
        *parents, last = str(key).split(".")
        place = tree
        for parent in parents:
            deeper = place.setdefault(parent, {})
            place = deeper if isinstance(deeper, dict) else {}
        adapted = _adapted(value, language, 0)
        known = place.get(last)
        place[last] = {**known, **adapted} if isinstance(known, dict) and isinstance(adapted, dict) else adapted
    return tree


def _adapted(value: Any, language: str, depth: int) -> Any:
    """A fact as the sandbox may see it: plain text, numbers, lists, tables; dates and money in the reader's language."""
    if isinstance(value, str):
        return without_marks(value).translate(_BRACKETS)
    if isinstance(value, Moment | Money):
        return in_language(value, language)
    if isinstance(value, datetime):
        return Moment(value if value.tzinfo else value.replace(tzinfo=UTC), language=language)
    if value is None or isinstance(value, bool | int | float):
        return value
    if depth < _MAX_DEPTH and isinstance(value, Mapping):
        return {str(key): _adapted(item, language, depth + 1) for key, item in value.items()}
    if depth < _MAX_DEPTH and isinstance(value, list | tuple):
        return [_adapted(item, language, depth + 1) for item in value]
    return without_marks(str(value)).translate(_BRACKETS)


def _unmarked(marked: str, names: list[str], missing: set[str]) -> Rendered:
    """Take the marks out and turn them into spans; where insertions lie in each other, the outermost counts."""
    parts: list[str] = []
    spans: list[Span] = []
    length, opened, start, name = 0, 0, 0, ""
    for piece in re.split("([\U000f0000-\U0010ffff])", marked):
        if _OPENING.fullmatch(piece):
            if not opened:
                start, name = length, names[ord(piece) - 0xF0000]
            opened += 1
        elif piece == "\U00100000":
            opened -= 1
            if not opened and length > start:
                spans.append(Span(start, length, name, True))
        else:
            parts.append(piece)
            length += len(piece)
    text = "".join(parts)
    gaps = [Span(*match.span(), match[1], False) for match in _PLACEHOLDER.finditer(text) if match[1] in missing]
    holed = [span for span in spans if not any(gap.start < span.end and span.start < gap.end for gap in gaps)]
    ordered = sorted((*gaps, *holed), key=lambda span: span.start)
    return Rendered(text, tuple(ordered), tuple(dict.fromkeys(gap.name for gap in gaps)))


def _fault(reason: str, line: int) -> PolicyFault:
    place = f"line {line}: " if line else ""
    return PolicyFault(
        f"This reply cannot be filled: {place}{reason}.",
        "Write the answer by hand, or have the template mended.",
        code="template",
        details={"line": line, "reason": reason},
    )


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return (str(error.args[0]) if error.args else type(error).__name__).rstrip(".")[:200]


def _line(error: Exception) -> int:
    token = getattr(error, "token", None)
    return _line_at(token.source, token.start_index) if token is not None else 0


def _line_at(source: str, index: int) -> int:
    return source.count("\n", 0, max(0, index)) + 1
