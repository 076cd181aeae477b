"""What an atlas shows: its journeys in groups and stages, each with its figure and its state in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cxkit.measures.kinship import Kin, children, descendants, kin
from cxkit.measures.standing import Opinion, measured, opinions
from cxkit.model.portfolio import PHASES, Portfolio
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, sample
from cxkit.views.frame import STATES, STATUSES, entry_title
from cxkit.views.pages.portfolio import PHASE_NAMES
from cxkit.views.quotes import quoted
from cxkit.words import N_, NN_, Term, say

MOST_NAMED = 3
"""Names in one sentence."""
NOT_MEASURED = N_("not measured")
NAMES = {"nps": "NPS", "csat": "CSAT", "ces": "CES"}


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a relationship with its journeys; each family is a journey with all that belongs to it."""

    title: str
    families: tuple[tuple[int, ...], ...]
    of_head: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """The whole of a relationship with its stages; without a head where journeys belong to none."""

    head: int | None
    stages: tuple[Stage, ...]

    @property
    def places(self) -> list[int]:
        return [place for stage in self.stages for family in stage.families for place in family]


class Content:
    """The journeys of a workspace as one file sees them."""

    def __init__(self, file: File, scope: Scope) -> None:
        self.scope = scope
        portfolio = file if isinstance(file, Portfolio) else None
        self.every: tuple[Kin, ...] = kin(scope.workspace, portfolio, scope.path)

    @cached_property
    def opinions(self) -> dict[str, Opinion]:
        return opinions(self.scope.workspace)

    @cached_property
    def below(self) -> dict[int, list[int]]:
        return children(self.every)

    @cached_property
    def heads(self) -> list[int]:
        """What is a whole relationship: it has journeys in its stages, or journeys that have parts of their own."""
        found = []
        for head, those in self.below.items():
            one = self.every[head]
            stages = one.journey.phases if one.journey else {}
            staged = any(self.every[child].part_of in stages for child in those)
            if one.parent is None and (staged or any(child in self.below for child in those)):
                found.append(head)
        return sorted(found)

    @cached_property
    def levels(self) -> dict[int, int]:
        """0 for the whole of a relationship, 1 for what belongs to it, and so on; empty where there is none."""
        found: dict[int, int] = {}
        for head in self.heads:
            found[head] = 0
            found.update(descendants(head, self.below))
        return found

    @cached_property
    def phased(self) -> bool:
        """Whether anybody says how far a journey has come."""
        return any(one.phase is not None for one in self.every)

    @cached_property
    def variants(self) -> int:
        return sum(one.variant_of is not None for one in self.every)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """One group a relationship; what belongs to none stands beside the only one, else in a group of its own."""
        heads = self.heads
        alone = [place for place, one in enumerate(self.every) if one.parent is None and place not in heads]
        adopted, alone = self._adopted(alone)
        groups = [Group(head, tuple(self._stages(head, adopted))) for head in heads]
        rest = Stage("", tuple(self._family(place) for place in self._variants_last(alone)), of_head=False)
        if rest.families and len(groups) == 1:
            return (Group(heads[0], (*groups[0].stages, rest)),)
        if rest.families:
            groups.append(Group(None, (rest,)))
        return tuple(groups)

    def _adopted(self, alone: list[int]) -> tuple[dict[int, list[int]], list[int]]:
        """Variants that name no parent stand beside their original."""
        adopted: dict[int, list[int]] = {}
        left = []
        for place in alone:
            original = self.every[place].variant_of
            home = None if original is None else self.every[original].parent
            if original is None or home is None or self.levels.get(home) != 0:
                left.append(place)
            else:
                adopted.setdefault(original, []).append(place)
        return adopted, left

    def _variants_last(self, places: Sequence[int]) -> list[int]:
        """The order of the list, but a variant stands right behind its original."""
        among = set(places)
        behind: dict[int, list[int]] = {}
        for place in places:
            original = self.every[place].variant_of
            if original in among and original != place and self.every[original].variant_of is None:
                behind.setdefault(original, []).append(place)
        moved = {place for those in behind.values() for place in those}
        return [each for place in places if place not in moved for each in (place, *behind.get(place, ()))]

    def _family(self, place: int) -> tuple[int, ...]:
        """A journey and all that belongs to it."""
        return (place, *(below for below, _ in descendants(place, self.below)))

    def _stages(self, head: int, adopted: dict[int, list[int]]) -> list[Stage]:
        journey = self.every[head].journey
        phases = journey.phases if journey else {}
        stages: dict[str, list[tuple[int, ...]]] = {name: [] for name in phases}
        stages[""] = []
        for child in self.below[head]:
            name = self.every[child].part_of
            row = stages[name if name in stages else ""]
            row.append(self._family(child))
            row += [self._family(variant) for variant in adopted.get(child, ())]
        named = any(stages[name] for name in phases)
        return [
            Stage(entry_title(phases, name) if name else "", tuple(rows))
            for name, rows in stages.items()
            if rows or (name and named)
        ]

    def ringed(self, place: int) -> bool:
        """Whether a journey shows its phase: a variant that nobody gives one has that of its original."""
        one = self.every[place]
        return self.phased and (one.phase is not None or one.variant_of is None)

    def figure(self, place: int, lang: str) -> str:
        """`NPS +34 · n = 522`, how many metrics have a value, or that nothing was measured."""
        one = self.every[place]
        if one.journey and one.journey.state != "current":
            return say(N_("not lived yet"), lang)
        opinion = self.opinion(place)
        if opinion is not None:
            nps = opinion.kind == "nps"
            value = number(round(opinion.value, 0 if nps else 2), lang, signed=opinion.sort == "nps")
            scale = f" ({opinion.scale})" if opinion.scale and not nps else ""
            n = sample(opinion.n) if opinion.n is not None else say(N_("n not told"), lang)
            return f"{NAMES[opinion.sort]} {value}{scale} · {n}"
        count = self.metrics(place)
        if one.journey and count:
            return say(
                NN_("{n} metric with a value, no NPS or CSAT", "{n} metrics with a value, no NPS or CSAT"),
                lang,
                n=count,
            )
        return say(NOT_MEASURED, lang)

    def metrics(self, place: int) -> int:
        one = self.every[place]
        return measured(one.journey, Scope(self.scope.workspace, one.path, one.journey)) if one.journey else 0

    def opinion(self, place: int) -> Opinion | None:
        one = self.every[place]
        names = (one.journey.id if one.journey else one.id, one.id)
        return next((self.opinions[name] for name in names if name in self.opinions), None)

    def about(self, place: int, lang: str) -> str:
        """`L1 · Current state · 11 steps`, or that there is no map."""
        one = self.every[place]
        said = [f"L{self.levels[place]}"] if place in self.levels else []
        if one.journey is None:
            said.append(say(N_("no map yet") if one.candidate else N_("only named: no map yet"), lang))
        else:
            said.append(say(STATES[one.journey.state], lang))
            if one.journey.status == "retired":
                said.append(say(STATUSES["retired"], lang))
            said.append(say(NN_("{n} step", "{n} steps"), lang, n=len(one.journey.steps)))
        if one.circular:
            said.append(say(N_("belongs to itself in a circle"), lang))
        return " · ".join(said)

    def phase(self, place: int, lang: str) -> str:
        """`phase 3 of 5, Redesign`; that nobody says it."""
        at = self.every[place].phase
        if at is None:
            return say(N_("phase not told"), lang)
        name = Term(PHASE_NAMES[PHASES[at]])
        return say(N_("phase {n} of {of}, {name}"), lang, n=at, of=len(PHASES) - 1, name=name)

    def finding(self, lang: str) -> str:
        """How many journeys there are, how many of them have a map and a figure, and which has come furthest."""
        every = self.every
        own = [place for place, one in enumerate(every) if one.variant_of is None]
        counted = NN_(
            "{n} journey: {mapped} with a map, {told} with an NPS, CSAT or CES.",
            "{n} journeys: {mapped} with a map, {told} with an NPS, CSAT or CES.",
        )
        none = say(N_("none"), lang)
        told = sum(1 for place in own if self.opinion(place)) or none
        mapped = sum(every[place].mapped for place in own) or none
        said = [say(counted, lang, n=len(own), mapped=mapped, told=told)]
        furthest = max((one.phase or 0 for one in every), default=0)
        first = [one for one in every if one.phase == furthest]
        if furthest:
            name = Term(PHASE_NAMES[PHASES[furthest]])
            if len(first) == 1:
                text = N_("“{title}” has come furthest, to phase {phase}: {name}.")
                said.append(say(text, lang, title=first[0].title, phase=furthest, name=name))
            elif len(first) <= MOST_NAMED:
                text = N_("Furthest, in phase {phase} ({name}), are {titles}.")
                titles = [quoted(one.title, lang) for one in first]
                said.append(say(text, lang, titles=titles, phase=furthest, name=name))
            else:
                text = N_("{n} have come furthest, to phase {phase}: {name}.")
                said.append(say(text, lang, n=len(first), phase=furthest, name=name))
        return " ".join(said)
