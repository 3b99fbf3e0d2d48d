"""Whatever an operator writes into a pack, the answer is the pack or a mistake with its line and reason; never a traceback."""

from __future__ import annotations

import copy
import functools
import tomllib
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_console.domain.faults import PolicyFault
from agent_console.platform_server.packs import FILES, load_pack, shipped_text

Place = tuple[str | int, ...]

_SCALARS = (
    st.none().map(lambda _: 0)
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.booleans()
    | st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=8)
    | st.sampled_from(
        ["host", "guest", "platform", "rest", "100", "1e5", "12.5", "24 h", "P3D", "PT99999999999H", "9" * 400]
    )
    | st.sampled_from([date(2026, 1, 1), time(9, 30), datetime(2026, 1, 1, tzinfo=UTC)])
)
_WRONG = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["x", "rest", "stays", "by", "share"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@functools.cache
def _shipped(file: str) -> dict[str, Any]:
    return tomllib.loads(shipped_text(file))


def _places(data: Any, here: Place = ()) -> list[Place]:
    """Every place of a pack at which something is written."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [place for key, value in inside for place in ((*here, key), *_places(value, (*here, key)))]


def _with(file: str, place: Place, value: Any) -> str:
    """The text of the shipped pack with another value in one place."""
    whole = copy.deepcopy(_shipped(file))
    inside: Any = whole
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = value
    return tomlkit.dumps(whole)


@pytest.mark.parametrize("file", FILES)
@given(data=st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_wrong_value_in_any_place_is_named_with_its_line_and_reason(file: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(_places(_shipped(file))))
    text = _with(file, place, data.draw(_WRONG))
    try:
        load_pack(file, text)
    except PolicyFault as mistake:
        assert mistake.details["reason"]
        assert 1 <= mistake.details["line"] <= text.count("\n") + 1, mistake.what
        assert file in mistake.what and f"line {mistake.details['line']}" in mistake.what


@pytest.mark.parametrize("file", FILES)
@given(data=st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_text_that_was_cut_or_garbled_is_a_mistake_too(file: str, data: st.DataObject) -> None:
    text = shipped_text(file)
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    put = data.draw(
        st.text(st.characters(codec="utf-8"), max_size=4) | st.sampled_from(["[[", "]]", "[x]\n", '"""', "=", "{}"])
    )
    try:
        load_pack(file, text[:first] + put + text[min(last, first + 40) :])
    except PolicyFault as mistake:
        assert mistake.details["reason"] and "line" in mistake.details


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("text", ["x = " + "[" * 100_000, "x = " + "9" * 10_000, "\ufeffx = 1", "\x00", "x = 1\nx = 2"])
def test_what_the_parser_itself_cannot_take_is_a_mistake(file: str, text: str) -> None:
    with pytest.raises(PolicyFault, match=f"{file} is not valid TOML"):
        load_pack(file, text)


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("refunds.toml", ("stays", "full_for")),
        ("refunds.toml", ("stays", "full_when_cancelled_by")),
        ("refunds.toml", ("stays", "excuses", 0, "excuses")),
        ("refunds.toml", ("stays", "excuses", 0, "by")),
        ("refunds.toml", ("who_pays", "stays", "payers")),
        ("claims.toml", ("stays", "damage", "by")),
        ("claims.toml", ("cars", "fine", "from")),
        ("authority.toml", ("approvals", "levels")),
        ("routing.toml", ("routing", "roles")),
    ],
)
@pytest.mark.parametrize("value", [[["x"]], [{"a": 1}], ["nobody"], [1], "host", {"host": True}])
def test_a_list_of_something_else_than_known_words_is_refused(file: str, place: Place, value: Any) -> None:
    text = _with(file, place, value)
    with pytest.raises(PolicyFault, match="is expected here") as refused:
        load_pack(file, text)
    line = text.splitlines()[refused.value.details["line"] - 1]
    assert any(str(key) in line for key in place[1:]), "the line, or that of the step or table around it"


@pytest.mark.parametrize(
    "place", [("stays", "policies", "flexible", 0), ("cars", "policies", "standard", 1), ("stays", "excuses", 1)]
)
@pytest.mark.parametrize("left", [None, {}])
def test_a_step_that_does_not_say_what_comes_back_is_refused(place: Place, left: Any) -> None:
    """It would give nothing, and nobody would hear of it."""
    step: Any = _shipped("refunds.toml")
    for key in place:
        step = step[key]
    kept = {key: value for key, value in step.items() if key != "shares"}
    text = _with("refunds.toml", place, kept if left is None else {**kept, "shares": left})
    with pytest.raises(PolicyFault, match="what comes back is expected here") as refused:
        load_pack("refunds.toml", text)
    assert refused.value.details["line"] > 0
