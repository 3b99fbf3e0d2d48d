"""The pictures that people of the demo send: screenshots of a charge, a lock that stays red, a cracked table, a receipt."""

from __future__ import annotations

import functools
from collections.abc import Callable
from random import Random
from typing import Final, NamedTuple

from agent_console.platform_server.demo.canvas import Canvas, Colour

INK: Final = (38, 44, 56)
GREY: Final = (206, 211, 219)
PALE: Final = (240, 242, 245)
WHITE: Final = (255, 255, 255)
RED: Final = (208, 52, 44)
BLUE: Final = (45, 98, 196)
WIDTH: Final = 360
VARIANTS: Final = 6
"""Different photos of each kind; screenshots with figures are drawn for each case anew."""


class Picture(NamedTuple):
    """A file to be attached."""

    name: str
    content: bytes


def picture(kind: str, rng: Random, amount: str, time: str) -> Picture:
    """A picture of one of `KINDS`. amount, time: as a screenshot shows them; only digits and their signs are drawn."""
    variant = rng.randrange(VARIANTS)
    serial = rng.randrange(1000, 9999)
    if kind in _SCREENS:
        return Picture(f"Screenshot_{serial}.png", _SCREENS[kind](Random(variant), amount, time))  # noqa: S311
    return Picture(f"IMG_{serial}.png", _photo(kind, variant))


@functools.cache
def _photo(kind: str, variant: int) -> bytes:
    return _PHOTOS[kind](Random(f"{kind}{variant}"))  # noqa: S311


def _screen(header: Colour, time: str) -> Canvas:
    """A telephone's screen: status bar with the time, a coloured title bar."""
    canvas = Canvas(WIDTH, 640, PALE)
    canvas.rect(0, 0, WIDTH, 92, header)
    canvas.digits(16, 10, time, 2, WHITE)
    canvas.rect(308, 12, 30, 12, WHITE)
    canvas.rect(20, 52, 18, 4, WHITE)
    canvas.rect(20, 62, 18, 4, WHITE)
    canvas.rect(56, 52, 150, 14, WHITE)
    return canvas


def _charge(rng: Random, amount: str, time: str) -> bytes:
    canvas = _screen(rng.choice([BLUE, (70, 60, 140), (24, 120, 120)]), time)
    canvas.rect(16, 112, 328, 150, WHITE)
    scale = 5 if len(amount) <= 9 else 4
    canvas.rect(36, 132, 96, 10, GREY)
    canvas.digits(36, 160, amount, scale, RED)
    canvas.rect(36, 222, 180, 10, GREY)
    canvas.digits(258, 222, time, 2, INK)
    for row in range(5):
        top = 284 + row * 66
        canvas.rect(16, top, 328, 56, WHITE)
        canvas.disc(46, top + 28, 16, rng.choice([GREY, (222, 190, 120), (160, 200, 180)]))
        canvas.rect(76, top + 16, rng.randrange(70, 130), 9, GREY)
        canvas.rect(76, top + 32, rng.randrange(50, 90), 7, PALE)
        canvas.digits(258, top + 20, str(rng.randrange(90, 9900)), 2, INK)
    return canvas.png()


