"""The sandbox in which templates of canned replies run: no files, no partials, bounded in work, size and output."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final, TextIO

from liquid import BoundTemplate, Environment, RenderContext
from liquid.builtin.expressions import FilteredExpression, Path
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.capture_tag import CaptureNode, CaptureTag
from liquid.builtin.tags.echo_tag import EchoNode, EchoTag
from liquid.exceptions import FilterArgumentError, LoopIterationLimitError, ResourceLimitError
from liquid.stringify import to_liquid_string
from liquid.undefined import Undefined

from agent_console.domain.faults import Fault
from agent_console.domain.money import parse_amount
from agent_console.domain.replies_values import Moment, Money

MAX_TEMPLATE: Final = 20_000
MAX_OUTPUT: Final = 64_000
_MAX_STEPS: Final = 20_000
_MAX_LOOPS: Final = 1_000
_MAX_LOOPED_CHARACTERS: Final = 2_000_000
_MAX_INTEGER_BITS: Final = 4_096

_FIRST_MARK: Final = 0xF0000
_CLOSE: Final = "\U00100000"
_MARKS: Final = re.compile("[\U000f0000-\U0010ffff]")

_BARRED_TAGS: Final = ("include", "render", "tablerow")
_BARRED_FILTERS: Final = (
    "base64_decode",
    "base64_encode",
    "base64_url_safe_decode",
    "base64_url_safe_encode",
    "escapejs",
    "safe",
    "strip_html",
)
LANGUAGE: Final = "\u00b7language"
"""Name under which the language stands among the globals; no template can write it."""


def without_marks(text: str) -> str:
    """`text` without the private characters by which the renderer knows its own insertions."""
    return _MARKS.sub("", text)


class ReplyContext(RenderContext):
    """Counts work and remembers what was inserted and what was missing."""

    def __init__(self, template: BoundTemplate, **options: Any) -> None:
        super().__init__(template, **options)
        self.steps = 0
        self.iterations = 0
        self.names: dict[str, int] = {}
        self.missing: dict[str, None] = {}
        length = max(1, len(getattr(template, "source", "")))
        self.most_iterations = max(50, min(_MAX_LOOPS, _MAX_LOOPED_CHARACTERS // length))

    def spend(self) -> None:
        self.steps += 1
        if self.steps > _MAX_STEPS:
            raise ResourceLimitError("this reply has too much to do", token=None)

    def assign(self, key: str, val: Any) -> None:
        self.spend()
        super().assign(key, val)

    def raise_for_loop_limit(self, length: int = 1) -> None:
        self.iterations += max(1, length)
        if self.iterations > self.most_iterations:
            raise LoopIterationLimitError("this reply repeats too often", token=None)

    def mark(self, name: str, text: str) -> str:
        index = self.names.setdefault(name, len(self.names))
        return f"{chr(_FIRST_MARK + index)}{text}{_CLOSE}"


def _write(expression: Any, context: RenderContext, buffer: TextIO) -> int:
    """Write what an output statement gives, marked with the name of the fact it stands for."""
    value = expression.evaluate(context)
    text = to_liquid_string(value, False)
    if not isinstance(context, ReplyContext):
        return buffer.write(text)
    context.spend()
    left = expression.left if isinstance(expression, FilteredExpression) else None
    if not isinstance(left, Path):
        return buffer.write(text)
    name = str(left)
    rescued = any(step.name == "default" for step in expression.filters or ())
    if is_missing(left.evaluate(context)) and not (rescued and text.strip()):
        context.missing[name] = None
        return buffer.write(f"\u27e6{name}\u27e7")
    return buffer.write(context.mark(name, text))


def is_missing(value: object) -> bool:
    return value is None or isinstance(value, Undefined) or (isinstance(value, str) and not value.strip())


class _ReplyOutputNode(OutputNode):
    __slots__ = ()

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return _write(self.expression, context, buffer)


class _ReplyOutput(Output):
    node_class = _ReplyOutputNode


class _ReplyEchoNode(EchoNode):
    __slots__ = ()

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return _write(self.expression, context, buffer)


class _ReplyEcho(EchoTag):
    node_class = _ReplyEchoNode


class _ReplyCaptureNode(CaptureNode):
    """Captured text is compared and filtered, so it is kept without marks."""

    __slots__ = ()

    def _assign(self, context: RenderContext, buf: Any) -> None:
        context.assign(self.name, without_marks(buf.getvalue()))


class _ReplyCapture(CaptureTag):
    node_class = _ReplyCaptureNode


class ReplyTemplate(BoundTemplate):
    context_class = ReplyContext
    source: str = ""


class ReplyEnvironment(Environment):
    template_class = ReplyTemplate
    output_stream_limit = MAX_OUTPUT
    local_namespace_limit = 4 * MAX_OUTPUT
    block_nesting_limit = 20
    suppress_blank_control_flow_blocks = True

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        super().setup_tags_and_filters(extra=extra)
        for tag in _BARRED_TAGS:
            self.tags.pop(tag, None)
        for tag_class in (_ReplyOutput, _ReplyEcho, _ReplyCapture):
            self.add_tag(tag_class)
        for name in _BARRED_FILTERS:
            self.filters.pop(name, None)
        self.filters.update(date=_date, time=_time, datetime=_datetime, money=_money)
        self.filters = {name: _bounded(name, function) for name, function in self.filters.items()}


def _bounded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """`function` with the size of what goes in and comes out checked before it can grow."""
    wants_context = getattr(function, "with_context", False)
    wants_environment = getattr(function, "with_environment", False)

    @functools.wraps(function)
    def checked(value: object, *args: Any, context: RenderContext, environment: Environment, **options: Any) -> Any:
        if isinstance(context, ReplyContext):
            context.spend()
        sizes = [_size(item) for item in (value, *args, *options.values())]
        growth = sizes[0] * max(sizes[1:], default=0) if name in ("replace", "join") else sum(sizes)
        if growth > MAX_OUTPUT:
            raise ResourceLimitError(f"too much text for the filter {name}", token=None)
        if wants_context:
            options["context"] = context
        if wants_environment:
            options["environment"] = environment
        result = function(value, *args, **options)
        if _size(result) > MAX_OUTPUT:
            raise ResourceLimitError(f"the filter {name} makes too much text", token=None)
        return result

    checked.with_context = True  # type: ignore[attr-defined]
    checked.with_environment = True  # type: ignore[attr-defined]
    return checked


def _size(value: object, depth: int = 0) -> int:
    """Roughly the characters that a value stands for, given up as soon as there are too many."""
    if isinstance(value, str):
        return len(value) + 1
    if isinstance(value, range):
        return 4 * len(value)
    if isinstance(value, int) and value.bit_length() > _MAX_INTEGER_BITS:
        return MAX_OUTPUT + 1
    if isinstance(value, Undefined) or not isinstance(value, list | tuple | Mapping):
        return 8
    if depth > 8 or len(value) > MAX_OUTPUT:
        return MAX_OUTPUT + 1
    total = 2
    for item in value.values() if isinstance(value, Mapping) else value:
        total += _size(item, depth + 1) + 1
        if total > MAX_OUTPUT:
            break
    return total


def _moment(value: object, context: RenderContext) -> Moment | None:
    if isinstance(value, Moment):
        return value
    if not isinstance(value, str) or len(value) > 40:
        return None
    if value in ("now", "today"):
        today = context.globals.get("today")
        return today if isinstance(today, Moment) else None
    try:
        at = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    language = str(context.globals.get(LANGUAGE, "en"))
    return Moment(at if at.tzinfo else at.replace(tzinfo=UTC), language=language)


def _date(value: object, style: object = "long", *, context: RenderContext) -> object:
    moment = _moment(value, context)
    return moment.date(str(style)[:200]) if moment else value


def _time(value: object, *, context: RenderContext) -> object:
    moment = _moment(value, context)
    return moment.time() if moment else value


def _datetime(value: object, *, context: RenderContext) -> object:
    moment = _moment(value, context)
    return str(moment) if moment else value


def _money(value: object, currency: object = "", *, context: RenderContext) -> object:
    if isinstance(value, Money) or is_missing(value):
        return value
    try:
        minor = parse_amount(str(value)[:64], str(currency))
    except Fault as wrong:
        raise FilterArgumentError(str(wrong), token=None) from wrong
    return str(Money(minor, str(currency), str(context.globals.get(LANGUAGE, "en"))))


for _function in (_date, _time, _datetime, _money):
    _function.with_context = True  # type: ignore[attr-defined]
