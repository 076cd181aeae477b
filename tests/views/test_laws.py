"""The laws of pictures see what they are for: each is broken once, and so is a finished drawing."""

from dataclasses import replace

import pytest

from cxkit.views.blueprint import blueprint
from cxkit.views.lanes import straight
from cxkit.views.lettering import ARROW, BOX, lettered
from cxkit.views.picture import Box, Icon, Item, Mark, Picture, Point, Stroke, Words
from tests.views import journeys
from tests.views.laws import LAWS, arrows, faults

ASKS = Box(40, 40, 120, 60, "customer-line", id="asks", kind="customer", label="Asks for it.", group="asks")
GETS = Box(260, 40, 120, 60, "customer-line", id="gets", kind="customer", label="Gets it.", group="gets")
BESIDE = Box(40, 160, 120, 60, "front-line", id="serves", kind="action front", label="Serves.", group="serves")
SAID = lettered("Asks for it", 100, BOX).at(100, 60, anchor="middle", inside="asks", kind="text", group="asks")
FLOW = Stroke(
    straight(160, 70, 260, 70),
    "customer-line",
    2,
    head="filled",
    id="arrow-1",
    kind="arrow flow",
    label="Asks for it → Gets it",
    source="asks",
    target="gets",
)
BACK = replace(FLOW, points=straight(260, 90, 160, 90), id="arrow-2", source="gets", target="asks")
PLATE = Box(185, 60, 50, 18, "raised", "raised", 3, 0.5, id="plate-1", kind="plate", group="plate-1")
ON_PLATE = lettered("70 %", 48, ARROW).at(210, 62, anchor="middle", inside="plate-1", kind="plate", group="plate-1")
STAR = Mark("star", 150, 40, kind="mark moment", label="Moment of truth", group="asks", stroke="raised")
SHEET = (ASKS, SAID, GETS, BESIDE, FLOW, BACK, PLATE, ON_PLATE, STAR)


def sheet(*items: Item, without: tuple[Item, ...] = ()) -> Picture:
    """A lawful sheet with more on it."""
    kept = tuple(item for item in SHEET if item not in without)
    return Picture("sheet", "blueprint", "Sheet", "A sheet.", "en", 420, 300, (*kept, *items))


def said(text: str, x: float, y: float, inside: str = "", role: str = "ink", size: float = 12) -> Words:
    style = BOX._replace(size=size)
    return lettered(text, 400, style).at(x, y, role, inside=inside)


def line(y: float) -> Stroke:
    return Stroke(straight(170, y, 400, y), "line-visibility", 3, kind="line visibility")


BROKEN: dict[str, list[tuple[str, Picture]]] = {
    "spilled": [
        ("leaves asks", sheet(said("A text much too long for its box", 60, 80, "asks"))),
        ("leaves asks", sheet(said("Low", 60, 90, "asks"))),
        ("no box", sheet(said("Lost", 300, 250, "nobody"))),
    ],
    "crowded": [("lies on", sheet(said("One", 200, 250), said("Other", 205, 256)))],
    "colliding": [
        ("serves (Serves.) lies on new", sheet(Box(100, 190, 120, 60, "front-line", id="new", label="n", group="new"))),
        ("serves (Serves.) lies on", sheet(replace(BESIDE, id="copy", group="copy"))),
    ],
    "covered": [
        ("hides «Asks for it»", sheet(replace(PLATE, x=80, y=58, id="plate-9", group="plate-9"))),
        ("cuts through «Outside", sheet(said("Outside", 140, 180))),
    ],
    "pierced": [
        (
            "runs through serves",
            sheet(replace(FLOW, points=straight(150, 100, 150, 240), id="arrow-3"), without=(FLOW,)),
        ),
        ("where it should end", sheet(replace(FLOW, points=straight(100, 70, 260, 70)), without=(FLOW,))),
        ("runs through plate-1", sheet(replace(FLOW, points=straight(160, 66, 260, 66), id="arrow-3"))),
    ],
    "struck": [("runs through «Stands in the way»", sheet(said("Stands in the way", 165, 84)))],
    "scratched": [
        ("line visibility runs through «Struck»", sheet(line(245), said("Struck", 200, 238))),
        ("line visibility runs through «70 %»", sheet(replace(line(70), points=straight(190, 70, 230, 70)))),
    ],
    "loose": [
        ("does not touch gets", sheet(replace(FLOW, points=straight(160, 70, 250, 70)), without=(FLOW,))),
        ("does not say", sheet(replace(FLOW, source=""), without=(FLOW,))),
        ("neither box nor mark", sheet(replace(FLOW, target="exit.1"), without=(FLOW,))),
    ],
    "doubled": [("share 100 u", sheet(replace(BACK, points=straight(260, 70.5, 160, 70.5)), without=(BACK,)))],
    "badged": [
        ("hides «Asks for it»", sheet(replace(STAR, x=110, y=66))),
        ("the icon globe hides «Asks for it»", sheet(Icon("globe", 90, 58))),
    ],
    "jostling": [
        ("lies on the mark fail", sheet(replace(STAR, shape="circle", x=143, kind="mark fail"))),
        ("the border of serves", sheet(replace(STAR, x=100, y=160))),
    ],
    "outside": [
        ("«Far» leaves", sheet(said("Far", 410, 250))),
        ("leaves the sheet", sheet(Stroke(straight(0, 299.5, 420, 299.5), "hairline", 2))),
    ],
    "repeated": [("asks names 2", sheet(replace(BESIDE, x=260, y=160, id="asks", group="more")))],
    "silent": [("serves has no label", sheet(replace(BESIDE, label=""), without=(BESIDE,)))],
    "unknown": [
        ("the fill 'green'", sheet(replace(BESIDE, fill="green"), without=(BESIDE,))),
        ("the role 'blue'", sheet(said("Blue", 200, 250, role="blue"))),
    ],
    "tiny": [("is 8.5 u", sheet(said("Small", 200, 250, size=8.5)))],
    "unproven": [
        ("ink on phase", sheet(replace(BESIDE, fill="phase"), said("Serves", 60, 180, "serves"), without=(BESIDE,))),
        ("on-mark on box", sheet(replace(STAR, x=300, y=40, letter="F", fill="box", ink="on-mark", group="gets"))),
    ],
}


