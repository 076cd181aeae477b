"""Overlays onto their journeys, and what there is to say where two files give the same key."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cxkit.diagnostic import Diagnostic, Related, Severity
from cxkit.model.blueprint import Blueprint
from cxkit.model.journey import Journey
from cxkit.model.overlay import Clash, StandIn, clashes, merged
from cxkit.model.workspace import Member, apart
from cxkit.source.document import Document
from cxkit.words import N_


class Merged(NamedTuple):
    """The members with each covered journey whole, and of what files and nodes it was made.

    `broken` are overlays that clash with another file: they cover nothing.
    """

    members: list[Member]
    parts: Mapping[str, tuple[Member, ...]]
    stand_ins: Mapping[int, StandIn]
    diagnostics: list[Diagnostic]
    broken: frozenset[str]


def merge(members: Sequence[Member], documents: Mapping[str, Document], broken: frozenset[str]) -> Merged:
    """Lay every overlay onto the nearest journey of its name; those in `broken` files are left aside.

    A journey is judged when any of its files is: what is found in the others is not said.
    """
    covering: dict[str, list[Member]] = {}
    for member in sorted(members, key=lambda member: member.path):
        if isinstance(member.content, Blueprint) and member.path not in broken:
            if journey := _covered(member, members):
                covering.setdefault(journey.path, []).append(member)
    parts: dict[str, tuple[Member, ...]] = {}
    stand_ins: dict[int, StandIn] = {}
    said: list[Diagnostic] = []
    lost: set[str] = set()
    made: list[Member] = []
    for member in members:
        if member.path not in covering or not isinstance(member.content, Journey):
            made.append(member)
            continue
        files = [member]
        for overlay in covering[member.path]:
            assert isinstance(overlay.content, Blueprint)
            found = [*clashes([each.content for each in files], overlay.content)]  # type: ignore[misc]
            if found:
                lost.add(overlay.path)
                said += [_said(clash, overlay, files, documents) for clash in found if _heard(clash, overlay, files)]
            else:
                files.append(overlay)
        whole = merged(member.content, [each.content for each in files[1:] if isinstance(each.content, Blueprint)])
        stand_ins.update(whole.stand_ins)
        parts[member.path] = tuple(files)
        made.append(member._replace(content=whole.journey, judged=any(each.judged for each in files)))
    return Merged(made, parts, stand_ins, said, frozenset(lost))


def _covered(overlay: Member, members: Sequence[Member]) -> Member | None:
    assert isinstance(overlay.content, Blueprint)
    named = [
        each for each in members if isinstance(each.content, Journey) and each.content.id == overlay.content.journey
    ]
    return min(named, key=lambda each: (apart(overlay.path, each.path), each.path), default=None)


def _heard(clash: Clash, overlay: Member, files: Sequence[Member]) -> bool:
    """Whether one of the two files is judged."""
    return overlay.judged or any(each.judged for each in files if each.content is clash.first)


def _said(clash: Clash, overlay: Member, files: Sequence[Member], documents: Mapping[str, Document]) -> Diagnostic:
    """At the overlay, or at the other file where only that one is judged, with the other place."""
    first = next(each for each in files if each.content is clash.first)
    here, there = (overlay, clash.pointer), (first, clash.first_pointer)
    if first.judged and not overlay.judged:
        here, there = there, here
    (member, pointer), (other, other_pointer) = here, there
    inside = len(clash.pointer) == 3
    message = (
        N_("'{key}' of the step '{step}' stands in two files") if inside else N_("'{key}' is declared in two files")
    )
    return Diagnostic(
        path=member.path,
        span=documents[member.path].locate(pointer, "key"),
        code="SCH008",
        severity=Severity.ERROR,
        message=message,
        args={"key": str(clash.pointer[-1]), "step": str(clash.pointer[1])},
        hint=N_("which of them keeps it? Take it out of the other"),
        pointer=pointer,
        file=member.content.id,
        element="/".join(map(str, clash.pointer)),
        related=(
            Related(other.path, documents[other.path].locate(other_pointer, "key"), N_("it stands here too"), {}),
        ),
    )
