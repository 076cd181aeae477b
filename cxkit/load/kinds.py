"""What a file is: its kind, or the message that says what it looks like instead."""

import re
from dataclasses import dataclass, field
from typing import Any

from cxkit.diagnostic import Diagnostic, Fix, Severity
from cxkit.load import spanish
from cxkit.load.misfit import form, nearest, only, shown
from cxkit.load.spelling import unquoted
from cxkit.model.reading import KINDS
from cxkit.source import Edit, Span
from cxkit.source.document import Document
from cxkit.words import N_, Term

OURS = frozenset(
    {
        "steps",
        "pasos",
        "jobs",
        "empathy",
        "initiatives",
        "iniciativas",
        "questions",
        "preguntas",
        "criteria",
        "criterios",
        "aspiration",
        "value_streams",
        "value_proposition",
    }
)
"""Keys of the first level that make a file without `kind` look like one of ours."""

_IN_STEPS = frozenset(
    {"customer", "cliente", "frontstage", "backstage", "evidence", "evidencia", "emotion", "phase", "fase"}
)

_FOREIGN: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"apiVersion", "kind"}), N_("a Kubernetes manifest")),
    (frozenset({"on", "jobs"}), N_("a GitHub workflow")),
    (frozenset({"runs", "name"}), N_("a GitHub action")),
    (frozenset({"services"}), N_("a Docker Compose file")),
    (frozenset({"repos"}), N_("a pre-commit configuration")),
    (frozenset({"openapi"}), N_("an OpenAPI description")),
    (frozenset({"swagger"}), N_("an OpenAPI description")),
    (frozenset({"stages"}), N_("a pipeline")),
    (frozenset({"site_name"}), N_("an MkDocs configuration")),
    (frozenset({"dependencies", "name", "channels"}), N_("a conda environment")),
)

