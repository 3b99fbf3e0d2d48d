"""Finding phones, plates and codes in what people write."""

from __future__ import annotations

import pytest

from agent_console.domain.identity import (
    CarFact,
    find_booking_codes,
    find_plates,
    missing_car_facts,
    normal_phone,
    normal_plate,
)
from tests.domain.pieces import naughty_strings


@pytest.mark.parametrize(
    ("text", "region", "phone"),
    [
        ("8 701 123 45 67", "", "+77011234567"),
        ("+7 (701) 123-45-67", "", "+77011234567"),
        ("87011234567", "RU", "+77011234567"),
        ("8 (916) 123-45-67", "RU", "+79161234567"),
        ("916 123 45 67", "RU", "+79161234567"),
        ("067 212 3456", "AL", "+355672123456"),
        ("+355 67 212 3456", "", "+355672123456"),
        ("077 123456", "AM", "+37477123456"),
        ("+374 77 123456", "KZ", "+37477123456"),
        ("tel:+49 30 901820", "", "+4930901820"),
        ("12345", "", ""),
        ("", "KZ", ""),
        ("no phone", "KZ", ""),
        ("9" * 100, "KZ", ""),
        ("8 701 123 45 67", "no region", "+77011234567"),
    ],
)
def test_phones_become_one_spelling(text: str, region: str, phone: str) -> None:
    assert normal_phone(text, region) == phone


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("А123ВС77", "A123BC77"),
        ("a123bc 777", "A123BC777"),
        ("A 123 BC 77 RUS", "A123BC77"),
        ("м 001 мм-99", "M001MM99"),
        ("123 ABC 02", "123ABC02"),
        ("123АВС02", "123ABC02"),
        ("777AA01", "777AA01"),
        ("A123BCD", "A123BCD"),
        ("Д123ВС77", ""),
        ("A123BC7", ""),
        ("1234567", ""),
        ("", ""),
        ("A" * 50, ""),
    ],
)
def test_plates_become_one_spelling(text: str, plate: str) -> None:
    assert normal_plate(text) == plate


def test_plates_are_found_in_a_sentence() -> None:
    text = "Машина А123ВС77 не открывается, рядом стоит 123 ABC 02 и ещё о 777 оо 177. Сумма 123456 тг, дом 15а"
    assert find_plates(text) == ["A123BC77", "123ABC02", "O777OO177"]
    assert find_plates("в 10 часов, 100 км за 15 мин") == []


def test_booking_codes_are_found_in_a_sentence() -> None:
    assert find_booking_codes("моя бронь kz-4f7k2, ещё ST-10AB34 и kz-4f7k2") == ["KZ-4F7K2", "ST-10AB34"]
    assert find_booking_codes("бронь КZ-4F7К2, ЖКАВ123, дом №5") == ["KZ-4F7K2"]
    assert find_booking_codes("Hello, I AM IN ROOM, see you on FRIDAY") == []
    assert find_booking_codes("ST-10AB34 KZ-4F7K2", known={"KZ-4F7K2"}) == ["KZ-4F7K2"]
    assert find_booking_codes("see https://x.y/bookings/ST3F4A2B, write to a-b12345@example.com") == ["ST3F4A2B"]
    assert find_booking_codes("RS14938 cancelled, 5 May 2026, AB12") == ["RS14938"]


def test_a_car_report_says_what_is_missing_in_the_order_of_asking() -> None:
    assert missing_car_facts() == list(CarFact)
    given = missing_car_facts(phone="8 701 123 45 67", plate="А123ВС77", what="не открывается", when="10:00")
    assert given == [CarFact.WHERE]
    assert missing_car_facts(phone="123", plate="zzz", what=" ", when="now", where="Abay 10") == [
        CarFact.PHONE,
        CarFact.PLATE,
        CarFact.WHAT,
    ]


def test_naughty_strings_hold_nothing_that_breaks() -> None:
    for text in naughty_strings():
        assert normal_plate(text) == "" or len(normal_plate(text)) < 10
        assert isinstance(normal_phone(text, text), str)
        find_plates(text)
        find_booking_codes(text)


@pytest.mark.parametrize("piece", ["8 701 ", "A123", "KZ-", "+", "(", "1-", "A1B2-", "AB12345"])
def test_long_texts_take_bounded_time(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    find_plates(long)
    find_booking_codes(long)
