"""The benchmarks of drawing still run: one round of each part that is quick."""

import pytest

from benchmarks import drawing


def test_a_drawing_is_timed_part_by_part(capsys: pytest.CaptureFixture[str]) -> None:
    drawing.one_drawing(1)
    drawing.growth(1)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:5]] == ["view", "dot", "engine", "finishing", "bare"]
    assert [line.rpartition("aim: ")[2] for line in lines[5:]] == ["4 at most", "110 and 20 at most", "14 at most"]
