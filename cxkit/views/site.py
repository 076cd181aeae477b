"""The report as data: which pages there are, and what each of them shows and says."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from cxkit.load import Loaded
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.portfolio import Portfolio
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.survey import Survey
from cxkit.views.pages import home, journey, organization, persona, portfolio, roadmap, survey
from cxkit.views.pages.parts import Section, Words
from cxkit.views.pages.rooms import FOLDERS, Judged, Room, rooms
from cxkit.views.pages.whole import Frame, Head, Page, Site
from cxkit.words import N_, NN_, say

INDEX = "index.html"
_KINDS: tuple[tuple[type[File], str, Callable[..., Head], Callable[..., tuple[Section, ...]]], ...] = (
    (Persona, "personas", persona.head, persona.sections),
    (Organization, "organizations", organization.head, organization.sections),
    (Portfolio, "portfolios", portfolio.head, portfolio.sections),
    (Survey, "surveys", survey.head, survey.sections),
    (Roadmap, "roadmaps", roadmap.head, roadmap.sections),
)
_THEMES = (
    ("auto", N_("as the system")),
    ("light", N_("light")),
    ("dark", N_("dark")),
    ("contrast", N_("high contrast")),
)


def site(
    loadeds: Sequence[Loaded],
    results: Sequence[Judged],
    *,
    lang: str,
    wish: str = "",
    today: str | None = None,
    folders: Mapping[Path, str] | None = None,
    undrawn: Collection[tuple[int, str]] = (),
    addresses: Mapping[Path, str] | None = None,
) -> Site:
    """The pages of a report over workspaces and what the rules said about each of them.

    `lang` is the language of the index, `wish` the one that was asked for: without it a page speaks the language of its
    file. `today` is a date that was given, there is no clock. `folders` names a folder for the pages of each workspace.
    `undrawn` are the journeys too large for a drawing, by number of the workspace and path. `addresses` are where the
    files of each workspace can be read, to the last slash.
    """
    found = rooms(loadeds, results, folders or {}, wish, undrawn, addresses or {})
    frames = _Frames(found, today)
    front = home.head(found, lang)
    pages = [_page(INDEX, lang, "home", frames.of(lang), front, home.sections(found, lang))]
    for room in found:
        for path, one in room.of(Journey):
            speaks = room.lang(one)
            scope = room.scope(path, one)
            head = journey.head(room, path, one, scope, _crumbs(found, room, "journeys", speaks), speaks)
            shown = journey.sections(room, path, one, scope, speaks)
            pages.append(_page(room.pages[path], speaks, "journeys", frames.of(speaks), head, shown))
        for kind, name, make_head, make_sections in _KINDS:
            for path, content in room.of(kind):
                speaks = room.lang(content)
                head = make_head(room, path, content, _crumbs(found, room, name, speaks), speaks)
                shown = make_sections(room, path, content, speaks)
                pages.append(_page(room.pages[path], speaks, name, frames.of(speaks), head, shown))
    return Site(tuple(pages))


def _page(path: str, lang: str, current: str, frame: Frame, head: Head, shown: tuple[Section, ...]) -> Page:
    return Page(path, lang, f"{head.title.text} · {frame.site}", current, frame, head, shown)


_NAMES = {
    "home": N_("Home"),
    "journeys": N_("Journeys"),
    "personas": N_("Personas"),
    "organizations": N_("Organizations"),
    "portfolios": N_("Portfolio"),
    "surveys": N_("Surveys"),
    "roadmaps": N_("Roadmaps"),
    "findings": N_("Findings"),
    "files": N_("What was read"),
}


def _crumbs(found: Sequence[Room], room: Room, kind: str, lang: str) -> tuple[Words, ...]:
    crumbs = [Words(say(_NAMES[kind], lang), target=f"{INDEX}#{kind}")]
    if len(found) > 1 and kind != "organizations" and (name := room.called(lang)):
        crumbs.append(name)
    return tuple(crumbs)


class _Frames:
    """What stands around the pages, once a language."""

    def __init__(self, found: Sequence[Room], today: str | None) -> None:
        self.found = found
        self.today = today
        self.made: dict[str, Frame] = {}

    def of(self, lang: str) -> Frame:
        if lang not in self.made:
            self.made[lang] = self.frame(lang)
        return self.made[lang]

    def frame(self, lang: str) -> Frame:
        shown = ["home", *(name for kind, name in FOLDERS if any(any(room.of(kind)) for room in self.found))]
        nav = tuple(
            (kind, Words(say(_NAMES[kind], lang), target=INDEX if kind == "home" else f"{INDEX}#{kind}"))
            for kind in (*shown, "findings", "files")
        )
        return Frame(
            self.name(lang),
            nav,
            say(N_("Skip to the content"), lang),
            say(N_("Menu"), lang),
            say(N_("Main"), lang),
            say(N_("You are here"), lang),
            say(N_("Colours"), lang),
            tuple((value, say(name, lang)) for value, name in _THEMES),
            tuple(self.foot(lang)),
        )

    def name(self, lang: str) -> str:
        """The organization, where there is one; a folder's name would change from machine to machine."""
        named = self.found[0].name if len(self.found) == 1 else ""
        return named or say(N_("Customer journeys"), lang)

    def foot(self, lang: str) -> list[Words]:
        read = sum(len(room.loaded.judged) for room in self.found)
        missed = sum(each.n for room in self.found for each in room.judged.not_checked)
        said = [Words(say(NN_("{n} file read", "{n} files read"), lang, n=read), target=f"{INDEX}#files")]
        if missed:
            text = NN_("{n} thing not checked", "{n} things not checked")
            said.append(Words(say(text, lang, n=missed), target=f"{INDEX}#files"))
        if self.today:
            said.append(Words(say(N_("Judged as of {date}"), lang, date=self.today)))
        said.append(Words(say(N_("A finding is about a process, never about a person"), lang)))
        return said
