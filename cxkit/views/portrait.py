"""Portrait: the card of the persona whose journey a map shows."""

from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.workspace import Scope
from cxkit.views.frame import Band
from cxkit.views.lettering import Style, lettered
from cxkit.views.picture import Box, Icon, Item
from cxkit.views.quotes import quoted
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.words import N_, say

NAME, SAYING, SAYING_QUOTED = Style(13, 17, 600), Style(11, 15), Style(11, 15, 400, True)
GOAL, GOAL_SIGN, GOAL_ROOM, GOAL_ABOVE = Style(11, 15, 600), 13.0, 18.0, 5.0
INITIAL = Style(17, 21, 700)
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


def wanted(journey: Journey, persona: Persona) -> str:
    """What the persona wants of this journey: its purpose for them, else their first job, else their first goal."""
    job = persona.jobs[0] if persona.jobs else None
    said = (journey.purpose.customer if journey.purpose else None) or (job.want if job else None)
    return clean(said or (persona.goals[0] if persona.goals else ""))


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
    goal = wanted(journey, persona)
    if goal == saying:
        saying = ""
    least = min(room, WIDEST) - 2 * PAD - DISC - GAP
    wishes = measured(saying, style.size), measured(goal, GOAL.size, GOAL.weight) + GOAL_ROOM
    wish = max(measured(title, NAME.size, NAME.weight), min(300.0, max(wishes))) * 1.04
    text = max(min(NARROWEST, least), min(least, wish))
    name, below, aim = (
        lettered(title, text, NAME),
        lettered(saying, text, style),
        lettered(goal, text - GOAL_ROOM, GOAL),
    )
    tall = name.height + (below.height + 2 if below.lines else 0) + (aim.height + GOAL_ABOVE if aim.lines else 0)
    height = max(DISC, tall) + 2 * PAD
    width = round(text + 2 * PAD + DISC + GAP)
    x = right - width
    wants = say(N_("Wants: {what}"), lang, what=goal) if goal else ""
    spoken = ". ".join(part.rstrip(".") for part in (title, saying, wants) if part)
    items = [*_card(x, top, width, height, spoken), *_initial(title, x, top)]
    left = x + PAD + DISC + GAP
    y = top + (height - tall) / 2
    items.append(name.at(left, y, inside="persona", kind="persona", group="persona"))
    y += name.height
    if below.lines:
        items.append(below.at(left, y + 2, "muted", inside="persona", kind="persona", group="persona"))
        y += below.height + 2
    if aim.lines:
        y += GOAL_ABOVE
        items.append(
            Icon("target", left, y + (GOAL.leading - GOAL_SIGN) / 2, GOAL_SIGN, "customer-line", "goal", "persona")
        )
        items.append(aim.at(left + GOAL_ROOM, y, "customer-ink", inside="persona", kind="goal", group="persona"))
    return Band(items, top + height), x


def _card(x: float, top: float, width: float, height: float, said: str) -> list[Item]:
    role, surface = "customer-line", "customer-surface"
    return [Box(x, top, width, height, role, surface, 12, 1, id="persona", kind="persona", label=said, group="persona")]


def _initial(title: str, x: float, top: float) -> list[Item]:
    """The disc in the card whose upper left corner is given, with the first letter of the name."""
    left, y = x + PAD, top + PAD
    role, kind = "customer-line", "initial"
    items: list[Item] = [
        Box(left, y, DISC, DISC, "none", role, DISC / 2, 0.5, id="initial", kind=kind, group="persona")
    ]
    initial = next((sign for sign in title if sign.isalnum()), "")
    letter = lettered(initial.upper(), DISC, INITIAL)
    if letter.lines:
        y += (DISC - INITIAL.leading) / 2
        middle = left + DISC / 2
        items.append(letter.at(middle, y, "on-action", "middle", inside="persona", kind=kind, group="persona"))
    return items
