"""The door to the engine: one line when it is shut, no noise, no hang, nothing left behind."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cxkit.render import graphviz
from cxkit.render.dot import dot
from cxkit.render.formats import RENDERERS, renderer
from cxkit.render.graphviz import EngineError, NoEngine, draw, engine
from tests.render.sample import sample


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A `dot` on the PATH that is a script."""

    def write(script):
        path = tmp_path / "dot"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        return path

    return write


def test_without_any_engine_one_line_says_what_to_do(monkeypatch):
    monkeypatch.setattr(graphviz, "_gv", lambda: None)
    monkeypatch.setenv("PATH", "")
    for wish in ("auto", "pygraphviz", "dot"):
        with pytest.raises(NoEngine) as raised:
            draw("digraph {}", wish)
        for lang in ("en", "es"):
            assert "\n" not in raised.value.text(lang)
            assert len(raised.value.text(lang)) > 20


def test_dot_on_the_path_is_taken_when_wished(program, monkeypatch):
    program('cat > "$0.in"; echo "$@" > "$0.args"; echo "<svg></svg>"')
    assert engine("dot") == "dot"
    assert draw("digraph {}", "dot") == b"<svg></svg>\n"
    monkeypatch.setattr(graphviz, "_gv", lambda: None)
    assert engine() == "dot"


def test_dot_gets_our_text_and_no_place_to_move_anything(program):
    path = program('cat > "$0.in"; echo "$@" > "$0.args"; echo "<svg></svg>"')
    draw("digraph {a}", "dot")
    assert Path(f"{path}.in").read_text() == "digraph {a}"
    assert Path(f"{path}.args").read_text().split() == ["-Kneato", "-Tsvg", "-n2"]


@pytest.mark.parametrize(
    ("script", "said"),
    [("exec sleep 30", "stopped"), ("echo no >&2; exit 1", "no"), ("echo half", "?"), ("kill -9 $$", "?")],
)
def test_a_dot_that_fails_is_one_line(program, monkeypatch, script, said):
    monkeypatch.setattr(graphviz, "TIME_LIMIT", 0.3)
    program(script)
    with pytest.raises(EngineError) as raised:
        draw("digraph {}", "dot")
    assert said in raised.value.text()
    assert "\n" not in raised.value.text()


def test_text_that_is_no_graph_is_one_line():
    with pytest.raises(EngineError) as raised:
        draw("digraph {")
    assert "\n" not in raised.value.text("es")
    assert b"</svg>" in draw('digraph { a [pos="0,0"] }')


def test_threads_draw_one_after_the_other():
    text = dot(sample())
    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(draw, [text] * 12))) == 1


def test_a_drawing_says_nothing_and_leaves_nothing(tmp_path):
    script = (
        "import os; from tests.render.sample import sample; from cxkit.render.svg import svg\n"
        "svg(sample()); svg(sample('日本' * 40))\n"
        "assert 'FONTCONFIG_FILE' not in os.environ"
    )
    house = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], cwd=house, env=environment, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_many_nodes_need_no_warning(capfd):
    nodes = "".join(f'n{at} [pos="{at},0" width=0.1 height=0.1 fixedsize=true label=""]\n' for at in range(1200))
    assert draw(f"digraph {{ graph [inputscale=72]\n{nodes}}}").count(b'class="node"') == 1200
    assert capfd.readouterr() == ("", "")


def test_renderers_are_imported_when_asked_for():
    assert {name: renderer(name).__name__ for name in RENDERERS} == {name: name for name in RENDERERS} | {
        "md": "markdown",
        "html-table": "table",
    }
    script = "import sys, cxkit.render.formats; assert not {'pygraphviz', 'resvg_py', 'graphviz'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).resolve().parents[2])
