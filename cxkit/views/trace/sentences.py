"""Sentences: what a trace shows at a glance, and the same as tables."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cxkit.measures.trace import Missing, Sort, Trace
from cxkit.views.frame import step_numbered
from cxkit.views.telling import Section, Table
from cxkit.views.trace.cards import SORTS, Card
from cxkit.words import N_, NN_, say

COUNTS: dict[Sort, str] = {
    "pain": NN_("{n} pain", "{n} pains"),
    "gap": NN_("{n} gap", "{n} gaps"),
    "fail": NN_("{n} fail point", "{n} fail points"),
    "wait": NN_("{n} wait", "{n} waits"),
    "feeling": NN_("{n} low feeling", "{n} low feelings"),
    "step": NN_("{n} step", "{n} steps"),
    "unknown": NN_("{n} name that leads nowhere", "{n} names that lead nowhere"),
    "opportunity": NN_("{n} opportunity", "{n} opportunities"),
    "initiative": NN_("{n} initiative", "{n} initiatives"),
    "process": NN_("{n} process", "{n} processes"),
    "policy": NN_("{n} policy", "{n} policies"),
    "action": NN_("{n} action", "{n} actions"),
    "enabler": NN_("{n} enabler", "{n} enablers"),
    "place": NN_("{n} step", "{n} steps"),
    "metric": NN_("{n} metric", "{n} metrics"),
}
_OF: dict[Sort, str] = {
    "pain": NN_("{reached} of {n} pain", "{reached} of {n} pains"),
    "gap": NN_("{reached} of {n} gap", "{reached} of {n} gaps"),
}
_LOOSE: dict[Missing, str] = {
    "reason": NN_("{n} initiative answers to nothing", "{n} initiatives answer to nothing"),
    "change": NN_("{n} initiative changes nothing", "{n} initiatives change nothing"),
    "metric": NN_("{n} initiative has no metric", "{n} initiatives have no metric"),
}
RANKS = (
    N_("What hurts"),
    N_("What could be better"),
    N_("What is done about it"),
    N_("What changes"),
    N_("What is measured"),
)


def counted(found: Trace, rank: int, lang: str) -> str:
    """`7 pains · 6 gaps`."""
    numbers = Counter(thing.sort for thing in found.things if thing.rank == rank)
    return " · ".join(say(text, lang, n=numbers[sort]) for sort, text in COUNTS.items() if numbers[sort])


def finding(found: Trace, lang: str) -> str:
    """How much of what hurts leads to an initiative, and what hangs loose."""
    planned = len(found.of("initiative"))
    hurts: list[str] = []
    for sort, text in _OF.items():
        reach = found.reach(sort)
        if reach.of:
            hurts.append(say(text, lang, n=reach.of, reached=reach.reached))
    if not planned:
        sorts: tuple[Sort, ...] = ("pain", "gap", "opportunity")
        bare = [say(COUNTS[sort], lang, n=len(found.of(sort))) for sort in sorts if found.of(sort)]
        if not bare:
            return say(N_("No initiative answers yet."), lang)
        return say(N_("{what}, and no initiative answers yet."), lang, what=bare)
    said = [say(N_("There are initiatives for {what}"), lang, what=hurts)] if hurts else []
    if accepted := found.reach("pain").accepted:
        said.append(say(NN_("{n} pain is accepted as it is", "{n} pains are accepted as they are"), lang, n=accepted))
    for missing, text in _LOOSE.items():
        if n := sum(missing in lacks for lacks in found.missing.values()):
            said.append(say(text, lang, n=n))
    if not said:
        said.append(say(COUNTS["initiative"], lang, n=planned))
    return "; ".join(said) + "."


def sections(found: Trace, cards: dict[str, Card], lang: str) -> Iterator[Section]:
    """A row for each thing that hurts or is planned, with what it leads to; then what hangs loose."""
    head = tuple(say(name, lang) for name in (N_("Step"), *RANKS))
    rows = tuple(_row(card, found, cards) for card in cards.values() if card.thing.rank == 0)
    if rows:
        title = say(N_("From what hurts to what is measured"), lang)
        yield Section(title, (), (Table(head, rows),))
    plans = tuple(_planned(card, found, cards) for card in cards.values() if card.thing.sort == "initiative")
    if plans:
        names = (N_("Initiative"), N_("Answers to"), RANKS[3], RANKS[4], N_("From and to"))
        columns = tuple(say(name, lang) for name in names)
        yield Section(say(N_("Initiatives"), lang), (), (Table(columns, plans),))
    loose = [card for card in cards.values() if card.lacks]
    if loose:
        sentences = tuple(f"{say(SORTS[each.thing.sort][0], lang)}: {each.text} ({each.lacks})." for each in loose)
        yield Section(say(N_("What hangs loose"), lang), sentences)


def _row(card: Card, found: Trace, cards: dict[str, Card]) -> tuple[str, ...]:
    step = card.thing.column
    ahead = [found.thing[name] for name in found.leads.get(card.thing.id, ())]
    wishes = [thing for thing in ahead if thing.rank == 1]
    plans = [thing for thing in ahead if thing.rank == 2]
    for wish in wishes:
        plans += [found.thing[name] for name in found.leads.get(wish.id, ()) if found.thing[name] not in plans]
    further = [found.thing[name] for plan in plans for name in found.leads.get(plan.id, ())]

    def listed(rank: int) -> str:
        return "; ".join(dict.fromkeys(cards[thing.id].text for thing in further if thing.rank == rank))

    where = step_numbered(step, (card.thing.step or 0) + 1) if step is not None else ""
    accepted = card.captions[-1] if getattr(card.thing.node, "accepted", None) else ""
    done = "; ".join(cards[thing.id].text for thing in plans) or card.lacks or accepted
    wished = "; ".join(cards[thing.id].text for thing in wishes)
    return (where, _worded(card), wished, done, listed(3), listed(4))


def _worded(card: Card) -> str:
    """The text of a thing; a figure never without what it is held against and its n."""
    figures = "; ".join((card.figure, *card.captions)) if card.figure else ""
    return f"{card.text} ({figures})" if figures else card.text


def _planned(card: Card, found: Trace, cards: dict[str, Card]) -> tuple[str, ...]:
    behind = [cards[name].text for name in found.rests.get(card.thing.id, ())]
    ahead: Sequence[str] = found.leads.get(card.thing.id, ())
    changes = [cards[name].text for name in ahead if found.thing[name].rank == 3]
    moves = [cards[name].text for name in ahead if found.thing[name].rank == 4]
    return (card.text, "; ".join(behind), "; ".join(changes), "; ".join(moves), card.figure)
