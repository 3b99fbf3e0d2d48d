"""Recognising customers and their things in free text: phone numbers, number plates, booking codes."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum
from typing import Final

REGIONS: Final = ("KZ", "RU", "AL", "AM")
"""Regions that are tried for numbers written without country code, in this order."""

_MAX_TEXT: Final = 20_000
_LATIN_OF: Final = str.maketrans("АВЕКМНОРСТУХавекмнорстухІі", "ABEKMHOPCTYXABEKMHOPCTYXII")
_PLATES: Final = (
    re.compile(r"[ABEKMHOPCTYX][0-9]{3}[ABEKMHOPCTYX]{2}[0-9]{2,3}"),
    re.compile(r"[0-9]{3}[A-Z]{2,3}[0-9]{2}"),
    re.compile(r"[A-Z][0-9]{3}[A-Z]{2,3}"),
)
_PLATE_IN_TEXT: Final = re.compile(
    r"(?<![0-9A-Z])(?:[ABEKMHOPCTYX] ?-?[0-9]{3} ?-?[ABEKMHOPCTYX]{2} ?-?[0-9]{2,3}"
    r"|[0-9]{3} ?-?[A-Z]{2,3} ?-?[0-9]{2})(?![0-9A-Z])"
)
_CODE: Final = re.compile(r"(?<![\w-])[A-Z]{2,3}-?(?=[A-Z0-9]{0,9}[0-9])[A-Z0-9]{3,10}(?![\w-])")
"""Two or three letters and a tail with a figure in it, such as ST-10AB34."""


def normal_phone(text: str, region: str = "") -> str:
    """A phone number as E.164 ("+77011234567"), "" where it is none. `region` is tried first for national numbers."""
    import phonenumbers

    if not text or len(text) > 64:
        return ""
    for country in dict.fromkeys((region.upper(), *REGIONS) if region else REGIONS):
        try:
            number = phonenumbers.parse(text, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return ""


def normal_plate(text: str) -> str:
    """A number plate of Russia or Kazakhstan as Latin capitals without gaps ("A123BC77"), "" where it is none."""
    if len(text) > 24:
        return ""
    plain = re.sub(r"[\s\-_.|]", "", text.translate(_LATIN_OF).upper())
    plain = re.sub(r"(?<=[0-9])(RUS|KZ)$", "", plain)
    return plain if any(shape.fullmatch(plain) for shape in _PLATES) else ""


def find_plates(text: str) -> list[str]:
    """Every number plate in a text, normalised, in order of appearance, each once."""
    plain = text[:_MAX_TEXT].translate(_LATIN_OF).upper()
    return list(dict.fromkeys(plate for match in _PLATE_IN_TEXT.finditer(plain) if (plate := normal_plate(match[0]))))


def find_booking_codes(text: str, known: Collection[str] = ()) -> list[str]:
    """What looks like booking codes in a text, in Latin capitals, in order of appearance, each once.

    Cyrillic letters that look like Latin ones are read as those. `known` keeps only codes that exist.
    """
    found = [match[0] for match in _CODE.finditer(text[:_MAX_TEXT].translate(_LATIN_OF).upper())]
    return [code for code in dict.fromkeys(found) if not known or code in known]


class CarFact(StrEnum):
    """What a report about a car must hold before it can be answered."""

    PHONE = "phone"
    PLATE = "plate"
    WHAT = "what"
    WHEN = "when"
    WHERE = "where"


def missing_car_facts(
    *, phone: str = "", plate: str = "", what: str = "", when: str = "", where: str = ""
) -> list[CarFact]:
    """Which facts of a car report are still to be asked for, in the order in which to ask."""
    given = {
        CarFact.PHONE: normal_phone(phone),
        CarFact.PLATE: normal_plate(plate),
        CarFact.WHAT: what.strip(),
        CarFact.WHEN: when.strip(),
        CarFact.WHERE: where.strip(),
    }
    return [fact for fact, value in given.items() if not value]
