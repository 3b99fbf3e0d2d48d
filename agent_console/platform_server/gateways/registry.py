"""Which payment providers this platform is connected with."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

from agent_console.platform_server.gateways.embedded import EmbeddedGateway
from agent_console.platform_server.gateways.port import Gateway
from agent_console.platform_server.gateways.settings import stripe_settings
from agent_console.platform_server.store.engine import database_url

GATEWAY_FILE = "AGENT_CONSOLE_GATEWAY_FILE"
"""Environment variable with the path of the embedded provider's file."""


def gateway_file(database: str) -> Path:
    """Where the embedded provider keeps its books: beside a SQLite database, else in the user's data folder."""
    named = os.environ.get(GATEWAY_FILE)
    if named:
        return Path(named)
    url = database_url(database)
    if url.get_backend_name() == "sqlite":
        path = Path(str(url.database))
        return path.with_name(f"{path.stem}.gateway.sqlite")
    mark = hashlib.sha256(url.render_as_string(hide_password=True).encode()).hexdigest()[:12]
    return platformdirs.user_data_path("agent-console") / f"gateway-{mark}.sqlite"


def open_gateways(database: str) -> dict[str, Gateway]:
    """Every provider by its name: the embedded one, and what is configured. Raises StoreFault for a wrong setting."""
    stripe = stripe_settings()
    embedded = EmbeddedGateway(gateway_file(database))
    found: dict[str, Gateway] = {embedded.name: embedded}
    if stripe is not None:
        # Reading the SDK takes most of a second and much memory, which a platform without Stripe need not spend.
        from agent_console.platform_server.gateways.stripe import StripeGateway

        found[StripeGateway.name] = StripeGateway(stripe.key, url=stripe.url, webhook_secret=stripe.webhook_secret)
    return found
