"""What gateways tell the platform beside messages: that a customer's account was changed at the marketplace."""

from __future__ import annotations

from datetime import datetime

from msgspec import UNSET, UnsetType

from agent_console.contract.wire import Wire

__all__ = ["CustomerReceipt", "CustomerReport"]


class CustomerReport(Wire, kw_only=True, frozen=True):
    """POST /v1/intake/customers, by a gateway: how a customer's account is at the marketplace since `at`.

    Whose account it is, `customer_id` says, or an e-mail address or phone number that it had until now. What is left out stays
    as it is; an empty `email` or `phones` takes them away. `payment_changed`: the card or bank account is another one (which
    one, the platform is not told). A change of e-mail, phones or payment makes approvers look twice for some days. Saying the
    same again changes nothing, nor does a report that is older than the last change.

    Errors: 422 `customer_id`, `known_email`, `known_phone` (nobody, or several), `at`, `name`, `email`, `phones`, `language`,
    `zone`, `account_state`.
    """

    customer_id: str = ""
    known_email: str = ""
    known_phone: str = ""
    at: datetime
    name: str | UnsetType = UNSET
    email: str | UnsetType = UNSET
    phones: list[str] | UnsetType = UNSET
    language: str | UnsetType = UNSET
    zone: str | UnsetType = UNSET
    account_state: str | UnsetType = UNSET
    payment_changed: bool = False


class CustomerReceipt(Wire, kw_only=True, frozen=True):
    """`changed`: something was different. `changed_at` is when e-mail, phones or payment last were (None: never, as far as the
    platform knows)."""

    customer_id: str
    version: int
    changed: bool
    changed_at: datetime | None = None
