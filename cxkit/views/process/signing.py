"""What the signs of a process's picture mean: those that occur."""

from collections.abc import Sequence

from cxkit.views.keys import Draw, Key, stroked
from cxkit.views.legend import entries, sample
from cxkit.views.picture import Face, Item, Mark, Stroke
from cxkit.views.process import track
from cxkit.views.process.content import UNTRAINED
from cxkit.words import N_, say


def samples(items: Sequence[Item], lang: str) -> list[Key]:
    """Lines, marks and borders as in a blueprint, then what is peculiar to this picture."""
    own = [item for item in items if not isinstance(item, Stroke | Face)]
    found = [Key(one.text, _of(one.name, lang)) for one in entries(own, lang)]
    kinds = {item.kind for item in items if isinstance(item, Stroke)}
    if "line interaction" in kinds:
        text = say(N_("line of interaction"), lang)
        found.insert(0, Key(text, stroked("line-interaction", 2, "interaction")))
    if "arrow skip" in kinds:
        text = say(N_("steps between in which nothing follows it"), lang)
        found.append(Key(text, stroked("customer-line", 2, "proposed")))
    if any(isinstance(item, Mark) and item.kind == "track served" for item in items):
        found.append(Key(say(N_("the steps of the journey, filled where the process is followed"), lang), track.sample))
    if any(isinstance(item, Face) for item in items):
        found.append(Key(say(N_("how the customer feels there"), lang), _face))
    if any(isinstance(item, Mark) and item.kind == "mark loose" for item in items):
        found.append(Key(say(UNTRAINED, lang), _loose))
    return found


def _of(name: str, lang: str) -> Draw:
    return lambda x, y: sample(name, x, y, f"key-{name.replace(' ', '-')}", lang)


def _face(x: float, y: float) -> list[Item]:
    return [Face(x + 15, y, 1, 9, group="key-face")]


def _loose(x: float, y: float) -> list[Item]:
    return [Mark("octagon", x + 15, y, 18, "!", "box", "gap", 2, "gap", "sample", "", "key-loose")]
