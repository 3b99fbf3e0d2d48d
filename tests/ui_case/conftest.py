"""The shared helpers of a window without a desk, and letters and tickets to show in it."""

from __future__ import annotations

from tests.ui.conftest import shell  # noqa: F401
