"""What to say about each way in which a value does not fit."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import isinf
from typing import Any, Literal, get_args

from pydantic import BaseModel

from cxkit.load import spanish, synonyms
from cxkit.load.misfit import Misfit, form, nearest, noun, only, shown
from cxkit.load.spelling import decimal, iso_date, scale
from cxkit.model import vocabulary
from cxkit.model.shared import Basis
from cxkit.model.values import BasisWord
from cxkit.words import N_

FEW = 14
"""A node with no more keys than this has them listed."""
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Slip:
    """One misfit before it has a place in the text.

    `better` replaces the key or value that `part` names, `before` is put in front of it; `sure` when nothing else can
    be meant.
    """

    code: str
    message: str
    hint: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)
    part: Literal["key", "value"] = "value"
    better: str | None = None
    before: str = ""
    sure: bool = True


def slip(misfit: Misfit) -> Slip:
    """The words for a misfit."""
    return _SLIPS.get(misfit.kind, _strange)(misfit)


def _english(misfit: Misfit) -> str | None:
    """The English key for a Spanish one, even for one that is not quite right."""
    key = str(misfit.pointer[-1])
    if english := spanish.key(key, misfit.value):
        return english
    return None if only(key, tuple(vocabulary.keys(misfit.place.owner))) else spanish.almost(key)


def meant(misfit: Misfit) -> str | None:
    """The key of the same node that an unknown key is meant to be."""
    key = str(misfit.pointer[-1])
    known = tuple(vocabulary.keys(misfit.place.owner))
    english = _english(misfit)
    if english:
        for spelt in (english, f"{english}s", english.removesuffix("s")):
            if spelt in known:
                return spelt
    if usual := synonyms.meant(english or key, known):
        return usual[0]
    # A key that has a home elsewhere was put in the wrong place, not misspelt.
    elsewhere = any(True for word in (key, english) if word for _ in vocabulary.homes(misfit.root, word))
    cutoff = 0.8 if elsewhere else 0.6
    return nearest(key, known, cutoff)


def _unknown(misfit: Misfit) -> Slip:
    key = str(misfit.pointer[-1])
    known = tuple(vocabulary.keys(misfit.place.owner))
    args: dict[str, Any] = {"key": shown(key), "node": misfit.noun}
    better = meant(misfit)
    message = N_("'{key}' is not a key of {node}")
    if better:
        english = _english(misfit)
        if english and nearest(key, known, 0.9) is None:
            hint = N_("keys are written in English: '{meant}'")
        else:
            hint = N_("did you mean '{meant}'?")
        return Slip("SCH001", message, hint, {**args, "meant": better}, "key", better, sure=_sure(misfit, known))
    english = _english(misfit)
    for word in (key, english):
        homes = _homes(misfit, word) if word else []
        if homes:
            args |= {"meant": word, "places": [noun(home) for home in homes[:3]]}
            hint = (
                N_("it can stand in {places}") if word == key else N_("in English '{meant}'; it can stand in {places}")
            )
            return Slip("SCH001", message, hint, args, "key")
    if len(known) <= FEW:
        args["known"] = _listed(misfit.place.owner)
        return Slip("SCH001", message, N_("its keys are {known}; keys of your own begin with x-"), args, "key")
    args["kind"] = misfit.root.__name__.lower()
    hint = N_("'cxkit schema {kind}' lists the keys; keys of your own begin with x-")
    return Slip("SCH001", message, hint, args, "key")


def _sure(misfit: Misfit, known: tuple[str, ...]) -> bool:
    """Whether an unknown key can be meant for no other than the one that is suggested."""
    key = str(misfit.pointer[-1])
    english = _english(misfit)
    if english and not {english, f"{english}s", english.removesuffix("s")}.isdisjoint(known):
        return True
    if usual := synonyms.meant(english or key, known):
        return len(usual) == 1
    return only(key, known)


def _homes(misfit: Misfit, key: str) -> list[type[BaseModel]]:
    """Where a key is at home, what stands below the node first."""
    below = vocabulary.nodes(misfit.place.owner)
    return sorted(vocabulary.homes(misfit.root, key), key=lambda home: home not in below)


def _listed(node: type[BaseModel]) -> str:
    """The keys of a node, without those that every node has."""
    return ", ".join(each for each in vocabulary.keys(node) if each not in ("notes", "links"))


def _missing(misfit: Misfit) -> Slip:
    key = str(misfit.pointer[-1])
    args = {"key": key, "node": misfit.noun}
    message = N_("{node} needs '{key}'")
    if key == "steps":
        hint = N_("write a line 'steps:' and below it one '- customer: …' for each thing that the customer does")
    else:
        hint = N_("add '{key}: …'")
    return Slip("SCH002", message, hint, args)


def _text(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "value": shown(misfit.value), "form": form(misfit.value)}
    if misfit.value is None:
        return Slip("SCH003", N_("'{key}' is empty; a text is expected"), N_("write the text after the colon"), args)
    if isinstance(misfit.value, bool):
        quoted = f'"{shown(misfit.value)}"'
        hint = N_("if it is a text, put it in quotes: {quoted}")
        message = N_("'{key}' takes a text; without quotes, '{value}' means yes or no")
        return Slip("SCH003", message, hint, {**args, "quoted": quoted}, better=quoted)
    if isinstance(misfit.value, dict):
        hint = N_("write only the text after '{key}:'; a text with a colon in it needs quotes")
    else:
        hint = N_("write only one text after '{key}:'; a text that begins with [ needs quotes")
    return Slip("SCH003", N_("'{key}' takes a text, not {form}"), hint, args)


def _number(misfit: Misfit) -> Slip:
    value = misfit.value
    args: dict[str, Any] = {"key": misfit.key, "value": shown(value), "form": form(value)}
    if isinstance(value, str):
        better, sure = decimal(value.strip())
        better = better.replace("−", "-").replace("–", "-")
        whole = misfit.kind == "int_type"
        if _is_number(better) and isinf(float(better)):
            return Slip("SCH005", N_("'{key}' is {value}: no figure is that large"), "", args)
        if _is_number(better) and not (whole and "." in better):
            args["better"] = better
            if "," in value:
                hint = N_("write {better}")
                return Slip("SCH003", N_("'{value}' has a decimal comma"), hint, args, better=better, sure=sure)
            message = N_("'{key}' takes a number, and '{value}' is a text")
            return Slip("SCH003", message, N_("write it without quotes: {better}"), args, better=better)
        if whole and _is_number(better):
            return Slip("SCH003", N_("'{key}' takes a whole number, not '{value}'"), "", args)
        return Slip("SCH003", N_("'{key}' takes a number, not '{value}'"), _number_hint(misfit), args)
    if misfit.kind == "int_type" and isinstance(value, float):
        return Slip("SCH003", N_("'{key}' takes a whole number, not '{value}'"), "", args)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Slip("SCH005", N_("'{key}' is {value}: no figure is that large"), "", args)
    return Slip("SCH003", N_("'{key}' takes a number, not {form}"), _number_hint(misfit), args)


def _number_hint(misfit: Misfit) -> str:
    if misfit.place.owner.__name__ == "Emotion":
        return N_(
            "write a number on the scale of the file, from -2 to 2 where it says nothing; words go into 'feeling'"
        )
    return ""


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None  # `float` also takes 1_0, digits of other scripts and `nan`


def _flag(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "value": shown(misfit.value), "form": form(misfit.value)}
    said = shown(misfit.value).lower().replace("í", "i")
    better = "true" if said in spanish.YES else "false" if said in spanish.NO else None
    if better:
        message = N_("'{key}' takes true or false, not '{value}'")
        return Slip("SCH003", message, N_("write {better}"), {**args, "better": better}, better=better)
    if isinstance(misfit.value, (dict, list)) or misfit.value is None:
        return Slip("SCH003", N_("'{key}' takes true or false, not {form}"), "", args)
    return Slip("SCH003", N_("'{key}' takes true or false, not '{value}'"), "", args)


def _list(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "form": form(misfit.value)}
    hint = N_("begin each item on a new line with '- '")
    if misfit.key == "steps":
        hint = N_("begin each step on a new line with '- customer: …'")
    if misfit.value is None:
        return Slip("SCH003", N_("'{key}' is empty; a list is expected"), hint, args)
    return Slip("SCH003", N_("'{key}' takes a list, not {form}"), hint, args)


def _map(misfit: Misfit) -> Slip:
    args: dict[str, Any] = {"key": misfit.key, "form": form(misfit.value)}
    hint = N_("write one line for each below '{key}:', first its id, then a colon: {example}")
    first = misfit.value[0] if isinstance(misfit.value, list) and misfit.value else None
    return Slip(
        "SCH003",
        N_("'{key}' is {form}; each of its entries goes under an id of its own"),
        hint,
        {**args, "example": _under_id(first) if isinstance(first, dict) else "id: {title: …}"},
    )


def _bare_entry(misfit: Misfit) -> Slip:
    hint = N_("which name would you give it? Write it before: {example}")
    args = {"key": misfit.key, "example": _under_id(misfit.value)}
    return Slip("SCH003", N_("'{key}' holds one entry, and its id is missing"), hint, args)


def _under_id(entry: dict[str, Any]) -> str:
    """The beginning of an entry as it stands in a catalogue: its id, else the word for one, and its first key."""
    key = next((str(key) for key in entry if key != "id"), "title")
    return f"{shown(entry.get('id', 'id'))}: {{{shown(key)}: …}}"


def _group(misfit: Misfit) -> Slip:
    held = vocabulary.held(misfit.place.type)
    node = held if getattr(held, "__name__", "") in vocabulary.NOUNS else misfit.place.owner
    args: dict[str, Any] = {"node": noun(node), "form": form(misfit.value), "known": _listed(node)}
    message = N_("{node} is written with its keys, not as {form}")
    if node.__name__ == "Step" and isinstance(misfit.value, str):
        better = f"customer: {misfit.value}"
        return Slip("SCH003", message, N_("write '- {better}'"), {**args, "better": better}, before="customer: ")
    return Slip("SCH003", message, N_("its keys are {known}"), args)


def _choice(misfit: Misfit) -> Slip:
    known = get_args(BasisWord) if misfit.place.owner is Basis else vocabulary.choices(misfit.place.type)
    value = misfit.value
    args: dict[str, Any] = {"key": misfit.key, "value": shown(value), "known": ", ".join(known), "form": form(value)}
    if isinstance(value, (dict, list)):
        return Slip("SCH003", N_("'{key}' takes one word, not {form}"), N_("write one of these: {known}"), args)
    if value is None:
        return Slip("SCH004", N_("'{key}' is empty"), N_("write one of these: {known}"), args)
    message = N_("'{key}' cannot be '{value}'")
    english = spanish.word(str(value))
    if english in known:
        hint = N_("words are written in English: '{meant}'; possible: {known}")
        return Slip("SCH004", message, hint, {**args, "meant": english}, better=english)
    near = nearest(str(value), known)
    if near:
        hint = N_("did you mean '{meant}'? Possible: {known}")
        return Slip("SCH004", message, hint, {**args, "meant": near}, better=near, sure=only(str(value), known))
    return Slip("SCH004", message, N_("write one of these: {known}"), args)


def _range(misfit: Misfit) -> Slip:
    owner = misfit.place.owner
    fields = (each for name, each in owner.model_fields.items() if (each.alias or name) == misfit.pointer[-1])
    limits = [limit for field in fields for limit in field.metadata]
    low = next((each.ge for each in limits if hasattr(each, "ge")), misfit.limits.get("ge"))
    high = next((each.le for each in limits if hasattr(each, "le")), misfit.limits.get("le"))
    args = {"key": misfit.key, "value": shown(misfit.value), "low": low, "high": high}
    if high is None:
        return Slip("SCH005", N_("'{key}' is {value}; it cannot be less than {low}"), "", args)
    return Slip("SCH005", N_("'{key}' is {value}; it goes from {low} to {high}"), "", args)


def _infinite(misfit: Misfit) -> Slip:
    return Slip("SCH005", N_("'{key}' is not a finite number"), "", {"key": misfit.key})


def _share(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "value": shown(misfit.value), "form": form(misfit.value)}
    hint = N_("write a share as 18% or 0.18")
    if isinstance(misfit.value, (str, int, float)) and not isinstance(misfit.value, bool):
        return Slip("SCH006", N_("'{value}' is not a share"), hint, args)
    return Slip("SCH006", N_("'{key}' takes a share, not {form}"), hint, args)


def _decimal_comma(misfit: Misfit) -> Slip:
    better = misfit.limits["better"]
    args = {"value": shown(misfit.value), "better": better}
    _, sure = decimal(str(misfit.value))
    return Slip("SCH006", N_("'{value}' has a decimal comma"), N_("write {better}"), args, better=better, sure=sure)


def _share_range(misfit: Misfit) -> Slip:
    text = str(misfit.value).strip()
    args = {"key": misfit.key, "value": shown(misfit.value), "better": misfit.limits["better"]}
    if text.endswith("%"):
        return Slip("SCH005", N_("'{key}' is {value}, more than the whole"), N_("a share goes from 0% to 100%"), args)
    hint = N_("a share goes from 0 to 1; for per cent write {better}")
    better = str(args["better"]) if float(text) <= 100 else None
    return Slip("SCH005", N_("'{key}' is {value}, more than the whole"), hint, args, better=better, sure=False)


def _time(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "form": form(misfit.value)}
    return Slip("SCH006", N_("'{key}' takes a time, not {form}"), N_("write a time as 30s, 5m, 2h, 3d or 2bd"), args)


def _target(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "form": form(misfit.value)}
    hint = N_('write a target in one line, in quotes: "<= 24h", ">= 95%", 4.5')
    return Slip("SCH006", N_("'{key}' takes a target, not {form}"), hint, args)


def _date(misfit: Misfit) -> Slip:
    args = {"value": shown(misfit.value), "better": (better := iso_date(str(misfit.value)))}
    if better:
        return Slip("SCH006", N_("'{value}' is not a date"), N_("write {better}"), args, better=better)
    return Slip("SCH006", N_("'{value}' is not a date"), N_("write year, month and day: 2026-01-20"), args)


def _scale(misfit: Misfit) -> Slip:
    args = {"value": shown(misfit.value), "better": (better := scale(str(misfit.value)))}
    if better:
        return Slip("SCH006", N_("'{value}' is not a scale"), N_("write {better}"), args, better=better)
    return Slip(
        "SCH006", N_("'{value}' is not a scale"), N_("write the lowest and the highest value: -2..2 or 1-5"), args
    )


def _ids(misfit: Misfit) -> Slip:
    args = {"key": misfit.key}
    return Slip("SCH003", N_("'{key}' takes ids, each a text"), N_("write one '- id' a line, or 'id: title'"), args)


def _basis(misfit: Misfit) -> Slip:
    said = [key for key in misfit.value if key in ("observed", "assumed", "proposed")]
    hint = N_("write one of observed, assumed, proposed, alone or with its source: {example}")
    args = {"example": "{observed: e1}", "said": said}
    if said:
        return Slip("SCH006", N_("the basis is either observed, assumed or proposed, not {said} at once"), hint, args)
    return Slip("SCH006", N_("the basis does not say whether it is observed, assumed or proposed"), hint, args)


def _action(_: Misfit) -> Slip:
    hint = N_("add 'do: …' with what is done, or 'by: …' with who does it")
    return Slip("SCH007", N_("this action says neither what is done nor who does it"), hint)


def _strange(misfit: Misfit) -> Slip:
    args = {"key": misfit.key, "form": form(misfit.value)}
    return Slip("SCH003", N_("'{key}' does not take {form} here"), "", args)


_SLIPS: dict[str, Callable[[Misfit], Slip]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "string_type": _text,
    "string_unicode": _text,
    "float_type": _number,
    "int_type": _number,
    "finite_number": _infinite,
    "bool_type": _flag,
    "tuple_type": _list,
    "dict_type": _map,
    "model_type": _group,
    "model_attributes_type": _group,
    "literal_error": _choice,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "share": _share,
    "decimal_comma": _decimal_comma,
    "share_range": _share_range,
    "duration": _time,
    "target": _target,
    "date": _date,
    "scale": _scale,
    "ids": _ids,
    "bare_entry": _bare_entry,
    "basis": _basis,
    "action": _action,
}
