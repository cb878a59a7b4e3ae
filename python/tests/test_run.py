import stat
import subprocess

import pytest

import trihelix


def test_a_run_is_started_with_what_was_asked_for(tmp_path, monkeypatch):
    script = tmp_path / "scripts" / "trihelix"
    script.parent.mkdir()
    script.write_text('#!/bin/sh\necho "$TRIHELIX_MEMORY" "$@" > "$TRIHELIX_HOME/told"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("TRIHELIX_HOME", str(tmp_path))
    folder = trihelix.run(input="news/", output="out", append=True, settings={"pairs.types": "all"}, memory="3g")
    assert str(folder) == "out"
    assert (tmp_path / "told").read_text().split() == [
        "3g", "run", "--output", "out", "--input", "news/", "--append", "--set", "pairs.types=all"]
    script.write_text("#!/bin/sh\nexit 3\n")
    assert str(trihelix.run(output="out", append=True)) == "out"
    script.write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(subprocess.CalledProcessError):
        trihelix.run()


def test_where_there_is_no_program_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("TRIHELIX_HOME", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="no scripts/trihelix"):
        trihelix.run()