def test_a_lawful_sheet_has_no_fault() -> None:
    assert faults(sheet()) == []


def test_every_law_is_broken_once() -> None:
    assert [law.__name__ for law in LAWS] == list(BROKEN)


@pytest.mark.parametrize(("law", "fault", "picture"), [(law, *case) for law in BROKEN for case in BROKEN[law]])
def test_a_broken_law_is_told(law: str, fault: str, picture: Picture) -> None:
    assert any(one.startswith(f"{law}: ") and fault in one for one in faults(picture)), faults(picture)


def test_parts_of_one_thing_may_touch() -> None:
    bar = Box(38, 40, 5, 60, "none", "customer-line", 1, kind="bar", group="asks")
    holder = Box(20, 20, 380, 260, "rule", "none", id="area", kind="area", label="All of it.", group="area")
    within = replace(FLOW, points=straight(100, 100, 100, 160), id="arrow-3", target="serves")
    struck = replace(line(65), points=straight(60, 68, 140, 68), kind="strike", role="removed")
    trunk = replace(FLOW, points=straight(160, 70, 260, 70), id="arrow-4", target="serves")
    assert faults(sheet(bar, within, struck)) == []
    assert faults(replace(sheet(), items=(holder, *sheet().items))) == []
    assert not [fault for fault in faults(sheet(trunk)) if fault.startswith("doubled")]


@pytest.fixture(scope="module")
def finished() -> Picture:
    journey, scope = journeys.example("hospital-scan/journeys/scan.yaml")
    picture = blueprint(journey, scope, lang="en")
    assert faults(picture) == []
    return picture


def spoilt(picture: Picture, old: Item, *new: Item) -> list[str]:
    """The faults of a picture in which one thing was changed, by the law they break."""
    items = [one for item in picture.items for one in (new if item is old else (item,))]
    return [fault.partition(":")[0] for fault in faults(replace(picture, items=tuple(items)))]


def widest(picture: Picture) -> Words:
    """The text that fills its box most."""
    boxes = {item.id: item for item in picture.items if isinstance(item, Box)}
    held = [item for item in picture.items if isinstance(item, Words) and item.inside and item.kind == "text"]
    return max(held, key=lambda words: (words.width / boxes[words.inside].width, words.y))


def test_ten_characters_more_leave_the_box(finished: Picture) -> None:
    words = widest(finished)
    longer = replace(words, lines=(words.lines[0] + " and more.", *words.lines[1:]))
    assert "spilled" in spoilt(finished, words, longer)


def test_a_badge_on_a_text_is_seen(finished: Picture) -> None:
    words = widest(finished)
    mark = next(item for item in finished.items if isinstance(item, Mark) and item.kind.startswith("mark "))
    assert "badged" in spoilt(finished, mark, replace(mark, x=words.x, y=words.y))


def test_a_broken_pair_of_colours_is_seen(finished: Picture) -> None:
    words = widest(finished)
    assert "unproven" in spoilt(finished, words, replace(words, role="hairline"))
    box = next(item for item in finished.items if isinstance(item, Box) and item.id == words.inside)
    assert "unproven" in spoilt(finished, box, replace(box, fill="customer-line"))


def test_an_arrow_led_through_a_box_is_seen(finished: Picture) -> None:
    arrow = arrows(finished)[0]
    ends = (arrow.source, arrow.target)
    box = next(item for item in finished.items if isinstance(item, Box) and item.kind and item.id not in ends)
    led = _over(arrow, box.x + box.width / 2, box.y + box.height / 2)
    assert "pierced" in spoilt(finished, arrow, replace(arrow, points=led))


def test_an_arrow_moved_off_its_boxes_is_seen(finished: Picture) -> None:
    arrow = arrows(finished)[0]
    moved = tuple(point._replace(y=point.y + 60) for point in arrow.points)
    assert "loose" in spoilt(finished, arrow, replace(arrow, points=moved))


def _over(arrow: Stroke, x: float, y: float) -> tuple[Point, ...]:
    """The same ends, the way led over a point."""
    first, last = arrow.points[0], arrow.points[-1]
    return (*straight(*first, x, y), *straight(x, y, *last)[1:])
