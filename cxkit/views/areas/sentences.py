"""What the table of areas shows, in sentences: how often the work changes hands, between whom, and where."""

from collections.abc import Iterator, Sequence

from cxkit.measures.handoffs import Handoffs, Party
from cxkit.model.journey import Journey
from cxkit.views.areas.content import Content
from cxkit.views.frame import step_called
from cxkit.words import N_, NN_, say

_BETWEEN_AREAS = NN_(
    "The work changes hands once between {of} areas", "The work changes hands {n} times between {of} areas"
)
_BETWEEN_ACTORS = NN_(
    "The work changes hands once between {of} actors", "The work changes hands {n} times between {of} actors"
)
_MOST = N_("most of all from {giver} to {taker} ({n})")
_ONE_AREA = N_("All the work stays in one area: {name}. Nothing changes hands.")
_ONE_ACTOR = N_("One actor does it all: {name}. Nothing changes hands.")
_NONE = N_("Nothing changes hands: no arrow joins actions of two areas.")
_NONE_ACTORS = N_("Nothing changes hands: no arrow joins actions of two actors.")
_CROSSED = N_("Most areas meet in step {number}, {name}: {n}.")
_CROSSED_ACTORS = N_("Most actors meet in step {number}, {name}: {n}.")
_ONLY_TAKES = N_("{name} only receives: {n} in, nothing out.")
_ONLY_GIVES = N_("{name} only hands on: {n} out, nothing in.")
_UNCLEAR = NN_(
    "{n} more goes to or from somebody whose area is not given.",
    "{n} more go to or from somebody whose area is not given.",
)
_FACES = NN_(
    "The customer meets somebody else once along the way.",
    "The customer meets somebody else {n} times along the way.",
)
HOW = N_(
    "A handoff is the head of an arrow between actions of two areas: what is asked for, handed on or served, within a "
    "step or from one to another. cxkit stats counts neighbours within a step that belong to different areas: {n}."
)
HOW_ACTORS = N_(
    "A handoff is the head of an arrow between actions of two actors: what is asked for, handed on or served, within a "
    "step or from one to another. With `area:` in the actors, the rows are areas."
)


def headline(shown: Content, lang: str) -> str:
    """How often the work changes hands between how many, and which pair does most of it."""
    found = shown.found
    named = [one for one in found.parties if one.sort == found.compared]
    areas = found.compared == "area"
    n = len(found.between)
    if not n:
        if len(named) == 1 and len(found.parties) == 1:
            return say(_ONE_AREA if areas else _ONE_ACTOR, lang, name=shown.names[named[0]])
        return say(_NONE if areas else _NONE_ACTORS, lang)
    text = say(_BETWEEN_AREAS if areas else _BETWEEN_ACTORS, lang, n=n, of=len(named))
    top = _most(found)
    if top:
        (giver, taker), count = top
        text += "; " + say(_MOST, lang, giver=shown.names[giver], taker=shown.names[taker], n=count)
    return f"{text}."


def _most(found: Handoffs) -> tuple[tuple[Party, Party], int] | None:
    """The pair with more handoffs than any other; None where several share the first place."""
    known = [(pair, n) for pair, n in found.table.items() if all(one.sort == found.compared for one in pair)]
    if len(known) > 1 and known[0][1] == known[1][1]:
        return None
    return known[0] if known and known[0][1] > 1 else None


def findings(journey: Journey, shown: Content, changes: int, lang: str) -> Iterator[str]:
    """What else is to be seen, the most telling first. `changes`: how often the customer meets somebody else."""
    found = shown.found
    areas = found.compared == "area"
    most = max(shown.crossed, default=0)
    places = [n for n, count in enumerate(shown.crossed) if count == most]
    if most > 1 and len(places) == 1:
        step = journey.steps[places[0]]
        template = _CROSSED if areas else _CROSSED_ACTORS
        yield say(template, lang, number=places[0] + 1, name=step_called(step), n=most)
    if changes:
        yield say(_FACES, lang, n=changes)
    yield from _one_way(shown, found.parties, lang)
    if found.unclear and areas:
        yield say(_UNCLEAR, lang, n=found.unclear)


def _one_way(shown: Content, parties: Sequence[Party], lang: str) -> Iterator[str]:
    """Who only receives, and who only hands on."""
    for template, more, less in (
        (_ONLY_TAKES, shown.found.taken, shown.found.given),
        (_ONLY_GIVES, shown.found.given, shown.found.taken),
    ):
        for one in parties:
            if more(one) > 1 and not less(one):
                yield say(template, lang, name=shown.names[one], n=more(one))