def _chat(rng: Random, _amount: str, time: str) -> bytes:
    canvas = _screen((58, 72, 92), time)
    top = 112
    for row in range(7):
        mine = bool((row + rng.randrange(2)) % 2)
        width, height = rng.randrange(150, 250), rng.choice([44, 62, 80])
        left = WIDTH - width - 16 if mine else 16
        canvas.rect(left, top, width, height, (214, 236, 214) if mine else WHITE)
        for line in range(height // 18 - 1):
            canvas.rect(left + 12, top + 12 + line * 18, width - 24 - rng.randrange(60), 8, (170, 176, 186))
        canvas.digits(left + width - 64, top + height - 11, time, 1, (150, 156, 166))
        top += height + 12
    return canvas.png()


def _map(rng: Random, _amount: str, time: str) -> bytes:
    canvas = _screen((36, 110, 88), time)
    canvas.rect(0, 92, WIDTH, 548, (226, 232, 222))
    for _ in range(7):
        y, x = rng.randrange(100, 620), rng.randrange(0, WIDTH)
        canvas.rect(0, y, WIDTH, 12, WHITE)
        canvas.rect(x, 92, 10, 548, WHITE)
    canvas.stroke((0, 560), (WIDTH, rng.randrange(180, 420)), 18, (170, 206, 232))
    for colour, radius in ((BLUE, 12), (RED, 12)):
        x, y = rng.randrange(60, 300), rng.randrange(180, 560)
        canvas.disc(x, y, radius + 4, WHITE)
        canvas.disc(x, y, radius, colour)
    return canvas.png()


def _receipt(rng: Random, amount: str, time: str) -> bytes:
    canvas = Canvas(WIDTH, 480, (120, 104, 90))
    canvas.shade((140, 122, 104), (92, 80, 70))
    canvas.rect(64, 28, 232, 424, (250, 249, 244))
    for row in range(9):
        top = 60 + row * 30
        canvas.rect(84, top, rng.randrange(60, 110), 8, (150, 150, 150))
        canvas.digits(214, top, str(rng.randrange(20, 999)), 2, (90, 90, 90))
    canvas.rect(84, 342, 192, 2, INK)
    canvas.digits(84, 360, amount, 3, INK)
    canvas.digits(84, 408, time, 2, (90, 90, 90))
    return canvas.png()


def _lock(rng: Random) -> bytes:
    canvas = Canvas(WIDTH, 480, (60, 54, 50))
    wood = rng.choice([(96, 70, 52), (74, 78, 84), (120, 100, 84)])
    canvas.shade(wood, (wood[0] // 2, wood[1] // 2, wood[2] // 2))
    for seam in range(0, WIDTH, 72):
        canvas.rect(seam, 0, 3, 480, (wood[0] - 18, wood[1] - 18, wood[2] - 18))
    canvas.rect(122, 70, 116, 320, (28, 30, 34))
    canvas.rect(128, 76, 104, 308, (44, 47, 52))
    for key in range(12):
        canvas.disc(150 + key % 3 * 30, 120 + key // 3 * 36, 11, (78, 82, 90))
    canvas.disc(180, 94, 7, RED)
    canvas.disc(180, 94, 3, (255, 190, 180))
    canvas.disc(180, 326, 26, (150, 154, 160))
    canvas.rect(180, 316, 108, 20, (176, 180, 186))
    return canvas.png()


def _room(rng: Random) -> bytes:
    canvas = Canvas(WIDTH, 480, (200, 194, 184))
    canvas.shade((222, 216, 206), (196, 188, 176), 0, 300)
    canvas.shade((150, 118, 88), (110, 84, 62), 300, 180)
    canvas.rect(36, 60, 110, 130, (178, 206, 226))
    canvas.rect(88, 60, 5, 130, WHITE)
    canvas.rect(150, 240, 190, 90, (122, 132, 150))
    canvas.rect(150, 214, 190, 36, (104, 114, 132))
    for _ in range(rng.randrange(24, 40)):
        canvas.disc(
            rng.randrange(10, 350),
            rng.randrange(330, 470),
            rng.randrange(1, 5),
            rng.choice([(70, 52, 38), (220, 214, 200)]),
        )
    for _ in range(4):
        x, y = rng.randrange(20, 320), rng.randrange(330, 450)
        canvas.rect(
            x, y, rng.randrange(12, 30), rng.randrange(8, 18), rng.choice([RED, (230, 230, 226), (60, 110, 70)])
        )
    return canvas.png()


def _crack(rng: Random) -> bytes:
    canvas = Canvas(WIDTH, 480, (70, 74, 80))
    tone = rng.choice([(150, 160, 170), (92, 104, 124), (166, 150, 132)])
    canvas.shade(tone, (tone[0] - 50, tone[1] - 50, tone[2] - 50))
    canvas.rect(0, 400, WIDTH, 80, (60, 56, 52))
    x, y = rng.randrange(60, 140), rng.randrange(60, 140)
    for _ in range(6):
        further = (min(350, x + rng.randrange(20, 60)), min(395, y + rng.randrange(10, 70)))
        canvas.stroke((x, y), further, 4, (236, 238, 240))
        canvas.stroke((x, y + 3), (further[0], further[1] + 3), 2, INK)
        canvas.stroke(further, (further[0] + rng.randrange(-50, 50), further[1] + 26), 2, (226, 228, 230))
        x, y = further
    return canvas.png()


def _paper(rng: Random) -> bytes:
    canvas = Canvas(WIDTH, 480, (112, 96, 82))
    canvas.rect(44, 26, 272, 428, (252, 252, 249))
    canvas.rect(70, 56, 120, 14, INK)
    for row in range(14):
        canvas.rect(70, 96 + row * 20, rng.randrange(150, 220), 7, (176, 180, 186))
    canvas.disc(246, 402, 30, (176, 190, 226))
    canvas.disc(246, 402, 24, (252, 252, 249))
    canvas.stroke((84, 412), (160, 398), 3, BLUE)
    return canvas.png()


def _snapshot(rng: Random) -> bytes:
    canvas = Canvas(WIDTH, 480, (120, 140, 160))
    canvas.shade((150, 172, 196), (90, 96, 104))
    canvas.rect(0, 330, WIDTH, 150, (72, 74, 78))
    body = rng.choice([(230, 232, 236), (196, 60, 52), (52, 84, 130), (70, 74, 80)])
    canvas.rect(40, 230, 280, 90, body)
    canvas.rect(100, 180, 160, 60, body)
    canvas.rect(112, 190, 64, 44, (58, 70, 84))
    canvas.rect(184, 190, 64, 44, (58, 70, 84))
    for x in (104, 256):
        canvas.disc(x, 322, 34, (24, 24, 26))
        canvas.disc(x, 322, 16, (150, 152, 156))
    for _ in range(12):
        canvas.disc(rng.randrange(60, 300), rng.randrange(244, 310), rng.randrange(2, 7), (104, 84, 62))
    return canvas.png()


def _hair(rng: Random) -> bytes:
    canvas = Canvas(WIDTH, 480, (214, 206, 198))
    canvas.shade((226, 220, 212), (190, 180, 170))
    canvas.rect(80, 380, 200, 100, rng.choice([(60, 84, 110), (120, 66, 84), (70, 96, 80)]))
    canvas.disc(180, 200, 120, (92, 58, 40))
    canvas.rect(60, 200, 240, 180, (92, 58, 40))
    for _ in range(9):
        x = rng.randrange(66, 290)
        canvas.stroke(
            (x, rng.randrange(110, 180)), (x + rng.randrange(-14, 14), 376), rng.randrange(4, 12), (222, 120, 40)
        )
    canvas.disc(180, 236, 74, (226, 186, 160))
    canvas.rect(158, 300, 44, 90, (226, 186, 160))
    canvas.disc(154, 226, 6, INK)
    canvas.disc(206, 226, 6, INK)
    canvas.stroke((158, 280), (202, 276), 4, (170, 90, 84))
    return canvas.png()


_SCREENS: Final[dict[str, Callable[[Random, str, str], bytes]]] = {
    "charge": _charge,
    "chat": _chat,
    "map": _map,
    "receipt": _receipt,
}
_PHOTOS: Final[dict[str, Callable[[Random], bytes]]] = {
    "lock": _lock,
    "room": _room,
    "crack": _crack,
    "paper": _paper,
    "photo": _snapshot,
    "hair": _hair,
}
KINDS: Final = frozenset(_SCREENS) | frozenset(_PHOTOS)
"""What a line of a scenario may show."""