_HINTS = {
    "journey": ("steps", "pasos"),
    "persona": ("jobs", "empathy"),
    "organization": ("areas", "services", "value_streams"),
    "roadmap": ("initiatives", "iniciativas"),
    "survey": ("questions", "preguntas"),
    "portfolio": ("criteria", "criterios", "aspiration"),
}
_NAMED = re.compile(r"""(?:^|(?<=\r))["']?kind["']?[ \t]*:[ \t]+["']?([a-z]+)\b""", re.MULTILINE)
_KEY = re.compile(r"(?:^|(?<=\r))([A-Za-z_][\w.-]*)[ \t]*:(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why a file cannot be told what it is; `foreign` when it plainly belongs to another program."""

    message: str
    hint: str
    args: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    better: str = ""
    part: str = "key"
    foreign: bool = False
    sure: bool = True


def unfit(value: dict[str, Any]) -> Unfit:
    """What is to be said about a mapping that is of no known kind."""
    if "kind" in value:
        return _unknown(value, value["kind"])
    for key in value:
        if key.lower() == "kind" or spanish.key(key) == "type":
            named = value[key] if isinstance(value[key], str) else ""
            if key.lower() == "kind" or spanish.kind(named) or only(named, tuple(KINDS)):
                hint = N_("small letters only") if key.lower() == "kind" else N_("keys are written in English")
                return Unfit(N_("'{key}' should be written 'kind'"), hint, {"key": key}, key, "kind")
    return _nameless(value)


def _unknown(value: dict[str, Any], kind: Any) -> Unfit:
    args: dict[str, Any] = {"kind": shown(kind), "known": ", ".join(KINDS)}
    if "apiVersion" in value:
        return Unfit(N_("this is {what}, not a cxkit file"), "", {"what": Term(_FOREIGN[0][1])}, "kind", foreign=True)
    if not isinstance(kind, str):
        message = N_("'kind' does not say what this file is") if kind is None else N_("'{kind}' is not a kind of file")
        if isinstance(kind, (list, dict)):
            message, args = N_("'{key}' takes a text, not {form}"), {**args, "key": "kind", "form": form(kind)}
        return Unfit(message, N_("write one of these: {known}"), args, "kind", part="value")
    meant = spanish.kind(kind) or nearest(kind, tuple(KINDS))
    message = N_("'{kind}' is not a kind of file")
    if meant:
        hint = N_("did you mean '{meant}'? Possible: {known}")
        sure = bool(spanish.kind(kind)) or only(kind, tuple(KINDS))
        return Unfit(message, hint, {**args, "meant": meant}, "kind", meant, "value", sure=sure)
    return Unfit(message, N_("write one of these: {known}"), args, "kind", part="value", foreign=not looks_ours(value))


def _nameless(value: dict[str, Any]) -> Unfit:
    message = N_("the file does not say what it is: 'kind' is missing")
    if looks_ours(value):
        meant = next((kind for kind, keys in _HINTS.items() if any(key in value for key in keys)), "journey")
        if meant == "journey" and "journey" in value and isinstance(value.get("steps"), dict):
            meant = "blueprint"
        hint = N_("add a first line: kind: {meant}")
        several = sum(any(key in value for key in keys) for keys in _HINTS.values()) > 1
        return Unfit(message, hint, {"meant": meant}, better=f"kind: {meant}", part="file", sure=not several)
    for keys, what in _FOREIGN:
        if keys <= value.keys():
            return Unfit(N_("this looks like {what}, not a cxkit file"), "", {"what": Term(what)}, foreign=True)
    hint = N_("begin with a line 'kind: …' and one of these: {known}")
    return Unfit(message, hint, {"known": ", ".join(KINDS)}, foreign=True)


def looks_ours(value: dict[str, Any]) -> bool:
    """Whether a file without a kind is likely meant for cxkit: it has steps with our keys, or other keys of ours."""
    steps = value.get("steps", value.get("pasos"))
    if isinstance(steps, list):
        return any(isinstance(step, dict) and not _IN_STEPS.isdisjoint(step) for step in steps)
    if steps is not None:
        return True
    ours = OURS & value.keys()
    return bool(ours) and "on" not in value and any(spanish.key(key) == "title" or key == "title" for key in value)


def diagnostic(unfit: Unfit, document: Document, path: str) -> Diagnostic:
    """KND001 at the key or value that is wrong, else at the beginning of the file."""
    span = (
        document.locate((unfit.key,), "value" if unfit.part == "value" else "key") if unfit.key else document.locate(())
    )
    fix = None
    if unfit.part == "file":
        fix = Fix(unfit.sure, (_first_line(unfit.better, document, span),))
    elif unfit.better and unquoted(document.text[span.start : span.end]) in (unfit.key, unfit.args.get("kind")):
        fix = Fix(unfit.sure, (Edit(span.start, span.end, unfit.better),))
    return Diagnostic(
        path=path,
        span=span,
        code="KND001",
        severity=Severity.ERROR,
        message=unfit.message,
        args=unfit.args,
        hint=unfit.hint,
        pointer=(unfit.key,) if unfit.key else (),
        fix=fix,
    )


def _first_line(better: str, document: Document, span: Span) -> Edit:
    """A new first key: as far in as the others, or inside the braces."""
    if document.text[span.start : span.start + 1] == "{":
        return Edit(span.start + 1, span.start + 1, f"{better}, ")
    return Edit(span.start, span.start, f"{better}{document.newline}{' ' * (span.column - 1)}")


def named(text: str) -> str:
    """The kind that a text seems to name, though it could not be read; empty when it names none that is known."""
    found = _NAMED.search(text)
    return found[1] if found and found[1] in KINDS else ""


def foreign(text: str) -> bool:
    """Whether a text that cannot be read plainly belongs to another program."""
    keys = {found[1] for found in _KEY.finditer(text)}
    if "{{" in text or "{%" in text or "apiVersion" in keys:
        return True
    return bool(keys) and not any(key.lower() in ("kind", "tipo", "steps", "pasos") for key in keys)
