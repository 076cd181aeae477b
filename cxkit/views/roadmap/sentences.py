"""A roadmap in sentences and tables, lane by lane."""

from cxkit.model.roadmap import Roadmap
from cxkit.model.workspace import Scope
from cxkit.views.heading import file_chips
from cxkit.views.progress import QUICK, STATUS
from cxkit.views.roadmap.content import Content, Row
from cxkit.views.roadmap.dates import between
from cxkit.views.telling import Section, Table, Telling
from cxkit.words import N_, say

KIND = N_("Roadmap")


def told(roadmap: Roadmap, scope: Scope, *, lang: str, source: str = "") -> Telling:
    """The roadmap for whoever does not see it."""
    content = Content(roadmap, scope, lang)
    about = [journey.title for journey in scope.journeys(roadmap.journey)]
    head = tuple(
        say(name, lang)
        for name in (
            N_("Initiative"),
            N_("Status"),
            N_("Dates"),
            N_("Answers to"),
            N_("After"),
            N_("Owner"),
            N_("Remark"),
        )
    )
    sections = tuple(
        Section(
            each.title or say(N_("Initiatives"), lang),
            (),
            (Table(head, tuple(_row(content, row) for row in each.rows)),),
        )
        for each in content.lanes
    )
    return Telling(
        roadmap.stem,
        "roadmap",
        roadmap.title,
        lang,
        (say(KIND, lang), *about, *content.rests_on(), *file_chips(roadmap, scope, lang)),
        (content.finding(),),
        sections,
        source=source,
    )


def _row(content: Content, row: Row) -> tuple[str, ...]:
    one, lang = row.one, content.lang
    before = [content.roadmap.initiatives[first].title for first, late in content.links if late == row.place]
    remarks = [say(QUICK, lang)] if one.quick_win else []
    return (
        one.title,
        say(STATUS[one.status], lang),
        between(one.start, one.end, lang) or say(N_("no date"), lang),
        "; ".join(content.answers(address) for address in one.addresses),
        ", ".join(before),
        content.owner(one),
        "; ".join((*remarks, *row.flags)),
    )
