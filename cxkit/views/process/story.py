"""A process in words: what it holds up, how it is done, who is prepared for it."""

from collections.abc import Iterator

from cxkit.measures.processes import held
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.frame import owner_said
from cxkit.views.process.content import UNTRAINED, Column, Content, content
from cxkit.views.process.facts import facts, trained
from cxkit.views.readings import level_said
from cxkit.views.roadmap.dates import said as day_said
from cxkit.views.telling import Section, Table, Telling
from cxkit.views.text import clean
from cxkit.words import N_, NN_, say

_MOMENTS = NN_("{process} holds up {n} moment", "{process} holds up {n} moments")
_IN_JOURNEYS = NN_("{moments} in {n} journey", "{moments} in {n} journeys")
_DECIDES = NN_("{n} of them is a moment of truth", "{n} of them are moments of truth")
_ALONE_DECIDES = N_("it is a moment of truth")
_ALL_DECIDE = N_("all of them are moments of truth")
_DESIGN = NN_("{n} more in what is designed", "{n} more in what is designed")
_NOBODY = N_("no training is named for {roles}")


def told(file: File, scope: Scope, *, lang: str, source: str = "", part: str) -> Telling:
    """The process `part` of a file in sentences and tables."""
    shown = content(part, file, scope, lang)
    return Telling(
        part,
        "process",
        shown.title,
        lang,
        (say(N_("Process"), lang), clean(file.title), *chips(shown, lang)),
        tuple(sentences(shown, lang)),
        tuple(_sections(shown, lang)),
        source=source,
    )


def chips(shown: Content, lang: str) -> list[str]:
    """Who answers for it, when it was last looked at, whether it is meant to run through everything."""
    process = shown.process
    said = [say(N_("Transversal"), lang)] if process.transversal else []
    if process.owner:
        said.append(clean(owner_said(process.owner, shown.scope, lang)))
    else:
        said.append(say(N_("Nobody answers for it"), lang))
    if process.reviewed:
        said.append(say(N_("Reviewed: {date}"), lang, date=day_said(process.reviewed, lang)))
    actions = sum(len(run.touches) for run in shown.runs)
    said.append(say(NN_("{n} action follows it", "{n} actions follow it"), lang, n=actions))
    return said


def finding(shown: Content, lang: str) -> str:
    """How many moments it holds up, how many of them decide, and who is not trained for it."""
    figures = held(shown.today)
    moments = say(_MOMENTS, lang, process=shown.title, n=figures.steps)
    parts = [say(_IN_JOURNEYS, lang, moments=moments, n=figures.journeys)]
    if figures.moments_of_truth:
        every = _ALONE_DECIDES if figures.steps == 1 else _ALL_DECIDE
        whole = figures.moments_of_truth == figures.steps
        parts.append(say(every, lang) if whole else say(_DECIDES, lang, n=figures.moments_of_truth))
    if shown.design:
        parts.append(say(_DESIGN, lang, n=held(shown.design).steps))
    if missing := shown.untrained:
        parts.append(say(_NOBODY, lang, roles=[role.title for role in missing]))
    return f"{'; '.join(parts)}."


def sentences(shown: Content, lang: str) -> Iterator[str]:
    """The finding, the standard, and the lowest feeling where the process is followed."""
    yield finding(shown, lang)
    if shown.process.standard:
        yield say(N_("Standard: {text}."), lang, text=clean(shown.process.standard).rstrip("."))
    lowest = min(
        ((one.level, row.title, one) for row in shown.rows for one in row.columns if one.level is not None),
        key=lambda found: found[0],
        default=None,
    )
    if lowest:
        level, journey, column = lowest
        template = N_("The lowest feeling where it is followed: {value}, step {number} of “{journey}”.")
        yield say(template, lang, value=level_said(level, lang), number=column.number, journey=journey)


def _sections(shown: Content, lang: str) -> Iterator[Section]:
    card = [one.label for one in facts(shown, lang)]
    if card:
        yield Section(say(N_("The process"), lang), tuple(card))
    heads = N_("Step"), N_("What the customer does"), N_("What is done"), N_("Emotion"), N_("Figures")
    for row in shown.rows:
        rows = tuple(_line(column, lang) for column in row.columns)
        yield Section(row.title, (f"{row.sub}.",), (Table(tuple(say(head, lang) for head in heads), rows),))
    if shown.people:
        head = tuple(say(text, lang) for text in (N_("Who"), N_("Area"), N_("Trained by"), UNTRAINED))
        people = tuple(
            (
                role.title,
                role.area,
                "\n".join(trained(do, where, role) for do, where in role.trainings),
                ", ".join(role.missing),
            )
            for role in shown.people
        )
        yield Section(say(N_("Who is prepared for it"), lang), (), (Table(head, people),))
    if shown.means:
        yield Section(
            say(N_("What else is made ready for it"), lang),
            tuple(f"{clean(enabler.do)} ({journey})." for enabler, journey in shown.means),
        )


def _line(column: Column, lang: str) -> tuple[str, ...]:
    name = f"{column.number}. {column.name or column.customer.text}"
    level = level_said(column.level, lang) if column.level is not None else ""
    does = "\n".join(tile.label.rstrip(".") for tile in column.touches)
    return (
        name,
        column.customer.label.partition(". ")[2].rstrip("."),
        does,
        level,
        "\n".join(tile.text for tile in column.metrics),
    )
