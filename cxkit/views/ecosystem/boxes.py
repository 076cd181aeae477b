"""The boxes of an ecosystem: parties, travellers, services, and those who only prepare."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxkit.measures.ecosystem import Party
from cxkit.model.organization import Service
from cxkit.model.workspace import Scope
from cxkit.views.ecosystem.content import BARE, Node, Traveller, area_of
from cxkit.views.frame import owner_said
from cxkit.views.lettering import CAPTION, NAME, Lettering, lettered
from cxkit.views.levels import level_said
from cxkit.views.pictograms import ACTORS
from cxkit.views.picture import Box, Icon, Item
from cxkit.views.plaques import ICON, INDENT, PAD_X, PAD_Y, Plaque, name, small
from cxkit.views.signs import REACH, placed
from cxkit.views.text import clean
from cxkit.views.wrap import widest_word
from cxkit.words import say

MARKED = 13.0
LEAST = 46.0
COLUMN, WIDEST = 158.0, 204.0
HEAVY = 2.8


@dataclass(frozen=True, slots=True)
class Fitted:
    """A party with its lines at the width of its column."""

    node: Node
    width: float
    height: float
    pad: float
    blocks: tuple[tuple[Lettering, str], ...]

    @property
    def room(self) -> float:
        """What marks need above the box; kept below it too, so that boxes of a row stay in line."""
        return REACH if self.node.signs else 0.0


def need(node: Node) -> float:
    """The narrowest column in which no word breaks, from 158 to 204 u."""
    words = [(node.title, NAME), *((text, CAPTION) for text in node.captions)]
    widest = max(widest_word(text, style.size, style.weight) for text, style in words)
    return min(WIDEST, max(COLUMN, widest * 1.03 + 2 * PAD_X + INDENT))


def fit(node: Node, width: float, lang: str) -> Fitted:
    """Wrap the words of a party at a width in u; the box grows in height, nothing is cut."""
    room = width - 2 * PAD_X - INDENT
    bare = say(BARE, lang)
    blocks = [(lettered(node.title, room, NAME), "ink")]
    blocks += [
        (lettered(text, room, CAPTION), "gap" if node.party.loose and text == bare else "muted")
        for text in node.captions
    ]
    pad = MARKED if node.signs else PAD_Y
    height = sum(block.height for block, _ in blocks) + pad + PAD_Y
    return Fitted(node, width, max(LEAST, height), pad, tuple(blocks))


def drawn(one: Fitted, x: float, y: float, ports: Sequence[tuple[float, float]], *, busiest: bool) -> list[Item]:
    """The box with its sign, words and marks; `ports` are the ends of arrows on it, `busiest` gives a broad border."""
    node, group = one.node, one.node.id
    token = "metrics" if node.outside else node.lane
    weight = HEAVY if busiest else 1.4
    kind = f"party {node.party.type}"
    box = Box(
        x, y, one.width, one.height, f"{token}-line", weight=weight, id=group, kind=kind, label=node.label, group=group
    )
    text = sum(block.height for block, _ in one.blocks)
    top = y + one.pad + (one.height - one.pad - PAD_Y - text) / 2
    items: list[Item] = [box, Icon(node.icon, x + PAD_X, round(top, 2), ICON, "muted", "party", group)]
    for block, role in one.blocks:
        items.append(block.at(x + PAD_X + INDENT, top, role, inside=group, kind="text", group=group))
        top += block.height
    return items + placed(node.signs, box, ports)


def traveller_plaque(n: int, traveller: Traveller) -> Plaque:
    """A persona, or whoever else travels."""
    lines = name(traveller.title), small(traveller.caption)
    return Plaque(f"traveller-{n}", "traveller", lines, "user", "customer-line")


def service_plaque(n: int, key: str, service: Service, scope: Scope, lang: str) -> Plaque:
    """Title, what the customer has from it, owner, what is promised."""
    owner = clean(owner_said(service.owner, scope, lang)) if service.owner else ""
    lines = [clean(service.outcome or ""), owner]
    for sort, levels in (("SLA", service.sla), ("XLA", service.xla)):
        lines += [f"{sort}: {clean(level_said(level, scope.metrics, lang))}" for level in levels]
    return Plaque(f"service-{n}", "service", (name(clean(service.title or key)), *map(small, filter(None, lines))))


def maker_plaque(n: int, party: Party, scope: Scope) -> Plaque:
    """Who only prepares, with what."""
    lines = name(clean(party.title)), small(area_of(party, scope)), *map(small, map(clean, party.prepares))
    return Plaque(f"maker-{n}", "maker", lines, ACTORS[party.type], "enablers-line")
