"""Steps between two orders lead from the one to the other, whatever changed."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from agent_console.desk.list_changes import Step, steps_between

_ROWS = st.lists(st.integers(1, 60), unique=True, max_size=40)


def walked(old: list[int], steps: list[Step]) -> list[int]:
    """What a view makes of the steps."""
    rows = list(old)
    for step in steps:
        op = step.op
        if op.kind == "insert":
            assert op.last - op.first + 1 == len(step.rowids)
            rows[op.first : op.first] = step.rowids
        elif op.kind == "remove":
            del rows[op.first : op.last + 1]
        else:
            assert op.kind == "move" and op.first != op.to
            rows.insert(op.to, rows.pop(op.first))
    return rows


@given(_ROWS, _ROWS, st.data())
def test_any_two_orders(old: list[int], new: list[int], data: st.DataObject) -> None:
    changed = data.draw(st.sets(st.sampled_from(sorted({*old, *new})), max_size=10)) if old or new else set()
    steps = steps_between(array("q", old), array("q", new), changed)
    assert steps is None or walked(old, steps) == new


@given(_ROWS, st.data())
def test_few_changes_never_need_a_reset(old: list[int], data: st.DataObject) -> None:
    new = list(old)
    changed: set[int] = set()
    for _ in range(data.draw(st.integers(0, 6))):
        kind = data.draw(st.sampled_from(["new", "gone", "moved"]))
        if kind == "new" or not new:
            rowid = 100 + len(changed)
            new.insert(data.draw(st.integers(0, len(new))), rowid)
        else:
            rowid = new.pop(data.draw(st.integers(0, len(new) - 1)))
            if kind == "moved":
                new.insert(data.draw(st.integers(0, len(new))), rowid)
        changed.add(rowid)
    steps = steps_between(array("q", old), array("q", new), changed)
    assert steps is not None and walked(old, steps) == new
    assert len(steps) <= 2 * len(changed)


def test_what_came_and_went_unannounced_is_found() -> None:
    steps = steps_between(array("q", [1, 2, 3, 4]), array("q", [1, 5, 3, 4]), ())
    assert steps is not None and walked([1, 2, 3, 4], steps) == [1, 5, 3, 4]


def test_a_longer_beginning_is_one_insertion() -> None:
    steps = steps_between(array("q", range(200)), array("q", range(100_000)), ())
    assert steps is not None and len(steps) == 1 and steps[0].op.first == 200
