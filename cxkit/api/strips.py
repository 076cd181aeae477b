"""One journey as text for a terminal, beside the formats that are made from a picture."""

from cxkit.api.drawn import digest
from cxkit.api.orders import Job
from cxkit.api.spelling import Spelt, Wish
from cxkit.render.formats import renderer
from cxkit.views.strip import strip


def lettered(job: Job, wish: Wish) -> Spelt:
    """A job in characters; the options of the wish are the width in cells, seven bits and colour."""
    options = dict(wish.options)
    made = strip(job.journey, job.scope, job.view, lang=job.lang, width=options.pop("width"), source=job.path)
    look = digest([repr(made), wish.seal])
    if wish.there == look:
        return Spelt(wish.format, look, None, (), True)
    text: str = renderer(wish.format)(made, **options)
    return Spelt(wish.format, look, text.encode("utf-8"), (), True)
