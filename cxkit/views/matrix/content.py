"""What a matrix shows: its two axes, the journeys that have a score on both, and what comes first."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cxkit.measures.portfolio import customers, heaviest, places, ranking, weights
from cxkit.measures.sensitivity import Sensitivity, Standing, sensitivity
from cxkit.model.journey import Journey
from cxkit.model.organization import Segment
from cxkit.model.portfolio import Criterion, Portfolio
from cxkit.model.scale import Scale
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, with_unit
from cxkit.views.quotes import quoted
from cxkit.views.roadmap.dates import said as day_said
from cxkit.words import N_, NN_, say

MOST_TICKS = 11
MOST_NAMED = 3
"""Names in one sentence."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A criterion as a direction: 0 speaks least for a journey, 1 most, whatever the criterion counts."""

    key: str
    title: str
    weight: float
    low: float
    high: float
    lower: bool
    scale: str

    def at(self, value: float) -> float:
        """Where a score stands, kept between 0 and 1; in the middle where all scores are the same."""
        if self.low == self.high:
            return 0.5
        half = (value / 2 - self.low / 2) / (self.high / 2 - self.low / 2)
        return min(max(1 - half if self.lower else half, 0.0), 1.0)

    def outside(self, value: float) -> bool:
        """Whether a score is off its scale."""
        return not self.low <= value <= self.high

    def ticks(self) -> list[float]:
        """Whole numbers of a short scale, else its ends and its middle."""
        if self.low == self.high:
            return [self.low]
        whole = self.low == int(self.low) and self.high == int(self.high)
        if self.scale and whole and self.high - self.low < MOST_TICKS:
            return [float(value) for value in range(int(self.low), int(self.high) + 1)]
        return [self.low, self.low / 2 + self.high / 2, self.high]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A journey with its number in the list, its scores on both axes, its standing and its customers."""

    key: str
    number: int
    title: str
    across: float | None
    up: float | None
    standing: Standing | None
    missing: tuple[str, ...]
    customers: int | None
    several: bool
    chosen: bool


class Content:
    """A portfolio as a plane of two criteria: `axes`, upwards first, or its two heaviest."""

    def __init__(self, portfolio: Portfolio, scope: Scope, axes: Sequence[str] = ()) -> None:
        self.portfolio, self.scope = portfolio, scope
        names = axes or heaviest(portfolio)
        self.weights = weights(portfolio)
        self.up, self.across = self._axis(names[0]), self._axis(names[1])

    def _axis(self, key: str) -> Axis:
        criterion = self.portfolio.criteria[key]
        low, high = self._ends(key, criterion)
        title = criterion.title or key
        return Axis(key, title, self.weights[key], low, high, criterion.direction == "lower", criterion.scale or "")

    def _ends(self, key: str, criterion: Criterion) -> tuple[float, float]:
        scale = Scale.of(criterion.scale) if criterion.scale else None
        if scale is not None:
            return scale.low, scale.high
        given = [one.scores[key] for one in self.portfolio.journeys.values() if key in one.scores]
        return min(given, default=0.0), max(given, default=0.0)

    @cached_property
    def sensitivity(self) -> Sensitivity:
        return sensitivity(self.portfolio)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The first in the ranking first; those that lack a score last, in the order of the file."""
        standings = {one.id: one for one in self.sensitivity.standings}
        segments = self._segments()
        journeys = self.portfolio.journeys
        stands = places(self.portfolio)
        found = []
        for number_, ranked in enumerate(ranking(self.portfolio), 1):
            one = journeys[ranked.id]
            missing = tuple(
                criterion.title or name
                for name, criterion in self.portfolio.criteria.items()
                if ranked.id not in stands[name]
            )
            found.append(
                Candidate(
                    ranked.id,
                    number_,
                    one.title or self._title(ranked.id, one.file) or ranked.id,
                    one.scores.get(self.across.key),
                    one.scores.get(self.up.key),
                    standings.get(ranked.id),
                    missing,
                    customers(one, segments),
                    len(one.segment) > 1,
                    ranked.id == self.portfolio.chosen,
                )
            )
        return tuple(found)

    @cached_property
    def shown(self) -> list[Candidate]:
        """Those that have a score on both axes."""
        return [one for one in self.candidates if one.across is not None and one.up is not None]

    def aside(self, lang: str) -> str:
        """The criteria that are no axis, the heaviest first, each with its weight; empty where there are none."""
        left = [name for name in heaviest(self.portfolio) if name not in (self.up.key, self.across.key)]
        said = [
            f"{self.portfolio.criteria[name].title or name} ({with_unit(round(100 * self.weights[name]), '%', lang)})"
            for name in left
        ]
        return say(N_("on no axis, but in the score: {names}"), lang, names=said) if said else ""

    def _segments(self) -> dict[str, Segment]:
        found: dict[str, Segment] = {}
        for organization in reversed(self.scope.organizations):
            found.update(organization.segments)
        return found

    def _title(self, key: str, file: str | None) -> str:
        """The title of the map of a journey that has none in the portfolio."""
        workspace = self.scope.workspace
        if file:
            where = posixpath.normpath(posixpath.join(posixpath.dirname(self.scope.path), file))
            for member, journey in workspace.of(Journey):
                if member.path == where:
                    return journey.title
        named = workspace.named(Journey, key, self.scope.path)
        return named[0].title if named else ""

    def finding(self, lang: str) -> str:
        """Which journey leads, whether it stays so when the weights are others, and whether another one was chosen."""
        n, standings = self.sensitivity
        first = [one for one in self.candidates if one.standing is not None and one.standing.place == 1]
        if not first:
            return say(N_("No journey has all its scores yet: nothing is first."), lang)
        chosen = next((one for one in self.candidates if one.chosen), None)
        if len(first) > MOST_NAMED:
            said = [say(N_("{n} journeys share the first place."), lang, n=len(first))]
        elif len(first) > 1:
            said = [say(N_("{titles} share the first place."), lang, titles=[quoted(one.title, lang) for one in first])]
        else:
            said = [self._led(first[0], n, lang)]
        if chosen is not None and chosen not in first:
            if chosen.standing is None:
                said.append(say(N_("“{title}” was chosen, which lacks scores."), lang, title=chosen.title))
            else:
                text = N_("“{title}” was chosen, in place {place}.")
                said.append(say(text, lang, title=chosen.title, place=chosen.standing.place))
        elif chosen is not None and len(standings) > 1:
            said.append(
                say(N_("It was chosen.") if len(first) == 1 else N_("“{title}” was chosen."), lang, title=chosen.title)
            )
        return " ".join(said)

    def _led(self, first: Candidate, n: int, lang: str) -> str:
        """In how many weightings the first is first, and who is it otherwise."""
        leads = first.standing.leads if first.standing else 0
        if n < 2:
            return say(N_("“{title}” comes first."), lang, title=first.title)
        if leads == n:
            return say(N_("“{title}” comes first in each of {n} weightings."), lang, title=first.title, n=n)
        others = [
            quoted(one.title, lang) for one in self.candidates if one != first and one.standing and one.standing.leads
        ]
        text = N_("“{title}” comes first in {leads} of {n} weightings, otherwise {others}.")
        return say(text, lang, title=first.title, leads=leads, n=n, others=others[:MOST_NAMED])

    def rests_on(self, lang: str) -> list[str]:
        """How many journeys there are, and what part of the weights the two axes are."""
        every, shown = len(self.candidates), len(self.shown)
        said = [say(NN_("{n} journey", "{n} journeys"), lang, n=every)]
        if shown < every:
            said.append(say(N_("{n} of {of} with both scores"), lang, n=shown, of=every))
        part = with_unit(round(100 * (self.up.weight + self.across.weight)), "%", lang)
        count = len(self.portfolio.criteria)
        said.append(say(N_("Axes: 2 of {n} criteria, {share} of the weight"), lang, n=count, share=part))
        decided = self.portfolio.decided
        if decided and (decided.by or decided.date):
            when = [day_said(decided.date, lang)] if decided.date else []
            said.append(say(N_("Agreed: {what}"), lang, what=", ".join([*map(self.scope.called, decided.by), *when])))
        return said


