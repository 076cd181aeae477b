"""Citing: where a claim comes from, as a reader says it: `interviews, n = 24`."""

from collections.abc import Iterable, Sequence

from cxkit.model.journey import Journey
from cxkit.model.shared import Basis, Source
from cxkit.views.amounts import sample
from cxkit.views.frame import SOURCES
from cxkit.views.text import clean
from cxkit.words import N_, say


def cited(journey: Journey, basis: Basis | None, lang: str, *, customers: bool = False) -> str:
    """The sources of what was observed; empty where none is named, or none that the file tells more of.

    With `customers` without those in which the organization speaks of itself.
    """
    if basis is None or basis.word != "observed":
        return ""
    known = (journey.sources[name] for name in basis.observed if name in journey.sources)
    return listed((one for one in known if not (customers and one.view == "organization")), lang)


def listed(sources: Iterable[Source], lang: str) -> str:
    """Sources one after the other, each once."""
    return "; ".join(dict.fromkeys(said for one in sources if (said := _called(one, lang))))


def _called(source: Source, lang: str) -> str:
    """`interviews, n = 24`, of a source without a type its title."""
    what = say(SOURCES[source.type], lang) if source.type else clean(source.title or "")
    return f"{what}, {sample(source.n)}" if what and source.n is not None else what


def common(claims: Sequence[tuple[str | None, str]], lang: str) -> str:
    """What heads a row instead of standing on each of its claims; empty where each has to say it itself.

    A claim is the word of its basis and where it comes from. Claims that nobody observed say so by their border; one
    of which nobody said what it rests on would borrow the source of the others.
    """
    observed = {where for word, where in claims if word == "observed"}
    if len(observed) != 1 or any(word is None for word, _ in claims):
        return ""
    (where,) = observed
    if not where or all(word == "observed" for word, _ in claims):
        return where
    return say(N_("observed: {source}"), lang, source=where)
