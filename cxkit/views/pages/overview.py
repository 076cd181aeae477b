"""Overview: the journeys, personas and organizations of the index, each with its figures and the way to its page."""

from collections.abc import Sequence

from cxkit.measures.emotion import felt, lowest
from cxkit.measures.structure import figures
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.scale import face
from cxkit.views.amounts import share
from cxkit.views.frame import STATES, STATUSES, step_called, travellers
from cxkit.views.pages import findings, persona
from cxkit.views.pages.figures import curve
from cxkit.views.pages.parts import (
    Block,
    Card,
    Cards,
    Column,
    Feeling,
    Heading,
    Piece,
    Remark,
    Section,
    Table,
    Words,
    known,
)
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.quotes import quoted
from cxkit.views.readings import level_said
from cxkit.views.times import elapsed
from cxkit.words import N_, NN_, say


def journeys(rooms: Sequence[Room], lang: str) -> Section | None:
    columns = tuple(
        Column(say(name, lang), figures)
        for name, figures in (
            (N_("Journey"), False),
            (N_("State"), False),
            (N_("How it feels"), False),
            (N_("Lowest moment"), False),
            (N_("Waits"), False),
            (N_("Contacts with a process"), False),
            (N_("Findings"), True),
        )
    )
    title = say(N_("Journeys"), lang)
    blocks: list[Block] = []
    for room in rooms:
        rows = tuple(_journey(room, path, journey, lang) for path, journey in room.of(Journey))
        if rows:
            label = f"{title}: {room.name}" if len(rooms) > 1 and room.name else title
            blocks += [*_groups(rooms, room, lang), Table(label, columns, rows, "journeys")]
    lead = say(N_("From −2 to +2, as the files tell it; a figure stands beside what it is of."), lang)
    if not blocks:
        return Section("journeys", title, say(N_("No journey yet."), lang), (Remark("", "cxkit new journey"),))
    return Section("journeys", title, lead, tuple(blocks))


def _journey(room: Room, path: str, journey: Journey, lang: str) -> tuple[tuple[Piece, ...], ...]:
    page, own = room.pages[path], room.own(journey, lang)
    scope = room.scope(path, journey)
    found = figures(journey, scope)
    about = [travellers(journey, scope)] if journey.persona else []
    about.append(say(NN_("{n} step", "{n} steps"), lang, n=found.steps))
    if found.actions:
        about.append(say(NN_("{n} action behind", "{n} actions behind"), lang, n=found.actions))
    state: tuple[Piece, ...] = (Words(say(STATES[journey.state], lang)),)
    if journey.written("status"):
        state += (Words(say(STATUSES[journey.status], lang), "muted"),)
    drawn = curve(journey, lang)
    low = lowest(felt(journey))
    lowest_: tuple[Piece, ...] = (known(None),)
    if low:
        name = step_called(journey.steps[low.place])
        lowest_ = (
            Feeling(face(low.level), level_said(low.level, lang)),
            Words(f"{low.place + 1} · {name}", "muted", f"{page}#step-{low.place + 1}", lang=own),
        )
    waits: tuple[Piece, ...] = (Words(say(N_("none declared"), lang), "muted"),)
    if found.waits:
        waits = (Words(str(found.waits), "strong"),)
        if found.declared_wait.n:
            waits += (Words(say(N_("{time} in sum"), lang, time=elapsed(found.declared_wait, lang)), "muted"),)
    process: tuple[Piece, ...] = (Words(say(N_("no human contact"), lang), "muted"),)
    if found.designed.of:
        process = (Words(say(N_("{n} of {of}"), lang, n=found.designed.n, of=found.designed.of)),)
    mine = room.found(path)
    return (
        (Words(titled(journey), "strong", page, lang=own), Words(" · ".join(about), "muted")),
        state,
        (drawn,) if drawn else (Words(say(N_("no curve yet"), lang), "muted"),),
        lowest_,
        waits,
        process,
        (Words(findings.counted(mine, lang), "" if mine else "muted", f"{page}#findings" if mine else ""),),
    )


def personas(rooms: Sequence[Room], lang: str) -> Section | None:
    cards = []
    for room in rooms:
        for path, one in room.of(Persona):
            own = room.own(one, lang)
            lines: list[Piece] = []
            if one.quote:
                lines.append(Words(quoted(one.quote, lang), "quote", lang=own))
            elif one.goals:
                lines.append(Words(one.goals[0], lang=own))
            about = [persona.segment(room, path, one)] if one.segment else []
            about += [share(one.share, lang)] if one.share else []
            if n := persona.told(one):
                about.append(f"n = {n}")
            used = len(persona.travelled(room, one))
            foot = [Words(" · ".join(about), "muted")] if about else []
            foot.append(Words(say(NN_("{n} journey", "{n} journeys"), lang, n=used), "muted"))
            cards.append(
                Card(Words(titled(one), target=room.pages[path], lang=own), None, tuple(lines), foot=tuple(foot))
            )
    if not cards:
        return None
    return Section("personas", say(N_("Personas"), lang), say(N_("Who travels."), lang), (Cards(tuple(cards)),))


def organizations(rooms: Sequence[Room], lang: str) -> Section | None:
    cards = []
    for room in rooms:
        for path, one in room.of(Organization):
            own = room.own(one, lang)
            counts = (
                (NN_("{n} area", "{n} areas"), len(one.areas)),
                (NN_("{n} service", "{n} services"), len(one.services)),
                (NN_("{n} value stream", "{n} value streams"), len(one.value_streams)),
            )
            said = " · ".join(say(text, lang, n=n) for text, n in counts if n)
            lines = (Words(one.purpose, lang=own),) if one.purpose else ()
            title = Words(titled(one), target=room.pages[path], lang=own)
            cards.append(Card(title, None, lines, foot=(Words(said, "muted"),) if said else ()))
    if not cards:
        return None
    lead = say(N_("Who provides: services, value streams, areas."), lang)
    return Section("organizations", say(N_("Organizations"), lang), lead, (Cards(tuple(cards)),))


def _groups(rooms: Sequence[Room], room: Room, lang: str) -> tuple[Block, ...]:
    """The name of a workspace, where there are several."""
    return (Heading(room.called(lang) or Words(say(N_("Workspace"), lang))),) if len(rooms) > 1 else ()
