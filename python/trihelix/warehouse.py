"""A warehouse whose tables and views can be asked."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import duckdb

from . import charts, questions

# As everywhere in the project: q < 0.05, three articles or more, more often than by chance.
HARDLY_CHANCE = "q_value < 0.05 AND n_ab >= 3 AND lift > 1"

MEASURES = {"llr", "npmi", "n_ab", "lift"}
WINDOWS = {"article", "paragraph", "sentence"}

ENTITY = """
    SELECT entity_id FROM entities
    WHERE lower(entity_id) = $name OR lower(name) = $name OR lower(name_en) = $name
       OR list_contains(list_transform(aliases, lambda alias: lower(alias)), $name)
    ORDER BY lower(entity_id) = $name DESC, lower(name) = $name OR lower(name_en) = $name DESC, articles DESC, entity_id
    LIMIT 1"""


class UnknownName(KeyError):
    """No entity bears the name."""

    def __str__(self):
        return self.args[0]


def open(folder="trihelix-out") -> "Warehouse":
    """The warehouse in a folder, as `trihelix run --output` made it."""
    return Warehouse(folder)


class Warehouse:
    """Tables and views of a run. Answers are pandas tables, or `to="arrow"`, `to="polars"`."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        if not (self.folder / "runs").is_dir():
            raise FileNotFoundError(f"Cannot open {folder}: it has no table runs; give the folder of a run")
        pointer = self.folder / "_trihelix" / "current"
        if pointer.is_symlink():
            # The run that is current now: what is published later does not come between two questions.
            self.folder = pointer.resolve()
        self.connection = duckdb.connect()
        self.connection.execute("SET TimeZone = 'UTC'")
        self.names = []
        for table in sorted(self.folder.iterdir()):
            self._table(table)
        self._views()

    def _table(self, folder):
        if not folder.is_dir() or not folder.name.isidentifier() or folder.name.startswith("_"):
            return
        by_month = any(folder.glob("published_month=*"))
        pattern = "*/*.parquet" if by_month else "*.parquet"
        if any(folder.glob(pattern)):
            self.connection.execute(
                f'CREATE VIEW "{folder.name}" AS SELECT * FROM read_parquet($files, union_by_name = true, '
                f"hive_partitioning = {by_month}, hive_types_autocast = false)".replace(
                    "$files", "'" + str(folder / pattern).replace("'", "''") + "'"
                )
            )
            self.names.append(folder.name)

    def _views(self):
        """Each behind those that it reads; those of tables that are not there are left out."""
        waiting = {
            file.name[: -len(".sql")]: file.read_text(encoding="utf-8")
            for file in resources.files(__package__).joinpath("views").iterdir()
            if file.name.endswith(".sql")
        }
        made = True
        while waiting and made:
            made = False
            for name, select in sorted(waiting.items()):
                try:
                    self.connection.execute(f"CREATE VIEW {name} AS\n{select}")
                except duckdb.Error:
                    continue
                self.names.append(name)
                del waiting[name]
                made = True

    def sql(self, query, parameters=None, to="pandas"):
        """The rows of a query; `?` or `$name` stand for parameters."""
        if to not in ("pandas", "arrow", "polars"):
            raise ValueError(f'to must be "pandas", "arrow" or "polars", but is {to!r}')
        answer = self.connection.execute(query, parameters or [])
        if to == "arrow":
            return answer.to_arrow_table()
        if to == "polars":
            import polars  # only who asks for it has it

            return polars.from_arrow(answer.to_arrow_table())
        return answer.df()

    def ask(self, question, to="pandas", **values):
        """The answer to a question of analysts; `trihelix.questions.all()` names them. who="…" takes any name."""
        if "who" in values:
            values["who"] = self.id(values["who"])
        return self.sql(questions.sql(question, values), to=to)

    def id(self, name) -> str:
        """The id of the entity of that name: Chinese, English, an alias or the id itself."""
        found = self.connection.execute(ENTITY, {"name": name.strip().lower()}).fetchone()
        if found is None:
            raise UnknownName(f"No entity is called {name}; `trihelix entity {name}` suggests others")
        return found[0]

    def entity(self, name, to="pandas"):
        """What is known of an entity: one row."""
        return self.sql("SELECT * FROM entities WHERE entity_id = $id", {"id": self.id(name)}, to)

    def partners(self, name, window="article", to="pandas"):
        """With whom it belongs, over all time, as far as that is hardly chance."""
        return self.sql(
            "SELECT partner_type, place, partner_name, n_ab, npmi, llr, q_value, partner_id FROM partners"
            " WHERE entity_id = $id AND period_type = 'all' AND together_in = $window ORDER BY partner_type, place",
            {"id": self.id(name), "window": _one_of(window, WINDOWS, "window")},
            to,
        )

    def months(self, *names, to="pandas"):
        """Articles of entities, month by month, and their share of all; without those that have no date."""
        ids = [self.id(name) for name in names]
        return self.sql(
            "SELECT published_month AS month, name, articles, share, entity_id FROM entity_months"
            " WHERE entity_id IN (SELECT unnest($ids)) AND published_month <> 'unknown' ORDER BY month, name",
            {"ids": ids},
            to,
        )

    def top(self, by="llr", types=None, window="article", limit=20, to="pandas"):
        """The strongest pairs of all time that are hardly chance."""
        kinds = (types or "").upper().split("-") if types else None
        if kinds is not None and len(kinds) != 2:
            raise ValueError(f"types must be two joined by '-', such as city-company, but are {types!r}")
        return self.sql(
            "SELECT name_a, name_b, n_ab, npmi, llr, lift, q_value, entity_a, entity_b FROM pair_stats AS s"
            f" WHERE period_type = 'all' AND s.window = $window AND {HARDLY_CHANCE}"
            " AND ($any OR [type_a, type_b] IN ([$one, $other], [$other, $one]))"
            f" ORDER BY {_one_of(by, MEASURES, 'by')} DESC, entity_a, entity_b LIMIT $limit",
            {
                "window": _one_of(window, WINDOWS, "window"),
                "any": kinds is None,
                "one": kinds[0] if kinds else "",
                "other": kinds[1] if kinds else "",
                "limit": limit,
            },
            to,
        )

    def pair(self, one, other, to="pandas"):
        """How strongly two are associated over all time, in each window."""
        return self.sql(
            "SELECT s.window AS together_in, name_a, name_b, n_ab, n_a, n_b, n, npmi, llr, lift, p_value, q_value,"
            f" {HARDLY_CHANCE} AS hardly_chance FROM pair_stats AS s WHERE period_type = 'all'"
            " AND entity_a IN ($one, $other) AND entity_b IN ($one, $other) ORDER BY n_ab DESC, together_in",
            {"one": self.id(one), "other": self.id(other)},
            to,
        )

    def evidence(self, one, other, limit=20, to="pandas"):
        """The sentences that show two together, the closest first."""
        return self.sql(
            "SELECT published_date, source, evidence, title, url, relation, article_id FROM pair_evidence"
            " WHERE entity_a IN ($one, $other) AND entity_b IN ($one, $other) AND evidence IS NOT NULL"
            " ORDER BY denied, min_distance NULLS LAST, published_date DESC NULLS LAST, article_id LIMIT $limit",
            {"one": self.id(one), "other": self.id(other), "limit": limit},
            to,
        )

    def plot_months(self, *names, shares=False, axes=None):
        """A chart of entities, month by month; needs matplotlib."""
        return charts.months(self.months(*names), "share" if shares else "articles", axes)

    def plot_partners(self, name, most=15, axes=None):
        """A chart of whom an entity belongs with; needs matplotlib."""
        return charts.partners(self.partners(name), most, axes)

    def close(self):
        self.connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()

    def __repr__(self):
        return f"Warehouse({str(self.folder)!r})"


def _one_of(value, values, what):
    if value not in values:
        raise ValueError(f"{what} must be one of {sorted(values)}, but is {value!r}")
    return value
