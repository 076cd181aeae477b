"""The page of an organization: what its journeys share, from areas to promises."""

from collections.abc import Iterator, Sequence

from cxkit.model.organization import Organization, Service
from cxkit.model.shared import Level
from cxkit.views.levels import promised
from cxkit.views.pages import findings, heads, pictures, sources
from cxkit.views.pages.parts import Card, Cards, Column, Piece, Section, Table, Words, known
from cxkit.views.pages.rooms import Room, titled
from cxkit.views.pages.whole import Head, Side
from cxkit.words import N_, NN_, say


def head(room: Room, path: str, organization: Organization, crumbs: Sequence[Words], lang: str) -> Head:
    own = room.own(organization, lang)
    chips = heads.chips(room, path, organization, N_("Organization"), lang)
    sides = []
    if organization.value_proposition and organization.value_proposition.text:
        sides.append(Side("customer", say(N_("What it offers"), lang), organization.value_proposition.text))
    if organization.philosophy:
        sides.append(Side("organization", say(N_("What it believes"), lang), organization.philosophy))
    lead = Words(organization.purpose, lang=own) if organization.purpose else None
    title = Words(titled(organization), lang=own)
    return Head(title, tuple(crumbs), lead, chips=tuple(chips), sides=tuple(sides), lang=own)


def sections(room: Room, path: str, organization: Organization, lang: str) -> tuple[Section, ...]:
    own = room.own(organization, lang)
    made = [
        *pictures.section(room, path, organization, ("ecosystem", "atlas"), lang),
        *_services(organization, lang, own),
        *_streams(organization, lang, own),
        *_areas(organization, lang, own),
        *_metrics(organization, lang, own),
        *pictures.processes(room, path, organization, room.scope(path, organization), lang),
        findings.section(room, path, room.found(path), lang),
    ]
    if known := sources.section(organization.sources, lang, own):
        made.append(known)
    return tuple(made)


def _services(organization: Organization, lang: str, own: str) -> Iterator[Section]:
    if not organization.services:
        return
    title = say(N_("Services"), lang)
    lead = say(N_("What each one promises: the service level (SLA) and the experience (XLA)."), lang)
    columns = (
        Column(say(N_("Service"), lang)),
        Column(say(N_("What the customer has from it"), lang)),
        Column("SLA"),
        Column("XLA"),
    )
    rows = tuple(_service(key, service, organization, lang, own) for key, service in organization.services.items())
    yield Section("services", title, lead, (Table(title, columns, rows),))


def _service(
    key: str, service: Service, organization: Organization, lang: str, own: str
) -> tuple[tuple[Piece, ...], ...]:
    about = " · ".join(filter(None, (service.owner, service.lifecycle)))
    name: tuple[Piece, ...] = (Words(service.title or key, "strong", lang=own),)
    if about:
        name += (Words(about, "muted", lang=own),)
    outcome = known(service.outcome, lang=own)
    return name, (outcome,), *(_levels(levels, organization, lang, own) for levels in (service.sla, service.xla))


def _levels(levels: Sequence[Level], organization: Organization, lang: str, own: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for level in levels:
        what, rest = promised(level, organization.metrics, lang)
        pieces.append(Words(what, lang=own))
        if rest:
            pieces.append(Words(rest, "muted", lang=own))
    return tuple(pieces) or (known(None),)


def _streams(organization: Organization, lang: str, own: str) -> Iterator[Section]:
    if not organization.value_streams:
        return
    cards = []
    for key, stream in organization.value_streams.items():
        stages = tuple(Words(stage.title, lang=own) for stage in stream.stages)
        owner = (Words(stream.owner, "muted", lang=own),) if stream.owner else ()
        cards.append(Card(Words(stream.title or key, lang=own), bullets=stages, foot=owner, numbered=True))
    yield Section("streams", say(N_("Value streams"), lang), "", (Cards(tuple(cards)),))


def _areas(organization: Organization, lang: str, own: str) -> Iterator[Section]:
    if not organization.areas:
        return
    roles: dict[str, list[str]] = {}
    for key, actor in organization.actors.items():
        if actor.area:
            roles.setdefault(actor.area, []).append(actor.title or key)
    cards = []
    for key, area in organization.areas.items():
        mine = [*roles.get(key, ()), *(roles.get(area.title, ()) if area.title and area.title != key else ())]
        owner = (Words(area.owner, "muted", lang=own),) if area.owner else ()
        bullets = tuple(Words(role, lang=own) for role in mine)
        cards.append(Card(Words(area.title or key, lang=own), bullets=bullets, foot=owner))
    lead = say(
        NN_(
            "{n} area, with the roles and systems that act in journeys.",
            "{n} areas, with the roles and systems that act in journeys.",
        ),
        lang,
        n=len(cards),
    )
    yield Section("areas", say(N_("Areas"), lang), lead, (Cards(tuple(cards)),))


def _metrics(organization: Organization, lang: str, own: str) -> Iterator[Section]:
    rows = tuple(
        ((Words(metric.title or key, "strong", lang=own),), *sources.values(metric, lang))
        for key, metric in organization.metrics.items()
    )
    if rows:
        columns = (
            Column(say(N_("Metric"), lang)),
            Column(say(N_("Last value"), lang), figures=True),
            Column(say(N_("Aim"), lang), figures=True),
            Column("n", figures=True),
            Column(say(N_("Date"), lang), figures=True),
        )
        title = say(N_("What is measured"), lang)
        lead = say(N_("Values as the files give them; cxkit has not calculated them."), lang)
        yield Section("measured", title, lead, (Table(title, columns, rows),))
