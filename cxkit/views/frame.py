"""The frame of a drawing: title block, phase bar, step headers, foot."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol

from cxkit.model.excerpt import Excerpt, Overview, first_number, whole
from cxkit.model.journey import Journey, Step
from cxkit.model.shared import Basis
from cxkit.model.workspace import Scope
from cxkit.views.channel_signs import channel_signs, least
from cxkit.views.lanes import MARGIN
from cxkit.views.lettering import (
    CAPTION,
    CHIP,
    CHIP_STRONG,
    FINDING,
    FOOT,
    PHASE,
    STEP,
    SUBTITLE,
    TITLE,
    lettered,
)
from cxkit.views.picture import Box, Item
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.views.wrap import widest_word
from cxkit.words import N_, NN_, say

COLUMN, WIDEST_COLUMN = 150.0, 196.0
GUTTER = 30.0
LEAST_WIDTH = 640.0
"""A drawing of one step still holds its title."""

Column = tuple[float, float]
"""Left edge and width of the boxes of a step."""

STATES = {"current": N_("Current state"), "future": N_("Future state"), "ideal": N_("Ideal state")}
STATUSES = {
    "draft": N_("Draft"),
    "mapped": N_("Mapped"),
    "validated": N_("Validated"),
    "approved": N_("Approved"),
    "retired": N_("Retired"),
}
SOURCES = {
    "interview": N_("interviews"),
    "observation": N_("observation"),
    "mystery": N_("mystery visits"),
    "diary": N_("diaries"),
    "workshop": N_("workshop"),
    "survey": N_("survey"),
    "data": N_("data"),
    "document": N_("documents"),
}
"""Ways to learn something, as a reader calls them."""
_OBSERVED = NN_("Observed in {seen} of {n} step", "Observed in {seen} of {n} steps")
_ASSUMED = NN_("Assumed in {taken} of {n} step", "Assumed in {taken} of {n} steps")
_PROPOSED = NN_("Proposed in {meant} of {n} step", "Proposed in {meant} of {n} steps")


class Band(NamedTuple):
    """Something drawn across the page, and where it ends."""

    items: list[Item]
    bottom: float


def title_block(
    journey: Journey,
    scope: Scope,
    lang: str,
    *,
    kind: str,
    left: float,
    right: float,
    top: float = MARGIN,
    finding: str = "",
) -> Band:
    """Title, what kind of drawing for whom, its two ends, what was found, and chips.

    `kind` is said already («Service blueprint»), and so is `finding`.
    """
    items: list[Item] = []
    title = lettered(journey.title, right - left, TITLE)
    items.append(title.at(left, top, kind="title", group="title"))
    y = top + title.height + 2
    persona = travellers(journey, scope)
    about = " · ".join(part for part in (kind, persona, journey.scenario or "") if part)
    ends = " → ".join(part for part in (journey.starts or "", journey.ends or "") if part)
    for text in (about, ends):
        if text:
            block = lettered(text, min(right - left, 900.0), SUBTITLE)
            items.append(block.at(left, y, "muted", kind="subtitle", group="title"))
            y += block.height
    y += 8
    if finding:
        block = lettered(finding, min(right - left, 900.0), FINDING)
        items.append(block.at(left, y, kind="finding", group="title"))
        y += block.height + 10
    band = chip_row(chips(journey, scope, lang), left, right, y)
    return Band(items + band.items, band.bottom)


def travellers(journey: Journey, scope: Scope) -> str:
    """Whom a journey is of, by name; parted by a semicolon where names have commas of their own."""
    names = [scope.called(who) for who in journey.persona]
    return ("; " if any("," in name for name in names) else ", ").join(names)


def chips(journey: Journey, scope: Scope, lang: str) -> list[str]:
    """What a chip says, the state first."""
    said = [say(STATES[journey.state], lang)]
    if isinstance(journey, Excerpt):
        said.append(say(N_("Sheet {n} of {of}"), lang, n=journey.sheet, of=journey.of))
    if isinstance(journey, Overview):
        said.append(say(N_("Phase by phase, the lowest moment of each"), lang))
    if journey.written("status"):
        said.append(say(STATUSES[journey.status], lang))
    if journey.version:
        said.append(version_said(journey.version))
    if observed := basis_summary(journey, lang):
        said.append(observed)
    if journey.owner:
        said.append(owner_said(journey.owner, scope, lang))
    return said


def owner_said(owner: str, scope: Scope, lang: str) -> str:
    """`Owner: Head of service`, by the name that the workspace has for them."""
    return say(N_("Owner: {owner}"), lang, owner=scope.called(owner))


def version_said(version: str) -> str:
    """`v2`; a version that begins with a word stays as it was written."""
    return f"v{version}" if version[:1].isdigit() else version


def basis_summary(journey: Journey, lang: str) -> str:
    """`Observed in 5 of 6 steps`, else `Assumed in …`, of a design `Proposed in …`; nothing when no step says it."""
    journey = whole(journey)
    stated = [basis for step in journey.steps if (basis := basis_of(journey, step)) is not None]
    if not stated:
        return ""
    seen = sum(basis.word == "observed" for basis in stated)
    meant = sum(basis.word == "proposed" for basis in stated)
    if meant and not seen:
        return say(_PROPOSED, lang, meant=meant, n=len(journey.steps))
    if not seen:
        return say(_ASSUMED, lang, taken=len(stated), n=len(journey.steps))
    return say(_OBSERVED, lang, seen=seen, n=len(journey.steps))


def basis_of(journey: Journey, step: Step, own: Basis | None = None) -> Basis | None:
    """What something in a step rests on: its own word, the step's, the file's; None when nobody said."""
    return own or step.basis or journey.basis


def chip_row(texts: Iterable[str], left: float, right: float, top: float) -> Band:
    """Chips side by side, the first one filled; as many rows as they need."""
    items: list[Item] = []
    x, y, row = left, top, 0.0
    for n, text in enumerate(texts):
        style = CHIP if n else CHIP_STRONG
        words = lettered(text, min(right - left, 420.0) - 24, style)
        width, height = round(words.width * 1.02 + 24), words.height + 10
        if x > left and x + width > right:
            x, y, row = left, y + row + 6, 0.0
        role = "rule" if n else "phase"
        key = f"chip-{n + 1}"
        items += [
            Box(x, y, width, height, role, "page" if n else "phase", 12, 1, id=key, kind="chip", label=text, group=key),
            words.at(x + width / 2, y + 5, "ink" if n else "on-phase", "middle", inside=key, kind="chip", group=key),
        ]
        x, row = x + width + 8, max(row, height)
    return Band(items, y + row)


NO_AREA = N_("no area given")


def area_title(scope: Scope, area: str) -> str:
    """What a reader calls an area: its title in the nearest organization that gives it one, else its id; "" is none."""
    titles = (entry.title for each in scope.organizations if (entry := each.areas.get(area)) and entry.title)
    return next(titles, area)


def phase_title(journey: Journey, step: Step) -> str:
    """The phase of a step as its reader calls it: the title in the catalogue, else what the step says."""
    if not step.phase:
        return ""
    return entry_title(journey.phases, step.phase)


class Titled(Protocol):
    """An entry of a catalogue."""

    @property
    def title(self) -> str | None: ...


def entry_title(catalogue: Mapping[str, Titled], name: str) -> str:
    """What a reader calls an entry of a catalogue: its title, else the name by which the file knows it."""
    entry = catalogue.get(name)
    return (entry.title if entry else None) or name


def phase_bar(journey: Journey, columns: Sequence[Column], top: float) -> Band:
    """A bar from the first to the last box of each run of steps that share a phase."""
    runs: list[tuple[str, float, float]] = []
    for key, run in groupby(zip(journey.steps, columns, strict=True), key=lambda pair: pair[0].phase):
        spans = list(run)
        if key:
            phase = journey.phases.get(key)
            when = f" · {phase.when}" if phase and phase.when else ""
            (step, (first, _)), (_, (last, width)) = spans[0], spans[-1]
            runs.append((phase_title(journey, step) + when, first, last + width))
    if not runs:
        return Band([], top)
    texts = [lettered(text, right - left - 16, PHASE) for text, left, right in runs]
    height = max(26.0, max(text.height for text in texts) + 10)
    items: list[Item] = []
    for n, (text, (said, left, right)) in enumerate(zip(texts, runs, strict=True), 1):
        key = f"phase-{n}"
        items.append(
            Box(left, top, right - left, height, "phase", "phase", 4, 1, id=key, kind="phase", label=said, group=key)
        )
        middle = top + (height - text.height) / 2
        items.append(text.at((left + right) / 2, middle, "on-phase", "middle", inside=key, kind="phase", group=key))
    return Band(items, top + height + 10)


def step_name(step: Step) -> str:
    """What heads a column: the title, else the id its author chose; nothing when both would repeat the box below."""
    if step.written("title") or (not step.has_customer and step.title):
        return step.title
    if step.written("id"):
        name = step.id.replace("-", " ").replace("_", " ").strip()
        return name[:1].upper() + name[1:]
    return ""


def step_called(step: Step) -> str:
    """The name of a step in a sentence."""
    return step_name(step) or step.title or step.id


def step_numbered(step: Step, number: int) -> str:
    """`3. Waits for the check`: the name of a step among others."""
    return f"{number}. {clean(step_called(step))}"


def step_need(step: Step, number: int, *, channels: bool = False) -> float:
    """The narrowest column in which no word of the header breaks, with `channels` beside a sign of them."""
    signs = least(step) if channels else 0.0
    return _numbered(number) + widest_word(step_name(step), STEP.size, STEP.weight) * 1.03 + signs


def _numbered(number: int) -> float:
    return float(measured(str(number), STEP.size, STEP.weight)) + 6


def channel_names(step: Step, scope: Scope) -> str:
    """The channels of a step in words."""
    return " · ".join(entry_title(scope.channels, name) for name in step.channel)


def step_headers(
    journey: Journey,
    scope: Scope,
    columns: Sequence[Column],
    top: float,
    *,
    channels: bool = True,
    called: Callable[[Step], str] = step_name,
) -> tuple[list[list[Item]], float]:
    """Number, name, channels and calendar of every step, by column, and where the tallest ends.

    Without `channels` for a drawing that gives them a lane of their own; `called` is `step_called` for one in which no
    box repeats the name.
    """
    columned: list[list[Item]] = []
    bottom = top
    numbered = enumerate(zip(journey.steps, columns, strict=True), first_number(journey))
    for number, (step, (x, width)) in numbered:
        group = f"step-{number}"
        indent = _numbered(number)
        items: list[Item] = [lettered(str(number), width, STEP).at(x, top + 5, "muted", kind="number", group=group)]
        y = top + 5
        signs = channel_signs(step, scope, called(step), width - indent) if channels else None
        name = lettered(called(step), width - indent - (signs.width if signs else 0), STEP)
        if name.lines:
            items.append(name.at(x + indent, y, kind="step", group=group))
        items += signs.at(x + width, y, group) if signs else []
        y += max(name.height, STEP.leading)
        for text in (channel_names(step, scope) if channels else "", step.when or ""):
            if text:
                block = lettered(text, width - indent, CAPTION)
                items.append(block.at(x + indent, y, "muted", kind="channels", group=group))
                y += block.height
        columned.append(items)
        bottom = max(bottom, y)
    return columned, bottom + 7


def foot(source: str, right: float, top: float) -> Band:
    """The name of the file at the right."""
    if not source:
        return Band([], top)
    words = lettered(source, max(200.0, right - MARGIN), FOOT)
    return Band([words.at(right, top, "muted", "end", kind="foot", group="foot")], top + words.height)
