"""Makes the application's one stylesheet out of the theme tokens.

Widgets choose a look by dynamic properties, never by colours of their own: `kind` on buttons (primary, ghost, link),
`tone` on chips and banners, `surface` on frames (card, sidebar, footer, raised), `type` on labels (caption, title, …).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any, Final

from PySide6.QtCore import QStandardPaths

from agent_console.resources import resource_path

_GLYPHS = {
    "chevron-down": "icon",
    "chevron-left": "icon",
    "check": "on_accent",
    "chevron-up": "icon",
    "chevron-right": "icon",
}
"""Icons that a stylesheet can only take from a file, and the colour they get."""

TONES: Final = ("neutral", "accent", "info", "success", "warning", "danger", "note", "vip")
"""What a chip, badge or banner can mean. Each is a pair of colours: text and tinted ground."""

_SHEET = Template("""
QToolTip { background: $inverse; color: $on_inverse; border: 0; padding: 5px 8px; }
QMainWindow, QDialog { background: $canvas; }
QWidget[surface="canvas"] { background: $canvas; }
QFrame[surface="card"] { background: $surface; border: 1px solid $border; border-radius: ${r_l}px; }
QFrame[surface="raised"] { background: $raised; border: 1px solid $border; border-radius: ${r_l}px; }
QWidget[surface="surface"] { background: $surface; }
QWidget[surface="sidebar"] { background: $sidebar; }
QWidget[surface="footer"] { background: $sidebar; border-top: 1px solid $border; }
QFrame[line="h"] { background: $border; border: 0; min-height: 1px; max-height: 1px; }
QFrame[line="v"] { background: $border; border: 0; min-width: 1px; max-width: 1px; }

QLabel[type="caption"] { color: $text_faint; font-size: ${f_caption}px; font-weight: 500; }
QLabel[type="section"] { color: $text_faint; font-size: ${f_caption}px; font-weight: 600; }
QLabel[type="small"] { color: $text_muted; font-size: ${f_small}px; }
QLabel[type="muted"] { color: $text_muted; }
QLabel[type="strong"] { font-weight: 600; }
QLabel[type="title"] { font-size: ${f_title}px; font-weight: 600; }
QLabel[type="heading"] { font-size: ${f_heading}px; font-weight: 600; }
QLabel[type="display"] { font-size: ${f_display}px; font-weight: 600; }
QLabel[type="keycap"] { color: $text_muted; background: $sunken; border: 1px solid $border; border-bottom: 2px solid $border;
    border-radius: ${r_s}px; padding: 0 5px; font-size: ${f_caption}px; font-weight: 600; }

