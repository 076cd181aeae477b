"""A picture that is too long for its paper or for a slide, as the sheets that it needs."""

from collections.abc import Iterator, Sequence

from cxkit.api.drawing import draw
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
SLIDE = sheets.Sheet(960.0, 540.0, 0.75)
"""13.33 × 7.5 in; the scale at which 12 u are 9 pt."""
MOST_ON_A_SLIDE = 6
"""Columns: more of them at once nobody follows in a talk, even where they would go on the slide."""
IN_ONE_FILE = ("pdf", "drawio")
"""Formats that take several sheets into one document, beside those made of words."""


def shortened(content: File, scope: Scope, view: str, lang: str) -> File:
    """A journey with a column for each phase, where a view can show it so."""
    if view not in sheets.VIEWS or not isinstance(content, Journey):
        return content
    from cxkit.views.collapsed import collapsed

    return collapsed(content, scope, view, lang)


def in_sheets(job: Job, order: Order) -> Iterator[Job]:
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
    parts, paper = _parts(job, job.content, order)
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
    """What the slides show: the journey phase by phase, then its phases in turn, as many on a slide as can be read.

    Nothing where all of it goes on one slide.
    """
    height = draw(journey, job.scope, job.view, lang=job.lang, source=job.path).height
    most = min(sheets.columns(height, [SLIDE]), MOST_ON_A_SLIDE)
    parts = sheets.split(journey, most)
    # As many slides with fewer columns each are more of a size.
    while most > sheets.LEAST and len(even := sheets.split(journey, most - 1)) == len(parts):
        parts, most = even, most - 1
    if len(parts) == 1:
        return ()
    short = shortened(journey, job.scope, job.view, job.lang)
    return parts if short is journey or isinstance(journey, Overview) else [short, *parts]


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
