"""Journeys in, pictures out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from cxkit.api.places import Heard, Note, Said, broken, folders, journeys, labels, silent, tongue, write
from cxkit.load import CannotRun, Loaded, Unreadable, load
from cxkit.model.ids import file_name, free
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.render.formats import renderer
from cxkit.render.graphviz import EngineError
from cxkit.views.picture import Picture
from cxkit.words import N_

VIEWS = {"blueprint": "cxkit.views.blueprint:blueprint", "map": "cxkit.views.journey_map:journey_map"}


MOST_BOXES = 2_000
"""More than this nobody reads on one sheet, and drawing would take longer than anybody waits."""


@dataclass(frozen=True, slots=True)
class Order:
    """What pictures are wanted. `theme` and `lang` are empty when nobody asked: then names of files do not say them."""

    views: tuple[str, ...] = ("auto",)
    formats: tuple[str, ...] = ("svg",)
    output: Path = Path("build")
    theme: str = ""
    zoom: float = 2
    engine: str = "auto"
    lang: str = ""

    @property
    def streamed(self) -> bool:
        return str(self.output) == "-"

    @property
    def single(self) -> bool:
        """Whether the output is one place: a file with the ending of a format, or standard output."""
        return self.streamed or self.output.suffix.lstrip(".").lower() in ("svg", "png", "dot")


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was written, what there is to say about it, and what was left out."""

    written: Sequence[Path]
    lang: str
    notes: Sequence[Said]
    broken: Sequence[Said]
    unreadable: Sequence[Unreadable]
    stdout: bytes | None = None


def draw(journey: Journey, scope: Scope, view: str = "auto", *, lang: str = "en", source: str = "") -> Picture:
    """A journey as a picture: `blueprint`, `map`, or the one that suits it (`auto`)."""
    if view == "auto":
        view = "blueprint" if journey.blueprint else "map"
    module, _, function = VIEWS[view].partition(":")
    made: Picture = getattr(import_module(module), function)(journey, scope, lang=lang, source=source)
    return replace(made, written=journey.lang) if journey.lang and journey.lang != lang else made


class Job(NamedTuple):
    """One view of one journey; `stem` is its id as the name of a file, its own among those of the workspace."""

    room: Loaded
    path: str
    journey: Journey
    scope: Scope
    view: str
    stem: str


def too_large(journey: Journey) -> Note | None:
    """Why a journey is not drawn, where it is past the limit."""
    boxes = sum(
        len(step.customer or ()) + len(step.actions) + len(step.evidence) + len(step.metrics) for step in journey.steps
    )
    n = max(boxes, len(journey.steps))
    if n <= MOST_BOXES:
        return None
    message = N_(
        "{id}: not drawn: {n} boxes, the limit 'boxes' is {most}; split it into journeys that lead to each other"
    )
    return Note(message, {"id": journey.id, "n": n, "most": MOST_BOXES})


def render(
    paths: Iterable[str],
    order: Order,
    *,
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    progress: Callable[[str, int, int], None] = silent,
) -> Drawn:
    """Draw every journey that `paths` lead to and write the pictures. Raises CannotRun where nothing can be drawn."""
    rooms, unreadable = load(list(paths), stdin=stdin, stdin_filename=stdin_filename)
    lang = tongue(order.lang, rooms)
    folder = folders(rooms)
    large: list[Said] = []
    jobs: list[Job] = []
    for room in rooms:
        taken: set[str] = set()
        for path, journey, scope in journeys(room):
            if note := too_large(journey):
                large.append(note)
            else:
                stem = free(file_name(journey.id, "journey"), taken)
                jobs += [Job(room, path, journey, scope, view, stem) for view in order.views]
    if order.single and len(jobs) * len(order.formats) > 1:
        raise CannotRun(
            N_("{n} pictures do not fit into one file: name a folder with -o, or fewer files"),
            {"n": len(jobs) * len(order.formats)},
        )
    written: list[Path] = []
    notes: dict[str, Said] = {}
    stdout = None
    for done, job in enumerate(jobs):
        progress(job.journey.title, done, len(jobs))
        spoken = labels(order.lang, job.journey.lang, job.room)
        picture = draw(job.journey, job.scope, job.view, lang=spoken, source=job.path)
        for format_ in order.formats:
            data, said = spell(picture, format_, order)
            notes.update((line, Heard(f"{job.journey.id}: {line}")) for line in said if line not in notes)
            if order.streamed:
                stdout = data
                continue
            beside = order.output / folder[job.room.root] / name(job.stem, picture.view, format_, order)
            written.append(write(order.output if order.single else beside, data))
    return Drawn(
        written, lang, [*notes.values()], [*unreadable, *broken(rooms, Path.cwd()), *large], unreadable, stdout
    )


def spell(picture: Picture, format_: str, order: Order) -> tuple[bytes, list[str]]:
    """A picture in the bytes of a format, and what there is to say of it. Raises CannotRun when no engine can draw."""
    said: list[str] = []
    options: dict[str, object] = {} if format_ == "dot" else {"engine": order.engine}
    if format_ == "png":
        options |= {"zoom": order.zoom, "lang": picture.lang, "tell": said.append}
    try:
        made = renderer(format_)(picture, order.theme or ("auto" if format_ == "svg" else "light"), **options)
    except EngineError as error:
        raise CannotRun(error.message, error.args_said) from None
    return (made.encode("utf-8") if isinstance(made, str) else bytes(made)), said


def name(stem: str, view: str, format_: str, order: Order) -> str:
    """`<id>.<view>[.<theme>][.<lang>].<ext>`."""
    return ".".join(filter(None, (stem, view, order.theme, order.lang, format_)))
