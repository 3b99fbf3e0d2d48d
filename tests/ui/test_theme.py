"""Every pair of colours that is read is readable, in every scheme; schemes know the same roles."""

from __future__ import annotations

import pytest

from agent_console.ui.theme import CONTRAST, DARK, LIGHT, Theme, tokens

SCHEMES = (LIGHT, DARK, CONTRAST)


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio of two colours given as #rrggbb."""

    def luminance(text: str) -> float:
        parts = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_has_contrast_on_every_ground_it_is_read_on(scheme):
    colors = tokens()["color"][scheme]
    poor = {
        f"{role} on {ground}": round(contrast(colors[role], colors[ground]), 2)
        for role, grounds in tokens()["contrast"].items()
        for ground in grounds
        if contrast(colors[role], colors[ground]) < 4.5
    }
    assert poor == {}


def test_schemes_have_the_same_roles():
    roles = [set(tokens()["color"][scheme]) for scheme in SCHEMES]
    assert roles[0] == roles[1] == roles[2]


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_choosing_another_scheme_says_so_once(qapp, qtbot):
    theme = Theme("light")
    theme.apply()
    heard = []
    theme.theme_changed.connect(lambda: heard.append(theme.name))
    theme.choose("dark")
    theme.choose("dark")
    assert heard == ["dark"]
    assert theme.color("canvas").name().upper() == tokens()["color"]["dark"]["canvas"]
    qapp.setStyleSheet("")


def test_figures_are_tabular(qapp):
    font = Theme("light").font("body")
    assert font.featureValue(type(font).Tag("tnum")) == 1
