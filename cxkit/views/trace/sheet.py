"""Sheet: what hangs together as a web, what hangs loose under it, and the same in words."""

from cxkit.measures.trace import Trace
from cxkit.measures.trace import trace as traced
from cxkit.model.journey import Journey
from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Scope
from cxkit.views import frame
from cxkit.views.cards import SEVERITY_SAID, severity
from cxkit.views.frame import LEAST_WIDTH, foot, travellers
from cxkit.views.heading import file_chips, heading
from cxkit.views.keys import Key, keys, stroked
from cxkit.views.lanes import MARGIN
from cxkit.views.picture import Box, Item, Mark, Picture, Stroke
from cxkit.views.telling import Telling
from cxkit.views.text import clean
from cxkit.views.trace.boxes import socket
from cxkit.views.trace.cards import cards
from cxkit.views.trace.columns import webs
from cxkit.views.trace.heap import heap, stretch
from cxkit.views.trace.portions import portions
from cxkit.views.trace.sentences import counted, finding, sections
from cxkit.views.trace.steps import BRACKET
from cxkit.views.trace.threads import tied
from cxkit.views.trace.web import breadth
from cxkit.words import N_, say

KIND = N_("Trace: from what hurts to what is measured")
APART = 20.0


def trace(content: Journey | Roadmap, scope: Scope, *, lang: str, source: str = "", part: str = "") -> Picture:
    """What hangs together in a journey or a roadmap, from left to right, and below what hangs loose.

    `part` is the id of the file with the number of a sheet where it is too much for one.
    """
    whole = traced(content, scope)
    found, sheet = _portion(whole, part, lang)
    held = tied(found)
    said = cards(found, scope, lang, several=_several(whole))
    many = len({id(thing.journey) for thing in whole.things if thing.journey is not None}) > 1
    right = max(MARGIN + LEAST_WIDTH, breadth(held, said), stretch(held.loose))
    chips = [*_chips(content, scope, lang), *sheet]
    top = heading(clean(content.title), _about(content, whole, scope, lang), finding(whole, lang), chips, right=right)
    items: list[Item] = list(top.items)
    y = top.bottom + 22
    repeated = False
    if held.things:
        woven = webs(found, held, said, y, lang, several=many)
        items += woven.band.items
        y, right, repeated = woven.band.bottom + APART, max(right, woven.reach), woven.repeated
    heaped = heap(held.loose, said, y, right, lang, named=many, planned=whole.planned)
    items += heaped.items
    key = keys(_keys(items, lang, repeated=repeated), right=right, top=heaped.bottom + 8)
    items += key.items
    last = foot(source, right, key.bottom + 6)
    items += last.items
    return Picture(
        part or content.stem,
        "trace",
        content.title,
        _description(content, found, finding(whole, lang), lang),
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        tuple(items),
    )


def told(content: Journey | Roadmap, scope: Scope, *, lang: str, source: str = "", part: str = "") -> Telling:
    """The same as tables: what leads where, what each initiative answers to, and what hangs loose."""
    whole = traced(content, scope)
    found, sheet = _portion(whole, part, lang)
    said = cards(found, scope, lang, several=_several(whole))
    facts = [*_about(content, whole, scope, lang), *_chips(content, scope, lang), *sheet]
    return Telling(
        part or content.stem,
        "trace",
        clean(content.title),
        lang,
        tuple(fact for fact in facts if fact),
        (finding(whole, lang),),
        tuple(sections(found, said, lang)),
        source=source,
    )


def _portion(whole: Trace, part: str, lang: str) -> tuple[Trace, list[str]]:
    """What one sheet shows, and which of how many it is."""
    if not part:
        return whole, []
    sheets, n = portions(whole), int(part.rpartition("-")[2])
    return sheets[n - 1], [say(N_("sheet {n} of {of}"), lang, n=n, of=len(sheets))]


def _several(whole: Trace) -> bool:
    """Whether initiatives come from more than one roadmap."""
    return len({thing.node.roadmap.id for thing in whole.of("initiative")}) > 1


def _about(content: Journey | Roadmap, found: Trace, scope: Scope, lang: str) -> list[str]:
    if isinstance(content, Journey):
        return [say(KIND, lang), travellers(content, scope)]
    titles = list(dict.fromkeys(thing.journey.title for thing in found.things if thing.journey is not None))
    return [say(KIND, lang), *(clean(title) for title in titles[:1])] if len(titles) == 1 else [say(KIND, lang)]


def _chips(content: Journey | Roadmap, scope: Scope, lang: str) -> list[str]:
    return frame.chips(content, scope, lang) if isinstance(content, Journey) else file_chips(content, scope, lang)


def _description(content: Journey | Roadmap, found: Trace, finding: str, lang: str) -> str:
    sizes = [text for rank in range(5) if (text := counted(found, rank, lang))]
    opening = say(N_("Trace of “{title}”: {sizes}."), lang, title=clean(content.title), sizes="; ".join(sizes))
    return f"{opening} {finding}"


def _keys(items: list[Item], lang: str, *, repeated: bool) -> list[Key]:
    """The arrows, the bracket, the open end and the dots, where they occur; that some things stand in both webs."""
    kinds = {item.kind for item in items if isinstance(item, (Stroke, Mark, Box))}
    found = []
    if "arrow followed" in kinds:
        if "arrow named" in kinds:
            found.append(Key(say(N_("named in a file"), lang), stroked("arrow", 1.4, head="filled")))
        text = say(N_("follows from the step or the pain"), lang)
        found.append(Key(text, stroked("arrow", 1.4, "after", "open")))
    if "bracket" in kinds:
        found.append(Key(say(N_("of one step"), lang), _bracket))
    if "mark loose" in kinds:
        found.append(Key(say(N_("loose end"), lang), lambda x, y: [socket(x + 15, y, "", "sample")]))
    if any(getattr(item, "kind", "") == "severity" for item in items):
        found.append(Key(say(SEVERITY_SAID, lang), lambda x, y: severity(x + 2, y, 3, "gap", "sample", "")))
    if repeated:
        text = N_("what both columns lead to stands in each of them")
        found.append(Key(say(text, lang), lambda x, y: []))  # noqa: ARG005 -- a remark without a sign
    return found


def _bracket(x: float, y: float) -> list[Item]:
    return [Box(x + 14, y - 9, BRACKET, 18, "none", "customer-line", BRACKET / 2, 0.2, kind="sample")]
