"""No control is nameless, and the focus can be seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from agent_console.ui.cheat_sheet import CheatSheet
from agent_console.ui.outbox_dialog import OutboxDialog
from agent_console.ui.palette import Palette
from agent_console.ui.settings_dialog import SettingsDialog
from agent_console.ui.start.again import SignInAgain
from agent_console.ui.start.pages import ConnectPage, OpeningPage

_CONTROLS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Link,
    QAccessible.Role.Slider,
    QAccessible.Role.ProgressBar,
}


def nameless(root: QWidget) -> list[str]:
    """Every visible control below `root` that a screen reader would have no word for."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or interface.role() not in _CONTROLS:
            continue
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_names_on_the_start_pages(shell, qtbot):
    for page in (ConnectPage(shell), OpeningPage(shell)):
        qtbot.addWidget(page)
        page.show()
        assert nameless(page) == []


@pytest.mark.journey
def test_names_in_the_whole_window(opened, arun, until):
    async def look():
        opened.table.open_row(0)
        await until(lambda: opened.workspace.page.case is not None, "the case")
        await until(
            lambda: opened.workspace.context.booking.isVisible() or opened.workspace.context.customer.isVisible()
        )
        opened.table.toggle_current()

    arun(look())
    assert nameless(opened.window) == []


@pytest.mark.journey
@pytest.mark.parametrize("kind", [CheatSheet, SettingsDialog, OutboxDialog, SignInAgain])
def test_names_in_dialogs(opened, kind, qtbot):
    dialog = kind(opened.ui, opened.window)
    dialog.show()
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    dialog.close()


@pytest.mark.journey
def test_names_in_the_palette(opened):
    opened.ui.actions.trigger("palette")
    palette = opened.window.findChild(Palette)
    assert nameless(palette) == []
    palette.close()


@pytest.mark.journey
def test_a_row_is_a_sentence(opened):
    text = opened.model.index(0, 0).data()
    row = opened.model.row_at(0)
    assert row.customer_name in text
    assert row.subject in text
