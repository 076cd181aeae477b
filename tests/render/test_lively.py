"""A drawing on a page, alive without script: chains that light up, ways to the words and back, places in the files."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cxkit import api
from cxkit.api.places import drawables
from cxkit.colours import LANES, THEMES, colour
from cxkit.load import CannotRun, load
from cxkit.render.lively import DIMMED, READABLE, rules
from cxkit.render.svg import svg
from cxkit.views.chains import Held
from cxkit.views.picture import Box, Face, Mark, Picture, Stroke
from tests.browser import page, show

ROOT = Path(__file__).resolve().parents[2]
RESTAURANT, BANK = ROOT / "examples/restaurante", ROOT / "examples/banco-credito"
NS = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def dinner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dinner")
    api.report([str(RESTAURANT)], folder, lang="es")
    return folder / "journeys/cenar.html"


def drawn(folder: Path, name: str, view: str) -> Picture:
    rooms, _ = load([str(folder)])
    content, scope = next((one, scope) for room in rooms for path, one, scope in drawables(room) if path == name)
    return api.draw(content, scope, view, lang="es", source=name)


@pytest.fixture
def reader(dinner: Path) -> Iterator[Any]:
    """The page of a journey before somebody without script, with its process in sight."""
    with page(java_script_enabled=False, viewport={"width": 1400, "height": 1000}, reduced_motion="reduce") as view:
        view.goto(dinner.as_uri())
        view.locator("input[value=blueprint]").check(force=True)
        yield view


def test_a_dot_in_a_name_is_no_class() -> None:
    assert "#a\\.b:has(.t1" in rules("a.b", [Held(1, (1,))])


OPACITY = "id => getComputedStyle(document.getElementById('blueprint-drawing-' + id)).opacity"
TEXT = """id => getComputedStyle(
  document.getElementById('blueprint-drawing-' + id).parentNode.querySelector('text')).opacity"""
WIDTH = "id => getComputedStyle(document.getElementById('blueprint-drawing-' + id)).strokeWidth"


def test_pointing_at_a_box_lights_its_moment(reader: Any) -> None:
    mine, other = "customer.pagar", "customer.pedir"
    assert [reader.evaluate(OPACITY, one) for one in (mine, other)] == ["1", "1"]
    reader.locator("#blueprint-drawing-chain-9").hover()
    assert reader.evaluate(OPACITY, mine) == "1"
    assert reader.evaluate(OPACITY, "action.cobrar") == "1"
    assert reader.evaluate(OPACITY, "action.autoriza-la-tarjeta") == "1"
    assert reader.evaluate(OPACITY, other) == f"{DIMMED:g}"
    assert reader.evaluate(TEXT, mine) == "1"
    assert reader.evaluate(TEXT, other) == f"{READABLE:g}"
    reader.mouse.move(1, 1)
    assert reader.evaluate(OPACITY, other) == "1"


def test_its_arrows_grow(reader: Any) -> None:
    def widths() -> set[str]:
        found: list[str] = reader.evaluate(
            "[...document.querySelectorAll('#blueprint-drawing .arrow.c9')].map(e => getComputedStyle(e).strokeWidth)"
        )
        return set(found)

    assert "2.6px" not in widths()
    reader.locator("#blueprint-drawing-chain-9").hover()
    assert widths() == {"2.6px"}


def test_paper_and_forced_colours_know_nothing_of_it(reader: Any) -> None:
    reader.locator("#blueprint-drawing-chain-9").hover()
    assert reader.evaluate(OPACITY, "customer.pedir") == f"{DIMMED:g}"
    reader.emulate_media(forced_colors="active")
    assert reader.evaluate(OPACITY, "customer.pedir") == "1"
    reader.emulate_media(forced_colors="none", media="print")
    assert reader.evaluate(OPACITY, "customer.pedir") == "1"


def test_the_keyboard_reaches_every_box_in_the_order_of_the_story(reader: Any, dinner: Path) -> None:
    shown = drawn(RESTAURANT, "viajes/cenar.yaml", "blueprint")
    wanted = [
        item.label for item in shown.items if isinstance(item, Box) and {"customer", "action"} & set(item.kind.split())
    ]
    reader.locator(".v-blueprint .pan").focus()
    met = []
    for _ in wanted:
        reader.keyboard.press("Tab")
        met.append(reader.evaluate("document.activeElement.querySelector('title').textContent.split('\\n')[0]"))
    assert met == wanted
    assert len(wanted) > 30
    ring = "getComputedStyle(document.activeElement.querySelector('g')).outline"
    assert reader.evaluate(ring).endswith("3px")
    assert reader.evaluate(OPACITY, "customer.reservar") == f"{DIMMED:g}"


def test_a_box_leads_to_its_words_and_they_lead_back(reader: Any) -> None:
    reader.locator("#blueprint-drawing-chain-9").focus()
    reader.keyboard.press("Enter")
    assert reader.url.endswith("#step-9")
    assert reader.locator("#step-9").evaluate("e => e.matches(':target')")
    back = reader.locator("#step-9 .back a:visible")
    assert back.count() == 1
    back.click()
    assert reader.url.endswith("#blueprint-drawing-chain-9")
    assert reader.evaluate("document.activeElement.id") == "blueprint-drawing-chain-9"
    top = reader.locator("#blueprint-drawing-chain-9").evaluate("e => e.getBoundingClientRect().top")
    assert 0 <= top < 1000


def test_on_a_phone_the_words_lead_to_the_drawing(dinner: Path) -> None:
    with page(java_script_enabled=False, viewport={"width": 390, "height": 844}) as view:
        view.goto(dinner.as_uri())
        assert not view.locator(".v-map").is_visible()
        view.locator("#step-9 .back a:visible").click()
        assert view.locator("#map-drawing-chain-9").is_visible()
        assert view.evaluate("document.documentElement.scrollWidth") == 390


def test_every_chain_has_its_own_rules_and_they_are_few() -> None:
    picture = drawn(BANK, "viajes/credito.yaml", "blueprint")
    assert len(picture.columns) == 14
    made = svg(picture, standalone=False, prefix="one", lively=True)
    rules = made[made.index("@supports") : made.index("</style>")]
    assert len(rules) <= 6_000
    assert set(re.findall(r"#[\w-]+", rules)) == {"#one"}
    assert {int(n) for n in re.findall(r"\.t(\d+)", rules)} == set(range(1, 15))
    assert set(re.findall(r"\.(?!\d)([a-z]\w*)", rules)) <= {"k", "mark", "face", "plate", "arrow"} | {
        f"{letter}{n}" for letter in "tc" for n in range(1, 15)
    }


def test_a_drawing_of_its_own_has_no_rules_and_no_script() -> None:
    made = svg(drawn(RESTAURANT, "viajes/cenar.yaml", "blueprint"))
    assert ":hover" not in made
    assert "<script" not in made
    assert not re.search(r'class="[^"]*\b[kct]\d*\b[ "]', made)


def test_what_is_dimmed_can_still_be_read() -> None:
    """3:1 for every ink on the surface of every lane, in every theme (WCAG 2.2, 1.4.3, large text)."""
    for theme in THEMES:
        for lane in LANES:
            ground = mixed(colour("box", theme), colour(f"{lane}-surface", theme), DIMMED)
            for ink in ("ink", "muted", *(f"{each}-ink" for each in LANES)):
                text = mixed(colour(ink, theme), ground, READABLE)
                assert ratio(text, ground) >= 3, (theme, lane, ink)


RGB = tuple[float, float, float]


def rgb(given: str | RGB) -> RGB:
    if not isinstance(given, str):
        return given
    red, green, blue = (int(given[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def mixed(over: str | RGB, under: str | RGB, opacity: float) -> RGB:
    a, b, c = (opacity * o + (1 - opacity) * u for o, u in zip(rgb(over), rgb(under), strict=True))
    return a, b, c


def ratio(one: RGB, other: RGB) -> float:
    def light(given: RGB) -> float:
        parts = [part / 255 for part in given]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("view", ["blueprint", "map"])
def test_everything_with_a_meaning_says_it_under_the_pointer(view: str) -> None:
    picture = drawn(RESTAURANT, "viajes/cenar.yaml", view)
    root = ElementTree.fromstring(svg(picture).partition("?>")[2])
    said = [element.text for element in root.iter(f"{NS}title")]
    for item in picture.items:
        if isinstance(item, Box | Stroke | Mark | Face) and item.label:
            assert item.label in said


def test_each_box_is_read_once_in_the_order_of_the_story() -> None:
    picture = drawn(RESTAURANT, "viajes/cenar.yaml", "blueprint")
    wanted = [" ".join(item.label.split()) for item in picture.items if isinstance(item, Box) and item.label]
    with page() as view:
        show(view, svg(picture))
        session = view.context.new_cdp_session(view)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    read = [one for one in nodes if not one.get("ignored") and one["role"]["value"] == "image"]
    names = [" ".join(one["name"]["value"].split()) for one in in_order(read, nodes)]
    assert [name for name in names if name in set(wanted)] == wanted
    assert [one["name"]["value"] for one in read if one.get("description", {}).get("value")] == []


def in_order(wanted: list[dict[str, Any]], nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Nodes as a reader meets them: from the root down, children in their order."""
    known = {one["nodeId"]: one for one in nodes}
    kept = {one["nodeId"] for one in wanted}
    left = [nodes[0]["nodeId"]]
    while left:
        at = left.pop()
        if at in kept:
            yield known[at]
        left += [each for each in reversed(known[at].get("childIds", [])) if each in known]


