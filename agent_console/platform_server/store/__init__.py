"""The platform's database. `Store` is the way in; see `unit` for how to read and write, `tables` for what there is.

await migrate("sqlite:///platform.sqlite")
async with Store.open("sqlite:///platform.sqlite") as store:
    async with store.unit() as unit:
        unit.add(Queue(id=new_id(), slug="stays", name="Stays"))
"""

from agent_console.platform_server.store.database import Store, new_id
from agent_console.platform_server.store.migrate import migrate
from agent_console.platform_server.store.rows import table_of
from agent_console.platform_server.store.unit import Reader, Unit, not_found

__all__ = ["Reader", "Store", "Unit", "migrate", "new_id", "not_found", "table_of"]
