"""A matrix in sentences and tables."""

from collections.abc import Sequence

from cxkit.model.portfolio import Portfolio
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, with_unit
from cxkit.views.heading import file_chips
from cxkit.views.matrix.content import Candidate, Content, place_told
from cxkit.views.telling import Section, Table, Telling
from cxkit.words import N_, say

KIND = N_("Which journey to begin with")


def told(portfolio: Portfolio, scope: Scope, *, lang: str, source: str = "", axes: Sequence[str] = ()) -> Telling:
    """The matrix for whoever does not see it, with all criteria."""
    content = Content(portfolio, scope, axes)
    reason = (say(N_("Why: {reason}"), lang, reason=portfolio.reason),) if portfolio.reason else ()
    return Telling(
        portfolio.stem,
        "matrix",
        portfolio.title,
        lang,
        (say(KIND, lang), *content.rests_on(lang), *file_chips(portfolio, scope, lang)),
        (content.finding(lang), *reason),
        (_ranks(content, lang), _criteria(content, lang)),
        source=source,
    )


def _ranks(content: Content, lang: str) -> Section:
    criteria = content.portfolio.criteria
    head = (
        say(N_("Journey"), lang),
        *(criterion.title or name for name, criterion in criteria.items()),
        say(N_("Score of 100"), lang),
        say(N_("As weights vary"), lang),
        say(N_("Place"), lang),
        say(N_("Customers"), lang),
    )
    rows = tuple(_row(content, one, lang) for one in content.candidates)
    return Section(say(N_("Score on all criteria"), lang), (), (Table(head, rows),))


def _row(content: Content, one: Candidate, lang: str) -> tuple[str, ...]:
    scores = content.portfolio.journeys[one.key].scores
    standing = one.standing
    ends = (standing.low, standing.high) if standing else ()
    return (
        f"{one.title} ✓" if one.chosen else one.title,
        *(number(scores[name], lang) if name in scores else "" for name in content.portfolio.criteria),
        number(round(standing.score, 2), lang) if standing else "",
        " – ".join(number(round(end, 2), lang) for end in ends),
        place_told(one, content.sensitivity.weightings, lang),
        number(one.customers, lang) if one.customers is not None else "",
    )


def _criteria(content: Content, lang: str) -> Section:
    head = (say(N_("Criterion"), lang), say(N_("Weight"), lang), say(N_("Scale"), lang), say(N_("Axis"), lang))
    axes = {content.up.key: N_("upwards"), content.across.key: N_("to the right")}
    rows = []
    for name, criterion in content.portfolio.criteria.items():
        way = say(N_("less is better"), lang) if criterion.direction == "lower" else ""
        part = with_unit(round(100 * content.weights[name], 1), "%", lang)
        scale = " · ".join(each for each in (criterion.scale or "", way) if each)
        rows.append((criterion.title or name, part, scale, say(axes.get(name, ""), lang)))
    return Section(say(N_("What the journeys are weighed by"), lang), (), (Table(head, tuple(rows)),))
