"""The pictures of the gallery: drawn from the examples, and told apart by what they show."""

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.api.drawing import draw
from cxkit.api.rendering.jobs import jobs_of
from cxkit.api.rendering.orders import Job, Order
from cxkit.colours import OURS, THEMES, Tokens
from cxkit.load import load
from cxkit.render.svg import svg
from cxkit.views.catalogue import VIEWS
from cxkit.views.picture import Picture
from tests.gallery.purposes import MOST_PROCESSES, SHORT

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
HOME = ROOT / "docs/gallery"


class Entry(NamedTuple):
    """What `gallery.json` says of one picture; `file` is its place in the gallery."""

    file: str
    view: str
    lang: str
    title: str
    description: str
    digest: str

    @property
    def example(self) -> str:
        """The folder of the example, below `examples/`."""
        return self.file.rpartition("/")[0]


class Drawn(NamedTuple):
    """A picture with what it was drawn of."""

    entry: Entry
    job: Job
    picture: Picture

    def svg(self) -> str:
        """The finished drawing with all themes."""
        return svg(self.picture, "auto", tokens=self.job.room.config.tokens)


@cache
def gallery() -> tuple[Drawn, ...]:
    """Every picture that the gallery shows, example by example, in the order of the views."""
    rooms, unreadable = load([str(EXAMPLES)])
    assert not unreadable
    by_example: dict[str, list[Drawn]] = {}
    for job in jobs_of(rooms, Order(views=("all",))).jobs:
        example = job.room.root.relative_to(EXAMPLES).as_posix()
        if example not in SHORT or job.view in SHORT[example].views:
            by_example.setdefault(example, []).append(_drawn(example, job))
    order = list(VIEWS)
    return tuple(
        drawn
        for example in sorted(by_example)
        for drawn in sorted(chosen(by_example[example]), key=lambda drawn: order.index(drawn.entry.view))
    )


def _drawn(example: str, job: Job) -> Drawn:
    # The labels follow the example alone, and not who draws it.
    lang = job.content.lang or job.room.config.lang or "en"
    picture = draw(job.content, job.scope, job.view, lang=lang, source=job.path, part=job.part)
    file = f"{example}/{job.stem}.{job.view}.svg"
    seen = digest(picture, job.room.config.tokens)
    return Drawn(Entry(file, job.view, lang, picture.title, picture.description, seen), job, picture)


def chosen(drawn: list[Drawn]) -> Iterator[Drawn]:
    """All pictures of an example, but of processes only those with the most to show."""
    processes = [each for each in drawn if each.entry.view == "process"]
    processes.sort(key=lambda each: (-len(each.picture.items), each.entry.file))
    left = {each.entry.file for each in processes[MOST_PROCESSES:]}
    return (each for each in drawn if each.entry.file not in left)


def digest(picture: Picture, tokens: Tokens = OURS) -> str:
    """What a picture shows, and in which colours; the same on every machine and with every engine."""
    shown = repr(_rounded(picture))
    colours = [(theme, *pair) for theme in THEMES for pair in tokens.column(theme).items() if repr(pair[0]) in shown]
    return hashlib.sha256(f"{shown}\n{colours}".encode()).hexdigest()[:16]


def _rounded(value: Any) -> Any:
    """The value with its coordinates as exact as they are drawn: the last bit of a sine is not the same everywhere."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), 2) + 0.0  # no minus before a nought
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _rounded(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, tuple):
        return tuple(map(_rounded, value))
    return value
