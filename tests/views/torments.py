"""Torments: workspaces that ask the utmost of a view, of every kind of file, by name and by size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.portfolio import Portfolio
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.workspace import Member, Scope, Workspace
from tests.views.journeys import TEXTS
from tests.views.mapping import rich

KINDS: dict[str, type[File]] = {"journey": Journey, "organization": Organization, "persona": Persona}
KINDS |= {"portfolio": Portfolio, "roadmap": Roadmap}

LONG = ("Llama a su médico de cabecera para pedir una cita lo antes posible porque no puede dormir " * 4)[:300]
SCRIPTS = (
    *("家族は待合室で長い時間待っています。", "نؤكد حجزكم خلال 24 ساعة ونرسل رسالة إلى cxkit!"),
    *("👩‍👩‍👧‍👦 Visita 🇪🇸 👍🏽", "אנחנו מאשרים את ההזמנה", "인터넷으로 방을 찾아 가격을 비교한 다음"),
    *("Tiếng Việt được hỗ trợ", "WWWW ⸻⸻ ﷽ MMMM"),
)
AREAS = ("Sala", "Cocina", "Caja", "Riesgo", "Operaciones", LONG, "ليست منطقة", "Personas")
LANES = ("frontstage", "backstage", "support")

Content = dict[str, Any]


class Torment(NamedTuple):
    """A file in its workspace."""

    content: File
    scope: Scope


def made(first: Content, *beside: Content) -> Torment:
    """The first of these files with the others beside it."""
    contents = [KINDS[one["kind"]].model_validate({"title": "Prueba", **one}) for one in (first, *beside)]
    named = [one if one.id else one.model_copy(update={"id": f"f{n}"}) for n, one in enumerate(contents)]
    workspace = Workspace(tuple(Member(f"f{n}.yaml", one) for n, one in enumerate(named)))
    return Torment(named[0], Scope(workspace, "f0.yaml", named[0]))


def house(actors: int, texts: tuple[str, ...] = TEXTS) -> Content:
    """An organization of so many actors, with areas, processes and a value stream."""
    types = ("person", "person", "system", "partner")
    return {
        "kind": "organization",
        "id": "casa",
        "title": "Casa",
        "areas": [*AREAS[:-1]],
        "actors": {
            f"a{n}": {
                "title": texts[n % len(texts)],
                "type": types[n % 4],
                "area": AREAS[n % len(AREAS)] if n % 5 else None,
                "agreement": {"metric": "respuesta", "target": "<= 4h"} if n % 3 == 0 else (),
            }
            for n in range(actors)
        },
        "processes": {f"p{n}": {"title": texts[-1 - n % len(texts)], "owner": AREAS[n % 8]} for n in range(6)},
        "metrics": {f"m{n}": {"title": texts[n % len(texts)], "value": n, "n": 30, "unit": "%"} for n in range(6)},
        "services": {f"s{n}": {"title": texts[n % len(texts)]} for n in range(4)},
        "value_streams": {
            "flujo": {"title": "Flujo", "stages": [f"Etapa {texts[n % len(texts)][:40]}" for n in range(6)]}
        },
    }


def work(n: int, actors: int, text: str, **more: Any) -> Content:
    """One action that names all it can."""
    return {
        "id": f"w{n}",
        "do": text,
        "by": f"a{n % actors}",
        "process": f"p{n % 6}",
        "time": "20m",
        "max": "1h",
        **more,
    }


def woven(actors: int, steps: int, texts: tuple[str, ...] = TEXTS, **more: Any) -> Content:
    """A journey whose actions all serve one another: each lane of a step asks the next, and the step after it."""
    columns: list[Content] = []
    for n in range(steps):
        step: Content = {
            "id": f"s{n}",
            "title": texts[n % len(texts)],
            "customer": texts[-1 - n % len(texts)],
            "phase": f"f{n // 3}",
            "value_stream": f"flujo/etapa-{n % 6}",
            "emotion": n % 5 - 2,
            "emotion_org": (n + 2) % 5 - 2,
            "pains": [{"id": f"pain-{n}", "text": texts[n % len(texts)], "severity": "high"}],
            "opportunities": [{"id": f"chance-{n}", "text": texts[-1 - n % len(texts)], "for": [f"pain-{n}"]}],
            "metrics": f"m{n % 6}",
            "wait": "3d",
        }
        for lane, name in enumerate(LANES):
            at = 3 * n + lane
            target = (
                f"w{3 * (n + 1) + (lane + n) % 3}" if n + 1 < steps and n % 2 == 0 else f"w{3 * n + (lane + 1) % 3}"
            )
            given = {"carries": texts[at % len(texts)]} if at % 4 == 0 else {}
            step[name] = [work(at, actors, texts[at % len(texts)], feeds=target, **given)]
        columns.append(step)
    phases = {f"f{n}": {"title": texts[n % len(texts)]} for n in range(-(-steps // 3))}
    return {"kind": "journey", "id": "tejido", "title": texts[0], "phases": phases, "steps": columns, **more}


def one_step() -> Torment:
    return made({"kind": "journey", "steps": [{"customer": "Entra"}]})


def steps(count: int) -> Torment:
    return made({"kind": "journey", **rich(4, count)}, house(12))


def weave(count: int) -> Torment:
    """A redesign of a journey in which every second text is another, and which has one step less."""
    other = tuple(text if n % 2 else TEXTS[n - 2] for n, text in enumerate(TEXTS))
    new = woven(12, count - 1, other, id="nuevo", state="future", variant_of="tejido")
    return made(new, woven(12, count), house(12), plan(10, journey="nuevo"))


def full_cell() -> Torment:
    cell = [work(n, 5, TEXTS[n % len(TEXTS)]) for n in range(12)]
    columns = [{"id": "antes", "customer": "Pide"}, {"id": "todo", "customer": "Espera", "backstage": cell}]
    return made({"kind": "journey", "steps": columns}, house(5))


def endless_texts() -> Torment:
    return made(woven(8, 4, (LONG,), owner=LONG, scenario=LONG, starts=LONG, ends=LONG), house(8, (LONG,)))


def scripts() -> Torment:
    return made(woven(8, 8, SCRIPTS, title=SCRIPTS[1]), house(8, SCRIPTS))


def fan_in(count: int = 60) -> Torment:
    columns = [
        {"customer": f"Paso {n}", "backstage": [work(6 * n + k, 9, f"Hace {k}", feeds="centro") for k in range(6)]}
        for n in range(count // 6)
    ]
    columns[count // 12]["support"] = [{"id": "centro", "do": "Reúne todo", "by": "a3"}]
    return made({"kind": "journey", "steps": columns}, house(9))


def loops() -> Torment:
    columns: list[Content] = []
    for n in range(12):
        back = [{"to": f"s{k}", "share": "5%", "if": TEXTS[k]} for k in range(max(0, n - 3), n + 1)]
        fail = {"what": TEXTS[n % 5], "rate": "18%", "back_to": f"s{n // 2}"}
        columns.append({"id": f"s{n}", "customer": TEXTS[n], "next": [*back, f"s{min(n + 1, 11)}"], "fail": fail})
    return made({"kind": "journey", "steps": columns})


def crowd(actors: int) -> Torment:
    return made(house(actors), *(woven(actors, 10, id=f"j{n}") for n in range(actors // 20 or 1)))


def candidates(count: int) -> Torment:
    """Journeys that all have the same scores."""
    names = {
        f"c{n}": {"title": TEXTS[n % len(TEXTS)], "scores": {"x": 3, "y": 3, "z": 3}, "phase": n % 6}
        for n in range(count)
    }
    criteria = {"x": {"title": LONG, "weight": 2}, "y": 2, "z": {"weight": 1, "direction": "lower"}}
    return made({"kind": "portfolio", "criteria": criteria, "journeys": names, "chosen": "c0"}, house(4))


def rings(count: int) -> Torment:
    """Journeys that are one another's parents and lead to one another."""
    titles = [TEXTS[n % len(TEXTS)] for n in range(count)]
    listed = {f"j{n}": {"title": titles[n], "parent": f"j{(n + 1) % 5}"} for n in range(count)}
    files = [
        {
            "kind": "journey",
            "id": f"j{n}",
            "title": titles[n],
            "part_of": f"j{(n * 7 + 1) % count}",
            "leads_to": [f"j{(n + 1) % count}", f"j{n // 2}", f"j{n}"],
            "variant_of": f"j{(n + 3) % count}",
            "steps": [{"customer": "Entra"}],
        }
        for n in range(0, count, 2)
    ]
    return made({"kind": "portfolio", "journeys": listed}, *files)


