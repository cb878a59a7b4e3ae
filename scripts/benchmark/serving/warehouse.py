"""Writes a large warehouse of invented articles, in the tables' schema, straight by DuckDB.

Names, ids, kinds and provinces are those of an existing warehouse; who is told of when and with whom is drawn: entities by Zipf's law, months
that grow, sources by Zipf's law, two to seven names an article. What is measured on it is how fast questions are answered, nothing else: its
statistics are those of chance, but for pairs that are drawn together more often (each company with its home city).
"""

import sys
from pathlib import Path

import duckdb

MONTHS = 36


def write(source, target, articles, threads, memory):
    source, target = Path(source), Path(target)
    target.mkdir(parents=True)
    con = duckdb.connect()
    con.execute(f"SET threads = {threads}; SET memory_limit = '{memory}'; SET TimeZone = 'UTC'; SET preserve_insertion_order = false")
    con.execute(f"SET temp_directory = '{target}/_tmp'; SET max_temp_directory_size = '12GB'; SELECT setseed(0.42)")

    def table(name, sql, by_month, order):
        types = {row[0]: row[1] for row in con.execute(f"DESCRIBE {read(source / name)}").fetchall()}
        con.execute(f"CREATE OR REPLACE TEMP TABLE made AS {sql}")
        made = {row[0] for row in con.execute("DESCRIBE made").fetchall()}
        shown = ", ".join(
            f'CAST({quoted if column in made else "NULL"} AS {kind}) AS {quoted}'
            for column, kind in types.items()
            for quoted in [f'"{column}"']
        )
        folder = target / name
        options = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880"
        if by_month:
            months = [row[0] for row in con.execute("SELECT DISTINCT published_month FROM made ORDER BY 1").fetchall()]
            for month in months:
                part = folder / f"published_month={month}"
                part.mkdir(parents=True)
                con.execute(
                    f"COPY (SELECT * EXCLUDE (published_month) FROM (SELECT {shown} FROM made WHERE published_month = '{month}') ORDER BY {order})"
                    f" TO '{part}/part-0.parquet' ({options})"
                )
        else:
            folder.mkdir()
            con.execute(f"COPY (SELECT {shown} FROM made ORDER BY {order}) TO '{folder}/part-0.parquet' ({options})")
        rows = con.execute("SELECT count(*) FROM made").fetchone()[0]
        print(f"  {name}: {rows:,} rows", flush=True)

    con.execute(
        f"""CREATE TABLE known AS SELECT *, row_number() OVER (ORDER BY articles DESC, entity_id) AS rank
        FROM (SELECT entity_id, entity_type, name, city_id, articles FROM {read(source / 'entities')} ORDER BY articles DESC, entity_id LIMIT 20000)"""
    )
    con.execute(
        f"""CREATE TABLE art AS
        SELECT i, printf('a%08d', i) AS article_id, day AS published_date, strftime(day, '%Y-%m') AS published_month, source FROM (
          SELECT i, DATE '2022-09-01' + CAST(floor(30.4 * {MONTHS} * sqrt(random())) AS INTEGER) AS day,
            '媒体' || CAST(floor(40 * pow(random(), 3)) AS INTEGER) AS source
          FROM range({articles}) t(i))"""
    )
    # Entities by rank: a rank drawn as n to the power of u is distributed as 1 / rank.
    con.execute(
        """CREATE TABLE men AS
        SELECT DISTINCT i, k.entity_id, k.entity_type, k.name FROM (
          SELECT i, least(20000, CAST(floor(pow(20000.0, random())) AS BIGINT)) AS rank
          FROM (SELECT i, unnest(range(2 + CAST(floor(3.6 * random() * random() * 2) AS BIGINT))) AS nth FROM art)
        ) d JOIN known k ON k.rank = d.rank
        UNION
        SELECT m.i, c.entity_id, c.entity_type, c.name FROM (
          SELECT i, least(20000, CAST(floor(pow(20000.0, random())) AS BIGINT)) AS rank FROM art WHERE random() < 0.35
        ) m JOIN known f ON f.rank = m.rank JOIN known c ON c.entity_id = f.city_id"""
    )
    sentence = "name || '在第' || (i % 97) || '次会议上介绍了新的产品与合作计划，'"
    con.execute(
        f"""CREATE TABLE body AS
        SELECT i, string_agg({sentence}, '') || md5(i::VARCHAR) || md5((i * 7)::VARCHAR) AS text, min(name) AS first_name FROM men GROUP BY i"""
    )
    table(
        "articles",
        """SELECT a.article_id, a.published_date, a.published_month, a.source, '关于' || b.first_name || '的报道 ' || a.i AS title,
          b.text || '\n' || repeat(b.text, 2) AS body, 'https://news.example/' || a.i AS url, NULL AS duplicate_of
        FROM art a JOIN body b ON b.i = a.i""",
        True,
        "published_date, article_id",
    )
    table(
        "mentions",
        """SELECT a.article_id, a.published_date, a.published_month, 'body' AS field, 0 AS paragraph, 0 AS sentence,
          strpos(b.text, m.name) - 1 AS start, strpos(b.text, m.name) - 1 + length(m.name) AS "end", m.name AS surface, m.entity_id, m.entity_type,
          m.name AS entity_name, 'gazetteer' AS method, 0.98 AS confidence, 0 AS item, false AS nested, false AS negated, true AS paired, 'text' AS role
        FROM men m JOIN art a ON a.i = m.i JOIN body b ON b.i = m.i""",
        True,
        "entity_id, published_date, article_id",
    )
    con.execute("DROP TABLE body")
    con.execute(
        """CREATE TABLE prs AS
        SELECT m.i, m.entity_id AS entity_a, m.entity_type AS type_a, m.name AS name_a, n.entity_id AS entity_b, n.entity_type AS type_b, n.name AS name_b
        FROM men m JOIN men n ON n.i = m.i AND (m.entity_type, m.entity_id) < (n.entity_type, n.entity_id)"""
    )
    table(
        "cooccurrences",
        """SELECT a.article_id, a.published_date, a.published_month, entity_a, type_a, entity_b, type_b, 1 + p.i % 2 AS sentences, 1 AS paragraphs,
          CASE WHEN p.i % 50 = 0 THEN 'cooperates_with' END AS relation, p.i % 40 AS min_distance, 0 AS negated_sentences,
          name_a || '与' || name_b || '在第' || (p.i % 97) || '次会议上介绍了新的产品与合作计划。' AS evidence, 3 AS story_entities, false AS enumerated
        FROM prs p JOIN art a ON a.i = p.i""",
        True,
        "entity_a, entity_b, published_date, article_id",
    )
    table(
        "relations",
        """SELECT a.article_id, a.published_date, a.published_month, 'cooperates_with' AS relation, true AS mutual, entity_a AS from_id, name_a AS from_name,
          type_a AS from_type, entity_b AS to_id, name_b AS to_name, type_b AS to_type, false AS negated, 1 AS sentences,
          name_a || '与' || name_b || '合作。' AS sentence, 0.95 AS confidence
        FROM prs p JOIN art a ON a.i = p.i WHERE p.i % 50 = 0""",
        True,
        "relation, from_id, to_id, published_date, article_id",
    )
    table(
        "entity_daily",
        """SELECT published_date, published_month, entity_id, entity_type, count(*) AS articles, count(*) AS mentions, count(*) AS articles_paired
        FROM men m JOIN art a ON a.i = m.i GROUP BY ALL""",
        True,
        "entity_id, published_date",
    )
    table(
        "pair_daily",
        """SELECT published_date, published_month, entity_a, name_a, type_a, entity_b, name_b, type_b, count(*) AS articles, count(*) AS articles_paragraph,
          count(*) AS articles_sentence, count(*) AS sentences, 0 AS reposts, count(*) * 0.5 AS weight
        FROM prs p JOIN art a ON a.i = p.i GROUP BY ALL""",
        True,
        "entity_a, entity_b, published_date",
    )
    table(
        "entities",
        f"""SELECT e.* REPLACE (coalesce(x.n, 0) AS articles, x.first_day AS first_seen, x.last_day AS last_seen)
        FROM {read(source / 'entities')} e LEFT JOIN (
          SELECT entity_id, count(*) AS n, min(published_date) AS first_day, max(published_date) AS last_day FROM men m JOIN art a ON a.i = m.i GROUP BY 1
        ) x ON x.entity_id = e.entity_id""",
        False,
        "entity_type, entity_id",
    )

    con.execute(
        """CREATE TABLE counted AS
        SELECT period_type, period_start, "window", entity_a, any_value(name_a) AS name_a, any_value(type_a) AS type_a, entity_b,
          any_value(name_b) AS name_b, any_value(type_b) AS type_b, count(*) AS n_ab
        FROM (
          SELECT p.*, w."window", t.period_type,
            CASE t.period_type WHEN 'year' THEN date_trunc('year', published_date) WHEN 'quarter' THEN date_trunc('quarter', published_date)
              WHEN 'month' THEN date_trunc('month', published_date) END::DATE AS period_start
          FROM prs p JOIN art a ON a.i = p.i
          CROSS JOIN (VALUES ('article'), ('paragraph'), ('sentence')) w("window")
          CROSS JOIN (VALUES ('all'), ('year'), ('quarter'), ('month')) t(period_type)
          WHERE t.period_type IN ('all', 'year') OR w."window" = 'article')
        GROUP BY period_type, period_start, "window", entity_a, entity_b"""
    )
    con.execute(
        """CREATE TABLE alone AS
        SELECT period_type, period_start, entity_id, count(*) AS n FROM (
          SELECT m.entity_id, t.period_type,
            CASE t.period_type WHEN 'year' THEN date_trunc('year', published_date) WHEN 'quarter' THEN date_trunc('quarter', published_date)
              WHEN 'month' THEN date_trunc('month', published_date) END::DATE AS period_start
          FROM men m JOIN art a ON a.i = m.i CROSS JOIN (VALUES ('all'), ('year'), ('quarter'), ('month')) t(period_type))
        GROUP BY ALL"""
    )
    con.execute(
        """CREATE TABLE whole AS
        SELECT t.period_type, CASE t.period_type WHEN 'year' THEN date_trunc('year', published_date) WHEN 'quarter' THEN date_trunc('quarter', published_date)
              WHEN 'month' THEN date_trunc('month', published_date) END::DATE AS period_start, count(*) AS n
        FROM art CROSS JOIN (VALUES ('all'), ('year'), ('quarter'), ('month')) t(period_type) GROUP BY ALL"""
    )
    both, one, other, all_ = "c.n_ab::DOUBLE", "x.n::DOUBLE", "y.n::DOUBLE", "w.n::DOUBLE"
    cells = [
        (both, f"{one} * {other} / {all_}"),
        (f"({one} - {both})", f"{one} * ({all_} - {other}) / {all_}"),
        (f"({other} - {both})", f"({all_} - {one}) * {other} / {all_}"),
        (f"({all_} - {one} - {other} + {both})", f"({all_} - {one}) * ({all_} - {other}) / {all_}"),
    ]
    llr = " + ".join(f"CASE WHEN {seen} > 0 THEN {seen} * ln({seen} / ({expected})) ELSE 0 END" for seen, expected in cells)
    table(
        "pair_stats",
        f"""SELECT *, exp(-llr / 2) AS p_value, least(1, exp(-llr / 2) * 20) AS q_value FROM (
          SELECT c.*, x.n AS n_a, y.n AS n_b, w.n AS n, ln({both} * w.n / ({one} * y.n)) / -ln({both} / w.n) AS npmi, 2 * ({llr}) AS llr,
            {both} / (x.n + y.n - c.n_ab) AS jaccard, {both} * w.n / ({one} * y.n) AS lift, 1000000 AS hypotheses, c.n_ab * 0.5 AS weighted_n_ab,
            least(n_ab, 9) AS sources, 0.4 AS largest_source_share, false AS one_source
          FROM counted c
          JOIN alone x ON x.entity_id = c.entity_a AND x.period_type = c.period_type AND x.period_start IS NOT DISTINCT FROM c.period_start
          JOIN alone y ON y.entity_id = c.entity_b AND y.period_type = c.period_type AND y.period_start IS NOT DISTINCT FROM c.period_start
          JOIN whole w ON w.period_type = c.period_type AND w.period_start IS NOT DISTINCT FROM c.period_start)""",
        False,
        'period_type, "window", period_start, entity_a, entity_b',
    )
    write_structure(con, table)
    table("runs", f"SELECT * FROM {read(source / 'runs')}", False, "run_id")
    (target / "report.html").write_bytes((source / "report.html").read_bytes())


