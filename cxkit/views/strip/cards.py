"""What the drawing in a terminal says of each thing of a step, before it has a width."""

from collections.abc import Iterator, Mapping, Sequence

from cxkit.model.flow import customer_end
from cxkit.model.journey import Action, CustomerAction, Fail, Journey, Step, Wait
from cxkit.model.shared import Level
from cxkit.model.workspace import Scope
from cxkit.views import cards
from cxkit.views.amounts import share
from cxkit.views.costs import cost_said
from cxkit.views.frame import entry_title
from cxkit.views.promises import PROMISE, promise_said, promises
from cxkit.views.readings import level_said as feeling_said
from cxkit.views.recovery import recovery
from cxkit.views.signs import duration_said, wait_time
from cxkit.views.strip.parts import Card, Line
from cxkit.views.text import clean
from cxkit.views.tiles import Tile, figure_said, proposed, rests_on
from cxkit.words import N_, say

Ways = Mapping[str, Sequence[Line]]
SEVERITIES = {0: ""} | {cards.SEVERITY[name]: said for name, said in cards.SEVERITIES.items()}
MOMENT = N_("moment of truth")
NEEDS, FEEDS, WITH, AFTER = N_("needs: {things}"), N_("feeds: {things}"), N_("with: {things}"), N_("after: {things}")
CARRIES = N_("carries: {things}")


def edge(basis: str | None) -> str:
    return basis or "plain"


def evidence(step: Step, journey: Journey, lang: str) -> list[Card]:
    found = []
    for item in step.evidence:
        basis = rests_on(journey, step, item.basis)
        found.append(Card(_said(item.text, *_small(proposed(basis, lang))), edge(basis)))
    return found


def customer(step: Step, journey: Journey, scope: Scope, ways: Ways, lang: str, *, inside: bool) -> list[Card]:
    """A card for each thing the customer does; marks of the step stand on the first, ways on under the last.

    With `inside`, marks that only the provider sees are among them. A step without a customer keeps its marks.
    """
    acts = step.customer or ()
    marks = list(_marks(step, journey, scope, lang, inside=inside))
    basis = rests_on(journey, step)
    if not acts:
        rest = [*marks, *_waits(step.wait, lang), *ways.get(step.id, ())]
        return [Card(tuple(rest), edge(basis))] if rest else []
    found = []
    for n, act in enumerate(acts):
        last = n == len(acts) - 1
        lines = [Line(_done(act, step, scope), "strong"), *_about(act, scope, basis, lang)]
        lines += marks if n == 0 else ()
        lines += _waits(step.wait, lang) if last else ()
        lines += [Line(clean(step.decision), "customer", "decision")] if last and step.decision else ()
        lines += ways.get(customer_end(step, n), ())
        found.append(Card(tuple(lines), edge(basis), strong=True))
    return found


def _done(act: CustomerAction, step: Step, scope: Scope) -> str:
    return clean(act.do or ", ".join(map(scope.called, act.by)) or step.title or step.id)


def _about(act: CustomerAction, scope: Scope, basis: str | None, lang: str) -> Iterator[Line]:
    who = ", ".join(map(scope.called, act.by)) if act.do else ""
    yield from _small([" · ".join(filter(None, (who, duration_said(act.time, act.max, lang), *proposed(basis, lang))))])
    if act.gives:
        yield from _small([say(N_("gives: {things}"), lang, things=list(act.gives))])
    if act.gets:
        yield from _small([say(N_("gets: {things}"), lang, things=list(act.gets))])


def _marks(step: Step, journey: Journey, scope: Scope, lang: str, *, inside: bool) -> Iterator[Line]:
    if step.moment_of_truth is not None:
        yield Line(clean(step.moment_of_truth) or say(MOMENT, lang), "moment", "moment")
    if inside:
        own = {action.id for action in step.actions}
        for fail in step.fail:
            if fail.at not in own:
                yield from _fails(fail, step, journey, scope, lang)
        yield from _levels("SLA", step.sla)
        yield from _levels("XLA", step.xla)
    if step.decision and not step.customer:
        yield Line(clean(step.decision), "customer", "decision")


def _levels(name: str, levels: Sequence[Level]) -> Iterator[Line]:
    for level in levels:
        yield Line(clean(f"{name}: {_written(level)}"), "policy", name.lower())


def _written(level: Level) -> str:
    """A level as its author wrote it: signs such as ≤ take more than one cell in seven bits."""
    target = level.target.text if level.target else ""
    parts = (level.metric, target, level.share.text if level.share else "", level.if_, level.period, level.text)
    return " ".join(part for part in parts if part)


def _fails(fail: Fail, step: Step, journey: Journey, scope: Scope, lang: str) -> Iterator[Line]:
    """Where it may fail, and what is done then."""
    rate = f" ({share(fail.rate, lang)})" if fail.rate else ""
    yield Line(clean(fail.what + rate), "fail", "fail")
    remedies = recovery(fail, step, journey, scope, lang).remedies
    yield from _small([say(N_("then: {remedy}"), lang, remedy=remedy) for remedy in remedies])


