"""The declared actions: no two share a key, none sits on AltGr, none moves money by a single key."""

from __future__ import annotations

import collections

import pytest

from agent_console.resources import resource_path
from agent_console.ui.actions import ACTIONS, BY_ID, SECTIONS, is_single
from agent_console.ui.settings import SINGLE_KEYS

SHIPPED = {
    "J": "next", "K": "previous", "Return": "open", "Esc": "back", "U": "back", "R": "reply", "N": "note", "C": "note",
    "Ctrl+Return": "send", "E": "solve", "Shift+E": "solve_next", "A": "assign", "I": "assign_me", "B": "snooze",
    "L": "tag", "T": "tag", "P": "priority", "S": "status", "V": "queue", "/": "search", "M": "macro",
    "X": "select", "Ctrl+A": "select_all", "Z": "undo", "Shift+U": "unread", "G I": "go_mine", "G M": "go_mine",
    "G U": "go_unassigned", "G T": "go_due", "Ctrl+K": "palette", "Ctrl+.": "copy_number", "?": "keys",
}  # fmt: skip


def test_ids_and_keys_are_unique():
    assert len(BY_ID) == len(ACTIONS)
    keys = collections.Counter(key.upper() for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_promised_keys_are_shipped():
    assert {key: BY_ID[name].id for key, name in SHIPPED.items() if key in BY_ID[name].keys} == SHIPPED


def test_no_key_is_on_altgr_and_no_first_key_hides_another():
    keys = [key.upper() for spec in ACTIONS for key in spec.keys]
    assert not [key for key in keys if "CTRL+ALT" in key]
    firsts = {key.split(" ")[0] for key in keys if " " in key}
    assert firsts.isdisjoint(keys)


def test_no_single_key_moves_money():
    for name in ("refund", "compensate", "claim", "dispute"):
        assert not [key for key in BY_ID[name].keys if is_single(key)]


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_every_action_has_icon_and_section(spec):
    assert resource_path(f"icons/{spec.icon}.svg").is_file()
    assert spec.section in SECTIONS


def test_an_action_without_handler_does_nothing(shell):
    assert not shell.actions.trigger("solve")
    done = []
    shell.actions.bind("solve", lambda: done.append(1))
    assert shell.actions.trigger("solve")
    shell.actions.set_enabled("solve", False)
    assert not shell.actions.trigger("solve")
    assert done == [1]


def test_rebinding_moves_the_key_and_its_hint(shell):
    assert shell.actions.key_hint("solve") == "E"
    shell.settings.set_keys("solve", ["Y"])
    assert shell.actions.key_hint("solve") == "Y"
    assert shell.actions.single_keys()["Y"] == "solve"
    assert "E" not in shell.actions.single_keys()
    assert shell.actions.conflicts("reply", "y") == ["solve"]
    shell.settings.set_keys("solve", None)
    assert shell.actions.keys("solve") == ("E",)


def test_one_switch_turns_single_keys_off(shell):
    shell.settings.set(SINGLE_KEYS, False)
    assert shell.actions.single_keys() == {}
    assert shell.actions.key_hint("solve") == ""
    assert shell.actions.key_hint("palette")