def write_structure(con, table):
    """The months of pairs told of five times, a burst for one in ten of them; who is central; words of pairs."""
    con.execute(
        """CREATE TABLE monthly AS
        SELECT entity_a, entity_b, any_value(name_a) AS name_a, any_value(type_a) AS type_a, any_value(name_b) AS name_b, any_value(type_b) AS type_b,
          date_trunc('month', published_date)::DATE AS period_start, count(*) AS n_ab
        FROM prs p JOIN art a ON a.i = p.i GROUP BY entity_a, entity_b, date_trunc('month', published_date)"""
    )
    con.execute(
        """CREATE TABLE trended AS
        SELECT entity_a, entity_b, any_value(name_a) AS name_a, any_value(type_a) AS type_a, any_value(name_b) AS name_b, any_value(type_b) AS type_b,
          hash(entity_a || entity_b) % 10 = 0 AS bursts, hash(entity_b || entity_a) % 30 AS at, sum(n_ab) AS n
        FROM monthly GROUP BY entity_a, entity_b HAVING sum(n_ab) >= 5"""
    )
    table(
        "pair_trends",
        """SELECT t.*, 'month' AS period_type, 'article' AS "window", w.period_start, coalesce(m.n_ab, 0) AS n_ab, w.n, 'assessed' AS assessment,
          coalesce(m.n_ab, 0) / w.n AS share, t.n / 36.0 / w.n AS moving_average, 0.1 AS growth, 0.5 AS z_score,
          CASE WHEN t.bursts AND w.at BETWEEN t.at AND t.at + 2 THEN 1 ELSE 0 END AS burst_level,
          CASE WHEN t.bursts AND w.at BETWEEN t.at AND t.at + 2 THEN DATE '2022-09-01' + to_months(CAST(t.at AS INTEGER)) END AS burst_start,
          CASE WHEN t.bursts AND w.at BETWEEN t.at AND t.at + 2 THEN sqrt(t.n) ELSE 0 END AS burst_weight,
          0 AS panel_burst_level, 'assessed' AS panel_assessment
        FROM trended t
        CROSS JOIN (SELECT period_start, n, row_number() OVER (ORDER BY period_start) - 1 AS at FROM whole WHERE period_type = 'month') w
        LEFT JOIN monthly m ON m.entity_a = t.entity_a AND m.entity_b = t.entity_b AND m.period_start = w.period_start""",
        False,
        'period_type, "window", entity_a, entity_b, period_start',
    )
    table(
        "entity_network",
        """SELECT period_type, period_start, entity_id, any_value(entity_type) AS entity_type, any_value(name) AS entity_name, count(*) AS degree,
          sum(n_ab) AS weighted_degree, sum(n_ab) / sum(sum(n_ab)) OVER (PARTITION BY period_type, period_start) AS pagerank,
          coalesce(any_value(city_id), entity_id) AS community_id, any_value(name) AS community_name, 10 AS community_size
        FROM (
          SELECT period_type, period_start, n_ab, unnest([entity_a, entity_b]) AS id FROM counted
          WHERE "window" = 'article' AND period_type IN ('all', 'quarter') AND n_ab >= 3) c
        JOIN known k ON k.entity_id = c.id GROUP BY period_type, period_start, entity_id""",
        False,
        "period_type, period_start, entity_id",
    )
    table(
        "pair_topics",
        """SELECT entity_a, name_a, type_a, entity_b, name_b, type_b, r AS "rank", '词' || (hash(entity_a || r) % 500) AS term, 3 AS n_pair
        FROM trended CROSS JOIN (SELECT unnest(range(1, 6)) AS r) WHERE n >= 20""",
        False,
        'entity_a, entity_b, "rank"',
    )


def read(folder):
    by_month = any(folder.glob("published_month=*"))
    pattern = "*/*.parquet" if by_month else "*.parquet"
    return f"(FROM read_parquet('{folder}/{pattern}', hive_partitioning = {str(by_month).lower()}, hive_types_autocast = false))"


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(f"usage: {sys.argv[0]} SOURCE-WAREHOUSE NEW-FOLDER ARTICLES [THREADS] [MEMORY]")
    given = sys.argv[1:] + ["2", "6GB"][len(sys.argv) - 4 :]
    write(given[0], given[1], int(given[2]), int(given[3]), given[4])
