"""The one family of errors that reach a person.

Foreign errors (httpx, SQLite, keyring, Qt) stop at their adapter and are raised anew as one of these:

    Fault
    ├── Offline            nobody answered: no network, refused, timed out, broken off in mid-body
    ├── BadAnswer          somebody answered, but not in the language of the contract
    ├── WrongAddress       there is a server, but it is not a platform; or the certificate is not good
    ├── SignedOut          the session is over; sign in again (nothing typed is lost)
    ├── WrongPassword      sign-in refused
    ├── Refused            the platform says no, and why; trying again unchanged is pointless
    │   ├── Forbidden      the role has no right to it
    │   ├── NotFound       the thing does not exist (any more)
    │   ├── Conflict       somebody else changed it first; `current` has the new state where known
    │   └── Invalid        a field is wrong; `field` names it
    ├── Busy               429 or 503; `retry_after` seconds
    ├── OutcomeUnknown     a command left and no answer came: it is asked after by its key, never sent anew
    ├── StoreFault         the local file: full disk, damaged, locked, key gone
    └── PolicyFault        a policy pack, template or map file has a mistake; line and reason are named

Every fault says what happened and what to do, in words for the agent. Neither text carries personal data.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Fault(Exception):
    """An expected failure.

    what: one sentence, what happened. advice: one sentence, what to do now. code: stable, lower_snake, for
    translation and tests. retry: whether doing the same again can succeed without anybody changing anything.
    """

    default_code = "fault"
    retry = False

    def __init__(
        self, what: str, advice: str = "", *, code: str = "", details: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice
        self.code = code or self.default_code
        self.details: Mapping[str, Any] = details or {}

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


class Offline(Fault):
    default_code = "offline"
    retry = True


class BadAnswer(Fault):
    default_code = "bad_answer"
    retry = True


class WrongAddress(Fault):
    default_code = "wrong_address"


class SignedOut(Fault):
    default_code = "signed_out"


class WrongPassword(Fault):
    default_code = "wrong_password"


class Refused(Fault):
    default_code = "refused"


class Forbidden(Refused):
    default_code = "forbidden"


class NotFound(Refused):
    default_code = "not_found"


class Conflict(Refused):
    default_code = "conflict"


class Invalid(Refused):
    default_code = "invalid"

    @property
    def field(self) -> str:
        """Name of the field that is wrong, or ""."""
        return str(self.details.get("field", ""))


class Busy(Fault):
    default_code = "busy"
    retry = True

    @property
    def retry_after(self) -> float:
        """Seconds to wait before the next try."""
        return float(self.details.get("retry_after", 1.0))


class OutcomeUnknown(Fault):
    default_code = "outcome_unknown"


class StoreFault(Fault):
    default_code = "store_fault"


class PolicyFault(Fault):
    default_code = "policy_fault"
