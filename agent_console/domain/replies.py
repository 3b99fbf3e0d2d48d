"""Canned replies: filling a Liquid template from the facts of a case, showing what could not be filled."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from agent_console.domain.replies_facts import KNOWN_FACTS, reply_facts
from agent_console.domain.replies_types import Problem, Rendered, Span, Variant
from agent_console.domain.replies_values import Moment, Money

__all__ = [
    "KNOWN_FACTS",
    "Moment",
    "Money",
    "Problem",
    "Rendered",
    "Span",
    "Variant",
    "check",
    "choose_variant",
    "names",
    "render",
    "reply_facts",
]


def render(template: str, facts: Mapping[str, Any], language: str) -> Rendered:
    """Fill `template`. A fact that is missing or empty stays visible as ⟦its.name⟧.

    `facts` are nested ({"booking": {"code": ...}}) or dotted ("booking.code"). Raises PolicyFault with line and reason
    where the template is wrong or asks for too much work.
    """
    from agent_console.domain import replies_render

    return replies_render.render(template, facts, language)


def check(template: str, known: Collection[str] = KNOWN_FACTS) -> list[Problem]:
    """What is wrong with a template: errors first, then names that are not `known` and nothing can ever fill."""
    from agent_console.domain import replies_render

    return replies_render.check(template, known)


def names(template: str) -> frozenset[str]:
    """The facts that a template speaks of. Raises PolicyFault."""
    from agent_console.domain import replies_render

    return replies_render.names(template)


def choose_variant(bodies: Mapping[str, str], language: str, fallback: str = "en") -> Variant:
    """The variant for a reader of `language`: exactly it, its base language, `fallback`, English, or the first there is."""
    dashed = language.replace("_", "-")
    base = dashed.split("-")[0]
    for wanted in (language, dashed, base, fallback, "en", *sorted(bodies)):
        if bodies.get(wanted, "").strip():
            return Variant(wanted, bodies[wanted])
    return Variant("", "")
