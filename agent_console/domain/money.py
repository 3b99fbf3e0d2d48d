"""Amounts of money: parsing, showing, splitting; always integer minor units of one ISO 4217 currency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from agent_console.domain.faults import Invalid

MAX_MINOR = 10**15
"""Nothing larger is an amount of this desk; it fits a signed 64-bit column and stays exact in any JSON reader."""

_MAX_TEXT = 48

_ODD_EXPONENTS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
_TWO_DECIMALS = """
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR
ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN
NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC
SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ZWL
"""
_EXPONENTS = dict.fromkeys(_TWO_DECIMALS.split(), 2) | {
    code: digits for digits, codes in _ODD_EXPONENTS.items() for code in codes.split()
}

_SPACES = " \u00a0\u2007\u2009\u202f'\u2019"
"""What people and CLDR put between thousands and never before decimals."""

_NUMBER = re.compile(r"[0-9](?:[0-9.,]|[ '](?=[0-9]))*")
_GROUPED = re.compile(r"[0-9]{1,3}(?:(?P<mark>[.,' ])[0-9]{3})(?:(?P=mark)[0-9]{3})*")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d)")
"""Where a currency of letters stands against its figures; CLDR asks for a space there, babel leaves it out."""

_SIGNS = {"AMD": "֏", "AZN": "₼", "GEL": "₾", "KZT": "₸", "RUB": "₽", "TRY": "₺", "UAH": "₴"}
"""Signs that mean one currency and no other, for the locales in which CLDR writes its code instead."""

_PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,6}))?\s?%?")


def exponent(currency: str) -> int:
    """Decimals of a currency by ISO 4217. Raises Invalid (`currency`) for a code that is none."""
    try:
        return _EXPONENTS[currency]
    except (KeyError, TypeError):
        raise Invalid(
            "This is not a currency of ISO 4217.",
            "Use a code of three capital letters, such as KZT.",
            code="currency",
            details={"field": "currency"},
        ) from None


def _bad_amount(what: str, advice: str = "Write it like 1234.50.") -> Invalid:
    return Invalid(what, advice, code="amount", details={"field": "amount"})


def parse_amount(text: str, currency: str, locale: str = "") -> int:
    """What a person typed, as minor units of `currency`; never negative.

    Spaces and apostrophes separate thousands; comma and point are told apart by their places. "1,234" could be either:
    it is taken as thousands only where `locale` writes them so, otherwise it is refused rather than guessed. Without a locale
    (files, programs) a point with as many digits as the currency has decimals is what `plain_amount` writes.
    The currency's own code or sign may stand before or after. Raises Invalid (`amount` or `currency`).
    """
    digits = exponent(currency)
    if len(text) > _MAX_TEXT:
        raise _bad_amount("This is too long for an amount.")
    body = _without_code(text.strip(), currency)
    body = "".join(" " if char in _SPACES and char != "'" else char for char in body).replace("\u2019", "'").strip()
    if body.startswith(("-", "\u2212", "\u2013")):
        raise _bad_amount("An amount cannot be negative.")
    if not _NUMBER.fullmatch(body):
        raise _bad_amount("This is not an amount.")
    whole, fraction = _whole_and_fraction(body, digits, locale)
    if len(fraction) > digits:
        places = {0: "no decimals", 1: "one decimal"}.get(digits, f"at most {digits} decimals")
        raise _bad_amount(f"{currency} has {places}.")
    minor = int(whole + fraction.ljust(digits, "0"))
    if minor > MAX_MINOR:
        raise _bad_amount("This amount is too large.", "Check the number of digits.")
    return minor


def _without_code(text: str, currency: str) -> str:
    sign = _SIGNS.get(currency, "")
    if sign and (text.startswith(sign) or text.endswith(sign)):
        return text.removeprefix(sign) if text.startswith(sign) else text.removesuffix(sign)
    if text[:3].upper() == currency:
        return text[3:].strip()
    if text[-3:].upper() == currency:
        return text[:-3].strip()
    return text


def _whole_and_fraction(body: str, digits: int, locale: str) -> tuple[str, str]:
    last = max(body.rfind("."), body.rfind(","))
    if last < 0:
        return _ungrouped(body), ""
    mark = body[last]
    other = "," if mark == "." else "."
    if body.count(mark) > 1:
        if other in body:
            raise _bad_amount("The points and commas of this amount contradict each other.")
        return _ungrouped(body), ""
    head, tail = body[:last], body[last + 1 :]
    if other in head or " " in head or "'" in head:
        if other in head and (" " in head or "'" in head):
            raise _bad_amount("The separators of this amount contradict each other.")
        return _ungrouped(head), _only_digits(tail)
    if len(tail) == 3 and len(head) <= 3 and head[0] != "0":
        group = _group_mark(locale)
        if mark == group:
            return head + tail, ""
        if not group and not (mark == "." and digits == len(tail)):
            decimals = tail[:digits].ljust(min(digits, 1), "0")
            other_way = f" or {head}.{decimals}" if decimals else ""
            raise _bad_amount("This amount can be read in two ways.", f"Write {head}{tail}{other_way}.")
    return _only_digits(head), _only_digits(tail)


def _ungrouped(body: str) -> str:
    if body.isdigit():
        return body
    if not _GROUPED.fullmatch(body):
        raise _bad_amount("The digits of this amount are not in groups of three.")
    return re.sub(r"[^0-9]", "", body)


def _only_digits(part: str) -> str:
    if not part.isdigit():
        raise _bad_amount("This is not an amount.")
    return part


def _group_mark(locale: str) -> str:
    """The comma or point that `locale` puts between thousands, "" where it uses neither or is not known."""
    if not locale:
        return ""
    from babel import UnknownLocaleError
    from babel.numbers import get_group_symbol

    try:
        return get_group_symbol(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return ""


def format_amount(minor: int, currency: str, locale: str = "en") -> str:
    """The amount as people of `locale` write it ("en" where the locale is not known).

    The currency stands by its sign where that means this currency alone, else by its code. Decimals are those of ISO
    4217, never rounded; they are left out where CLDR does without (ALL, AMD) and they are zero.
    """
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_currency_precision, parse_pattern

    digits = exponent(currency)
    try:
        place = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        place = Locale("en")
    shown = digits if minor % 10**digits else min(digits, get_currency_precision(currency))
    pattern = parse_pattern(place.currency_formats["standard"].pattern)
    pattern.frac_prec = (shown, shown)
    text = pattern.apply(to_decimal(minor, currency), place, currency=currency, currency_digits=False)
    return _GLUED.sub("\u00a0", text.replace(currency, _SIGNS.get(currency, currency)))


def to_decimal(minor: int, currency: str) -> Decimal:
    """The amount in major units, exactly."""
    return Decimal(minor).scaleb(-exponent(currency))


def plain_amount(minor: int, currency: str) -> str:
    """The amount for machines and policy files: "1234.50", a point and no grouping."""
    digits = exponent(currency)
    sign, figures = ("-" if minor < 0 else ""), str(abs(minor)).rjust(digits + 1, "0")
    return f"{sign}{figures[:-digits]}.{figures[-digits:]}" if digits else f"{sign}{figures}"


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Split `total` by `weights` so that the parts sum to it exactly (largest remainder, ties to the earlier part).

    Raises Invalid (`amount`) for negative weights, or where there is something to split and nothing to split it by.
    """
    if any(weight < 0 for weight in weights):
        raise _bad_amount("Shares cannot be negative.", "Leave discounts out of the split.")
    whole = sum(weights)
    if not whole:
        if total:
            raise _bad_amount("There is nothing to split this amount by.", "Choose at least one line.")
        return [0] * len(weights)
    sign, size = (-1 if total < 0 else 1), abs(total)
    parts = [size * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: (-(size * weights[index] % whole), index))
    for index in by_remainder[: size - sum(parts)]:
        parts[index] += 1
    return [sign * part for part in parts]


def parse_percent(text: str) -> Fraction:
    """ "12.5", "12,5" or "12.5 %" as an exact share (1/8). Raises Invalid (`percent`) outside 0 to 100."""
    match = _PERCENT.fullmatch(text.strip()) if len(text) <= _MAX_TEXT else None
    share = Fraction(f"{match[1]}.{match[2] or '0'}") / 100 if match and text.isascii() else None
    if share is None or share > 1:
        raise Invalid(
            "This is not a per cent figure.",
            "Write a number from 0 to 100, such as 12.5.",
            code="percent",
            details={"field": "percent"},
        )
    return share


def percent(amount: int, share: str) -> int:
    """`share` per cent of `amount`, exactly, halves away from zero. The rest is `amount` minus it: nothing is lost."""
    return share_of(amount, parse_percent(share))


def share_of(amount: int, share: Fraction) -> int:
    """`share` of `amount`, halves away from zero."""
    part, whole = abs(amount) * share.numerator, share.denominator
    rounded = (2 * part + whole) // (2 * whole)
    return -rounded if amount < 0 else rounded
