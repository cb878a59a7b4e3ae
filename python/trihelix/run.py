"""Starts a run of the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

HOME = "TRIHELIX_HOME"


def script() -> Path:
    """scripts/trihelix of the project: in the folder that TRIHELIX_HOME names, else around this file or the current folder."""
    named = os.environ.get(HOME)
    homes = [Path(named)] if named else [*Path(__file__).resolve().parents, Path.cwd(), *Path.cwd().parents]
    for home in homes:
        found = home / "scripts" / "trihelix"
        if found.is_file():
            return found
    raise FileNotFoundError(f"Cannot start a run: no scripts/trihelix; let {HOME} name the project's folder")


# The exit code of a run that appends where all of the input was read before (docs/operate.md).
NOTHING_NEW = 3


def run(*, input=None, output="trihelix-out", append=False, settings=None, memory=None) -> Path:
    """Reads news and makes a warehouse; returns its folder. What the run tells goes to the terminal.

    input     file, folder or glob; None for the bundled sample
    settings  a dict of keys of conf/trihelix.conf
    memory    of the run, e.g. "4g"
    append    adds what is new or has changed; if nothing is, the warehouse stays as it is
    Raises CalledProcessError if it fails.
    """
    command = [str(script()), "run", "--output", str(output)]
    if input is not None:
        command += ["--input", str(input)]
    if append:
        command.append("--append")
    for key, value in (settings or {}).items():
        command += ["--set", f"{key}={value}"]
    environment = dict(os.environ)
    if memory:
        environment["TRIHELIX_MEMORY"] = memory
    done = subprocess.run(command, env=environment)
    if done.returncode != NOTHING_NEW:
        done.check_returncode()
    return Path(output)
