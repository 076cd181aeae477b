"""The page of a survey: what is asked about which step, whom it reached, and what was answered."""

from collections.abc import Iterator, Sequence

from cxkit.measures.survey import answered, covered, groups, response_rate
from cxkit.model.survey import Question, Result, Survey
from cxkit.views import levels
from cxkit.views.amounts import number, sample, with_unit
from cxkit.views.pages import findings, heads, named, sources
from cxkit.views.pages.parts import Column, Gauge, Piece, Section, Table, Tile, Tiles, Words, known
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.pages.whole import Chip, Head
from cxkit.words import N_, NN_, say

TYPES = {
    "nps": N_("recommendation (NPS)"),
    "csat": N_("satisfaction (CSAT)"),
    "ces": N_("effort (CES)"),
    "scale": N_("scale"),
    "choice": N_("choice"),
    "text": N_("free text"),
}
RESPONDENTS = {"customer": N_("customers"), "frontline": N_("frontline staff"), "management": N_("the leadership")}
REFERENCES = (
    ("aspiration", N_("Aspiration")),
    ("expected", N_("Expectation")),
    ("frontline", N_("Frontline staff")),
    ("management", N_("Leadership")),
)
"""What a result may be compared with: the figure stands there, the difference beside it."""
Cell = tuple[Piece, ...]


def head(room: Room, path: str, survey: Survey, crumbs: Sequence[Words], lang: str) -> Head:
    own = room.own(survey, lang)
    chips = heads.chips(room, path, survey, N_("Survey"), lang)
    if survey.period and survey.period.said:
        chips.append(Chip(survey.period.said, lang=own if survey.period.text else ""))
    chips += [Chip(title, page, lang=own) for title, page in named.journeys(room, path, survey.journey)]
    lead = Words(" ".join(survey.notes), lang=own) if survey.notes else None
    return Head(Words(titled(survey), lang=own), tuple(crumbs), lead, chips=tuple(chips), lang=own)


def sections(room: Room, path: str, survey: Survey, lang: str) -> tuple[Section, ...]:
    own = room.own(survey, lang)
    made = [
        *_reached(room, path, survey, lang),
        *_asked(room, path, survey, lang, own),
        *_answers(survey, lang, own),
        findings.section(room, path, room.found(path), lang),
    ]
    if rests := sources.section(survey.sources, lang, own):
        made.append(rests)
    return tuple(made)


def _reached(room: Room, path: str, survey: Survey, lang: str) -> Iterator[Section]:
    tiles = []
    if survey.population is not None:
        note = say(N_("customers who live the journey in that time"), lang)
        tiles.append(Tile(say(N_("Population"), lang), number(survey.population, lang), "", note))
    told = survey.sample
    if told and told.responses is not None:
        rate = response_rate(told)
        note = told.method or ""
        of, gauge = "", None
        if told.invited is not None:
            of = say(N_("of {of} invited"), lang, of=number(told.invited, lang))
        if rate is not None:
            said = with_unit(round(rate * 100, 1), "%", lang)
            note = " · ".join(filter(None, (say(N_("response rate {share}"), lang, share=said), note)))
            gauge = Gauge(min(rate, 1.0))
        tiles.append(Tile(say(N_("Responses"), lang), number(told.responses, lang), of, note, gauge=gauge))
    journeys = [journey for _, journey in named.subjects(room, path, survey.journey)]
    if steps := sum(len(journey.steps) for journey in journeys):
        asked, of = covered(survey), say(N_("of {of}"), lang, of=steps)
        note = say(N_("steps have a question"), lang)
        gauge = Gauge(min(asked / steps, 1.0))
        tiles.append(Tile(say(N_("Questionnaire"), lang), str(asked), of, note, gauge=gauge))
    if survey.respondents:
        who = ", ".join(say(RESPONDENTS[each], lang) for each in survey.respondents)
        said = str(len(survey.respondents))
        unit = say(NN_("group", "groups"), lang, n=len(survey.respondents))
        tiles.append(Tile(say(N_("Who answers"), lang), said, unit, who))
    if tiles:
        title = N_("Whom it reached") if told and told.responses is not None else N_("What it covers")
        yield Section("sample", say(title, lang), "", (Tiles(tuple(tiles)),))


