"""Entities to table rows and back: the columns of a table are the fields of the Struct that bear their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Table

from agent_console.contract.entities import ENTITIES, Customer, Entity
from agent_console.platform_server.store.tables import ENTITY_TABLES

__all__ = ["contacts", "entity_from", "row_of", "table_of"]

E = TypeVar("E", bound=Entity)

_decoders: dict[type[Entity], msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(kind) for kind in ENTITIES.values()
}
_columns: dict[type[Entity], list[str]] = {
    kind: [column.name for column in ENTITY_TABLES[kind.entity].columns if column.name != "body"]
    for kind in ENTITIES.values()
}
_encoder = msgspec.json.Encoder()


def table_of(kind: type[Entity]) -> Table:
    """The table of a kind of entity."""
    return ENTITY_TABLES[kind.entity]


def entity_from(kind: type[E], body: str) -> E:
    """The entity that a stored body is."""
    found: E = _decoders[kind].decode(body)
    return found


def row_of(entity: Entity) -> dict[str, Any]:
    """All columns of the entity's row."""
    row: dict[str, Any] = {name: getattr(entity, name) for name in _columns[type(entity)]}
    row["body"] = _encoder.encode(entity).decode()
    return row


def contacts(customer: Customer) -> list[Mapping[str, str]]:
    """Rows of `customer_contacts`: by what this customer is found."""
    found = {("phone", phone) for phone in customer.phones if phone}
    if customer.email:
        found.add(("email", customer.email.lower()))
    return [{"kind": kind, "value": value, "customer_id": customer.id} for kind, value in sorted(found)]