def plan(count: int, dated: bool = False, journey: str = "viaje") -> Content:
    """Initiatives that depend on one another in rings, with or without dates."""
    progress = ("idea", "planned", "doing", "done", "dropped")
    initiatives = []
    for n in range(count):
        one: Content = {
            "id": f"i{n}",
            "title": TEXTS[n % len(TEXTS)],
            "areas": [AREAS[n % len(AREAS)]] if n % 6 else [],
            "status": progress[n % 5],
            "depends_on": [f"i{(n + 1) % count}", f"i{n * 3 % count}", "nowhere"],
            "addresses": [f"pain-{n}", f"chance-{n % 4}", "gap:m1"],
            "changes": [f"p{n % 6}", f"w{n}"],
            "metric": f"m{n % 6}" if n % 3 else None,
            "effort": n % 7,
            "quick_win": n % 4 == 0,
        }
        if dated:
            one |= {"start": f"202{6 + n % 3}-{1 + n % 12:02}-01", "end": f"202{7 + n % 3}-{1 + n % 12:02}-28"}
        initiatives.append(one)
    return {"kind": "roadmap", "journey": journey, "initiatives": initiatives}


def initiatives(count: int, dated: bool = False) -> Torment:
    return made(plan(count, dated, "tejido"), woven(8, 8), house(8))


