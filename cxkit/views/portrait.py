"""Portrait: the card of the persona whose journey a map shows."""

from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.workspace import Scope
from cxkit.views.emotion_labels import quoted
from cxkit.views.frame import Band
from cxkit.views.lettering import Style, lettered
from cxkit.views.picture import Box, Item
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.words import N_, say

NAME, SAYING, SAYING_QUOTED = Style(13, 17, 600), Style(11, 15), Style(11, 15, 400, True)
DISC, PAD, GAP = 36.0, 12.0, 12.0
WIDEST, NARROWEST = 440.0, 240.0
LONGEST_NAME = 24


def personas(journey: Journey, scope: Scope) -> list[Persona]:
    """Those named by the journey that the workspace knows."""
    found = [scope.workspace.named(Persona, name, scope.path) for name in journey.persona]
    return [one[0] for one in found if one]


def short_name(persona: Persona) -> str:
    """What a persona is called in a sentence: the title up to its first comma, dash or bracket."""
    title = clean(persona.title)
    for sign in (",", ";", ":", "(", " – ", " — ", " - ", " · "):
        title = title.partition(sign)[0].strip()
    return title


def who(journey: Journey, scope: Scope, lang: str) -> str:
    """`what Rosa does`; of the customer where no single short name is known."""
    found = personas(journey, scope)
    name = short_name(found[0]) if len(found) == 1 and len(journey.persona) == 1 else ""
    if not name or len(name) > LONGEST_NAME:
        return say(N_("what the customer does"), lang)
    words = name.lower().split()
    several = any(word in ("y", "e", "and", "&") for word in words)
    return say(N_("what {name} do") if several else N_("what {name} does"), lang, name=name)


def portrait(journey: Journey, scope: Scope, right: float, room: float, top: float, lang: str) -> tuple[Band, float]:
    """The card, its right edge at `right`, at most `room` wide, and its left edge; nothing where no file is known."""
    found = personas(journey, scope)
    if not found:
        return Band([], top), right
    persona = found[0]
    if persona.quote and clean(persona.quote):
        saying, style = quoted(persona.quote, lang), SAYING_QUOTED
    else:
        saying, style = clean(persona.goals[0]) if persona.goals else "", SAYING
    title = clean(persona.title)
    others = len(journey.persona) - 1
    if others > 0:
        saying = " · ".join(part for part in (saying, say(N_("and {n} more"), lang, n=others)) if part)
    least = min(room, WIDEST) - 2 * PAD - DISC - GAP
    wish = max(measured(title, NAME.size, NAME.weight), min(300.0, measured(saying, style.size))) * 1.04
    text = max(min(NARROWEST, least), min(least, wish))
    name, below = lettered(title, text, NAME), lettered(saying, text, style)
    height = max(DISC, name.height + (below.height + 2 if below.lines else 0)) + 2 * PAD
    width = round(text + 2 * PAD + DISC + GAP)
    x = right - width
    said = f"{title}. {saying}" if saying else title
    items: list[Item] = [
        Box(
            x,
            top,
            width,
            height,
            "customer-line",
            "customer-surface",
            12,
            1,
            id="persona",
            kind="persona",
            label=said,
            group="persona",
        ),
        Box(
            x + PAD,
            top + PAD,
            DISC,
            DISC,
            "none",
            "customer-line",
            DISC / 2,
            0.5,
            id="initial",
            kind="initial",
            group="persona",
        ),
    ]
    initial = next((sign for sign in title if sign.isalnum()), "")
    letter = lettered(initial.upper(), DISC, Style(17, 21, 700))
    if letter.lines:
        middle = x + PAD + DISC / 2
        items.append(
            letter.at(
                middle,
                top + PAD + (DISC - 21) / 2,
                "on-action",
                "middle",
                inside="persona",
                kind="initial",
                group="persona",
            )
        )
    left = x + PAD + DISC + GAP
    y = top + (height - name.height - (below.height + 2 if below.lines else 0)) / 2
    items.append(name.at(left, y, inside="persona", kind="persona", group="persona"))
    if below.lines:
        items.append(below.at(left, y + name.height + 2, "muted", inside="persona", kind="persona", group="persona"))
    return Band(items, top + height), x
