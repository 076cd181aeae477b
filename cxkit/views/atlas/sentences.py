"""An atlas in sentences and tables, group by group."""

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.atlas.content import Content, Group
from cxkit.views.atlas.layout import REST
from cxkit.views.heading import file_chips
from cxkit.views.telling import Section, Table, Telling
from cxkit.words import N_, NN_, say


def told(content: File, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The atlas for whoever does not see it."""
    found = Content(content, scope)
    kind = say(N_("Atlas of journeys"), lang)
    count = say(NN_("{n} journey", "{n} journeys"), lang, n=len(found.every) - found.variants)
    return Telling(
        content.stem,
        "atlas",
        content.title,
        lang,
        (kind, count, *file_chips(content, scope, lang)),
        (found.finding(lang),),
        tuple(_section(found, group, lang) for group in found.groups),
        source=source,
    )


def _section(found: Content, group: Group, lang: str) -> Section:
    every = found.every
    title = every[group.head].title if group.head is not None else say(REST if found.levels else N_("Journeys"), lang)
    sentences = [_sentence(found, place, lang) for place in ((group.head,) if group.head is not None else ())]
    head = tuple(
        say(name, lang)
        for name in (
            N_("Journey"),
            N_("Stage"),
            N_("Belongs to"),
            N_("Phase"),
            N_("Figure"),
            N_("State"),
            N_("Leads to"),
        )
    )
    rows = tuple(
        _row(found, place, stage.title, lang) for stage in group.stages for family in stage.families for place in family
    )
    return Section(title, tuple(sentences), (Table(head, rows),) if rows else ())


def _sentence(found: Content, place: int, lang: str) -> str:
    parts = [found.phase(place, lang)] if found.ringed(place) else []
    parts += [found.figure(place, lang), found.about(place, lang)]
    text = f"{found.every[place].title}: {'; '.join(parts)}."
    follows = [found.every[to].title for to in found.every[place].leads_to]
    return f"{text} {say(N_('It leads to: {titles}.'), lang, titles=follows)}" if follows else text


def _row(found: Content, place: int, stage: str, lang: str) -> tuple[str, ...]:
    one = found.every[place]
    follows = [found.every[to].title for to in one.leads_to]
    about = found.about(place, lang)
    if one.variant_of is not None:
        original = found.every[one.variant_of].title
        about = f"{about} · {say(N_('another version of {title}'), lang, title=original)}"
    return (
        one.title,
        stage,
        found.every[one.parent].title if one.parent is not None else "",
        found.phase(place, lang) if found.ringed(place) else "",
        found.figure(place, lang),
        about,
        ", ".join(follows),
    )
