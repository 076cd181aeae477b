"""The index: how the journeys stand, what waits for an answer, who travels, what was read and what was not."""

from collections.abc import Iterator, Sequence

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.measures.structure import figures
from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.views.pages import findings, overview, plans
from cxkit.views.pages.parts import (
    Bullets,
    Card,
    Cards,
    Column,
    Folded,
    Piece,
    Plate,
    Section,
    Table,
    Words,
)
from cxkit.views.pages.rooms import Missed, Room, titled
from cxkit.views.pages.whole import Head
from cxkit.words import N_, NN_, say

MOST = 3
_THINGS = (
    (Journey, NN_("{n} journey", "{n} journeys")),
    (Persona, NN_("{n} persona", "{n} personas")),
)


def head(rooms: Sequence[Room], lang: str) -> Head:
    return Head(Words(say(N_("How the journeys stand"), lang)), lead=Words(state(rooms, lang)))


def state(rooms: Sequence[Room], lang: str) -> str:
    """`3 journeys and 2 personas in 2 workspaces: 1 error, 2 warnings.`"""
    things = [say(text, lang, n=n) for kind, text in _THINGS if (n := sum(1 for room in rooms for _ in room.of(kind)))]
    counts = findings.counted([each for room in rooms for each in room.judged.diagnostics], lang)
    if not things:
        return say(N_("No journey could be read: {counts}."), lang, counts=counts)
    left = sum(len(room.loaded.broken) for room in rooms)
    said = say(N_("{things}: {counts}."), lang, things=things, counts=counts)
    if len(rooms) > 1:
        places = say(NN_("{n} workspace", "{n} workspaces"), lang, n=len(rooms))
        said = say(N_("{things} in {places}: {counts}."), lang, things=things, places=places, counts=counts)
    if left:
        text = NN_("{n} file is left out until it can be read.", "{n} files are left out until they can be read.")
        said += " " + say(text, lang, n=left)
    return said


def sections(rooms: Sequence[Room], lang: str) -> tuple[Section, ...]:
    every = [(room, each) for room in rooms for each in room.judged.diagnostics]
    return tuple(
        filter(
            None,
            (
                _left_out(rooms, lang),
                _waiting(rooms, every, lang),
                overview.journeys(rooms, lang),
                overview.personas(rooms, lang),
                overview.organizations(rooms, lang),
                plans.portfolios(rooms, lang),
                plans.surveys(rooms, lang),
                plans.roadmaps(rooms, lang),
                _findings(rooms, every, lang),
                _files(rooms, lang),
            ),
        )
    )


def _left_out(rooms: Sequence[Room], lang: str) -> Section | None:
    """The files that cannot be reported, each with its first reason."""
    items: list[tuple[Piece, ...]] = []
    for room in rooms:
        for path in sorted(room.loaded.broken):
            first = next(
                each for each in room.loaded.diagnostics if each.path == path and each.severity is Severity.ERROR
            )
            text = findings.sentence(first.text(lang))
            items.append((findings.plate(first, lang), findings.where(first), Words(text), findings.rule(first)))
    if not items:
        return None
    lead = say(N_("These files have no page until their first error is put right."), lang)
    return Section("left-out", say(N_("Left out"), lang), lead, (Bullets(tuple(items)),))


def _waiting(rooms: Sequence[Room], every: Sequence[tuple[Room, Diagnostic]], lang: str) -> Section | None:
    """The gravest findings as cards; where there are none, the questions that the files ask."""
    title = say(N_("Waiting for an answer"), lang)
    grave = sorted(every, key=lambda found: -found[1].severity)
    readable = [(room, each) for room, each in grave if _page_of(room, each)[1] and each.severity > Severity.INFO]
    cards = [findings.card(each, *_page_of(room, each), lang) for room, each in readable[:MOST]]
    if cards:
        return Section("waiting", title, "", (Cards(tuple(cards)),))
    asked = [
        Card(
            Words(question, lang=room.own(journey, lang)),
            Plate("nodata", say(N_("Open question"), lang)),
            foot=(Words(titled(journey), target=f"{room.pages[path]}#questions", lang=room.own(journey, lang)),),
        )
        for room in rooms
        for path, journey in room.of(Journey)
        for question in figures(journey, room.scope(path, journey)).open_questions
    ]
    if not asked:
        return None
    lead = say(N_("No rule objects; these are the questions that the files themselves still ask."), lang)
    if every:
        lead = say(N_("The questions that the files themselves still ask."), lang)
    return Section("waiting", title, lead, (Cards(tuple(asked[:MOST])),))


