"""Generated requests, made from the OpenAPI document that the platform serves, find no server error.

Each operation gets some valid and some broken requests as an admin, who may do everything. Every answer must be one that the
document names: the described one, or a Problem. The event stream never ends and has tests of its own.
"""

from __future__ import annotations

import base64
import contextlib
import os
import uuid
from collections import Counter
from collections.abc import Iterator

import httpx
import hypothesis
import pytest
import schemathesis
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import SearchStrategy
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from agent_console.contract import routes
from tests.support.platform import DATABASES, POSTGRES_VARIABLE, PlatformProcess, fresh_database, platform_process

EXAMPLES = 8


class Reached:
    """The platform under test, a signed-in client, and the ids of what is there."""

    def __init__(self, kind: str, process: PlatformProcess, http: httpx.Client, known: dict[str, str]) -> None:
        self.kind = kind
        self.process = process
        self.http = http
        self.known = known
        self.statuses: Counter[int] = Counter()

    def aimed(self, case: schemathesis.Case) -> None:
        """Have a generated request meet something that is there, at its current version."""
        for name in set(case.path_parameters or {}) & set(self.known):
            case.path_parameters[name] = self.known[name]
        if routes.IF_MATCH in (case.headers or {}):
            answer = self.http.get(case.formatted_path)
            case.headers[routes.IF_MATCH] = answer.headers.get("etag", '"1"')


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Reached]]:
    """A platform on each kind of database that is there. Both get the same requests: making one costs more than asking it."""
    kinds = [kind for kind in DATABASES if kind == "sqlite" or os.environ.get(POSTGRES_VARIABLE)]
    with contextlib.ExitStack() as stack:
        found = []
        for kind in kinds:
            url = stack.enter_context(fresh_database(kind, tmp_path_factory.mktemp("contract")))
            running = stack.enter_context(platform_process(url))
            running.add_agent("admin@desk.example", role="admin")
            http = stack.enter_context(running.client("admin@desk.example"))
            found.append(Reached(kind, running, http, _known(running, http)))
        yield found


def _known(running: PlatformProcess, http: httpx.Client) -> dict[str, str]:
    """Things that are there, by the name of the path parameter, so that requests get beyond 404."""
    picture = {"name": "a.txt", "content": base64.b64encode(b"text").decode()}
    receipt = running.take_in(http, attachments=[picture])
    draft = {"shortcut": "door", "title": "Door", "bodies": {"en": "Hello"}}
    reply = http.post(routes.CANNED_REPLIES, headers={routes.IDEMPOTENCY_KEY: str(uuid.uuid4())}, json=draft).json()
    return {
        "ticket_id": receipt["ticket"]["id"],
        "attachment_id": receipt["message"]["attachments"][0]["id"],
        "reply_id": reply["id"],
        "agent_id": http.get(routes.ME).json()["id"],
    }


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["valid", "broken"])
def test_no_generated_request_breaks_the_platform(reached: list[Reached], mode: GenerationMode) -> None:
    document = schemathesis.openapi.from_url(f"{reached[0].process.url}{routes.OPENAPI}")
    tried = set()
    for found in document.get_all_operations():
        operation = found.ok()
        # The stream never ends, and signing out would end the session that everything else needs.
        if operation.path in (routes.EVENTS, routes.SIGN_OUT):
            continue
        tried.add(operation.label)
        with contextlib.suppress(Unsatisfiable):
            # An operation without parameters and body cannot be broken.
            _try(operation.as_strategy(generation_mode=mode), reached)
    assert len(tried) > 20
    # Requests that only ever meet closed doors would prove nothing.
    for platform in reached:
        worked = sum(count for status, count in platform.statuses.items() if status < 300)
        assert worked > sum(platform.statuses.values()) / 10, (platform.kind, platform.statuses)


def _try(requests: SearchStrategy[schemathesis.Case], reached: list[Reached]) -> None:
    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=requests)
    def fire(case: schemathesis.Case) -> None:
        for platform in reached:
            platform.aimed(case)
            headers = {"Authorization": platform.http.headers["Authorization"]}
            answer = case.call(base_url=platform.process.url, headers=headers, timeout=30)
            platform.statuses[answer.status_code] += 1
            hypothesis.note(f"on {platform.kind}")
            case.validate_response(
                answer, checks=[not_a_server_error, content_type_conformance, response_schema_conformance]
            )

    fire()


def test_the_served_document_is_sound(reached: list[Reached]) -> None:
    document = schemathesis.openapi.from_url(f"{reached[0].process.url}{routes.OPENAPI}")
    document.validate()
