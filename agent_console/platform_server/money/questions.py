"""What a policy is asked about a booking: under which terms, of which lines, and what wrongly charged ones should have been."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from agent_console.contract.entities import Booking, BookingLine, Claim, Refund
from agent_console.contract.money import CorrectedLine, Correction
from agent_console.contract.money_commands import Terms
from agent_console.domain.faults import Invalid
from agent_console.domain.kinds import BookingStatus, RefundReason
from agent_console.domain.refunds_lines import check_corrected, wrong_correction

__all__ = ["Question", "chosen_lines", "correction_facts", "corrections_of", "question_of"]


@dataclass(frozen=True, slots=True)
class Question:
    """`line_ids` are all the lines that are meant, none for the whole booking; `corrected` what some of them should have been."""

    terms: Terms
    line_ids: Sequence[str]
    corrected: Mapping[str, int]

    @property
    def corrections(self) -> list[Correction]:
        """The corrections as they travel."""
        return [Correction(line_id=line_id, amount=amount) for line_id, amount in self.corrected.items()]

    @property
    def facts(self) -> dict[str, object]:
        """What the audit trail keeps of the terms: on whose word the policy gave what it gave."""
        terms = self.terms
        said = {"by": terms.by, "excuse": terms.excuse, "announced": terms.announced}
        return {name: value for name, value in said.items() if value not in ("", None)}

    def kept(self, booking: Booking) -> list[CorrectedLine]:
        """The corrected lines as they are and as they should have been."""
        return [
            CorrectedLine(
                line_id=line.id,
                kind=line.kind,
                label=line.label,
                charged=line.amount,
                amount=self.corrected[line.id],
            )
            for line in booking.lines
            if line.id in self.corrected
        ]


def question_of(
    booking: Booking, terms: Terms | None, line_ids: Collection[str], corrections: Iterable[Correction] = ()
) -> Question:
    """What is asked of this booking. Raises Invalid (`line_ids`, `corrections`)."""
    if line_ids:
        chosen_lines(booking, line_ids)
    corrected: dict[str, int] = {}
    for correction in corrections:
        if correction.line_id in corrected:
            raise wrong_correction(correction.line_id, "A line is corrected twice.", "Correct each line once.")
        corrected[correction.line_id] = correction.amount
    check_corrected(booking.lines, corrected)
    meant = list(dict.fromkeys([*line_ids, *corrected]))
    return Question(_terms(booking, terms, meant, corrected), meant, corrected)


def _terms(booking: Booking, terms: Terms | None, meant: Sequence[str], corrected: Mapping[str, int]) -> Terms:
    """The terms asked for. Without any, a corrected line was charged wrongly, chosen lines of a booking that stands were not
    as promised, and all else cancels it."""
    if terms is not None:
        return terms if terms.reason else replace(terms, reason=RefundReason.CANCELLATION)
    if corrected:
        return Terms(reason=RefundReason.WRONG_CHARGE)
    chosen = meant and booking.status != BookingStatus.CANCELLED
    return Terms(reason=RefundReason.UNSATISFACTORY if chosen else RefundReason.CANCELLATION)


def corrections_of(thing: Refund | Claim) -> list[Correction]:
    """The corrections that a refund or a dispute keeps, as they were asked for."""
    return [Correction(line_id=line.line_id, amount=line.amount) for line in thing.corrections]


def correction_facts(thing: Refund | Claim) -> dict[str, list[int]]:
    """What the audit trail keeps of them: by line what was charged and what should have been."""
    return {line.line_id: [line.charged, line.amount] for line in thing.corrections}


def chosen_lines(booking: Booking, line_ids: Collection[str]) -> list[BookingLine]:
    """The lines of these ids. Raises Invalid for an id that is not on the bill."""
    lines = [line for line in booking.lines if line.id in set(line_ids)]
    if len(lines) != len(set(line_ids)):
        raise Invalid(
            "One of the chosen lines is not on this booking.",
            "Open the booking again and choose its lines.",
            code="line_ids",
            details={"field": "line_ids"},
        )
    return lines
