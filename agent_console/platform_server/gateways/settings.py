"""What the platform is told about payment providers: from environment variables, or from the keyring of its machine.

    AGENT_CONSOLE_STRIPE_KEY              the secret key (sk_... or a restricted rk_...); unset: no Stripe
    AGENT_CONSOLE_STRIPE_WEBHOOK_SECRET   the signing secret of the webhook endpoint; unset: disputes are asked for instead
    AGENT_CONSOLE_STRIPE_URL              another server that speaks Stripe; unset: Stripe itself

The word `keyring` in place of a secret takes it from the keyring: service `agent-console-platform`, user names `stripe-key` and
`stripe-webhook-secret`. Nothing is read from files, and no text of an error here holds a secret.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

import keyring
import keyring.errors

from agent_console.domain.faults import StoreFault

STRIPE_KEY: Final = "AGENT_CONSOLE_STRIPE_KEY"
STRIPE_WEBHOOK_SECRET: Final = "AGENT_CONSOLE_STRIPE_WEBHOOK_SECRET"  # noqa: S105 - the name of a variable
STRIPE_URL: Final = "AGENT_CONSOLE_STRIPE_URL"
KEYRING_SERVICE: Final = "agent-console-platform"

_IN_KEYRING: Final = "keyring"
_KEY: Final = re.compile(r"(sk|rk)_[A-Za-z0-9_]+")
_SECRET: Final = re.compile(r"[!-~]{8,200}")
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class StripeSettings:
    """How to speak with Stripe. The secrets do not show in the object's text."""

    key: str = field(repr=False)
    webhook_secret: str = field(default="", repr=False)
    url: str = ""


def stripe_settings(environment: Mapping[str, str] | None = None) -> StripeSettings | None:
    """What is configured; None without a key. Raises StoreFault with the name of the setting that is wrong."""
    given = os.environ if environment is None else environment
    key = _secret(given, STRIPE_KEY, "stripe-key")
    if not key:
        return None
    if not _KEY.fullmatch(key):
        raise _wrong(STRIPE_KEY, "It must be a secret key of Stripe, which begins with sk_ or rk_.")
    secret = _secret(given, STRIPE_WEBHOOK_SECRET, "stripe-webhook-secret")
    if secret and not _SECRET.fullmatch(secret):
        raise _wrong(STRIPE_WEBHOOK_SECRET, "It must be the signing secret of the webhook, which begins with whsec_.")
    return StripeSettings(key=key, webhook_secret=secret, url=_url(given))


def _secret(given: Mapping[str, str], variable: str, user: str) -> str:
    value = given.get(variable, "").strip()
    if value != _IN_KEYRING:
        return value
    try:
        found = keyring.get_password(KEYRING_SERVICE, user)
    except keyring.errors.KeyringError as error:
        raise _wrong(variable, "The keyring of this machine does not answer.") from error
    if not found:
        raise _wrong(variable, f"Put it into the keyring: keyring set {KEYRING_SERVICE} {user}")
    return found.strip()


def _url(given: Mapping[str, str]) -> str:
    url = given.get(STRIPE_URL, "").strip().rstrip("/")
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        good = bool(parts.hostname) and (parts.scheme == "https" or parts.hostname in _LOOPBACK)
    except ValueError:
        good = False
    if not good or parts.scheme not in ("http", "https"):
        raise _wrong(STRIPE_URL, "Use https://HOST; plain http:// only for this machine, as the key travels with it.")
    return url


def _wrong(variable: str, advice: str) -> StoreFault:
    return StoreFault(f"The setting {variable} cannot be used.", advice, code="gateway_setting")
