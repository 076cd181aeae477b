"""Files of every kind as trees of values, with slots for what is right and what people write instead."""

from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from typing import Any


class Slot:
    """A place in a tree: what belongs there, and what may be written instead, as it then stands in the text.

    The same slot may stand in several places, such as an id and all that names it. A bad key that is empty takes its
    line away.
    """

    def __init__(self, code: str, good: Any, *bads: str) -> None:
        self.code, self.good, self.bads = code, good, bads

    def __repr__(self) -> str:
        return repr(self.good)


KEYS = {
    "customer": ("cliente", "Cliente", "'cliente'", "custommer"),
    "evidence": ("evidencia", "evidencias", "evidense", '"evidencia"'),
    "emotion": ("emocion", "emoción", "Emotion"),
    "frontstage": ("frontal", "Frontstage"),
    "backstage": ("backstag",),
    "steps": ("pasos", '"pasos"'),
    "title": ("titulo", "título", "Title"),
    "owner": ("ownr", "dueño"),
    "journey": ("Journey", "viaje"),
    "questions": ("preguntas",),
    "initiatives": ("iniciativas", "Initiatives"),
    "areas": ("áreas",),
    "criteria": ("criterios",),
    "jobs": ("Jobs",),
    "rules": ("reglas", "Rules"),
    "do": ("hace", "Do"),
    "by": ("By",),
}
WORDS = {
    "status": ("borrador", "Draft", "'drft'"),
    "state": ("actual", "curent"),
    "type": ("Interview", "entrevista"),
    "severity": ("alta", "High"),
}
PHRASES = {
    "YML026": "!include {0}",
    "YML027": "!{0} y más",
    "YML028": "&{0} y más",
    "YML029": "*{0} y más",
    "YML032": "{0} #1 y más",
    "YML036": "{{{0}}} y más",
    "YML037": "{0}: y más",
    "YML039": "@{0}",
    "YML040": ">{0} y más",
    "YML041": "- {0}",
    "YML042": '"{0}" y más',
    "YML043": '"{0}',
    "YML052": '"{0} \\d"',
}
TEXTS = (
    "Saluda",
    "Explica",
    "it's 5",
    'el "jefe"',
    "¿Hay mesa?",
    "1.10",
    "véase http://x.y/z?a=1",
    "漢字",
    "95 %",
    "no",
)
LONG = ("uno\ndos\n", "uno\n\ndos\n", "tres: líneas # sí\n- y guion\n")


def text(random: Random) -> Any:
    """A text that may be spoilt in a way that YAML stumbles over."""
    good = random.choice(TEXTS)
    code, pattern = random.choice([*PHRASES.items()])
    return Slot(code, good, pattern.format(good.replace('"', "")))


