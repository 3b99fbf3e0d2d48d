"""What the marketplace knows anew of its customers: kept, dated where it matters to money, and told to the open cases.

`Customer.changed_at` says since when e-mail, phones or the means of payment are what they are. It moves only when one of them
really is another: a report or an import that says the same once more changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import UNSET
from msgspec.structs import replace
from sqlalchemy import select

from agent_console.contract.entities import Agent, Customer
from agent_console.contract.intake import CustomerReceipt, CustomerReport
from agent_console.domain.faults import Invalid
from agent_console.domain.identity import normal_phone
from agent_console.platform_server.services.copies import customer_changed
from agent_console.platform_server.store import Unit
from agent_console.platform_server.store.tables import customer_contacts

__all__ = ["keep", "report"]

_MAX_NAME: Final = 200
_MAX_EMAIL: Final = 254
_MAX_WORD: Final = 40
_MAX_PHONES: Final = 10
_CLOCKS_DIFFER_BY: Final = timedelta(minutes=5)
_KEPT: Final = ("name", "email", "phones", "language", "zone", "account_state")


async def report(unit: Unit, wanted: CustomerReport, agent: Agent, now: datetime) -> CustomerReceipt:
    """Take in what a gateway reports of a customer. Raises Invalid for a bad field, or where nobody or several are meant.

    A report that is older than the last known change is out of date and changes nothing.
    """
    if wanted.at.tzinfo is None:
        raise _wrong("at", "The instant has no time zone.", "Send it in UTC.")
    if wanted.at > now + _CLOCKS_DIFFER_BY:
        raise _wrong("at", "This has not happened yet.", "Send the instant at which the account was changed.")
    fresh = _checked(wanted)
    before = await unit.get(Customer, await _whose(unit, wanted))
    at = min(wanted.at, now)
    late = before.changed_at is not None and at < before.changed_at
    after = before
    if not late:
        paid_otherwise = wanted.payment_changed and at != before.changed_at
        after = await keep(unit, before, replace(before, **fresh), at, now, agent, payment_changed=paid_otherwise)
    return CustomerReceipt(
        customer_id=after.id, version=after.version, changed=after is not before, changed_at=after.changed_at
    )


async def keep(
    unit: Unit,
    before: Customer,
    after: Customer,
    at: datetime,
    now: datetime,
    agent: Agent | None = None,
    *,
    payment_changed: bool = False,
) -> Customer:
    """Save what is different, as known since `at`, with its audit row; `before` itself where nothing is.

    `before` is locked. The trail names the fields and not what stands in them: that is personal.
    """
    fields = [name for name in _KEPT if getattr(before, name) != getattr(after, name)]
    if before.email.lower() == after.email.lower() and "email" in fields:
        fields.remove("email")
        after = replace(after, email=before.email)
    fields += ["payment"] if payment_changed else []
    if not fields:
        return before
    if not {"email", "phones", "payment"}.isdisjoint(fields):
        after = replace(after, changed_at=max(at, before.changed_at or at))
    saved = unit.save(after)
    unit.audit(agent, "customer.changed", "customer", saved.id, {"fields": fields, "at": at.isoformat()})
    await customer_changed(unit, saved, now)
    return saved


async def _whose(unit: Unit, wanted: CustomerReport) -> str:
    """The id of the one customer that is meant."""
    if wanted.customer_id:
        if await unit.find(Customer, wanted.customer_id, lock=False) is None:
            raise _wrong(
                "customer_id", "There is no customer with this id.", "Name an e-mail address or phone instead."
            )
        return wanted.customer_id
    phone = normal_phone(wanted.known_phone) or wanted.known_phone.strip()
    for field, kind, value in (
        ("known_email", "email", wanted.known_email.strip().lower()),
        ("known_phone", "phone", phone),
    ):
        if value:
            return await _only(unit, field, kind, value)
    raise _wrong(
        "customer_id", "It is not said whose account this is.", "Send customer_id, known_email or known_phone."
    )


async def _only(unit: Unit, field: str, kind: str, value: str) -> str:
    table = customer_contacts
    found = await unit.execute(select(table.c.customer_id).where(table.c.kind == kind, table.c.value == value).limit(2))
    ids = [str(row.customer_id) for row in found]
    if len(ids) != 1:
        what = "Several customers have this contact." if ids else "No customer has this contact."
        raise _wrong(field, what, "Send the customer's id.")
    return ids[0]


def _checked(wanted: CustomerReport) -> dict[str, object]:
    """What is said anew, field by field."""
    fresh: dict[str, object] = {name: value for name in _KEPT if (value := getattr(wanted, name)) is not UNSET}
    if "name" in fresh:
        fresh["name"] = _name(str(fresh["name"]))
    if "email" in fresh:
        fresh["email"] = _email(str(fresh["email"]))
    if wanted.phones is not UNSET:
        fresh["phones"] = _phones(wanted.phones)
    for field in ("language", "account_state"):
        if field in fresh and not 0 < len(str(fresh[field])) <= _MAX_WORD:
            raise _wrong(field, "This is no word that can be kept.", "Leave it out where it is not known.")
    if fresh.get("zone"):
        _check_zone(str(fresh["zone"]))
    return fresh


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not 0 < len(name) <= _MAX_NAME:
        raise _wrong("name", "This is no name that can be kept.", f"Use up to {_MAX_NAME} characters.")
    return name


def _email(text: str) -> str:
    email = text.strip()
    if email and ("@" not in email or len(email) > _MAX_EMAIL):
        raise _wrong("email", "This is not an e-mail address.", "Send it as name@example.com, or empty for none.")
    return email


def _phones(texts: Sequence[str]) -> list[str]:
    if len(texts) > _MAX_PHONES:
        raise _wrong("phones", "These are too many phone numbers.", f"Send at most {_MAX_PHONES}.")
    phones = [normal_phone(text) for text in texts]
    if not all(phones):
        raise _wrong("phones", "This is not a phone number.", "Send them with their country, such as +77011234567.")
    return list(dict.fromkeys(phones))


def _check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, KeyError):
        raise _wrong("zone", "This time zone is not known.", "Send an IANA name such as Asia/Almaty.") from None


def _wrong(field: str, what: str, advice: str) -> Invalid:
    return Invalid(what, advice, code=field, details={"field": field})
