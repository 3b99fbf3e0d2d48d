"""Any order of quotes, refunds, approvals, claims, chargebacks, repeats and lost answers: the stateful tests, played for long.

The same tests run with `packaging/test`, where each plays a few examples.
"""

from __future__ import annotations

import subprocess
import sys

__all__ = ["play"]

_TESTS = tuple(
    f"tests/platform_server/money/{name}.py" for name in ("test_stateful", "test_claims_stateful", "test_properties")
)


def play(kind: str) -> bool:
    """Play all of them on this kind of database under hypothesis' deep profile; whether the books held in all."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "--hypothesis-profile",
        "deep",
        "--timeout",
        "0",
        "-k",
        kind,
        *_TESTS,
    ]
    return subprocess.run(command, check=False, stdout=sys.stderr).returncode == 0
