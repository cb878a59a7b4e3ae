"""A small warehouse whose answers are known, and the one that TRIHELIX_WAREHOUSE names."""

import os

import duckdb
import pytest

import trihelix

TABLES = {
    "runs": "SELECT 'r1' AS run_id",
    "entities": """SELECT * FROM (VALUES
        ('city:hz', 'CITY', '杭州', 'Hangzhou', ['杭城'], NULL, 3),
        ('company:ds', 'COMPANY', '深度求索', 'DeepSeek', ['幻方'], 'city:hz', 3),
        ('company:x', 'COMPANY', '某某', NULL, NULL, NULL, 1))
        AS t(entity_id, entity_type, name, name_en, aliases, city_id, articles)""",
    "pair_stats": """SELECT 'all' AS period_type, CAST(NULL AS DATE) AS period_start, w AS "window",
        'city:hz' AS entity_a, '杭州' AS name_a, 'CITY' AS type_a, b AS entity_b, n AS name_b, 'COMPANY' AS type_b,
        m AS n_ab, 3 AS n_a, 3 AS n_b, 9 AS n, 0.5 AS npmi, l AS llr, 0.4 AS jaccard, 2.0 AS lift, q AS p_value, q AS q_value
        FROM (VALUES ('article', 'company:ds', '深度求索', 3, 20.0, 0.001), ('sentence', 'company:ds', '深度求索', 3, 9.0, 0.01),
        ('article', 'company:x', '某某', 1, 30.0, 0.2)) AS t(w, b, n, m, l, q)""",
    "articles": """SELECT * FROM (VALUES ('a1', '2025-01', NULL), ('a2', '2025-03', NULL), ('a3', '2025-03', NULL), ('a4', '2025-03', 'a3'))
        AS t(article_id, published_month, duplicate_of)""",
    "entity_daily": """SELECT * FROM (VALUES ('city:hz', '2025-01', 1, 2), ('city:hz', '2025-03', 2, 2), ('city:hz', 'unknown', 1, 1))
        AS t(entity_id, published_month, articles, mentions)""",
}
BY_MONTH = {"articles", "entity_daily"}


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("it's a warehouse")
    connection = duckdb.connect()
    for name, select in TABLES.items():
        target = folder / name
        if name in BY_MONTH:
            connection.execute(
                f"COPY ({select}) TO '{str(target).replace(chr(39), chr(39) * 2)}' (FORMAT parquet, PARTITION_BY (published_month))"
            )
        else:
            target.mkdir()
            connection.execute(f"COPY ({select}) TO '{str(target / 'part.parquet').replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")
    return trihelix.open(folder)


@pytest.fixture(scope="session")
def sample():
    folder = os.environ.get("TRIHELIX_WAREHOUSE")
    if not folder:
        pytest.skip("TRIHELIX_WAREHOUSE names no warehouse")
    return trihelix.open(folder)
