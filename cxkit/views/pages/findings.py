"""Findings: what the rules ask, as a table, as a few cards, and counted in one sentence."""

from collections.abc import Sequence

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.model.journey import Journey
from cxkit.views.frame import step_called
from cxkit.views.pages.parts import Card, Column, Piece, Plate, Section, Status, Table, Words
from cxkit.views.pages.places import target
from cxkit.views.pages.rooms import Room
from cxkit.words import N_, NN_, say

SEVERITIES: dict[Severity, tuple[Status, str]] = {
    Severity.ERROR: ("error", N_("Error")),
    Severity.WARNING: ("warning", N_("Warning")),
    Severity.INFO: ("info", N_("Suggestion")),
}
_COUNTS = {
    Severity.ERROR: NN_("{n} error", "{n} errors"),
    Severity.WARNING: NN_("{n} warning", "{n} warnings"),
    Severity.INFO: NN_("{n} suggestion", "{n} suggestions"),
}
NONE = N_("no findings")


def counted(found: Sequence[Diagnostic], lang: str) -> str:
    """`1 error, 3 warnings`; `no findings`."""
    parts = []
    for severity, template in _COUNTS.items():
        if n := sum(each.severity is severity for each in found):
            parts.append(say(template, lang, n=n))
    return ", ".join(parts) or say(NONE, lang)


def plate(each: Diagnostic, lang: str) -> Plate:
    status, word = SEVERITIES[each.severity]
    return Plate(status, say(word, lang))


def sentence(text: str) -> str:
    """A message as a sentence of a page: a capital first, an end."""
    at = 1 if text[:1] in "¿¡" else 0
    text = f"{text[:at]}{text[at : at + 1].upper()}{text[at + 1 :]}"
    return text if not text or text[-1] in ".?!…" else f"{text}."


def ordered(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The gravest first, then by file and place."""
    return sorted(found, key=lambda each: (-each.severity, *each.order))


def step_of(each: Diagnostic, journey: Journey) -> int | None:
    """The number of the step that a finding stands in, from 1."""
    match each.pointer:
        case ("steps", int(place), *_) if place < len(journey.steps):
            return place + 1
        case ("steps", str(name), *_):  # in an overlay
            return next((number for number, step in enumerate(journey.steps, 1) if step.id == name), None)
    return None


def section(room: Room, path: str, found: Sequence[Diagnostic], lang: str) -> Section:
    """The findings of one file."""
    content = next((member.content for member in room.workspace.members if member.path == path), None)
    journey = content if isinstance(content, Journey) else None
    title = say(N_("Findings"), lang)
    if not found:
        lead = say(N_("None: the rules have nothing to ask about this file."), lang)
        return Section("findings", title, lead, ())
    lead = say(N_("In this file: {counts}."), lang, counts=counted(found, lang))
    columns = [Column(say(N_("Severity"), lang)), Column(say(N_("What happens and what to do"), lang))]
    if journey is not None:
        columns.append(Column(say(N_("Step"), lang)))
    columns += [Column(say(N_("Rule"), lang)), Column(say(N_("Where"), lang))]
    rows = []
    for each in ordered(found):
        row: list[tuple[Piece, ...]] = [(plate(each, lang),), told(each, lang)]
        if journey is not None:
            n = step_of(each, journey)
            words = (
                Words(str(n), "figure", f"#step-{n}", step_called(journey.steps[n - 1])) if n else Words("–", "none")
            )
            row.append((words,))
        rows.append((*row, (rule(each),), (where(each, target(room, each.path, each.span.line)),)))
    return Section("findings", title, lead, (Table(title, tuple(columns), tuple(rows), "findings"),))


def told(each: Diagnostic, lang: str) -> tuple[Piece, ...]:
    """What happens, and what to do or to ask."""
    advice = each.advice(lang)
    return (Words(sentence(each.text(lang))), *((Words(sentence(advice), "muted"),) if advice else ()))


def rule(each: Diagnostic) -> Words:
    return Words(each.code, "code", hint=f"cxkit rule {each.code}")


def where(each: Diagnostic, target: str = "") -> Words:
    return Words(f"{each.path}:{each.span.line}", "code", target)


def card(each: Diagnostic, title: str, target: str, lang: str) -> Card:
    """A finding that waits for an answer; `title` names the page that it leads to."""
    advice = each.advice(lang)
    return Card(
        Words(sentence(each.text(lang))),
        plate(each, lang),
        (Words(sentence(advice), "muted"),) if advice else (),
        foot=(Words(title, target=target), where(each)) if target else (where(each),),
    )
