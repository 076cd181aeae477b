"""A picture that is too long for its paper or for a slide, as the sheets that it needs."""

from collections.abc import Iterator, Sequence

from cxkit.api.rendering.memory import Memory
from cxkit.api.rendering.orders import Job, Order
from cxkit.model.excerpt import Excerpt, Overview
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
ON_A_SLIDE = {"blueprint": 6, "map": 5}
"""Columns by view: as many as its width takes in letters that can be read, and nobody follows more in a talk."""
MOST_PHASES = 7
"""Of an overview on a slide: past that its text is under 5 pt, and nobody reads it."""
IN_ONE_FILE = ("pdf", "drawio")
"""Formats that take several sheets into one document, beside those made of words."""


def shortened(content: File, scope: Scope, view: str, lang: str) -> File:
    """A journey with a column for each phase, where a view can show it so."""
    if view not in sheets.VIEWS or not isinstance(content, Journey):
        return content
    from cxkit.views.collapsed import collapsed

    return collapsed(content, scope, view, lang)


def in_sheets(job: Job, order: Order, memory: Memory) -> Iterator[Job]:
    """The job as it is, or one for each sheet and one for the document of all of them; words need no sheets.

    Slides are parted whatever the paper.
    """
    if "pptx" in job.formats and job.view in sheets.VIEWS and isinstance(job.content, Journey):
        yield job._replace(formats=("pptx",), sheets=tuple(_slides(job, job.content)))
        job = job._replace(formats=tuple(format_ for format_ in job.formats if format_ != "pptx"))
        if not job.formats:
            return
    if not order.pages or job.view not in sheets.VIEWS or not isinstance(job.content, Journey):
        yield job._replace(paper="" if order.pages == "auto" else order.pages)
        return
    parts, paper = _parts(job.content, order, memory.height(job, job.content))
    job = job._replace(paper=paper)
    if len(parts) == 1:
        yield job
        return
    together = tuple(format_ for format_ in job.formats if format_ in IN_ONE_FILE or format_ in TELLERS)
    apart = tuple(format_ for format_ in job.formats if format_ not in together)
    if together:
        yield job._replace(formats=together, sheets=tuple(parts))
    if apart:
        for number, part in enumerate(parts, 1):
            yield job._replace(formats=apart, content=part, sheet=number)


def _slides(job: Job, journey: Journey) -> Sequence[File]:
    """What the slides show: the journey phase by phase, if it can be read so, then its phases in turn, some on a slide.

    Nothing where its steps go on one slide. How high they are does not matter here: `views.slides` parts the lanes.
    """
    most = ON_A_SLIDE[job.view]
    parts = sheets.split(journey, most)
    # As many slides with fewer columns each are more of a size.
    while most > sheets.LEAST and len(even := sheets.split(journey, most - 1)) == len(parts):
        parts, most = even, most - 1
    if len(parts) == 1:
        return ()
    short = shortened(journey, job.scope, job.view, job.lang)
    if short is journey or not isinstance(short, Overview) or isinstance(journey, Overview):
        return parts
    return [short, *parts] if len(short.steps) <= MOST_PHASES else parts


def _parts(journey: Journey, order: Order, height: float) -> tuple[list[Excerpt], str]:
    """A journey that is `height` u high in parts, and the paper of each."""
    from cxkit.render.paper import MILLIMETRE, SHEETS

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