QPushButton { background: $surface; color: $text; border: 1px solid $border_strong; border-radius: ${r_m}px;
    padding: 5px 12px; min-height: ${button}px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { background: $selection; color: $accent_text; border-color: $accent; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 11px; }
QPushButton:disabled { color: $border_strong; border-color: $border; background: $canvas; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $pressed; color: $text_faint; border-color: $pressed; }
QPushButton[kind="ghost"] { background: transparent; border: 1px solid transparent; color: $text_muted; }
QPushButton[kind="ghost"]:hover { background: $hover; color: $text; }
QPushButton[kind="ghost"]:focus { border: 2px solid $focus; }
QPushButton[kind="ghost"]:checked { background: $selection; color: $accent_text; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent_text; padding: 1px 3px;
    min-height: 16px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $focus; padding: 1px 3px; }
QPushButton[small="true"] { padding: 2px 8px; min-height: ${button_small}px; font-size: ${f_small}px; }
QPushButton[small="true"]:focus { padding: 1px 7px; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${r_m}px; padding: 4px; color: $text_muted; }
QToolButton:hover { background: $hover; color: $text; }
QToolButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { background: $selection; color: $accent_text; }
QToolButton:focus { border: 2px solid $focus; padding: 3px; }
QToolButton:disabled { color: $border_strong; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $border_strong; border-radius: ${r_m}px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: ${button}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QComboBox:focus { border: 2px solid $focus; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled { background: $canvas; color: $text_faint; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid $danger_solid; }
QLineEdit[flat="true"], QPlainTextEdit[flat="true"], QTextEdit[flat="true"], QTextBrowser[flat="true"] {
    border: 0; border-radius: 0; background: transparent; padding: 0; }
QLineEdit[search="true"] { background: $sunken; border: 1px solid $border; }
QLineEdit[search="true"]:focus { background: $surface; border: 2px solid $focus; }
QComboBox { combobox-popup: 0; }
QComboBox, QDateEdit { padding-right: 24px; }
QComboBox:focus, QDateEdit:focus { padding-right: 23px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; background: transparent; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$img_chevron_down"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border_strong; padding: 4px; outline: 0;
    selection-background-color: $selection; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 2px 6px; border-radius: ${r_s}px; }
QComboBox QAbstractItemView::item:selected { background: $selection; color: $text; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 18px; }
QSpinBox::up-arrow { image: url("$img_chevron_up"); width: 11px; height: 11px; }
QSpinBox::down-arrow { image: url("$img_chevron_down"); width: 11px; height: 11px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; border-bottom: 1px solid $border; }
QCalendarWidget QToolButton { background: transparent; color: $text; border: 0; padding: 4px 8px; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: $pressed; border-radius: ${r_s}px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$img_chevron_left"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$img_chevron_right"); }
QCalendarWidget QAbstractItemView { background: $raised; color: $text; selection-background-color: $accent;
    selection-color: $on_accent; outline: 0; alternate-background-color: $raised; }
QCalendarWidget QAbstractItemView:disabled { color: $text_faint; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px; border: 1px solid $border_strong; border-radius: ${r_s}px;
    background: $surface; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$img_check"); }
QCheckBox::indicator:focus { border: 2px solid $focus; width: 14px; height: 14px; }
QCheckBox::indicator:checked:focus { border: 2px solid $text; }
QCheckBox:focus { color: $accent_text; }
QCheckBox:disabled { color: $text_faint; }

QAbstractItemView { background: $surface; border: 0; outline: 0; }
QListView[plain="true"]::item, QListWidget[plain="true"]::item { padding: 4px 8px; border-radius: ${r_m}px; }
QListView[plain="true"]::item:hover, QListWidget[plain="true"]::item:hover { background: $hover; }
QListView[plain="true"]::item:selected, QListWidget[plain="true"]::item:selected { background: $selection; color: $text; }
QTableView[roomy="true"]::item { padding: 0 5px; }
QHeaderView::section { background: $canvas; color: $text_muted; border: 0; border-bottom: 1px solid $border; padding: 6px 8px; }
QTabWidget::pane { border: 0; }
QTabBar::tab { background: transparent; color: $text_muted; border: 0; border-bottom: 2px solid transparent; padding: 6px 12px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent_text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $hover; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }

QMenu { background: $raised; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: ${r_s}px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:checked { background: $accent_tint; color: $accent_text; }
QMenu::item:disabled { color: $text_faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 5px 6px; }

QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text_faint; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; width: 0; height: 0; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $accent; }
QSplitter[gap="true"]::handle { background: transparent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $sunken; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
$tone_rules
""")

_TONE_RULE = Template("""
QLabel[tone="$tone"] { color: $fg; }
QLabel[chip="true"][tone="$tone"], QFrame[chip="true"][tone="$tone"], QPushButton[chip="true"][tone="$tone"] {
    color: $fg; background: $bg; border: 0; border-radius: ${radius}px; }
QFrame[chip="true"][tone="$tone"] QLabel { color: $fg; }
QFrame[banner="true"][tone="$tone"] { background: $bg; border: 0; border-left: 3px solid $fg; border-radius: ${radius}px; }
QFrame[banner="true"][tone="$tone"] QLabel { color: $fg; }
""")


def build_stylesheet(tokens: Mapping[str, Any], scheme: str) -> str:
    """The whole stylesheet for one scheme (light, dark, contrast)."""
    colors: Mapping[str, str] = tokens["color"][scheme]
    values: dict[str, Any] = dict(colors)
    values |= {f"r_{name}": value for name, value in tokens["radius"].items()}
    values |= {f"f_{name}": size for name, (size, _) in tokens["font"]["roles"].items()}
    values["button"] = tokens["size"]["control"] - 12
    values["button_small"] = tokens["size"]["control_small"] - 6
    for name, role in _GLYPHS.items():
        values[f"img_{name.replace('-', '_')}"] = _glyph_file(name, colors[role])
    values["tone_rules"] = "".join(_tone_rule(tone, colors, tokens["radius"]["s"]) for tone in TONES)
    return _SHEET.substitute(values)


def _tone_rule(tone: str, colors: Mapping[str, str], radius: int) -> str:
    foreground = colors["accent_text" if tone == "accent" else tone]
    return _TONE_RULE.substitute(tone=tone, fg=foreground, bg=colors[f"{tone}_tint"], radius=radius)


def _glyph_file(name: str, color: str) -> str:
    """A recoloured icon on disk: stylesheets cannot take pictures from anywhere else."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)) / "glyphs"
    text = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    path = folder / f"{name}-{hashlib.blake2s(text.encode(), digest_size=6).hexdigest()}.svg"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path.as_posix()