def place_said(one: Candidate, weightings: int, lang: str) -> str:
    """`place 1 in each weighting`, `place 1 to 3`, or what is missing."""
    standing = one.standing
    if standing is None:
        return say(N_("not scored on: {names}"), lang, names=", ".join(one.missing)) if one.missing else ""
    if weightings < 2:
        return say(N_("place {place}"), lang, place=standing.place)
    if standing.best == standing.worst:
        return say(N_("place {place} in each weighting"), lang, place=standing.place)
    return say(
        N_("place {place}; {best} to {worst} as weights vary"),
        lang,
        place=standing.place,
        best=standing.best,
        worst=standing.worst,
    )


def place_told(one: Candidate, weightings: int, lang: str) -> str:
    """The same under a head that says it is the place: `1 in each weighting`."""
    standing = one.standing
    if standing is None or weightings < 2:
        return str(standing.place) if standing else place_said(one, weightings, lang)
    if standing.best == standing.worst:
        return say(N_("{place} in each weighting"), lang, place=standing.place)
    text = N_("{place}; {best} to {worst} as weights vary")
    return say(text, lang, place=standing.place, best=standing.best, worst=standing.worst)


def score_said(axis: Axis, value: float, lang: str) -> str:
    """A score; where it is off its scale, that too."""
    said = number(value, lang)
    return (
        say(N_("{value}, off the scale {scale}"), lang, value=said, scale=axis.scale) if axis.outside(value) else said
    )
