"""Organizations with journeys to draw as a network: small ones by hand, crowds by seed."""

from __future__ import annotations

from random import Random
from typing import Any

from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.shared import File
from cxkit.model.workspace import Member, Scope, Workspace
from tests.views.journeys import TEXTS

KINDS = {"journey": Journey, "organization": Organization, "persona": Persona}


def workspace(*contents: dict[str, Any]) -> Workspace:
    """Files by their ids, each at `<id>.yaml`."""
    members = [Member(f"{one['id']}.yaml", KINDS[one["kind"]].model_validate(one)) for one in contents]
    return Workspace(tuple(members), kinds=frozenset(one["kind"] for one in contents))


def of(room: Workspace, id: str) -> tuple[File, Scope]:
    """One file of a workspace with its scope."""
    member = next(member for member in room.members if member.id == id)
    return member.content, Scope(room, member.path, member.content)


def journey(id: str = "visit", *steps: Any, **header: Any) -> dict[str, Any]:
    return {"kind": "journey", "id": id, "title": id.capitalize(), **header, "steps": list(steps)}


def organization(**content: Any) -> dict[str, Any]:
    return {"kind": "organization", "id": "house", "title": "The house", **content}


def crowd(actors: int, journeys: int = 12, seed: int = 1, texts: bool = False) -> tuple[File, Scope]:
    """An organization of so many actors, all of whom act; with `texts` everything has nasty words."""
    dice = Random(seed)

    def word(plain: str) -> str:
        return dice.choice(TEXTS) if texts else plain

    declared = {}
    for n in range(actors):
        kind = ("person", "person", "person", "system", "system", "partner")[n % 6]
        declared[f"a{n}"] = {"title": word(f"{kind.capitalize()} number {n}"), "type": kind, "area": f"Area {n % 7}"}
        if kind == "partner" and n % 4:
            declared[f"a{n}"]["agreement"] = {"metric": word("on time"), "target": ">= 95%"}
    files = [organization(actors=declared, areas=[f"Area {n}" for n in range(7)])]
    names = list(declared)
    per = max(1, actors // journeys)
    for n in range(journeys):
        mine = names[n * per : (n + 1) * per] or names[:1]
        steps = []
        for at in range(6):
            chosen = [dice.choice(mine), dice.choice(mine), dice.choice(names), mine[at % len(mine)]]
            steps.append(
                {
                    "customer": {"do": word("Asks"), "gives": word("papers")},
                    "frontstage": {"do": word("Answers"), "by": chosen[0], "makes": word("A receipt")},
                    "backstage": {"do": word("Checks"), "by": chosen[1], "carries": word("The file")},
                    "support": [{"do": word("Shows"), "by": chosen[2]}, {"do": word("Keeps"), "by": chosen[3]}],
                }
            )
        files.append(journey(f"j{n}", *steps, persona=f"p{n % 5}"))
    return of(workspace(*files), "house")
