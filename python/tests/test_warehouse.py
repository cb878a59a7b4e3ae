import pandas
import duckdb
import pytest

import trihelix


def test_an_entity_is_found_by_every_name_whatever_its_capitals(small):
    for name in ["杭州", "HANGZHOU", " hangzhou ", "杭城", "city:hz"]:
        assert small.id(name) == "city:hz"
    with pytest.raises(trihelix.UnknownName, match="No entity is called 无名"):
        small.id("无名")


def test_only_pairs_that_are_hardly_chance_are_ranked(small):
    assert small.top()["name_b"].tolist() == ["深度求索"]
    assert small.top(types="company-city", window="sentence")["llr"].tolist() == [9.0]
    assert small.top(types="city-university").empty
    assert small.partners("杭州")["partner_id"].tolist() == ["company:ds"]
    assert small.pair("deepseek", "杭州")["hardly_chance"].tolist() == [True, True]


def test_months_are_counted_without_reposts(small):
    months = small.months("杭州")
    assert months["month"].tolist() == ["2025-01", "2025-03"]
    assert months["share"].tolist() == [1.0, 1.0]


def test_what_cannot_be_asked_is_told(small):
    with pytest.raises(ValueError, match="window must be one of"):
        small.top(window="page")
    with pytest.raises(ValueError, match="by must be one of"):
        small.top(by="1; DROP VIEW runs")
    with pytest.raises(ValueError, match="types must be two joined"):
        small.top(types="city")
    with pytest.raises(ValueError, match='to must be "pandas"'):
        small.sql("SELECT 1", to="excel")


def test_answers_come_as_pandas_and_arrow(small):
    assert isinstance(small.sql("SELECT 1 AS a"), pandas.DataFrame)
    arrow = pytest.importorskip("pyarrow")
    assert isinstance(small.sql("SELECT ? AS a", [1], to="arrow"), arrow.Table)


def test_answers_come_as_polars(small):
    polars = pytest.importorskip("polars")
    assert isinstance(small.sql("SELECT 1 AS a", to="polars"), polars.DataFrame)


def test_a_folder_without_tables_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="it has no table runs"):
        trihelix.open(tmp_path)


def test_views_of_tables_that_are_not_there_are_left_out(small):
    assert "top_pairs" in small.names
    assert "triple_helix" not in small.names


def test_charts_are_drawn_over_all_months(small):
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    axes = small.plot_months("杭州")
    assert axes.lines[0].get_ydata().tolist() == [1, 0, 2]
    assert len(small.plot_partners("杭州").patches) == 1


def test_the_whole_sample_can_be_asked(sample):
    assert "city_scorecard" in sample.names
    assert not sample.top(types="city-company").empty
    first = sample.top().iloc[0]
    assert not sample.evidence(first["entity_a"], first["entity_b"]).empty
    assert sample.sql("SELECT count(*) AS n FROM articles")["n"][0] > 0


def test_every_view_of_the_sample_is_known(sample):
    from importlib import resources

    views = {f.name[:-4] for f in resources.files("trihelix").joinpath("views").iterdir() if f.name.endswith(".sql")}
    assert views <= set(sample.names)


def test_a_run_that_is_published_later_does_not_come_between_two_questions(tmp_path):
    working = tmp_path / "_trihelix"
    for run in ("run-1", "run-2"):
        table = working / run / "runs"
        table.mkdir(parents=True)
        duckdb.sql(f"COPY (SELECT '{run}' AS run_id) TO '{table / 'part.parquet'}' (FORMAT parquet)")
    (working / "current").symlink_to("run-1")
    (tmp_path / "runs").symlink_to("_trihelix/current/runs")
    opened = trihelix.open(tmp_path)
    (working / "current").unlink()
    (working / "current").symlink_to("run-2")
    assert opened.sql("SELECT run_id FROM runs").run_id.tolist() == ["run-1"]
    assert trihelix.open(tmp_path).sql("SELECT run_id FROM runs").run_id.tolist() == ["run-2"]


def test_every_question_of_analysts_is_answered(sample):
    names = trihelix.questions.all()
    assert len(names) == 10
    for name in names:
        assert len(sample.ask(name).columns) > 3, name


def test_a_question_takes_values_and_any_name_of_an_entity(sample):
    changed = sample.ask("what_changed", who="Hangzhou", quarter="2025-01-01")
    assert changed.name[0] == "杭州"
    with pytest.raises(ValueError, match="has no value city; it takes who, quarter"):
        sample.ask("what_changed", city="x")
    with pytest.raises(KeyError, match="There is no question x"):
        sample.ask("x")
