"""Explained: what the legend of a comparison says, of what occurs in it."""

from collections.abc import Collection, Mapping, Sequence

from cxkit.views import legend
from cxkit.views.compare import states
from cxkit.views.compare.flow import NAMES, pen
from cxkit.views.compare.joined import Standing
from cxkit.views.keys import SAMPLE, Key, lined
from cxkit.views.picture import Area, Box, Item, Mark
from cxkit.views.readings import swatch
from cxkit.words import N_, say

AREAS: Mapping[str, str] = {"exceeds-fill": N_("feels better than before"), "gap-fill": N_("feels worse than before")}
SKIPPED = ("arrow", "curve", "basis", "area", "line")
"""What the legend of a blueprint explains and this one has other words for, or none."""


def explained(items: Sequence[Item], ways: Collection[Standing], lang: str) -> list[Key]:
    """States, marks, arrows, areas between the curves; `ways` are the states of all arrows."""
    shown = {item.kind.removeprefix("state ") for item in items if isinstance(item, Mark)}
    shown |= {item.kind.rpartition(" ")[2] for item in items if isinstance(item, Box)}
    roles = {item.role for item in items if isinstance(item, Area)}
    found = [_state(state, lang) for state in states.LOOKS if state in shown]
    marks = [entry for entry in legend.entries(items, lang) if entry.name.partition(" ")[0] not in SKIPPED]
    found += [_mark(entry, lang) for entry in marks]
    found += [_way(state, text, lang) for state, text in NAMES.items() if state in ways]
    return found + [_area(role, text, lang) for role, text in AREAS.items() if role in roles]


def _state(state: Standing, lang: str) -> Key:
    return Key(say(states.LOOKS[state].text, lang), lambda x, y: states.sample(state, x, y, SAMPLE))


def _mark(entry: legend.Entry, lang: str) -> Key:
    return Key(entry.text, lambda x, y: legend.sample(entry.name, x, y, "legend", lang))


def _way(state: Standing, text: str, lang: str) -> Key:
    return Key(say(text, lang), lined(pen(state)))


def _area(role: str, text: str, lang: str) -> Key:
    return Key(say(text, lang), lambda x, y: swatch(role, x + 1, y - 8, SAMPLE - 2, 16))
