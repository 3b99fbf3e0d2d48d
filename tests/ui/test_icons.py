"""Icons are drawn in the sizes that are asked for, for the screen that they are shown on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap


def colours(pixmap: QPixmap) -> set[str]:
    """Of the pixels that are wholly covered."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("ratio", (1.0, 1.5, 2.0))
@pytest.mark.parametrize("size", (14, 16, 24))
def test_a_painted_icon_has_every_pixel_of_its_screen(shell, size, ratio):
    place = QPixmap(round(40 * ratio), round(40 * ratio))
    place.setDevicePixelRatio(ratio)
    place.fill(Qt.GlobalColor.transparent)
    painter = QPainter(place)
    shell.icons.paint(painter, QRect(4, 6, size, size), "mail")
    painter.end()
    pixels = round(size * ratio)
    found = place.toImage().copy(round(4 * ratio), round(6 * ratio), pixels, pixels)
    wanted = shell.icons.pixmap("mail", size=size, ratio=ratio).toImage()
    assert found.convertToFormat(wanted.format()) == wanted


def test_an_icon_has_the_sizes_that_were_asked_for(shell):
    assert shell.icons.icon("mail").availableSizes() == [QSize(16, 16)]
    assert shell.icons.icon("mail", sizes=(16, 24)).actualSize(QSize(24, 24)) == QSize(24, 24)


def test_an_icon_with_room_has_it_on_its_right(shell):
    image = shell.icons.icon("mail", gap=6).pixmap(QSize(22, 16)).toImage()
    assert image.copy(0, 0, 16, 16) == shell.icons.pixmap("mail").toImage()
    assert not any(image.pixelColor(x, y).alpha() for x in range(16, 22) for y in range(16))


def test_an_icon_on_a_solid_button_is_pale_where_it_cannot_be_pressed(shell):
    disabled = shell.icons.icon("send", "on_accent").pixmap(QSize(16, 16), QIcon.Mode.Disabled)
    assert colours(disabled) == {shell.theme.color("text_faint").name()}


def test_an_icon_follows_the_theme(shell):
    before = colours(shell.icons.icon("car").pixmap(QSize(16, 16)))
    shell.theme.choose("dark")
    assert colours(shell.icons.icon("car").pixmap(QSize(16, 16))) != before