def _asked(room: Room, path: str, survey: Survey, lang: str, own: str) -> Iterator[Section]:
    title = say(N_("What is asked"), lang)
    if not survey.questions:
        yield Section("questions", title, say(N_("No question yet."), lang), ())
        return
    columns = (
        Column(say(N_("Question"), lang)),
        Column(say(N_("Step"), lang)),
        Column(say(N_("Component"), lang)),
        Column(say(N_("Aim"), lang), figures=True),
    )
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    for key, question in survey.questions.items():
        place = named.place(room, path, survey.journey, question.step or "", lang)
        where: Cell = (known(question.step),)
        if place:
            where = (Words(f"{place.number} · {place.text}", target=place.target, lang=place.lang),)
        aim = levels.aim(question.target, lang) if question.target else None
        row = (
            _question(key, question, lang, own),
            where,
            (known(question.component, lang=own),),
            (known(aim, "figure"),),
        )
        rows.append((place.number if place else 10**6, row))
    rows.sort(key=lambda row: row[0])
    lead = say(
        NN_("{n} question, in the order of the steps.", "{n} questions, in the order of the steps."), lang, n=len(rows)
    )
    if survey.group_by:
        lead += " " + say(N_("Answers are compared by {groups}."), lang, groups=[*survey.group_by])
    yield Section("questions", title, lead, (Table(title, columns, tuple(row for _, row in rows)),))


def _question(key: str, question: Question, lang: str, own: str) -> Cell:
    about = [say(TYPES[question.type], lang)] if question.type else []
    about += [question.scale] if question.scale else []
    about += [say(N_("a high answer is bad"), lang)] if question.reversed else []
    text = Words(question.text or key, "strong", lang=own)
    return text, Words(" · ".join([key, *about]) if question.text else " · ".join(about), "muted")


def _answers(survey: Survey, lang: str, own: str) -> Iterator[Section]:
    title = say(N_("What was answered"), lang)
    files = ", ".join(survey.data)
    if not survey.results:
        if files:
            yield Section("results", title, say(N_("The answers stand in {files}."), lang, files=files), ())
        return
    shown = [
        (key, name)
        for key, name in REFERENCES
        if any(getattr(each, key) is not None for each in survey.results.values())
    ]
    columns = (
        Column(say(N_("Question"), lang)),
        Column(say(N_("Result"), lang), figures=True),
        Column("n", figures=True),
        *(Column(say(name, lang), figures=True) for _, name in shown),
        Column(say(N_("Period"), lang), figures=True),
    )
    rows = tuple(
        _answer(key, result, survey, [key for key, _ in shown], lang, own) for key, result in survey.results.items()
    )
    lead = say(N_("As the file gives them; a difference is the result less what it is compared with."), lang)
    if files:
        lead += " " + say(N_("The answers stand in {files}."), lang, files=files)
    yield Section("results", title, lead, (Table(title, columns, rows),))


def _answer(
    key: str, result: Result, survey: Survey, references: Sequence[str], lang: str, own: str
) -> tuple[Cell, ...]:
    question = survey.questions.get(key)
    name = Words((question.text if question else None) or key, "strong", lang=own)
    found = answered(result)
    figure: Cell = (known(None),)
    if found:
        figure = (Words(number(round(found.value, 2), lang), "strong"), *_beside(found.kind, result, question, lang))
    n = found.n if found else result.n
    row: list[Cell] = [(name,), figure, (known(sample(n) if n is not None else None, "figure"),)]
    for reference in references:
        value = getattr(result, reference)
        if value is None:
            row.append((known(None),))
            continue
        row.append((Words(number(value, lang), "figure"), *_difference(found.value if found else None, value, lang)))
    period = result.period or survey.period
    when = (period.said if period else "") or result.date
    row.append((known(when, "figure"),))
    return tuple(row)


def _beside(kind: str, result: Result, question: Question | None, lang: str) -> Cell:
    """What kind of figure it is, and what it is made of."""
    if kind == "nps":
        said = " · ".join(number(part, lang) for part in groups(result) or ())
        return (
            Words(
                say(N_("NPS: {parts}"), lang, parts=said),
                "muted",
                hint=say(N_("promoters, passives, detractors"), lang),
            ),
        )
    names = {"mean": N_("mean"), "median": N_("median")}
    about = [say(names[kind], lang)] if kind in names else []
    about += [say(N_("on {scale}"), lang, scale=question.scale)] if question and question.scale else []
    about += [say(N_("SD {value}"), lang, value=number(result.sd, lang))] if result.sd is not None else []
    return (Words(" · ".join(about), "muted"),) if about else ()


def _difference(value: float | None, reference: float, lang: str) -> Cell:
    if value is None:
        return ()
    return (Words(f"({number(round(value - reference, 2), lang, signed=True)})", "muted"),)
