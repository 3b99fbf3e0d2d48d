"""The OpenAPI 3.1 document, made from the contract's Structs and from what each route says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import GenericAlias
from typing import Any, Final

import msgspec
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

import agent_console
from agent_console.contract import routes
from agent_console.contract.commands import Change, ChangePage, CommandOutcome, Problem
from agent_console.contract.entities import ENTITIES

__all__ = ["document"]

_REF: Final = "#/components/schemas/{name}"
_PROBLEM: Final = {
    "description": "What happened and what to do",
    "content": {"application/problem+json": {"schema": {"$ref": _REF.format(name="Problem")}}},
}


def _plain(kind: type[msgspec.Struct], **types: Any) -> Any:
    """A twin of a Struct for its schema; `types` replaces the types of fields, raw JSON is anything at all."""
    fields: list[Any] = []
    for field in msgspec.structs.fields(kind):
        if field.type is msgspec.Raw:
            fields.append((field.name, Any, None))
        elif field.required:
            fields.append((field.name, types.get(field.name, field.type)))
        else:
            fields.append((field.name, types.get(field.name, field.type), field.default))
    return msgspec.defstruct(kind.__name__, fields, kw_only=True, namespace={"__doc__": kind.__doc__})


_CHANGES: Final[Any] = GenericAlias(list, (_plain(Change),))
_TWINS: Final[dict[Any, Any]] = {
    ChangePage: _plain(ChangePage, changes=_CHANGES),
    CommandOutcome: _plain(CommandOutcome),
}
"""msgspec cannot describe the default of a raw field itself."""


def document(app: Litestar) -> bytes:
    """The document for the routes of `app`, as JSON."""
    operations = sorted(_operations(app), key=lambda found: (found[0], found[1]))
    kinds: list[Any] = [Problem, *ENTITIES.values()]
    for _, _, says, _ in operations:
        kinds += [kind for kind in (says["request"], says["answer"]) if kind is not None and kind not in kinds]
    described = [_TWINS.get(kind, kind) for kind in kinds]
    schemas, components = msgspec.json.schema_components(described, ref_template=_REF)
    schema_of = {_name(kind): schema for kind, schema in zip(kinds, schemas, strict=True)}
    paths: dict[str, dict[str, Any]] = {}
    for path, method, says, handler in operations:
        paths.setdefault(path, {})[method] = _operation(path, says, handler, schema_of)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Agent Console platform API",
                "version": agent_console.__version__,
                "description": "A support desk for marketplaces. Errors are Problems; `code` is stable.",
            },
            "paths": paths,
            "components": {
                "schemas": components,
                "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            },
        }
    )


def _operations(app: Litestar) -> Iterable[tuple[str, str, dict[str, Any], HTTPRouteHandler]]:
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            says = handler.opt.get("says")
            if says is None:
                continue
            path = re.sub(r"\{(\w+):\w+\}", r"{\1}", route.path)
            for method in sorted(set(handler.http_methods) - {"OPTIONS", "HEAD"}):
                yield path, str(method).lower(), says, handler


def _operation(path: str, says: dict[str, Any], handler: HTTPRouteHandler, schema_of: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "operationId": f"{handler.fn.__module__.rsplit('.', 1)[-1]}_{handler.fn.__name__}",
        "summary": says["summary"],
        "parameters": _parameters(path, says),
        "responses": {str(says["status"]): _response(says, schema_of), "default": _PROBLEM},
    }
    if handler.guards:
        found["security"] = [{"token": []}]
    if says["request"] is not None:
        schema = schema_of[_name(says["request"])]
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return found


def _parameters(path: str, says: dict[str, Any]) -> list[dict[str, Any]]:
    found = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"\{(\w+)\}", path)
    ]
    for name, kind in says["query"].items():
        schema: dict[str, Any] = {"type": kind}
        if kind == "integer":
            schema |= {"minimum": 0, "maximum": 2**62}
        found.append({"name": name, "in": "query", "required": False, "schema": schema})
    if says["command"]:
        schema = {"type": "string", "format": "uuid"}
        found.append({"name": routes.IDEMPOTENCY_KEY, "in": "header", "required": True, "schema": schema})
    if says["if_match"]:
        schema = {"type": "string", "pattern": '^"[0-9]{1,9}"$'}
        found.append({"name": routes.IF_MATCH, "in": "header", "required": True, "schema": schema})
    return found


def _response(says: dict[str, Any], schema_of: dict[str, Any]) -> dict[str, Any]:
    described: dict[str, Any] = {"description": says["summary"]}
    if says["answer"] is not None:
        described["content"] = {says["media_type"]: {"schema": schema_of[_name(says["answer"])]}}
    elif says["status"] != 204:
        described["content"] = {says["media_type"]: {}}
    return described


def _name(kind: Any) -> str:
    return str(kind)
