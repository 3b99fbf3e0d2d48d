"""Which mails of an import belong together: by what they refer to, in whatever order they lie in the mailbox.

Only ids decide. A subject alone joins nothing, except an answer ("Re:") between the same people that lost its references.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from agent_console.platform_server.importers.mail_parsing import Mail

_LOST_REFERENCES_WITHIN: Final = timedelta(days=90)


@dataclass(frozen=True)
class Envelope:
    """What is kept of each mail between the two readings of a mailbox; a hundred thousand of them fit in memory."""

    external_id: str
    message_id: str
    references: tuple[str, ...]
    at: datetime | None
    subject: str
    is_reply: bool
    people: frozenset[str]

    @classmethod
    def of(cls, mail: Mail) -> Envelope:
        return cls(
            external_id=mail.external_id,
            message_id=mail.message_id,
            references=tuple(mail.references),
            at=mail.at,
            subject=mail.bare_subject,
            is_reply=mail.is_reply,
            people=mail.recipients | {mail.sender} if mail.sender else mail.recipients,
        )


class Threads:
    """Groups of mails. `root(envelope)` is the same id for all mails of one thread, whoever came first."""

    def __init__(self, envelopes: Sequence[Envelope]) -> None:
        self._parent: dict[str, str] = {}
        for envelope in envelopes:
            own = envelope.message_id or envelope.external_id
            self._find(own)
            for reference in envelope.references:
                self._join(own, reference)
        self._join_lost_answers(envelopes)

    def root(self, envelope: Envelope) -> str:
        return self._find(envelope.message_id or envelope.external_id)

    def _find(self, key: str) -> str:
        root = key
        while (above := self._parent.setdefault(root, root)) != root:
            root = above
        while self._parent[key] != root:
            self._parent[key], key = root, self._parent[key]
        return root

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._find(one), self._find(other)))
        self._parent[second] = first

    def _join_lost_answers(self, envelopes: Sequence[Envelope]) -> None:
        latest: dict[tuple[str, frozenset[str]], Envelope] = {}
        dated = [envelope for envelope in envelopes if envelope.at is not None and envelope.subject]
        for envelope in sorted(dated, key=lambda envelope: (envelope.at, envelope.external_id)):
            key = (envelope.subject, envelope.people)
            before = latest.get(key)
            if envelope.is_reply and not envelope.references and before is not None and len(envelope.people) > 1:
                assert envelope.at is not None
                assert before.at is not None
                if envelope.at - before.at <= _LOST_REFERENCES_WITHIN:
                    self._join(envelope.message_id or envelope.external_id, before.message_id or before.external_id)
            latest[key] = envelope
