"""What stands under an ecosystem: what is left out, and what its arrows and signs mean."""

from collections.abc import Iterator
from dataclasses import replace

from cxkit.measures.ecosystem import counted
from cxkit.model.organization import Organization
from cxkit.model.workspace import Scope
from cxkit.views.ecosystem.boxes import HEAVY
from cxkit.views.ecosystem.content import BARE, KINDS, Content, written
from cxkit.views.ecosystem.layout import Laid
from cxkit.views.keys import SAMPLE, Draw, Key, stroked
from cxkit.views.pictograms import ACTORS
from cxkit.views.picture import Box, Icon, Item
from cxkit.views.signs import Sign
from cxkit.words import N_, say

SIGNS = {
    "sla": N_("something is agreed with the partner"),
    "ola": N_("what an area promises the others (OLA)"),
    "loose": BARE,
}


def notes(laid: Laid, shown: Content, scope: Scope, lang: str) -> Iterator[str]:
    """What the picture leaves out, in sentences."""
    drawn, found = len(shown.drawn), len(shown.exchanges)
    if found > drawn:
        yield say(
            N_("Only the {n} strongest of {of} arrows are drawn; the rest stands in the text."), lang, n=drawn, of=found
        )
    if sum(bool(written(exchange, lang)) for exchange in shown.drawn) > laid.worded:
        text = N_("Only {n} of the strongest arrows carry words; those of the others stand in the text.")
        yield say(text, lang, n=laid.worded)
    if shown.alone:
        yield say(N_("Nothing says what passes between these and others: {names}."), lang, names=list(shown.alone))
    if shown.idle:
        yield say(N_("Declared, and in no journey: {names}."), lang, names=list(shown.idle))
    left = counted(scope.workspace)[1] if isinstance(scope.content, Organization) else []
    if left:
        names = [journey.title for journey in left]
        yield say(N_("Left out, for they redesign a journey that counts as it is today: {names}."), lang, names=names)


def samples(laid: Laid, shown: Content, lang: str) -> list[Key]:
    """The arrows that occur, and how their number and width are read; then the signs and borders."""
    pens = {arrow.pen.name for arrow in laid.wanted}
    found = []
    if "flow" in pens:
        found.append(_arrow(say(N_("meets the customer"), lang), "customer-line", 2, both=True))
    if "service" in pens:
        found.append(_arrow(say(N_("asks, hands on or serves"), lang), "arrow", 1.4))
    if "with" in pens:
        found.append(_arrow(say(N_("both ways"), lang), "arrow", 1.4, both=True))
    if any(exchange.n > 1 for exchange in shown.drawn):
        text = say(N_("wider: more often; the number says how often in the blueprints"), lang)
        found.append(_arrow(text, "arrow", 3.4))
    types = {node.party.type for node in shown.nodes}
    found += [Key(say(text, lang), _icon(ACTORS[name])) for name, text in KINDS.items() if name in types]
    signs = {sign.name: sign for node in shown.nodes for sign in node.signs}
    found += [Key(say(text, lang), _sign(signs[name])) for name, text in SIGNS.items() if name in signs]
    if shown.most:
        found.append(Key(say(N_("through whom most passes"), lang), _heavy))
    return found


def _sign(sign: Sign) -> Draw:
    return lambda x, y: [replace(sign.at(x + SAMPLE / 2, y, f"key-{sign.name}"), kind="sample", label="")]


def _icon(name: str) -> Draw:
    return lambda x, y: [Icon(name, x + 7, y - 8, 16, "muted", "sample")]


def _heavy(x: float, y: float) -> list[Item]:
    return [Box(x + 1, y - 8, SAMPLE - 2, 16, "muted", "box", 4, HEAVY, kind="sample", group="key-heavy")]


def _arrow(text: str, role: str, width: float, *, both: bool = False) -> Key:
    return Key(text, stroked(role, width, head="filled", tail="filled" if both else None))