def journey(random: Random) -> dict[Any, Any]:
    """With something for every rule that offers a fix; in a workspace with an organization and a journey to vary."""
    order = Slot("REF004", "order", "Take_Order", "Take Order")
    again = Slot("STR003", "again", "end", "all")
    phone = Slot("REF004", "phone", "Phone_Line")
    host = Slot("REF004", "host", "Head_Waiter")
    area = Slot("REF010", "floor", "FLOOR", "flor")
    emotion = Slot("SCH003", 2, '"2"', "'2'", "1,5")
    cooks = {"do": text(random), "by": Slot("REF001", "cook", "Cooc", "COOK"), "needs": Slot("REF001", "ask", "asc")}
    first = {
        "id": order,
        "customer": text(random),
        "channel": Slot("STR011", phone, "PHONE", "phne"),
        "evidence": ["Menu", Slot("EVI003", "Bill", "the menu")],
        "emotion": random.choice([emotion, {"value": emotion}]),
        "wait": Slot("TIM001", "10m", "10 minutos", "'10 min.'", "10"),
        "next": [
            {"to": Slot("REF001", order, "ordr"), "loop": Slot("SCH003", True, "sí", "'yes'"), "max": 1, "if": "más"},
            {"to": again, "if": text(random), "share": Slot("SCH005", "70%", "70")},
            {"to": "end", "if": "no", "share": Slot("SCH006", "30%", '"0,3"', "29,5 %")},
        ],
        "frontstage": {
            "id": "ask",
            "do": text(random),
            "by": host,
            "time": Slot("TIM001", "5m", "5 minutes", "300 segs"),
        },
        "backstage": [cooks, cooks] if random.random() < 0.3 else cooks,
    }
    second = {
        "id": again,
        "customer": {"do": text(random), "time": Slot("TIM001", "1h", "1 hora", "'1 hour'")},
        "pains": {"text": text(random), "source": "talks", "severity": "high"},
        "notes": random.choice([text(random), random.choice(LONG)]),
    }
    third = {
        "id": Slot("STR016", "come-in", "come-inn"),
        "customer": "Entra",
        "wait": {"max": "2h", "why": text(random)},
    }
    fourth = {
        "id": Slot("STR003", "pay", "come-in", "again"),
        "customer": "Paga",
        "evidence": Slot("EVI003", "Menu", "a Menu"),
    }
    fifth = Slot("SCH003", {"customer": "Se va"}, "Se va", '"Se va: sí"')
    return {
        "id": "dinner",
        "title": text(random),
        "variant_of": "lunch",
        "state": "current",
        "status": "draft",
        "reviewed": day("2026-01-20"),
        "emotion_scale": Slot("SCH006", "1..5", "1 al 5"),
        "owner": host,
        "sources": {"talks": {"type": "interview", "n": 6, "date": day("2026-02-13")}},
        "actors": {host: {"title": "Anfitrión", "area": area}, "cook": {"area": "kitchen"}},
        "channels": random.choice([[phone], {phone: {"title": "Teléfono"}}]),
        "steps": [first, second, *random.sample([third, fourth, fifth], random.randint(0, 3))],
    }


def persona(random: Random) -> dict[Any, Any]:
    job = {
        "when": text(random),
        "want": text(random),
        "so": "ya",
        "importance": Slot("SCH003", 9, '"9"'),
        "satisfaction": 3,
    }
    return {
        "title": text(random),
        "share": Slot("SCH006", "38%", '"38,5 %"'),
        "based_on": [{"type": "interview", "n": Slot("SCH003", 12, "'12'"), "date": day("2026-08-20")}],
        "goals": [text(random), text(random)],
        "jobs": [job],
        "pains": text(random),
    }


def organization(random: Random) -> dict[Any, Any]:
    return {
        "title": text(random),
        "areas": ["floor", "kitchen"],
        "owner": text(random),
        "actors": {"guard": {"area": Slot("REF010", "floor", "Floor"), "title": text(random)}, "shift-lead": {}},
        "processes": {
            Slot("REF004", "greet", "Say_Hello"): {
                "title": text(random),
                "owner": "guard",
                "reviewed": day("2026-03-14"),
            }
        },
        "policies": {"rules": {"type": "policy"}},
    }


def portfolio(random: Random) -> dict[Any, Any]:
    return {
        "title": text(random),
        "criteria": {
            "impact": {
                "title": text(random),
                "weight": Slot("SCH003", 1, '"1"'),
                "scale": Slot("SCH006", "1..5", "1 a 5"),
            }
        },
        "journeys": {
            "lunch": {"title": text(random), "phase": Slot("SCH004", "mapping", "Mapping", "maping")},
            "tea": {"scores": {"impact": 3}, "segment": text(random)},
        },
        "chosen": Slot("REF001", "tea", "tee", "TEA"),
        "decided": {"by": text(random), "date": day("2026-03-12", sure=False)},
    }


def survey(random: Random) -> dict[Any, Any]:
    return {
        "title": text(random),
        "journey": Slot("REF001", "lunch", "lunsh", "Lunch"),
        "period": {"from": day("2026-07-31"), "to": day("2026-09-30")},
        "population": Slot("SCH003", 2318, '"2318"'),
        "questions": {
            "speed": {
                "type": Slot("SCH004", "csat", "CSAT", "csta"),
                "scale": "1-5",
                "text": text(random),
                "step": Slot("REF001", "arrive", "arive"),
            },
            "why": {"type": "text", "text": text(random)},
        },
        "results": {Slot("REF001", "speed", "sped"): {"mean": 2.9, "n": Slot("SCH003", 640, "'640'")}},
    }