def test_a_place_is_a_remark_behind_the_name() -> None:
    box = Box(0, 0, 40, 20, "ink", id="one", label="Paga", group="one", place="viaje.yaml:7", link="#step-1")
    made = svg(Picture("p", "map", "t", "d", "es", 40, 20, (box,)))
    (group,) = [e for e in ElementTree.fromstring(made.partition("?>")[2]).iter(f"{NS}g") if e.get("role") == "img"]
    assert (group.get("aria-label"), group.get("aria-description")) == ("Paga", "viaje.yaml:7")
    assert group.findtext(f"{NS}title") == "Paga\nviaje.yaml:7"


def test_places_are_those_of_the_files(dinner: Path) -> None:
    lines = (RESTAURANT / "viajes/cenar.yaml").read_text(encoding="utf-8").splitlines()
    text = dinner.read_text(encoding="utf-8")
    found = re.findall(r'aria-label="([^"]*)" aria-description="viajes/cenar.yaml:(\d+)"', text)
    assert len(found) > 40
    for what in ("Sirve pan y bebidas", "Mensaje de recordatorio", "Responde al recordatorio con un toque"):
        (said,) = {int(line) for label, line in found if what in label and "Paso" not in label}
        assert what in "".join(lines[said - 1 : said + 1])


def test_places_lead_to_where_the_files_can_be_read(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    home = tmp_path / "casa nueva"
    home.mkdir()
    (home / "viaje #1.yaml").write_text(
        "kind: journey\nid: viaje\ntitle: Viaje\nsteps:\n  - id: uno\n    customer: Llega\n    emotion: 1\n",
        encoding="utf-8",
    )
    (home / "cxkit.toml").write_text('lang = "es"\n', encoding="utf-8")
    api.report([str(home)], tmp_path / "out", source_url="https://example.org/blob/main")
    text = (tmp_path / "out/journeys/viaje.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/blob/main/casa%20nueva/viaje%20%231.yaml#L5"' in text
    assert "viaje #1.yaml:5" in text


@pytest.mark.parametrize(
    "base", ["javascript:alert(1)//", "data:text/html,x/", "//evil.example/", "mailto:a@b.c", "a b/"]
)
def test_an_address_that_may_be_no_link_is_refused(base: str, tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        api.report([str(RESTAURANT)], tmp_path / "out", source_url=base)
    assert not (tmp_path / "out").exists()


def test_a_chain_is_never_an_id_of_something_else() -> None:
    """An id that a file gives is not taken over."""
    box = Box(0, 0, 40, 20, "ink", id="chain-1", kind="customer", label="a", group="chain-1", link="#x")
    picture = Picture("p", "map", "t", "d", "es", 40, 20, (box,), columns=((0, 40),))
    made = svg(picture, prefix="p", lively=True)
    assert made.count('id="p-chain-1"') == 1


def test_numbers_are_all_that_a_class_says() -> None:
    from cxkit.render.lively import classes_of, rules

    assert classes_of(Held(3, (1, 3))) == "k t3 c1 c3"
    assert classes_of(Held(0, (2,))) == "k c2"
    assert classes_of(None) == ""
    assert rules("x", [None, Held(0, (1,))]) == ""
