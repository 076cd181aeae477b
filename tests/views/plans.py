"""Portfolios, roadmaps and workspaces to draw, and what their pictures show."""

from __future__ import annotations

from typing import Any

from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.portfolio import Portfolio
from cxkit.model.reading import read
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.survey import Survey
from cxkit.model.workspace import Member, Scope, Workspace
from cxkit.views.picture import Box, Picture, Stroke, Words

KINDS = {"journey": Journey, "organization": Organization, "persona": Persona, "portfolio": Portfolio}
KINDS |= {"roadmap": Roadmap, "survey": Survey}
HOSTILE = (
    "Pay",
    "قدّم شكوى إلى الشركة اليوم",
    "お客様の旅の地図を描く人",
    "😀 Reclamar 👩‍👩‍👧 ahora",
    "Inseparable" * 28,
    "una palabra tras otra " * 15,
    '</text><script>alert("x")</script>&amp; \\N " \' `',
)


def scope(*contents: dict[str, Any], today: str | None = None) -> Scope:
    """The scope of the first of these files, all of one workspace."""
    files = [file(content) for content in contents]
    members = tuple(Member(f"{n:03}.yaml", each) for n, each in enumerate(files))
    return Workspace(members, kinds=frozenset(each.kind for each in files), today=today).scope("000.yaml")


def file(content: dict[str, Any]) -> File:
    steps = {"steps": [{"customer": "Acts"}]} if content["kind"] == "journey" else {}
    found: File = read(KINDS[content["kind"]], {"title": content.get("id", "?"), **steps, **content})
    return found


def boxes(picture: Picture, kind: str) -> dict[str, Box]:
    """The boxes of a kind by id."""
    return {box.id: box for box in picture.items if isinstance(box, Box) and box.kind.split()[:1] == [kind]}


def texts(picture: Picture, kind: str) -> list[str]:
    """The words of a kind, each in one line."""
    return [" ".join(words.lines) for words in picture.items if isinstance(words, Words) and words.kind == kind]


def arrows(picture: Picture) -> list[tuple[str, str, str]]:
    """Kind, source and target of every arrow."""
    strokes = (item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("arrow "))
    return [(stroke.kind.removeprefix("arrow "), stroke.source, stroke.target) for stroke in strokes]