def _page_of(room: Room, each: Diagnostic) -> tuple[str, str]:
    """What to call the page of a finding, and its address."""
    whole = room.covered(each.path)
    for member in room.workspace.members:
        if member.path == whole and member.path in room.pages:
            page = room.pages[member.path]
            step = findings.step_of(each, member.content) if isinstance(member.content, Journey) else None
            return titled(member.content), f"{page}#step-{step}" if step else f"{page}#findings"
    return "", ""


def _findings(rooms: Sequence[Room], every: Sequence[tuple[Room, Diagnostic]], lang: str) -> Section:
    title = say(N_("Findings"), lang)
    if not every:
        return Section("findings", title, say(N_("None: the rules have nothing to ask."), lang), ())
    columns = tuple(
        Column(say(name, lang))
        for name in (N_("Severity"), N_("What happens and what to do"), N_("Page"), N_("Rule"), N_("Where"))
    )
    rows = []
    for room, each in sorted(every, key=lambda found: (-found[1].severity, found[0].number, *found[1].order)):
        name, target = _page_of(room, each)
        page = Words(name, target=target) if target else Words(say(N_("left out"), lang), "muted")
        rows.append(
            (
                (findings.plate(each, lang),),
                findings.told(each, lang),
                (page,),
                (findings.rule(each),),
                (_located(rooms, room, each),),
            )
        )
    counts = findings.counted([each for _, each in every], lang)
    lead = say(N_("In all files: {counts}. `cxkit rule CODE` says what a rule wants and why."), lang, counts=counts)
    return Section("findings", title, lead, (Table(title, columns, tuple(rows), "findings"),))


def _located(rooms: Sequence[Room], room: Room, each: Diagnostic) -> Words:
    folder = f"{room.folder}/" if len(rooms) > 1 and room.folder else ""
    return Words(f"{folder}{each.path}:{each.span.line}", "code")


def _files(rooms: Sequence[Room], lang: str) -> Section:
    read = sum(len(room.loaded.judged) for room in rooms)
    lead = say(NN_("{n} file read.", "{n} files read."), lang, n=read)
    missed = [each for room in rooms for each in room.judged.not_checked]
    if missed:
        lead += " " + say(
            NN_("{n} thing was not checked.", "{n} things were not checked."), lang, n=sum(each.n for each in missed)
        )
    items = [item for room in rooms for item in _listed(rooms, room, lang)]
    blocks: list[Folded] = [Folded(say(N_("Which files"), lang), (Bullets(tuple(items)),))]
    if missed:
        blocks.append(Folded(say(N_("What was not checked, and why"), lang), (_missed(missed, lang),)))
    return Section("files", say(N_("What was read"), lang), lead, tuple(blocks))


def _listed(rooms: Sequence[Room], room: Room, lang: str) -> Iterator[tuple[Piece, ...]]:
    folder = f"{room.folder}/" if len(rooms) > 1 and room.folder else ""
    titles = {member.path: member.content for member in room.workspace.members}
    for path in room.loaded.judged:
        if path in room.pages:
            own = room.own(titles[path], lang)
            yield Words(f"{folder}{path}", "code"), Words(titled(titles[path]), target=room.pages[path], lang=own)
        elif (whole := room.covered(path)) in room.pages:
            part = say(N_("a part of {title}"), lang, title=titled(titles[whole]))
            own = room.own(titles[whole], lang)
            yield Words(f"{folder}{path}", "code"), Words(part, target=room.pages[whole], lang=own)
        else:
            left = N_("left out") if path in room.loaded.broken else N_("covers no journey that has a page")
            yield Words(f"{folder}{path}", "code"), Words(say(left, lang), "muted")
    for path in room.loaded.skipped:
        yield Words(f"{folder}{path}", "code"), Words(say(N_("belongs to another program"), lang), "muted")


def _missed(missed: Sequence[Missed], lang: str) -> Table:
    together: dict[tuple[str, str], int] = {}
    for each in missed:
        together[each.code, each.reason] = together.get((each.code, each.reason), 0) + each.n
    columns = (
        Column(say(N_("Rule"), lang)),
        Column(say(N_("Why"), lang)),
        Column(say(N_("How often"), lang), figures=True),
    )
    rows: list[tuple[tuple[Piece, ...], ...]] = [
        (
            (Words(code, "code", hint=f"cxkit rule {code}"),),
            (Words(say(reason, lang, n=n)),),
            (Words(str(n), "figure"),),
        )
        for (code, reason), n in sorted(together.items())
    ]
    return Table(say(N_("Not checked"), lang), columns, tuple(rows))