def _waits(waits: Sequence[Wait], lang: str) -> Iterator[Line]:
    for wait in waits:
        text = ": ".join(part for part in (wait_time(wait, lang), clean(wait.why or "")) if part)
        yield Line(text or say(N_("wait"), lang), "wait", "wait")
        if wait.meanwhile:
            yield from _small([say(N_("meanwhile: {what}"), lang, what=wait.meanwhile)])


def action(
    act: Action, step: Step, journey: Journey, scope: Scope, ways: Ways, named: Mapping[str, str], lang: str
) -> Card:
    """One action of the provider: what, who, how long, by which process, and where it may fail."""
    basis = rests_on(journey, step, act.basis)
    who = [scope.called(name) for name in act.by]
    condition = say(N_("if {condition}"), lang, condition=act.if_) if act.if_ else ""
    who_how_long = ", ".join(who) if act.do else "", duration_said(act.time, act.max, lang)
    first = condition, *who_how_long, cost_said(act.cost, lang)
    ways_of_work = [
        say(N_("needs judgement"), lang) if act.judgement else "",
        say(N_("at the same time"), lang) if act.parallel else "",
        say(N_("nobody waits for it"), lang) if act.async_ else "",
        *proposed(basis, lang),
    ]
    lines = [Line(clean(act.do or ", ".join(who)))]
    lines += _small([" · ".join(filter(None, first)), " · ".join(filter(None, ways_of_work))])
    if act.process:
        lines.append(Line(clean(entry_title(scope.processes, act.process)), "muted", "process"))
    if act.may:
        up_to = f" ({entry_title(scope.policies, act.up_to)})" if act.up_to else ""
        lines += _small([say(N_("may: {what}"), lang, what=act.may) + up_to])
    lines += _ties(act, named, lang)
    lines += [Line(clean(entry_title(scope.policies, name)), "policy", "policy") for name in act.policy]
    for fail in step.fail:
        if fail.at == act.id:
            lines += _fails(fail, step, journey, scope, lang)
    if act.staff_emotion is not None:
        scale = journey.scale
        value = feeling_said(scale.level(act.staff_emotion.value), lang)
        lines += _small([say(N_("feeling of the staff: {value}"), lang, value=value)])
    return Card((*lines, *ways.get(act.id, ())), edge(basis))


def _ties(act: Action, named: Mapping[str, str], lang: str) -> Iterator[Line]:
    """What the author tied to other actions; the arrows that go without saying are those of the lanes."""
    known = {**named, "customer": say(N_("the customer"), lang)}
    for template, ends in ((NEEDS, act.needs), (FEEDS, act.feeds), (WITH, act.with_), (AFTER, act.after)):
        if ends:
            things = [known.get(name, known.get(name.rpartition("/")[2], name)) for name in ends]
            yield from _small([say(template, lang, things="; ".join(things))])
    if act.carries:
        yield from _small([say(CARRIES, lang, things=list(act.carries))])


def metrics(step: Step, scope: Scope, lang: str) -> list[Card]:
    """The figures of a step, each with the value last seen and its n."""
    found = []
    for name in step.metrics:
        figure = figure_said(name, scope.metrics.get(name), lang)
        found.append(Card((Line(clean(f"{entry_title(scope.metrics, name)} {figure}")),), "plain"))
    return found


def kept(step: Step, journey: Journey, scope: Scope, lang: str) -> list[Card]:
    """The promises that this step shows to be kept."""
    found = (promise_said(promise, scope, lang) for home, promise in promises(journey) if home.id == step.id)
    return [Card((Line(say(PROMISE, lang, what=said)),), "plain") for said in found]


def notes(found: cards.Rows, tone: str) -> dict[int, list[Card]]:
    """Thoughts and quotes as the map has them, by number of the step."""
    return {column: [_noted(card, card.captions, tone) for card in stack] for column, stack in found.items()}


def graded(found: cards.Rows, lang: str) -> dict[int, list[Card]]:
    """Pains, gains and opportunities, with the severity in words."""
    return {
        column: [_noted(card, (say(SEVERITIES[card.dots], lang), card.beside, *card.captions), "") for card in stack]
        for column, stack in found.items()
    }


def _noted(card: cards.Card, small: Sequence[str], tone: str) -> Card:
    return Card(_said(card.text, *_small([" · ".join(filter(None, small))]), tone=tone), edge(card.basis))


def tiled(tile: Tile) -> Card:
    """A box of the drawing as a card."""
    return Card(_said(tile.text, *_small(tile.captions)), edge(tile.basis))


def _said(text: str, *more: Line, tone: str = "") -> tuple[Line, ...]:
    return (Line(clean(text), tone), *more)


def _small(texts: Sequence[str]) -> list[Line]:
    return [Line(clean(text), "muted") for text in texts if text]
