"""The real console with a watcher: `python -m tests.bench.driver TASK` runs the console's own command line.

`start` tells when the first rows are painted and the loop is free for a click; `whole` when the side of the case is built,
too; `memory` how much memory there is three seconds later; `idle` how much of a core it takes while nobody touches it;
`open` opens cases; `sync` beats until the first synchronisation is complete. The watcher joins once the application and its
helpers are made.
"""

from __future__ import annotations

import gc
import sys

import agent_console.cli


def main() -> int:
    """Run the console; its exit code."""
    task = sys.argv[1]
    # As the command line does before it imports the window, which here comes earlier.
    gc.disable()
    import agent_console.ui.app as app

    build = app.build_shell

    def build_and_watch(options):  # type: ignore[no-untyped-def]
        from tests.bench.watcher import Watcher

        built = build(options)
        Watcher(task).begin()
        return built

    app.build_shell = build_and_watch
    return agent_console.cli.main(["--profile", "bench", "--size", "1440x900"])


if __name__ == "__main__":
    sys.exit(main())
