"""The table of areas and steps in sentences and tables."""

from cxkit.model.journey import Journey
from cxkit.views.areas.content import Content
from cxkit.views.areas.matrix import GIVES, TAKES, TITLE
from cxkit.views.frame import step_numbered
from cxkit.views.telling import Section, Table, Telling
from cxkit.views.text import clean
from cxkit.words import N_, say

WHO = N_("Who acts in each step")
PASSES = N_("What passes from whom to whom")
STEP = N_("Step")


def telling(
    journey: Journey, shown: Content, facts: tuple[str, ...], sentences: tuple[str, ...], lang: str, source: str
) -> Telling:
    """Who acts in each step, what passes between them, and the matrix; `facts` and `sentences` are said already."""
    sections = [Section(say(WHO, lang), (), (_steps(journey, shown, lang),))]
    if shown.ties:
        sections.append(Section(say(PASSES, lang), tuple(f"{tie.said}." for tie in shown.ties)))
        sections.append(Section(say(TITLE, lang), (), (_matrix(shown, lang),)))
    return Telling(journey.stem, "areas", clean(journey.title), lang, facts, sentences, tuple(sections), source=source)


def _steps(journey: Journey, shown: Content, lang: str) -> Table:
    """A row a step, a column a party: who acts there."""
    parties = shown.found.parties
    said = {(cell.column, cell.row): "; ".join(part.names for part in cell.parts) for cell in shown.cells}
    head = (say(STEP, lang), *(shown.names[one] for one in parties))
    rows = tuple(
        (step_numbered(step, n + 1), *(said.get((n, row), "") for row in range(len(parties))))
        for n, step in enumerate(journey.steps)
    )
    return Table(head, rows)


def _matrix(shown: Content, lang: str) -> Table:
    """A row for who hands on, a column for who receives, with the sums."""
    found = shown.found
    parties = [one for one in found.parties if found.given(one) or found.taken(one)]
    head = ("", *(shown.names[one] for one in parties), say(GIVES, lang))
    rows = [
        (
            shown.names[giver],
            *("" if giver == taker else str(found.table.get((giver, taker), 0)) for taker in parties),
            str(found.given(giver)),
        )
        for giver in parties
    ]
    rows.append((say(TAKES, lang), *(str(found.taken(one)) for one in parties), str(len(found.all))))
    return Table(head, tuple(rows))
