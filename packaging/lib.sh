# Shared by packaging/demo and packaging/test: what is missing is installed once, and said.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.venv

say() { printf '%s\n' "$*" >&2; }
fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Debian packages by what needs them.
DEBS_PYTHON=(python3 python3-venv)
DEBS_QT=(libglib2.0-0 libdbus-1-3 libegl1 libgl1 libfontconfig1 libxkbcommon0 fonts-noto-core fonts-noto-color-emoji)
DEBS_WINDOW=(libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
    libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1)
DEBS_VIRTUAL_SCREEN=(xvfb openbox xauth)
DEBS_TEST=(postgresql dbus gnome-keyring procps)

missing_debs() {
    local name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' || printf '%s\n' "$name"
    done
}

# need_debs WHY NAME...: installs what is missing, as root or through sudo; otherwise says what to ask for.
need_debs() {
    local why=$1 missing as_root=()
    shift
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: please make sure yourself that these are there: $*"
        return 0
    fi
    mapfile -t missing < <(missing_debs "$@")
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as_root=(sudo)
        else
            say "$why needs Debian packages that are not installed, and this user may not install them."
            fail "Please run this once as root, then start again:  apt-get install --no-install-recommends ${missing[*]}"
        fi
    fi
    say "Installing for $why: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y \
        --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "Debian's packages could not be installed (the end of its log is above). Check the network and start again."
    fi
    rm -f "$log"
}

# Prints a Python that the lock files are made for.
find_python() {
    local name
    for name in python3.11 python3 python3.12 python3.13; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# need_python LOCK: a virtual environment in .venv with exactly what packaging/requirements/LOCK.txt names.
need_python() {
    local lock=$ROOT/packaging/requirements/$1.txt python stamp want log site
    stamp=$VENV/.installed
    want=$(sha256sum "$lock" | cut -d' ' -f1)
    # A full test environment contains all that the demo needs.
    if [ -x "$VENV/bin/python" ] && [ -f "$stamp" ]; then
        grep -qx "$want" "$stamp" && return 0
        grep -qx "$(sha256sum "$ROOT/packaging/requirements/dev.txt" | cut -d' ' -f1)" "$stamp" && return 0
    fi
    python=$(find_python) || { need_debs "Python" "${DEBS_PYTHON[@]}" && python=$(find_python); } ||
        fail "No Python from 3.11 to 3.13 was found. Install one (on Debian 12: apt-get install python3 python3-venv) and start again."
    if [ ! -x "$VENV/bin/python" ] || ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || need_debs "the virtual environment" python3-venv
        say "Making a virtual environment in .venv"
        rm -rf "$VENV"
        "$python" -m venv "$VENV" || fail "The virtual environment could not be made in $VENV. Is the disk full or read-only?"
    fi
    say "Installing the locked Python packages ($1); this is done once"
    log=$(mktemp)
    if ! "$VENV/bin/python" -m pip install --disable-pip-version-check --require-hashes -r "$lock" >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "The Python packages could not be installed (the end of pip's log is above). Check the network and start again."
    fi
    rm -f "$log"
    site=$("$VENV/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf '%s\n' "$ROOT" >"$site/agent_console_checkout.pth"
    printf '#!/bin/sh\nexec "%s" -m agent_console "$@"\n' "$VENV/bin/python" >"$VENV/bin/agent-console"
    chmod +x "$VENV/bin/agent-console"
    printf '%s\n' "$want" >"$stamp"
}

# with_screen COMMAND...: runs it on a virtual screen of its own with a window manager, and ends both afterwards.
with_screen() {
    local display xvfb wm status number
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 "${SCREEN:-1920x1080}x24" -nolisten tcp 3>"$number" >/dev/null 2>&1 &
    xvfb=$!
    for _ in $(seq 100); do
        [ -s "$number" ] && break
        kill -0 "$xvfb" 2>/dev/null || break
        sleep 0.1
    done
    [ -s "$number" ] || fail "The virtual screen (Xvfb) did not start."
    display=:$(tr -d '[:space:]' <"$number")
    rm -f "$number"
    DISPLAY=$display openbox >/dev/null 2>&1 &
    wm=$!
    status=0
    DISPLAY=$display QT_QPA_PLATFORM=xcb "$@" || status=$?
    kill "$wm" "$xvfb" 2>/dev/null
    wait "$wm" "$xvfb" 2>/dev/null
    return "$status"
}

# start_cluster: a private PostgreSQL of Debian's packages for the tests, on its own port and directory; its address goes to
# AGENT_CONSOLE_TEST_POSTGRES. stop_cluster ends and removes it. `start_cluster durable` keeps what is committed through a power
# cut, as a real one does; tests need not.
cluster=""
stop_cluster() {
    [ -n "$cluster" ] || return 0
    "${as_postgres[@]}" "$pg_bin/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$cluster"
}
start_cluster() {
    pg_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$pg_bin" ] || return 1
    as_postgres=()
    cluster=$(mktemp -d /tmp/agent-console-pg.XXXXXX)
    if [ "$(id -u)" -eq 0 ]; then
        # PostgreSQL refuses to run as root.
        chown postgres "$cluster"
        as_postgres=(runuser -u postgres --)
    fi
    local port fsync=off
    [ "${1:-}" = durable ] && fsync=on
    port=$("$VENV/bin/python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    "${as_postgres[@]}" "$pg_bin/initdb" -D "$cluster/data" -U console -A trust -E UTF8 --no-sync --locale=C.UTF-8 >/dev/null || return 1
    "${as_postgres[@]}" "$pg_bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -c fsync=$fsync -c max_connections=200" start >/dev/null || return 1
    export AGENT_CONSOLE_TEST_POSTGRES="postgresql://console@127.0.0.1:$port/postgres"
}
