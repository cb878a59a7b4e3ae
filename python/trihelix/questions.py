"""Questions that analysts ask, in the SQL of DuckDB: the files of `conf/questions`."""

from __future__ import annotations

import re
from importlib import resources

_HEAD = "-- "
_VALUE = re.compile(r"([a-z]+) = ([^:]+(?::[^: ]+)*): (.+)")
# Texts in quotes are passed over.
_PLACE = re.compile(r"'[^']*'|:([a-z]+)")


def all() -> dict:
    """Each question by its name, in English."""
    files = [file for file in resources.files(__package__).joinpath("questions").iterdir() if file.name.endswith(".sql")]
    return {file.name[:-4]: _parsed(file)["en"] for file in sorted(files, key=lambda file: file.name)}


def values(name) -> dict:
    """What can be given to a question: the usual value of each."""
    return _named(name)["values"]


def sql(name, given=None) -> str:
    """A question with its values in place."""
    question = _named(name)
    unknown = set(given or {}) - set(question["values"])
    if unknown:
        raise ValueError(f"The question {name} has no value {min(unknown)}; it takes {', '.join(question['values'])}")
    known = {**question["values"], **(given or {})}
    return _PLACE.sub(lambda place: _literal(known[place[1]]) if place[1] else place[0], question["select"])


def _literal(value):
    return "'" + str(value).replace("'", "''") + "'"


def _named(name):
    file = resources.files(__package__).joinpath("questions").joinpath(f"{name}.sql")
    if not re.fullmatch(r"\w+", name) or not file.is_file():
        raise KeyError(f"There is no question {name}; there are {', '.join(all())}")
    return _parsed(file)


def _parsed(file):
    lines = file.read_text(encoding="utf-8").splitlines()
    head = [line[len(_HEAD) :] for line in lines if line.startswith(_HEAD)]
    return {
        "en": next(line[4:] for line in head if line.startswith("en: ")),
        "values": {value[1]: value[2] for line in head if (value := _VALUE.fullmatch(line)) and line[:4] not in ("en: ", "zh: ")},
        "select": "\n".join(line for line in lines if not line.startswith(_HEAD)),
    }
