"""A picture that is too long for its paper, as the sheets that it needs."""

from collections.abc import Iterator

from cxkit.api.drawing import draw
from cxkit.api.rendering.orders import Job, Order
from cxkit.model.excerpt import Excerpt
from cxkit.model.journey import Journey
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.render.formats import TELLERS
from cxkit.views import sheets

READ_AT = {"a4": 8.0, "a3": 9.0, "letter": 8.0, "tabloid": 9.0}
"""Papers that a journey is parted for, and the size of the text of its boxes there, in pt."""
BOX_TEXT = 12.0  # u
AUTO = ("a4", "a3")
"""The smaller one where one sheet of it does, else the larger."""


def shortened(content: File, scope: Scope, view: str, lang: str) -> File:
    """A journey with a column for each phase, where a view can show it so."""
    if view not in sheets.VIEWS or not isinstance(content, Journey):
        return content
    from cxkit.views.collapsed import collapsed

    return collapsed(content, scope, view, lang)


def in_sheets(job: Job, order: Order) -> Iterator[Job]:
    """The job as it is, or one for each sheet and one for the document of all of them; words need no sheets."""
    if not order.pages or job.view not in sheets.VIEWS or not isinstance(job.content, Journey):
        yield job._replace(paper="" if order.pages == "auto" else order.pages)
        return
    parts, paper = _parts(job, job.content, order)
    job = job._replace(paper=paper)
    if len(parts) == 1:
        yield job
        return
    together = tuple(format_ for format_ in job.formats if format_ == "pdf" or format_ in TELLERS)
    apart = tuple(format_ for format_ in job.formats if format_ not in together)
    if together:
        yield job._replace(formats=together, sheets=tuple(parts))
    if apart:
        for number, part in enumerate(parts, 1):
            yield job._replace(formats=apart, content=part, sheet=number)


def _parts(job: Job, journey: Journey, order: Order) -> tuple[list[Excerpt], str]:
    """The journey in parts, and the paper of each."""
    from cxkit.render.paper import MILLIMETRE, SHEETS

    height = draw(journey, job.scope, job.view, lang=job.lang, source=job.path).height
    parts: list[Excerpt] = []
    paper = ""
    for paper in AUTO if order.pages == "auto" else (order.pages,):
        short, long = (side * MILLIMETRE for side in SHEETS[paper])
        lying, upright = (sheets.Sheet(*sides, READ_AT[paper] / BOX_TEXT) for sides in ((long, short), (short, long)))
        ways = [lying, upright] if order.landscape is None else [lying if order.landscape else upright]
        parts = sheets.split(journey, sheets.columns(height, ways))
        if len(parts) == 1:
            break
    return parts, paper
