"""Compiling: a rule that a team wrote down becomes one like all others, or findings about why it cannot."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import names
from cxkit.lint.facts import Facts, called
from cxkit.lint.house.matching import Wrong, holds, text, wrongs
from cxkit.lint.house.ways import Element, Lost, destination, elements, split, values
from cxkit.lint.rule import Finding, Found, Rule
from cxkit.model.house import House, HouseRule
from cxkit.model.ids import slug
from cxkit.model.journey import Step
from cxkit.model.node import Node
from cxkit.model.reading import model_of
from cxkit.model.shared import File
from cxkit.model.vocabulary import NOUNS
from cxkit.model.workspace import Workspace
from cxkit.words import N_, Term

CODE = re.compile(r"[A-Z]{2,6}[0-9]{2,4}", re.ASCII)
"""What a code of a house looks like."""
PLACE = re.compile(r"\{([\w./ ]{1,60})\}")
_FAMILY = re.compile(r"[A-Z]+")


class Own(NamedTuple):
    """A rule of the house with the file and the entry that it was made of."""

    rule: Rule
    home: House
    entry: HouseRule


def own(workspace: Workspace) -> tuple[Own, ...]:
    """The rules of all houses of a workspace, those that mean something; of two with one code the first."""
    if "rules" not in workspace.kinds:
        return ()
    if "house" not in workspace.kept:
        made: dict[str, Own] = {}
        for _, house in workspace.of(House):
            for code, entry in house.rules.items():
                if code not in made and not any(faults(code, entry)):
                    made[code] = Own(compiled(code, entry), house, entry)
        workspace.kept["house"] = tuple(made.values())
    found: tuple[Own, ...] = workspace.kept["house"]
    return found


def compiled(code: str, entry: HouseRule) -> Rule:
    """The rule that an entry describes. What it says is what stands there, with the keys in braces filled in."""
    way = split(entry.each or "")
    models = tuple(model_of(kind) for kind in entry.in_)
    message, keys = _template(entry.message)
    hint, more = _template(entry.hint or "", len(keys))
    ways = {**keys, **more}

    def find(content: File, facts: Facts) -> Found:
        if not isinstance(content, models):
            return
        for element in elements(facts, way):
            if holds(facts, element, entry.where) and not holds(facts, element, entry.must):
                args: dict[str, Any] = {name: _filled(facts, element, key) for name, key in ways.items()}
                yield Finding(element.node, message, hint=hint, **args)

    find.__name__ = slug(f"{code} {entry.title}").replace("-", "_")
    return Rule(
        code=code,
        severity=Severity[entry.severity.upper()],
        rises=False,
        gathered="",
        gathered_severity=None,
        fixable="",
        dated=False,
        reads=models[0] if len(models) == 1 else File,
        beside=Facts,
        options=(),
        find=find,
        page=_page(entry),
    )


def _page(entry: HouseRule) -> str:
    """What an entry says about itself, in the form that all pages have."""
    parts = [_sentence(entry.title), *filter(None, [entry.why and _sentence(entry.why)])]
    if entry.source:
        parts.append(f"Source: {_sentence(entry.source)}")
    for heading, examples in (("Bad", entry.bad), ("Good", entry.good)):
        parts += [f"## {heading}\n\n```yaml\n{example.rstrip()}\n```" for example in examples]
    return "\n\n".join(parts) + "\n"


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def faults(code: str, entry: HouseRule) -> Iterator[Wrong]:
    """What keeps an entry from being a rule; the places are below the entry, and a first `key` is that of the entry."""
    if not CODE.fullmatch(code):
        yield Wrong(
            ("",), N_("'{code}' is no code: two to six capitals and two to four digits, such as TDA001"), {"code": code}
        )
    elif (family := _FAMILY.match(code)) and family[0] in _families():
        yield Wrong(
            ("",),
            N_("codes that begin with {family} are those of cxkit: choose letters of your own"),
            {"family": family[0]},
        )
    way = split(entry.each or "")
    for kind in entry.in_:
        model: Any = destination(model_of(kind), way)
        if isinstance(model, Lost):
            yield _lost(model)._replace(at=("each",))
            return
        if not (isinstance(model, type) and issubclass(model, Node)):
            yield Wrong(
                ("each",),
                N_("'{way}' holds texts alone: look at what holds them, and ask for them in `must`"),
                {"way": entry.each},
            )
            return
        look = _look(model, model_of(kind), in_step=_passes_step(model_of(kind), way))
        for part in ("where", "must"):
            for wrong in wrongs(getattr(entry, part), look):
                yield wrong._replace(at=(part, *wrong.at))
        for field in ("message", "hint"):
            for key in PLACE.findall(getattr(entry, field) or ""):
                if key != "name" and isinstance(found := look(key), Wrong):
                    yield found._replace(at=(field,))
    if not entry.must:
        yield Wrong(("must",), N_("what must hold? Name at least one key"))


def _look(model: type[BaseModel], file: type[BaseModel], in_step: bool) -> Callable[[str], Any]:
    """What a key leads to from an element; `step/…` and `file/…` begin elsewhere."""

    def look(key: str) -> Any:
        way = split(str(key))
        if not way:
            return Wrong((), N_("a key is expected"))
        start = model
        if way[0] in ("step", "file") and way[0] not in model.model_fields and len(way) > 1:
            if way[0] == "step" and not in_step:
                return Wrong((), N_("no step holds what this rule looks at"))
            start, way = (Step if way[0] == "step" else file), way[1:]
        found = destination(start, way)
        return _lost(found) if isinstance(found, Lost) else found

    return look


def _lost(lost: Lost) -> Wrong:
    args = {"word": lost.key, "what": Term(NOUNS.get(lost.model.__name__, lost.model.__name__)), "near": lost.nearest}
    message = (
        N_("there is no '{word}' in {what}; did you mean '{near}'?")
        if lost.nearest
        else N_("there is no '{word}' in {what}")
    )
    return Wrong((), message, args)


def _passes_step(model: type[BaseModel], way: Sequence[str]) -> bool:
    return any(destination(model, tuple(way[:end])) is Step for end in range(1, len(way) + 1))


@cache
def _families() -> frozenset[str]:
    return frozenset(code[:3] for code in names()) | {"SUP", "CFG"}


def _template(written: str, first: int = 0) -> tuple[str, dict[str, tuple[str, ...]]]:
    """A text as a template in which only the author's own keys are filled in, and no other sign means anything."""
    keys: dict[str, tuple[str, ...]] = {}
    parts = []
    end = 0
    for place in PLACE.finditer(written):
        name = f"_{first + len(keys)}"
        keys[name] = split(place[1])
        parts += [_inert(written[end : place.start()]), f"{{{name}}}"]
        end = place.end()
    return "".join([*parts, _inert(written[end:])]), keys


def _inert(written: str) -> str:
    return written.replace("{", "{{").replace("}", "}}")


def _filled(facts: Facts, element: Element, way: tuple[str, ...]) -> str:
    if way == ("name",) and "name" not in type(element.node).model_fields:
        return called(element.node)
    return ", ".join(map(text, values(facts, element, way))) or "–"
