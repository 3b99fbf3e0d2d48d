"""The import tests run on each kind of database, too."""

from tests.platform_server.money.conftest import database

__all__ = ["database"]