def roadmap(random: Random) -> dict[Any, Any]:
    first = {
        "id": Slot("REF004", "notify", "Notify_All"),
        "title": text(random),
        "type": Slot("SCH004", "process", "proceso", "Process"),
        "areas": [Slot("REF010", "floor", "Floor"), "kitchen"],
        "start": day("2026-11-23"),
        "confidence": Slot("SCH003", 0.8, '"0,8"', "'0.8'"),
        "quick_win": Slot("SCH003", True, "'sí'"),
    }
    second = {"id": "train", "title": text(random), "depends_on": Slot("REF001", "notify", "notfy"), "areas": "floor"}
    return {"title": text(random), "owner": text(random), "journey": "lunch", "initiatives": [first, second]}


def house(random: Random) -> dict[Any, Any]:
    rule = {
        "title": text(random),
        "each": "steps/pains",
        "where": {"severity": "high"},
        "must": {"frequency": "some"},
        "message": text(random),
        "severity": Slot("SCH004", "warning", "Warning", "warnin"),
        "why": text(random),
        "bad": "kind: journey\ntitle: A\nsteps:\n  - customer: B\n    pains: {text: C, severity: high} # HSE001\n",
        "good": "kind: journey\ntitle: A\nsteps:\n  - customer: B\n",
    }
    return {"title": text(random), "rules": {"HSE001": rule}}


def day(good: str, *, sure: bool = True) -> Slot:
    """A date, which may be written in ways that show which number is the day, or not."""
    year, month, number = good.split("-")
    ways = (f"{number}/{month}/{year}", f"{year}.{int(month)}.{int(number)}") if sure else (f"{number}/{month}/{year}",)
    return Slot("SCH006", date.fromisoformat(good), *ways)


KINDS: dict[str, Callable[[Random], dict[Any, Any]]] = {
    "journey": journey,
    "persona": persona,
    "organization": organization,
    "portfolio": portfolio,
    "survey": survey,
    "roadmap": roadmap,
    "rules": house,
}
SPANISH = {"journey": "viaje", "persona": "Persona", "organization": "organización", "portfolio": "portafolio"}
NEIGHBOURS = {
    "cxkit.toml": "",
    "house.yaml": "kind: organization\ntitle: Bistro\nareas: {floor: {}, kitchen: {}}\n",
    "lunch.yaml": "kind: journey\nid: lunch\ntitle: Lunch\nsteps:\n  - {id: arrive, customer: Arrives}\n"
    "  - {id: come-in, customer: Comes in}\n  - {id: order, customer: Orders}\n",
}
"""The workspace around a draft."""


def tree(kind: str, random: Random) -> dict[Any, Any]:
    """A file of some kind, whole."""
    named = Slot("KND001", kind, *filter(None, (SPANISH.get(kind), f"'{kind.title()}'", kind[:-1])))
    key = Slot("KND001", "kind", "Kind", "tipo", "KIND", "")
    return dict(_keyed({key: named, "id": kind, **KINDS[kind](random)}, random))


def _keyed(tree: dict[Any, Any], random: Random) -> Iterator[tuple[Any, Any]]:
    """The entries of a tree, with slots for keys and words that have other names."""
    for key, value in tree.items():
        if isinstance(value, dict):
            value = dict(_keyed(value, random))
        elif isinstance(value, list):
            value = [dict(_keyed(item, random)) if isinstance(item, dict) else item for item in value]
        elif key in WORDS and isinstance(value, str):
            value = Slot("SCH004", value, *WORDS[key])
        yield Slot("SCH001", key, *KEYS[key]) if key in KEYS and random.random() < 0.5 else key, value


def slots(value: Any) -> Iterator[Slot]:
    if isinstance(value, Slot):
        yield value
        yield from slots(value.good)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (*slots(key), *slots(item))
    elif isinstance(value, list):
        for item in value:
            yield from slots(item)
