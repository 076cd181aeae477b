"""Whatever stands in the files, pages keep their shape, their place and their links."""

import json
import re
from pathlib import Path

import pytest

from cxkit import api
from cxkit.api.judging import judge
from cxkit.api.wishes import Wishes
from cxkit.load import load
from cxkit.render.html import address, pages, ticked
from cxkit.render.inert import inert
from cxkit.views.site import site
from tests.browser import page
from tests.render.pages import Parsed, visit, workspace

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "</title></textarea><a href=javascript:alert(1)>x</a>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; &#60;",
    "javascript:alert(1)",
    "\u202egnp.exe\u2066",
    "--><!--",
    "a\u2028b\u200fc\ufeffd",
)


def spelt(folder: Path) -> dict[str, Parsed]:
    rooms, unreadable = load([str(folder)])
    assert not unreadable
    assert not rooms[0].broken, [each.text() for each in rooms[0].diagnostics]
    made = site(rooms, [judge(room, Wishes(select=("YML", "SCH", "KND"))) for room in rooms], lang="es")
    return {name: Parsed(str(text)) for name, text in pages(made, {}).items() if name.endswith(".html")}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Parsed]:
    return spelt(workspace(tmp_path_factory.mktemp("plain") / "ok", "ok"))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_inert(text: str, plain: dict[str, Parsed], tmp_path: Path) -> None:
    found = spelt(workspace(tmp_path / "w", text))
    assert found.keys() == plain.keys()
    for name, one in found.items():
        assert one.faults == [], name
        assert one.shape == plain[name].shape, name
        assert " ".join(inert(text).split()) in one.text, name


def test_a_language_is_inert(plain: dict[str, Parsed], tmp_path: Path) -> None:
    for name, one in spelt(workspace(tmp_path / "w", "ok", 'fr" onload="x')).items():
        assert one.faults == []
        odd = [given for _, given in one.elements if "onload" in given]
        assert odd == []
        assert any(given.get("lang", "").startswith("fr") for _, given in one.elements), name


def test_a_name_of_a_page_stays_in_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "cxkit.toml").write_text("")
    names = ("../../etc/x", "CON", "Café ñandú", "a", "A", "旅", "...", "x" * 300)
    for n, name in enumerate(names):
        text = f"kind: journey\nid: {json.dumps(name)}\ntitle: T\nsteps: [{{customer: Va}}]\n"
        (folder / f"{n}.yaml").write_text(text, encoding="utf-8")
    rooms, _ = load([str(folder)])
    made = site(rooms, [judge(room) for room in rooms], lang="en")
    paths = [one.path for one in made.pages[1:]]
    assert len({path.lower() for path in paths}) == len(names)
    for path in paths:
        assert re.fullmatch(r"journeys/[^/\\:*?\"<>|.]{1,70}\.html", path), path
    assert "journeys/con.html" not in paths


def test_addresses() -> None:
    assert address("index.html", "a/journeys/x.html#step-1") == "a/journeys/x.html#step-1"
    assert address("a/journeys/x.html", "index.html#findings") == "../../index.html#findings"
    assert address("a/journeys/x.html", "a/personas/é y.html") == "../personas/%C3%A9%20y.html"
    assert address("a.html", "#here") == "#here"


def test_backticks_become_code_only_in_pairs() -> None:
    assert str(ticked("write `id: <x>`")) == "write <code>id: &lt;x&gt;</code>"
    assert str(ticked("one ` only <b>")) == "one ` only &lt;b&gt;"


def test_a_broken_file_is_named_and_has_no_page(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "w", "Bien")
    (folder / "roto.yaml").write_text("kind: journey\ntitle: Roto\nsteps:\n  - {customer: Explica, repite}\n")
    made = api.report([str(folder)], tmp_path / "out", lang="es")
    assert len(made.broken) == 1
    index = Parsed(made.index.read_text(encoding="utf-8"))
    assert "roto.yaml:4" in index.text
    assert "Quedan fuera" in index.text
    assert sorted(path.name for path in (tmp_path / "out/journeys").iterdir()) == ["viaje.html"]


ODD = {
    "empty": "kind: journey\ntitle: Vacío\nsteps: []\n",
    "alone": "kind: journey\ntitle: Uno\nsteps: [{title: Solo, customer: none}]\n",
    "long": f"kind: journey\ntitle: {'Palabra' * 60}\nstarts: {'x' * 200}\nends: b\nowner: {'y' * 200}\n"
    f"emotion_scale: 1-5\nsteps: [{{customer: {'z' * 300}, emotion: 9, wait: [1:30, 2bd]}},"
    " {customer: 家族は, emotion: 1}]\n",
    "nobody": "kind: persona\ntitle: Nadie\n",
    "untitled": 'kind: organization\ntitle: ""\n',
    "portfolio": "kind: portfolio\ntitle: Inventario\n",
}


def test_odd_files_have_pages_that_fit(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "cxkit.toml").write_text("")
    for name, text in ODD.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    made = api.report([str(folder)], tmp_path / "out", lang="es")
    assert len(made.written) == 7
    with page() as view:
        for path in made.written:
            one = Parsed(path.read_text(encoding="utf-8"))
            assert one.faults == []
            assert "0 de 0" not in one.text
            for _, given in one.of("a"):
                assert given["href"]
            assert visit(view, path) == []
            for width in (390, 1400):
                view.set_viewport_size({"width": width, "height": 900})
                assert view.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_nothing_to_report_is_said(tmp_path: Path) -> None:
    with pytest.raises(api.CannotRun):
        api.report([str(tmp_path / "nowhere")], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_old_pages_are_left_alone_and_not_pointed_to(tmp_path: Path) -> None:
    old = tmp_path / "out/journeys/old.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    made = api.report([str(workspace(tmp_path / "w", "Bien"))], tmp_path / "out")
    assert old.read_text() == "old"
    assert old not in made.written
    assert "old.html" not in made.index.read_text(encoding="utf-8")
