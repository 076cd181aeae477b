"""Weaving: the things of a trace, joined by what names what."""

from collections.abc import Iterator, Sequence

from cxkit.measures.trace.hurting import hurting, key, questions, wishing
from cxkit.measures.trace.planning import Changing, Places, Plan, about, aimed, plans, subjects
from cxkit.measures.trace.things import How, Link, Measured, Missing, Thing, Trace
from cxkit.model.journey import Journey
from cxkit.model.shared import File, Note
from cxkit.model.values import gap
from cxkit.model.workspace import Scope


def trace(content: File, scope: Scope) -> Trace:
    """The trace of a journey with the initiatives of all roadmaps of its workspace, or of a roadmap with its journeys.

    Dropped initiatives and retired roadmaps answer to nothing. An initiative answers to a pain by naming it, an
    opportunity for it, its step, an action or a fail point of that step, or a gap that is measured there; to a gap by
    naming it, its step or anything in that, or by moving its figure. An opportunity that is for nothing in particular
    may be meant for any pain of its step.
    """
    return _Weave(content, scope).finished()


class _Weave:
    def __init__(self, content: File, scope: Scope) -> None:
        self.scope = scope
        self.subjects = subjects(content, scope)
        self.journeys = [journey for journey, _ in self.subjects]
        self.places = {id(journey): Places(journey) for journey in self.journeys}
        self.things: dict[str, Thing] = {}
        self.links: dict[tuple[str, str], How] = {}
        for journey, own in self.subjects:
            for thing in (*hurting(journey, own), *wishing(journey)):
                self.things.setdefault(thing.id, thing)
        self.by_step: dict[tuple[int, int], list[Thing]] = {}
        for thing in self.things.values():
            if thing.step is not None:
                self.by_step.setdefault((id(thing.journey), thing.step), []).append(thing)
        self.asked = {id(journey): questions(journey, own) for journey, own in self.subjects}
        self.changing = Changing(self.subjects, scope)
        self._meant()
        self.plans = [plan for plan in plans(content, scope, self.journeys) if self._planned(plan)]
        self.planned = bool(self.plans) or about(content, scope, self.journeys)

    def finished(self) -> Trace:
        self._through()
        for link in self.changing.measures():
            self._join(*link)
        things = self._in_order([*self.things.values(), *self.changing.things.values()])
        links = tuple(Link(*pair, how) for pair, how in self.links.items())
        found = Trace(tuple(things), links, {}, self.planned)
        return Trace(found.things, links, dict(self._missing(found)), self.planned)

    def _in_order(self, things: Sequence[Thing]) -> list[Thing]:
        """By how far along they stand, then by journey and step; what stands in no step comes last, as it came."""
        order = {id(journey): n for n, journey in enumerate(self.journeys)}
        last = len(order)

        def place(thing: Thing) -> tuple[int, int, int]:
            if thing.rank > 1:
                return thing.rank, 0, 0
            step = len(thing.journey.steps) if thing.step is None and thing.journey else thing.step or 0
            return thing.rank, order.get(id(thing.journey), last), step

        return sorted(things, key=place)

    def _join(self, source: str, target: str, how: How = "named") -> None:
        if how == "named" or (source, target) not in self.links:
            self.links[source, target] = how

    def _meant(self) -> None:
        """Opportunities with the pains, failures and waits that they are for, or that their step has."""
        for thing in [*self.things.values()]:
            if thing.sort != "opportunity":
                continue
            wanted: Note = thing.node
            names = {name.rpartition("/")[2] for name in wanted.for_}
            if names:
                for journey in self.journeys:
                    self._serve(thing, names, journey)
            else:
                for other in self._beside(thing):
                    if other.sort == "pain":
                        self._join(other.id, thing.id, "followed")

    def _serve(self, thing: Thing, names: set[str], journey: Journey) -> None:
        places = self.places[id(journey)]
        for name in sorted(names):
            sort, _ = places.item.get(name, ("", 0))
            if sort in ("pain", "fail") and (other := key(sort, journey, name)) in self.things:
                self._join(other, thing.id)
            elif name in places.step:
                for beside in self.by_step.get((id(journey), places.step[name]), ()):
                    if beside.sort in ("pain", "fail", "wait"):
                        self._join(beside.id, thing.id, "followed")

    def _beside(self, thing: Thing) -> list[Thing]:
        return self.by_step.get((id(thing.journey), thing.step or 0), [])

    def _planned(self, plan: Plan) -> bool:
        """Join an initiative with all that it names; False where it is about none of the journeys."""
        one = plan.initiative
        before = len(self.links)
        for name, meant in plan.names(one.addresses, self.journeys):
            self._address(plan, name, meant)
        changed = [self._changed(plan, name, meant) for name, meant in plan.names(one.changes, self.journeys)]
        if not plan.own and len(self.links) == before and not any(changed):
            return False
        for thing in filter(None, changed):
            self._join(plan.id, thing.id)
        if one.metric:
            self._join(plan.id, self.changing.moved(one.metric).id)
            for thing in self.things.values():
                if thing.sort == "gap" and thing.name == one.metric:
                    self._join(thing.id, plan.id, "followed")
        self.things[plan.id] = Thing(plan.id, "initiative", one.id, plan)
        return True

    def _address(self, plan: Plan, name: str, meant: Sequence[Journey]) -> None:
        if wanted := gap(name):
            return self._gap(plan, wanted, meant)
        for journey in meant:
            places = self.places[id(journey)]
            if name in places.item:
                sort, place = places.item[name]
                return self._item(plan, key(sort, journey, name), sort, journey, place)
            if name in places.step:
                return self._step(plan, journey, places.step[name])
        if plan.own:
            thing = Thing(f"unknown:{name}", "unknown", name)
            self._join(self.things.setdefault(thing.id, thing).id, plan.id)
        return None

    def _item(self, plan: Plan, id_: str, sort: str, journey: Journey, place: int) -> None:
        if sort in ("action", "item"):
            return self._step(plan, journey, place, eased=sort == "action")
        if id_ not in self.things:  # a fail point that has its way out
            fail = next(each for each in journey.steps[place].fail if key("fail", journey, each.id) == id_)
            self.things[id_] = Thing(id_, "fail", fail.id, fail, journey, place)
            self.by_step.setdefault((id(journey), place), []).append(self.things[id_])
        self._join(id_, plan.id)
        for other in self.by_step.get((id(journey), place), ()):
            if (other.sort == "gap") or (sort == "fail" and other.sort == "pain"):
                self._join(other.id, plan.id, "followed")
        return None

    def _step(self, plan: Plan, journey: Journey, place: int, *, eased: bool = True) -> None:
        """A step is answered with all that hurts in it; one where nothing does stands for itself."""
        held = [each for each in self.by_step.get((id(journey), place), ()) if each.sort != "step"]
        for other in held if eased else ():
            self._join(other.id, plan.id, "followed")
        if not (held and eased):
            step = journey.steps[place]
            thing = Thing(key("step", journey, step.id), "step", step.id, step, journey, place)
            self._join(self.things.setdefault(thing.id, thing).id, plan.id)

    def _gap(self, plan: Plan, name: str, meant: Sequence[Journey]) -> None:
        """A gap, shown or not, and what hurts in the steps where it is measured."""
        known = False
        for journey in meant:
            thing = self.asked[id(journey)].get(name)
            places = {place for place, step in enumerate(journey.steps) if name in step.metrics}
            if thing is not None:
                self._join(self.things.setdefault(thing.id, thing).id, plan.id)
                places |= {thing.step} if thing.step is not None else set()
            known = known or thing is not None
            for place in sorted(places):
                for other in self.by_step.get((id(journey), place), ()):
                    if other.sort == "pain":
                        self._join(other.id, plan.id, "followed")
            if places and thing is None:
                known = True
                self._join(self._figure(name).id, plan.id)
        if not known and plan.own:
            self._join(self._figure(name).id, plan.id)

    def _figure(self, name: str) -> Thing:
        """A gap of a metric, or of nothing that is known."""
        thing = Thing(f"gap:{name}", "gap", name, aimed(name, self.changing.scopes))
        return self.things.setdefault(thing.id, thing)

    def _changed(self, plan: Plan, name: str, meant: Sequence[Journey]) -> Thing | None:
        scopes = {id(journey): own for journey, own in self.subjects}
        looked = [(self.places[id(journey)], scopes[id(journey)]) for journey in meant]
        found = self.changing.changed(name, looked, anywhere=plan.own)
        return found or (self.changing.elsewhere(name) if plan.own else None)

    def _through(self) -> None:
        """An initiative that answers to every pain that an opportunity is for takes it up."""
        planned: dict[str, dict[str, How]] = {}
        meant: dict[str, list[str]] = {}
        for (source, target), how in self.links.items():
            if target.startswith("initiative:"):
                planned.setdefault(source, {})[target] = how
            elif target.startswith("opportunity:"):
                meant.setdefault(target, []).append(source)
        for wish, pains in meant.items():
            for initiative in planned.get(pains[0], {}):
                hows = {planned.get(pain, {}).get(initiative) for pain in pains}
                if None not in hows:
                    self._join(wish, initiative, "followed" if "followed" in hows else "named")

    def _missing(self, found: Trace) -> Iterator[tuple[str, tuple[Missing, ...]]]:
        """What each thing lacks, by the rules that judge the same: ideas and what is done are asked nothing."""
        laid = any(journey.blueprint or journey.processes or journey.enablers for journey in self.journeys)
        for thing in found.things:
            lacks: list[Missing] = []
            if thing.sort == "initiative":
                lacks = [*_lacking(thing.node, laid or not self.journeys)]
            elif thing.rank < 2 and not found.answered(thing.id) and not getattr(thing.node, "accepted", None):
                if self.planned and not (isinstance(thing.node, Measured) and not thing.node.proved):
                    lacks.append("initiative")
                if thing.sort == "pain" and not found.leads.get(thing.id):
                    lacks.append("opportunity")
            if lacks:
                yield thing.id, tuple(lacks)


def _lacking(plan: Plan, laid: bool) -> Iterator[Missing]:
    one = plan.initiative
    parked = one.status == "idea" and one.written("status")
    if one.open and not parked and not one.addresses and not one.triggered_by:
        yield "reason"
    if one.promised:
        if laid and not one.changes and not one.lanes:
            yield "change"
        if not one.metric:
            yield "metric"
