"""Files of every kind as people write them, with faults put in on purpose: each can also be written with some of them.

A draft is a tree of values in which slots hold what is right and what people write instead; how it is laid out comes
from the same seed whatever is spoilt, so that what one fault brings about can be told from what another does.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from random import Random
from typing import Any, NamedTuple

from cxkit.source.spelling import bare, double, single, visible

NEWLINES = ("\n", "\n", "\n", "\r\n", "\r\n", "\r", "mixed")
REMARKS = ("nota", "- a: b", "'comillas\" y {llaves", "😀 é", "[sí], #", "kind: x", "*a &b !c")
REMARK = re.compile(r"#+ ?n(\d+)·")


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
TEXTS = ("Saluda", "Explica", "it's 5", 'el "jefe"', "¿Hay mesa?", "1.10", "véase http://x.y/z?a=1", "漢字", "95 %", "no")
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
        "frontstage": {"id": "ask", "do": text(random), "by": host, "time": Slot("TIM001", "5m", "5 minutes", "300 segs")},
        "backstage": [cooks, cooks] if random.random() < 0.3 else cooks,
    }
    second = {
        "id": again,
        "customer": {"do": text(random), "time": Slot("TIM001", "1h", "1 hora", "'1 hour'")},
        "pains": {"text": text(random), "source": "talks", "severity": "high"},
        "notes": random.choice([text(random), random.choice(LONG)]),
    }
    third = {"id": Slot("STR016", "come-in", "come-inn"), "customer": "Entra", "wait": {"max": "2h", "why": text(random)}}
    fourth = {"id": Slot("STR003", "pay", "come-in", "again"), "customer": "Paga", "evidence": Slot("EVI003", "Menu", "a Menu")}
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
    job = {"when": text(random), "want": text(random), "so": "ya", "importance": Slot("SCH003", 9, '"9"'), "satisfaction": 3}
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
        "processes": {Slot("REF004", "greet", "Say_Hello"): {"title": text(random), "owner": "guard", "reviewed": day("2026-03-14")}},
        "policies": {"rules": {"type": "policy"}},
    }


def portfolio(random: Random) -> dict[Any, Any]:
    return {
        "title": text(random),
        "criteria": {"impact": {"title": text(random), "weight": Slot("SCH003", 1, '"1"'), "scale": Slot("SCH006", "1..5", "1 a 5")}},
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
            "speed": {"type": Slot("SCH004", "csat", "CSAT", "csta"), "scale": "1-5", "text": text(random), "step": Slot("REF001", "arrive", "arive")},
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
    "lunch.yaml": "kind: journey\nid: lunch\ntitle: Lunch\nsteps:\n  - {id: arrive, customer: Arrives}\n  - {id: come-in, customer: Comes in}\n  - {id: order, customer: Orders}\n",
}
"""The workspace around a draft."""


class Tear(NamedTuple):
    """A fault of the text and not of a value: what the pattern finds becomes something else, at one place."""

    code: str
    pattern: str
    bad: str


TEARS = (
    Tear("YML004", r"(?<=\w)(?=\w)", "\x07"),
    Tear("YML005", r"(?<=\w)(?=\w)", "\ufeff"),
    Tear("YML006", r"(?<=[a-z]) (?=[a-z])", "\u2028"),
    Tear("YML022", r"\A(?=\w)", "%YAML 1.1\n---\n"),
    Tear("YML030", r"(?<=: )(?=[A-Z]\w+$)", "&a0 "),
    Tear("YML033", r"(?<=\[)(?=\w)", "#"),
    Tear("YML034", r"(?<=^title): ", "："),
    Tear("YML035", r"(?<=[{ ]do: )(?=\w)", "Oye, "),
    Tear("YML038", r"(?<=[{ ]do: )(?=[A-Z])", "?"),
    Tear("YML044", r"[}\]]$", ""),
    Tear("YML045", r"(?<=[}\]])$", "]"),
    Tear("YML046", r",(?= [a-z]+:)", ""),
    Tear("YML047", r"(?<=^title):(?= \w)", ""),
    Tear("YML047", r"(?<=^steps):$", ""),
    Tear("YML048", r"(?<=^title:) (?=\w)", ""),
    Tear("YML048", r"(?<=[{ ]by:) (?=\w)", ""),
    Tear("YML049", r"^  (?=  +\w+:)", " "),
    Tear("YML049", r"^(?=  +\w+:)", " "),
    Tear("YML050", r"^  +(?=[\w-])", "\t"),
    Tear("YML051", r"^  (?=[\w-])", "\u00a0\u00a0"),
    Tear("YML023", r"^(?=title:)", "title: otra\n"),
    Tear("", r"(?<=\w)(?=\w)", "\x85"),
    Tear("", r"^(?= +\w)", "- "),
    Tear("", r"(?<=: )(?=\w)", "'"),
)


class Draft:
    """A file of some kind, how it is laid out, and the faults that were chosen for it."""

    def __init__(self, seed: int, most: int, *, tears: int = 2) -> None:
        random = Random(seed)
        self.kind = random.choice(["journey"] * 7 + [*KINDS])
        tree = KINDS[self.kind](random)
        named = Slot("KND001", self.kind, *filter(None, (SPANISH.get(self.kind), f"'{self.kind.title()}'", self.kind[:-1])))
        tree = {Slot("KND001", "kind", "Kind", "tipo", "KIND", ""): named, **tree}
        self.tree = dict(_keyed(tree, random))
        self.seed = random.random()
        slots = list(dict.fromkeys(_slots(self.tree)))
        torn = random.sample(TEARS, min(tears, random.choice((0, 0, 0, 1, 2))))
        count = max(0, min(len(slots), random.randint(1, most) - len(torn)))
        self.faults: list[Slot | Tear] = [*random.sample(slots, count), *torn]
        self.bads = {fault: random.choice(fault.bads) for fault in self.faults if isinstance(fault, Slot)}

    def written(self, faults: Collection[int] | None = None) -> bytes:
        """The file with all of its faults, or with those of the given numbers only."""
        chosen = [fault for number, fault in enumerate(self.faults) if faults is None or number in faults]
        author = _Author(Random(self.seed), {slot: bad for slot, bad in self.bads.items() if slot in chosen})
        text = author.document(self.tree)
        for number, fault in enumerate(self.faults):
            places = [*re.finditer(fault.pattern, text, re.MULTILINE)] if isinstance(fault, Tear) else []
            places = [place for place in places if "#" not in text[text.rfind("\n", 0, place.start()) + 1 : place.end()]]
            place = Random(f"{self.seed} {number}").choice(places) if places else None
            if place and fault in chosen and isinstance(fault, Tear):
                text = text[: place.start()] + fault.bad + text[place.end() :]
        return author.encoded(text)


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


def _slots(value: Any) -> Iterator[Slot]:
    if isinstance(value, Slot):
        yield value
        yield from _slots(value.good)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (*_slots(key), *_slots(item))
    elif isinstance(value, list):
        for item in value:
            yield from _slots(item)


class _Raw(str):
    """What stands in the text as it is."""


class _Author:
    """Writes one file, with habits that change from line to line."""

    def __init__(self, random: Random, spoilt: Mapping[Slot, str]) -> None:
        self.random = random
        self.spoilt = spoilt
        self.calm = random.random() < 0.2
        self.lines: list[str] = []
        self.remarks = 0
        self.labels: dict[str, str] = {}
        self.newline = random.choice(NEWLINES)
        self.mark = random.random() < 0.2
        self.end = random.random() < 0.8

    def document(self, tree: dict[Any, Any]) -> str:
        if self.maybe(0.1):
            self.lines += ["%YAML 1.2", "---"]
        elif self.maybe(0.1):
            self.lines.append(f"---{self.remark()}")
        self.mapping(tree, 0)
        self.gap(0)
        return "\n".join(self.lines)

    def encoded(self, text: str) -> bytes:
        """With its line ends, its byte order mark, and the end of its last line or without it."""
        lines = text.split("\n")
        ends = [self.random.choice(("\n", "\r\n")) if self.newline == "mixed" else self.newline for _ in lines]
        ends[-1] = ends[-1] if self.end else ""
        whole = "".join(line + end for line, end in zip(lines, ends, strict=True))
        return (b"\xef\xbb\xbf" if self.mark else b"") + whole.encode()

    def maybe(self, share: float) -> bool:
        return self.random.random() < share and not self.calm

    def remark(self, share: float = 0.15) -> str:
        if not self.maybe(share):
            return ""
        return self.random.choice((" ", "  ", "    ")) + self.said()

    def said(self) -> str:
        """A comment that no other is like."""
        self.remarks += 1
        return f"{self.random.choice(('#', '# ', '## '))}n{self.remarks}· {self.random.choice(REMARKS)}".rstrip()

    def gap(self, column: int) -> None:
        """Blank lines and comments before the next line."""
        while self.maybe(0.12):
            margin = " " * self.random.choice((0, column))
            self.lines.append(margin + self.said() if self.random.random() < 0.7 else "")

    def pick(self, value: Any) -> Any:
        while isinstance(value, Slot):
            if value in self.spoilt:
                return _Raw(self.spoilt[value])
            value = value.good
        return value

    def mapping(self, value: dict[Any, Any], column: int, head: str | None = None) -> None:
        for slot, item in value.items():
            key = self.pick(slot)
            if key == "":
                continue
            if head is None:
                self.gap(column)
            start = " " * column if head is None else head
            head = None
            shown = key if isinstance(key, _Raw) else self.scalar(key, flow=False, plain=0.95)
            self.entry(f"{start}{shown}{' ' if self.maybe(0.03) else ''}:", item, column, 2)

    def entry(self, start: str, item: Any, column: int, least: int) -> None:
        item = self.pick(item)
        blank = " " * (2 if self.maybe(0.1) else 1)
        if label := self.labelled(item):
            self.lines.append(f"{start}{blank}*{label}{self.remark()}")
        elif isinstance(item, str) and "\n" in item:
            self.lines.append(f"{start}{blank}{self.random.choice('|>')}{self.remark()}")
            self.lines += [" " * (column + 2) + line if line else "" for line in item.rstrip("\n").split("\n")]
        elif not isinstance(item, dict | list) or not item or self.flows(item):
            shown = self.inline(item, column + 2)
            self.lines += f"{start}{blank}{shown}{self.remark()}".split("\n")
        elif isinstance(item, dict):
            self.lines.append(start + self.remark())
            self.mapping(item, column + self.random.choice((2, 2, 2, 4)))
        else:
            self.lines.append(start + self.remark())
            self.sequence(item, column + self.random.choice((0, 2, 2)))

    def sequence(self, value: list[Any], column: int) -> None:
        for slot in value:
            self.gap(column)
            blank = " " * self.random.choice((1, 1, 1, 3))
            start = f"{' ' * column}-{blank}"
            item = self.pick(slot)
            if isinstance(item, dict) and item and not self.flows(item):
                self.mapping(item, len(start), start)
            else:
                self.lines += f"{start}{self.inline(item, column + 2)}{self.remark()}".split("\n")

    def flows(self, item: Any) -> bool:
        """Whether a group stands in braces or brackets: small ones do."""
        return len(str(item)) < 400 and "\\n" not in repr(item) and self.random.random() < 0.5

    def labelled(self, item: Any) -> str:
        """The label that a value has got, where it stands a second time."""
        known = self.labels.get(repr(item), "") if isinstance(item, dict) and item else ""
        return known if known and self.maybe(0.9) else ""

    def inline(self, item: Any, margin: int) -> str:
        item = self.pick(item)
        if isinstance(item, dict):
            label = f"&a{len(self.labels)}" if repr(item) not in self.labels and item and self.maybe(0.1) else ""
            if label:
                self.labels[repr(item)] = label[1:]
            pairs = [(self.pick(key), value) for key, value in item.items()]
            parts = [f"{key}: {self.inline(value, margin + 2)}" for key, value in pairs if key != ""]
            return (f"{label} " if label else "") + self.braced("{}", parts, margin)
        if isinstance(item, list):
            return self.braced("[]", [self.inline(each, margin + 2) for each in item], margin)
        return self.scalar(item, flow=True)

    def braced(self, signs: str, parts: list[str], margin: int) -> str:
        pad = " " if self.maybe(0.2) and parts else ""
        text = ""
        for number, part in enumerate(parts):
            text += part
            if number < len(parts) - 1:
                text += ","
                text += f"{self.remark(0.4)}\n{' ' * margin}" if self.maybe(0.15) else self.random.choice((" ", " ", "  "))
        return f"{signs[0]}{pad}{text}{pad}{signs[1]}"

    def scalar(self, value: Any, *, flow: bool, plain: float = 0.7) -> str:
        chance = self.random.random()
        if isinstance(value, _Raw):
            return str(value)
        if isinstance(value, bool) or not isinstance(value, str):
            return str(value).lower()
        if bare(value, flow=flow) and (chance < plain or self.calm):
            return value
        return single(value) if visible(value) and chance < 0.85 else double(value)
