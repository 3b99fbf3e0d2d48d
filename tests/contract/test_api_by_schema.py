"""Generated requests, made from the OpenAPI document that the platform serves, find no server error.

Each operation gets some valid and some broken requests as an admin, who may do everything. Every answer must be one that the
document names: the described one, or a Problem. The event stream never ends and has tests of its own.
"""

from __future__ import annotations

import base64
import contextlib
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
from tests.support.platform import DATABASES, PlatformProcess, fresh_database, platform_process

EXAMPLES = 8


class Reached:
    """The platform under test, a signed-in client, and the ids of what is there."""

    def __init__(self, process: PlatformProcess, http: httpx.Client, known: dict[str, str]) -> None:
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


@pytest.fixture(scope="module", params=DATABASES)
def reached(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reached]:
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(fresh_database(request.param, tmp_path_factory.mktemp("contract")))
        process = PlatformProcess(url)
        process.add_agent("admin@desk.example", role="admin")
        running = stack.enter_context(platform_process(url))
        http = stack.enter_context(running.client("admin@desk.example"))
        known = _known(running, http)
        yield Reached(running, http, known)


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
def test_no_generated_request_breaks_the_platform(reached: Reached, mode: GenerationMode) -> None:
    document = schemathesis.openapi.from_url(f"{reached.process.url}{routes.OPENAPI}")
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
    worked = sum(count for status, count in reached.statuses.items() if status < 300)
    assert worked > sum(reached.statuses.values()) / 10, reached.statuses


def _try(requests: SearchStrategy[schemathesis.Case], reached: Reached) -> None:
    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(case=requests)
    def fire(case: schemathesis.Case) -> None:
        reached.aimed(case)
        answer = case.call(headers={"Authorization": reached.http.headers["Authorization"]}, timeout=30)
        reached.statuses[answer.status_code] += 1
        case.validate_response(
            answer, checks=[not_a_server_error, content_type_conformance, response_schema_conformance]
        )

    fire()


def test_the_served_document_is_sound(reached: Reached) -> None:
    document = schemathesis.openapi.from_url(f"{reached.process.url}{routes.OPENAPI}")
    document.validate()
