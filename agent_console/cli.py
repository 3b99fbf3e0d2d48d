"""The command line. Nothing heavy is imported before it is known what is wanted: the window must open fast.

agent-console [--demo [--seed N]] [--profile NAME] ...
agent-console platform serve | create-admin | import | simulate | audit | reconcile | close-books | report | policies
agent-console try clocks | refund FILE
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from agent_console import __version__
from agent_console.domain.faults import Fault

__all__ = ["main", "parser"]

_DATABASE = "sqlite:///platform.sqlite"
_DATABASE_VARIABLE = "AGENT_CONSOLE_DATABASE"
_POLICIES_VARIABLE = "AGENT_CONSOLE_POLICIES"
_PASSWORD_VARIABLE = "AGENT_CONSOLE_PASSWORD"  # noqa: S105 - the name of a variable
Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; the exit code. Expected failures are told in a sentence."""
    options = parser().parse_args(arguments)
    run: Run = options.run
    try:
        return run(options)
    except Fault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    root = argparse.ArgumentParser(prog="agent-console", description="The console of the support desk.")
    root.add_argument("--version", action="version", version=f"Agent Console {__version__}")
    _add_console(root)
    commands = root.add_subparsers(title="other commands", metavar="COMMAND")
    platform = commands.add_parser("platform", help="the reference server")
    parts = platform.add_subparsers(required=True, metavar="COMMAND")
    _add_serve(parts)
    _add_create_admin(parts)
    _add_import(parts)
    _add_simulate(parts)
    _add_audit(parts)
    _add_reconcile(parts)
    _add_close_books(parts)
    _add_report(parts)
    _add_policies(parts)
    trial = commands.add_parser("try", help="try a rule on an example")
    trials = trial.add_subparsers(required=True, metavar="WHAT")
    clocks = trials.add_parser("clocks", help="the clocks of a case told in a file")
    clocks.add_argument("file", type=Path)
    clocks.set_defaults(run=_try_clocks)
    refund = trials.add_parser("refund", help="what a refund policy gives for a case told in a file")
    refund.add_argument("file", type=Path)
    refund.set_defaults(run=_try_refund)
    return root


# --- the console ---------------------------------------------------------------------------------------------------


def _add_console(root: argparse.ArgumentParser) -> None:
    root.add_argument("--demo", action="store_true", help="start a platform with an invented world, and look around")
    root.add_argument("--seed", type=int, default=1, help="which invented world (default 1)")
    root.add_argument("--profile", default="default", help="name of the profile; each has its own window and store")
    root.add_argument("--screenshot", type=Path, metavar="FILE", help="save a picture of the filled window and end")
    root.add_argument("--size", type=_size, metavar="WxH", help="size of the window, such as 1280x800")
    root.add_argument(
        "--theme", choices=("light", "dark", "contrast"), default="", help="instead of the one in the settings"
    )
    root.add_argument("--language", metavar="CODE", default="", help="en, ru, kk, sq or hy")
    root.set_defaults(run=_console)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("give it as WIDTHxHEIGHT, such as 1280x800")
    return int(width), int(height)


def _console(options: argparse.Namespace) -> int:
    # Modules make objects by the ten thousand and no garbage; looking for some costs a tenth of the start. The window's
    # own collection (ui/garbage.py) takes over.
    gc.disable()
    from agent_console.ui.app import run
    from agent_console.ui.options import ConsoleOptions

    return run(
        ConsoleOptions(
            demo=options.demo,
            seed=options.seed,
            profile=options.profile,
            screenshot=options.screenshot,
            language=options.language,
            theme=options.theme,
            size=options.size,
        )
    )


# --- the platform --------------------------------------------------------------------------------------------------


def _add_database(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--database",
        default=os.environ.get(_DATABASE_VARIABLE, _DATABASE),
        metavar="URL",
        help=f"sqlite:///path or postgresql://user:password@host/name (default: ${_DATABASE_VARIABLE} or {_DATABASE})",
    )


