"""Files in, pictures of them out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cxkit.api.drawing import draw
from cxkit.api.places import Heard, Said, broken, silent, tongue
from cxkit.api.rendering.formats import Failed, Spelt, Wish, spelt, worded
from cxkit.api.rendering.jobs import jobs_of
from cxkit.api.rendering.memory import Memory
from cxkit.api.rendering.orders import Job, Order, Written
from cxkit.api.rendering.plans import Plans
from cxkit.api.rendering.processes import in_order
from cxkit.api.settings import slips, undressed
from cxkit.load import CannotRun, Unreadable, load
from cxkit.render.formats import TELLERS
from cxkit.words import N_


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was written, what there is to say about it, and what was left out."""

    pictures: Sequence[Written]
    lang: str
    notes: Sequence[Said]
    broken: Sequence[Said]
    unreadable: Sequence[Unreadable]
    stdout: bytes | None = None

    @property
    def written(self) -> list[Path]:
        """Where the pictures stand, those included that were there already."""
        return [each.path for each in self.pictures]


def render(
    paths: Iterable[str],
    order: Order,
    *,
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    progress: Callable[[str, int, int], None] = silent,
) -> Drawn:
    """Draw every file that `paths` lead to and write the pictures. Raises CannotRun where nothing can be drawn.

    Pictures that would come out as they are stay untouched.
    """
    named = list(paths)
    rooms, unreadable = load(named, stdin=stdin, stdin_filename=stdin_filename)
    memory = Memory(rooms, order)
    jobs, large, lacking = jobs_of(rooms, order, named, memory)
    number = sum(len(job.formats) for job in jobs)
    if order.single and not order.listed and number > 1:
        message = N_("{n} pictures do not fit into one file: name a folder with -o, or fewer files")
        raise CannotRun(message, {"n": number})
    if jobs and not order.streamed:
        _check(order)
    plans = Plans(rooms, jobs, order, memory)
    pictures: list[Written] = []
    notes: dict[tuple[str, str], Said] = {}
    stdout = None
    wanted = [(job, wishes) for job, wishes in zip(jobs, plans.wishes, strict=True) if wishes]
    results = in_order(lambda at: _made(*wanted[at]), len(wanted), sum(len(wishes) for _, wishes in wanted))
    try:
        for number, job in enumerate(jobs):
            progress(job.content.title, number, len(jobs))
            made: dict[str, Spelt] = {}
            if plans.wishes[number]:
                made = {each.format: each for each in next(results)}
            for format_ in job.formats:
                if order.streamed:
                    said = made[format_].notes
                    stdout = b"\n\n".join(data for data in (stdout, made[format_].data) if data)
                else:
                    written, said = plans.settle(number, format_, made.get(format_))
                    pictures.append(written)
                # What two formats say of one picture is said once.
                notes.update({(job.id, line): Heard(f"{job.id}: {line}") for line in said})
    finally:
        memory.keep()
    left_out = [*unreadable, *broken(rooms, Path.cwd()), *large]
    heard = [*slips(rooms, Path.cwd()), *undressed(rooms, Path.cwd()), *lacking, *notes.values()]
    return Drawn(pictures, tongue(order.lang, rooms), heard, left_out, unreadable, stdout)


def _check(order: Order) -> None:
    """Raise CannotRun where a file stands in the place of a folder, or a folder in that of a file."""
    if order.single and order.output.is_dir():
        raise CannotRun(N_("is a folder: name a file in it"), path=str(order.output))
    folder = order.output.parent if order.single else order.output
    for place in (folder, *folder.parents):
        if place.exists() and not place.is_dir():
            raise CannotRun(N_("is a file, not a folder: choose another place with -o"), path=str(place))


def _made(job: Job, wishes: Sequence[Wish]) -> list[Spelt] | Failed:
    """A job in the formats that are wished for: a picture is laid out once for all of them, and for words none."""
    texts = [worded(job, wish) for wish in wishes if wish.format in TELLERS]
    pictured = [wish for wish in wishes if wish.format not in TELLERS]
    if not pictured:
        return texts
    pictures = [
        draw(content, job.scope, job.view, lang=job.lang, source=job.path, typeface=job.typeface, **job.asked)
        for content in job.sheets or (job.content,)
    ]
    made = spelt(pictures, pictured)
    return made if isinstance(made, Failed) else [*texts, *made]