def somebody(count: int) -> Torment:
    """A persona with so many things in every field."""
    many = [TEXTS[n % len(TEXTS)] for n in range(count)]
    senses = ("says", "thinks", "does", "feels", "sees", "hears")
    jobs = [{"when": text, "want": text, "so": text, "importance": n % 11} for n, text in enumerate(many)]
    who: Content = {
        "kind": "persona",
        "id": "ruth",
        "title": LONG if count else "Ruth",
        "quote": LONG,
        "scenario": LONG,
        "goals": many,
        "jobs": jobs,
        "empathy": dict.fromkeys(senses, many),
        "pains": many,
        "gains": many,
        "channels": {f"c{n}": {"title": text} for n, text in enumerate(many)},
        "value_map": dict.fromkeys(("products", "pain_relievers", "gain_creators"), many),
    }
    return made(who, woven(4, 10, persona="ruth"), house(4))


def nobody() -> Torment:
    return made({"kind": "persona", "title": ""})


def empty_house() -> Torment:
    return made({"kind": "organization"}, {"kind": "journey", "steps": []})


TORMENTS: Mapping[str, Callable[[], Torment]] = {
    "a step": one_step,
    "40 steps": partial(steps, 40),
    "a redesign": partial(weave, 12),
    "a full cell": full_cell,
    "endless texts": endless_texts,
    "all scripts": scripts,
    "60 arrows into one box": fan_in,
    "loops over loops": loops,
    "an empty house": empty_house,
    "5 actors": partial(crowd, 5),
    "80 actors": partial(crowd, 80),
    "a candidate": partial(candidates, 1),
    "120 candidates on a point": partial(candidates, 120),
    "rings of journeys": partial(rings, 24),
    "an initiative": partial(initiatives, 1),
    "150 initiatives without dates": partial(initiatives, 150),
    "150 initiatives with dates": partial(initiatives, 150, True),
    "nobody": nobody,
    "a persona with all": partial(somebody, 40),
    "a persona with little": partial(somebody, 1),
}
SIZED: Mapping[str, tuple[Callable[[int], Torment], int]] = {
    "journey": (weave, 10),
    "organization": (crowd, 20),
    "portfolio": (candidates, 40),
    "roadmap": (initiatives, 30),
    "persona": (somebody, 20),
}
"""Of each kind, one that grows: drawn at this size and at twice of it."""