def _add_serve(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = parts.add_parser("serve", help="serve the platform API")
    _add_database(command)
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=8400, help="0 takes a free one; the ready line names it")
    command.add_argument("--demo", action="store_true", help="fill an empty database with an invented world")
    command.add_argument("--seed", type=int, default=1, help="which invented world (default 1)")
    command.add_argument("--no-simulator", action="store_true", help="nobody plays customers and colleagues")
    command.add_argument(
        "--policies",
        type=Path,
        default=os.environ.get(_POLICIES_VARIABLE) or None,
        metavar="DIR",
        help=f"folder with policy packs of your own (default: ${_POLICIES_VARIABLE}); read again when they change",
    )
    command.add_argument("--until-stdin-closes", action="store_true", help="end when whoever started this ends")
    command.add_argument("--log-level", choices=("debug", "info", "warning", "error"), default="info")
    command.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> int:
    from agent_console.platform_server.serving import ServeOptions, serve

    return serve(
        ServeOptions(
            database=options.database,
            host=options.host,
            port=options.port,
            demo=options.demo,
            seed=options.seed,
            simulator=not options.no_simulator,
            until_stdin_closes=options.until_stdin_closes,
            log_level=options.log_level,
            policies=options.policies,
        )
    )


def _add_create_admin(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = parts.add_parser("create-admin", help="make an account; the password is asked for")
    _add_database(command)
    command.add_argument("--email", required=True)
    command.add_argument("--name", default="")
    command.add_argument("--role", default="admin", help="agent, senior, lead, admin or channel (default admin)")
    command.set_defaults(run=_create_admin)


def _create_admin(options: argparse.Namespace) -> int:
    from agent_console.platform_server.accounts import create_account

    password = os.environ.get(_PASSWORD_VARIABLE) or _asked_password()
    create_account(options.database, name=options.name, email=options.email, password=password, role=options.role)
    sys.stdout.write("The account has been made.\n")
    return 0


def _asked_password() -> str:
    import getpass

    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass("Password: ")


def _add_import(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    kinds = parts.add_parser("import", help="bring in bookings or mail").add_subparsers(required=True, metavar="WHAT")
    bookings = kinds.add_parser("bookings", help="bookings from a CSV file")
    bookings.add_argument("file", type=Path)
    bookings.add_argument("--map", type=Path, required=True, metavar="MAP.toml", help="which column is which field")
    bookings.set_defaults(run=_import_bookings)
    mailbox = kinds.add_parser("mailbox", help="mail from mbox, Maildir or .eml files")
    mailbox.add_argument("file", type=Path, metavar="FILE-OR-DIR")
    mailbox.add_argument("--market", default="stays", help="the market that the mail belongs to (default stays)")
    mailbox.add_argument(
        "--own", action="append", default=[], metavar="ADDRESS", help="an address of yours, whose mails are answers"
    )
    mailbox.set_defaults(run=_import_mailbox)
    for command in (bookings, mailbox):
        _add_database(command)
        command.add_argument("--report", type=Path, metavar="FILE", help="where rejected ones are explained")
        command.add_argument("--quiet", action="store_true", help="no progress bar")


def _import_bookings(options: argparse.Namespace) -> int:
    from agent_console.platform_server.importers.bookings import import_bookings

    done = import_bookings(
        options.file, options.map, database=options.database, report=options.report, quiet=options.quiet
    )
    sys.stdout.write("\n".join(done.lines()) + "\n")
    return 0


def _import_mailbox(options: argparse.Namespace) -> int:
    from agent_console.platform_server.importers.mailbox import import_mailbox

    done = import_mailbox(
        options.file,
        database=options.database,
        market=options.market,
        own=options.own,
        report=options.report,
        quiet=options.quiet,
    )
    sys.stdout.write("\n".join(done.lines()) + "\n")
    return 0


def _add_simulate(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = parts.add_parser("simulate", help="play customers and colleagues at a running demo platform")
    command.add_argument("url")
    command.add_argument("--seed", type=int, default=1)
    command.set_defaults(run=_simulate)


def _simulate(options: argparse.Namespace) -> int:
    import asyncio

    from agent_console.platform_server.demo.simulator import simulate
    from agent_console.platform_server.serving import DEMO_PASSWORD

    asyncio.run(simulate(options.url, seed=options.seed, password=os.environ.get(DEMO_PASSWORD, "")))
    return 0


def _add_audit(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    kinds = parts.add_parser("audit", help="the audit trail").add_subparsers(required=True, metavar="WHAT")
    command = kinds.add_parser("verify", help="check that no row of the trail or the ledger was changed")
    _add_database(command)
    command.add_argument("--audit-head", default="", metavar="NUMBER:DIGEST", help="as an earlier run printed it")
    command.add_argument("--ledger-head", default="", metavar="NUMBER:DIGEST", help="as an earlier run printed it")
    command.set_defaults(run=_audit_verify)


def _audit_verify(options: argparse.Namespace) -> int:
    from agent_console.platform_server.audit.command import audit_verify

    return audit_verify(options.database, audit_head=options.audit_head, ledger_head=options.ledger_head)


def _add_reconcile(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = parts.add_parser("reconcile", help="compare the refunds with the payment providers' books")
    _add_database(command)
    command.set_defaults(run=_reconcile)


def _reconcile(options: argparse.Namespace) -> int:
    from agent_console.platform_server.money.catching_up import reconcile

    return reconcile(options.database)


def _add_close_books(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = parts.add_parser("close-books", help="close an accounting period: money captured in it moves no more")
    _add_database(command)
    command.add_argument("--until", default="", metavar="DATE", help="the last day of it (UTC), such as 2026-01-31")
    command.add_argument("--reopen", action="store_true", help="take the newest closing back instead")
    command.set_defaults(run=_close_books)


def _close_books(options: argparse.Namespace) -> int:
    from agent_console.platform_server.money.periods import close_books

    return close_books(options.database, options.until, again=options.reopen)


def _add_report(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = parts.add_parser("report", help="the service report as a CSV file")
    _add_database(command)
    command.add_argument("--from", dest="begins", required=True, metavar="DATE", help="the first day, as 2026-03-01")
    command.add_argument("--until", dest="ends", required=True, metavar="DATE", help="the last day")
    command.add_argument("--by", choices=("day", "week"), default="day")
    command.add_argument("--group", choices=("none", "agent", "queue", "topic"), default="none")
    command.add_argument("--zone", default="UTC", help="in which the days begin, such as Europe/Berlin (default UTC)")
    command.add_argument("--market", default="", help="only this one")
    command.add_argument("--csv", type=Path, required=True, metavar="FILE")
    command.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    from agent_console.platform_server.board.report_file import report

    return report(
        options.database,
        options.begins,
        options.ends,
        by=options.by,
        group=options.group,
        zone=options.zone,
        market=options.market,
        file=options.csv,
    )


def _add_policies(parts: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    kinds = parts.add_parser("policies", help="policy packs of your own").add_subparsers(required=True, metavar="WHAT")
    command = kinds.add_parser("check", help="say what is wrong with the packs of a folder")
    command.add_argument("folder", type=Path, metavar="DIR")
    command.set_defaults(run=_policies_check)


def _policies_check(options: argparse.Namespace) -> int:
    from agent_console.platform_server.policies import check_folder

    lines, good = check_folder(options.folder)
    (sys.stdout if good else sys.stderr).write("\n".join(lines) + "\n")
    return 0 if good else 1


# --- trying rules --------------------------------------------------------------------------------------------------


def _try_clocks(options: argparse.Namespace) -> int:
    from agent_console.tools.try_clocks import main as run

    return run(options.file)


def _try_refund(options: argparse.Namespace) -> int:
    from agent_console.tools.try_refund import main as run

    return run(options.file)
