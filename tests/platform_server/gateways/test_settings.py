"""Keys come from the environment or the keyring; a wrong setting is named, and no text holds a secret."""

from __future__ import annotations

import json
from pathlib import Path

import keyring
import pytest

from agent_console.domain.faults import StoreFault
from agent_console.platform_server.gateways.registry import GATEWAY_FILE, open_gateways
from agent_console.platform_server.gateways.settings import (
    KEYRING_SERVICE,
    STRIPE_KEY,
    STRIPE_URL,
    STRIPE_WEBHOOK_SECRET,
    stripe_settings,
)
from tests.bench.keyring_file import VARIABLE, FileKeyring

KEY = "sk_test_verysecret"


def test_without_a_key_there_is_no_stripe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(GATEWAY_FILE, str(tmp_path / "bank.sqlite"))
    monkeypatch.delenv(STRIPE_KEY, raising=False)
    assert stripe_settings({}) is None
    assert stripe_settings({STRIPE_WEBHOOK_SECRET: "whsec_12345678"}) is None
    assert list(open_gateways("sqlite:///x.sqlite")) == ["embedded"]


def test_with_a_key_it_stands_beside_the_embedded_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(GATEWAY_FILE, str(tmp_path / "bank.sqlite"))
    monkeypatch.setenv(STRIPE_KEY, KEY)
    monkeypatch.setenv(STRIPE_URL, "http://127.0.0.1:8420/")
    found = open_gateways("sqlite:///x.sqlite")
    assert sorted(found) == ["embedded", "stripe"]
    assert found["stripe"].polled, "without a secret nobody reports disputes"
    monkeypatch.setenv(STRIPE_WEBHOOK_SECRET, "whsec_verysecret")
    assert not open_gateways("sqlite:///x.sqlite")["stripe"].polled


def test_secrets_from_the_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "keyring.json"
    # Before the variable is set: with it, this very keyring could be found and would stay for all later tests.
    before = keyring.get_keyring()
    monkeypatch.setenv(VARIABLE, str(file))
    keyring.set_keyring(FileKeyring())
    try:
        with pytest.raises(StoreFault) as missing:
            stripe_settings({STRIPE_KEY: "keyring"})
        assert "keyring set agent-console-platform stripe-key" in str(missing.value)
        file.write_text(json.dumps({f"{KEYRING_SERVICE}/stripe-key": KEY}), encoding="utf-8")
        found = stripe_settings({STRIPE_KEY: "keyring"})
    finally:
        keyring.set_keyring(before)
    assert found is not None
    assert found.key == KEY
    assert "verysecret" not in repr(found)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({STRIPE_KEY: "pk_live_verysecret"}, STRIPE_KEY),
        ({STRIPE_KEY: "sk_live_verysecret\nX-Evil: 1"}, STRIPE_KEY),
        ({STRIPE_KEY: KEY, STRIPE_WEBHOOK_SECRET: "very secret"}, STRIPE_WEBHOOK_SECRET),
        ({STRIPE_KEY: KEY, STRIPE_URL: "http://stripe.example"}, STRIPE_URL),
        ({STRIPE_KEY: KEY, STRIPE_URL: "ftp://127.0.0.1"}, STRIPE_URL),
        ({STRIPE_KEY: KEY, STRIPE_URL: "https://[broken"}, STRIPE_URL),
    ],
)
def test_a_wrong_setting_is_named_and_not_quoted(settings: dict[str, str], named: str) -> None:
    with pytest.raises(StoreFault) as wrong:
        stripe_settings(settings)
    assert named in str(wrong.value)
    assert "secret" not in str(wrong.value).replace("signing secret", "").replace("secret key", "")
    assert "very" not in f"{wrong.value} {wrong.value.details}"
