"""The look: colours, corners and type sizes from `resources/theme/tokens.toml`, for the scheme in force.

`Theme.apply` sets palette, font and the one stylesheet of the application, and follows the system's light and dark.
Painted things ask `color`, `radius`, `font` each time they paint and repaint on `theme_changed`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from agent_console.resources import read_toml
from agent_console.ui.stylesheet import build_stylesheet

SYSTEM, LIGHT, DARK, CONTRAST = "system", "light", "dark", "contrast"
CHOICES = (SYSTEM, LIGHT, DARK, CONTRAST)


def tokens() -> dict[str, Any]:
    """The token file as it is."""
    return read_toml("theme/tokens.toml")


class Theme(QObject):
    """The scheme in force. `name` is what the agent's choice means now: light, dark or contrast."""

    theme_changed = Signal()

    def __init__(self, choice: str = SYSTEM, density: str = "comfortable", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice if choice in CHOICES else SYSTEM
        self._density = density
        self._tokens = tokens()
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self.name = LIGHT
        self._resolve()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        accessibility = hints.accessibility()
        if accessibility is not None:
            accessibility.contrastPreferenceChanged.connect(self._system_changed)

    @property
    def dark(self) -> bool:
        """Whether text is light on a dark ground."""
        return self.name != LIGHT

    @property
    def density(self) -> str:
        return self._density

    def choose(self, choice: str) -> None:
        """Take another scheme, or follow the system again."""
        if choice in CHOICES and choice != self._choice:
            self._choice = choice
            self._system_changed()

    def set_density(self, density: str) -> None:
        if density != self._density and density in self._tokens["density"]:
            self._density = density
            self.apply()
            self.theme_changed.emit()

    def color(self, role: str) -> QColor:
        """Colour of a role, such as "text_muted" or "danger_tint"."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = QColor(self._tokens["color"][self.name][role])
        return found

    def tone(self, tone: str) -> tuple[QColor, QColor]:
        """Text and ground of what a chip, badge or banner can mean (`stylesheet.TONES`)."""
        if tone == "accent":
            return self.color("accent_text"), self.color("accent_tint")
        return self.color(tone), self.color(f"{tone}_tint")

    def radius(self, name: str) -> int:
        return int(self._tokens["radius"][name])

    def scaled(self, pixels: float) -> int:
        """A height in the density in force."""
        return round(pixels * float(self._tokens["density"][self._density]))

    def font(self, role: str = "body") -> QFont:
        """Font of a type role: caption, small, body, strong, title, heading, display. A fresh copy each
        time is not needed: callers that change it make their own."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = self._make_font(role)
        return found

    def metrics(self, role: str = "body") -> QFontMetrics:
        return QFontMetrics(self.font(role))

    def apply(self) -> None:
        """Put palette, font and stylesheet into force for the whole application."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if app.style().objectName() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))
        app.setPalette(self._palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(build_stylesheet(self._tokens, self.name))

    def _make_font(self, role: str) -> QFont:
        fonts = self._tokens["font"]
        font = QFont()
        pixels, weight = fonts["roles"].get(role, fonts["roles"]["body"])
        font.setFamilies(fonts["families"])
        font.setPixelSize(int(pixels))
        font.setWeight(QFont.Weight(int(weight)))
        # Tabular figures: counters and amounts must not dance while they change.
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _resolve(self) -> None:
        if self._choice != SYSTEM:
            self.name = self._choice
        elif self._system_wants_contrast():
            self.name = CONTRAST
        else:
            self.name = DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT

    @staticmethod
    def _system_wants_contrast() -> bool:
        # Held by a name: with the style hints' wrapper, Qt for Python lets go of what hangs below it.
        style = QGuiApplication.styleHints()
        hints: QAccessibilityHints | None = style.accessibility()
        return hints is not None and hints.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _system_changed(self, *_: object) -> None:
        before = self.name
        self._resolve()
        if self.name != before:
            self._colors.clear()
            self.apply()
            self.theme_changed.emit()

    def _palette(self) -> QPalette:
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, name in (
            (roles.Window, "canvas"),
            (roles.WindowText, "text"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "hover"),
            (roles.Text, "text"),
            (roles.PlaceholderText, "text_faint"),
            (roles.Button, "surface"),
            (roles.ButtonText, "text"),
            (roles.BrightText, "danger"),
            (roles.ToolTipBase, "inverse"),
            (roles.ToolTipText, "on_inverse"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"),
            (roles.Accent, "accent"),
            (roles.Link, "accent_text"),
            (roles.LinkVisited, "accent_text"),
            (roles.Light, "raised"),
            (roles.Midlight, "border"),
            (roles.Mid, "border"),
            (roles.Dark, "border_strong"),
            (roles.Shadow, "shadow"),
        ):
            palette.setColor(role, self.color(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("border_strong"))
        return palette
