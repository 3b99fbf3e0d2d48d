"""The building blocks of every panel. Each takes the shared helpers (`UiShell`) first and its parent last."""

from agent_console.ui.widgets.avatar import Avatar, paint_avatar
from agent_console.ui.widgets.banner import Banner
from agent_console.ui.widgets.basic import (
    Button,
    ElidedLabel,
    FactRow,
    IconButton,
    IconLabel,
    KeyCap,
    Label,
    Line,
    clear_layout,
    hbox,
    reveal,
    vbox,
)
from agent_console.ui.widgets.card import Card
from agent_console.ui.widgets.chip import Chip
from agent_console.ui.widgets.clock_badge import ClockBadge
from agent_console.ui.widgets.combo import Combo
from agent_console.ui.widgets.copy_button import CopyButton
from agent_console.ui.widgets.flow import FlowLayout
from agent_console.ui.widgets.picker import Choice, Picker
from agent_console.ui.widgets.states import EmptyState, Skeleton, Spinner

__all__ = [
    "Avatar",
    "Banner",
    "Button",
    "Card",
    "Chip",
    "Choice",
    "ClockBadge",
    "Combo",
    "CopyButton",
    "ElidedLabel",
    "EmptyState",
    "FactRow",
    "FlowLayout",
    "IconButton",
    "IconLabel",
    "KeyCap",
    "Label",
    "Line",
    "Picker",
    "Skeleton",
    "Spinner",
    "clear_layout",
    "hbox",
    "paint_avatar",
    "reveal",
    "vbox",
]
