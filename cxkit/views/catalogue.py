"""The views: what can be drawn, of which kind of file, and why a file has nothing for one of them."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.words import N_, say

if TYPE_CHECKING:
    from cxkit.views.picture import Picture


class Lack(NamedTuple):
    """Why a file has nothing to show in a view: a template with its arguments."""

    message: str
    args: Mapping[str, Any] = {}

    def text(self, lang: str = "en") -> str:
        return say(self.message, lang, **self.args)


class View(NamedTuple):
    """One way of looking.

    `having` names the function `(content, scope)` that says what there is to draw, a picture each, `("",)` for the file
    as a whole, or the Lack of it: it stands apart, for whoever asks need not load what lays out. `place` names the
    function that makes a `Picture` of one of them; `told` in its module makes a `Telling`.
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    place: str  # module:function
    having: str  # module:function
    always: bool = False
    """Whether it is drawn on demand from a file that has little for it."""
    apart: bool = False
    """Whether each part is a thing of its own, which gives its picture the name."""

    @property
    def code(self) -> ModuleType:
        return import_module(self.place.partition(":")[0])

    @property
    def maker(self) -> "Callable[..., Picture]":
        """`(content, scope, *, lang, source)`, and `part` where it is not empty."""
        made: Callable[..., Picture] = _found(self.place)
        return made

    @property
    def parts(self) -> "Callable[[File, Scope], tuple[str, ...] | Lack]":
        found: Callable[[File, Scope], tuple[str, ...] | Lack] = _found(self.having)
        return found


def _found(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)


VIEWS: Mapping[str, View] = {
    view.name: view
    for view in (
        View(
            "blueprint",
            N_("Service blueprint"),
            ("journey",),
            "cxkit.views.blueprint:blueprint",
            "cxkit.views.sides:made",
            always=True,
        ),
        View(
            "map",
            N_("Journey map"),
            ("journey",),
            "cxkit.views.journey_map:journey_map",
            "cxkit.views.sides:lived",
            always=True,
        ),
        View("stream", N_("Value stream"), ("journey",), "cxkit.views.stream.sheet:stream", "cxkit.views.sides:made"),
        View(
            "areas",
            N_("Areas and handoffs"),
            ("journey",),
            "cxkit.views.areas.sheet:areas",
            "cxkit.views.areas.parts:parts",
        ),
        View(
            "trace",
            N_("Trace"),
            ("journey", "roadmap"),
            "cxkit.views.trace.sheet:trace",
            "cxkit.views.trace.parts:parts",
        ),
        View(
            "persona",
            N_("Persona"),
            ("persona",),
            "cxkit.views.persona.sheet:persona",
            "cxkit.views.persona.parts:parts",
        ),
        View(
            "compare",
            N_("Before and after"),
            ("journey",),
            "cxkit.views.compare.view:compare",
            "cxkit.views.compare.counterpart:parts",
        ),
        View(
            "atlas",
            N_("Atlas of journeys"),
            ("portfolio", "organization", "journey"),
            "cxkit.views.atlas.sheet:atlas",
            "cxkit.views.atlas.parts:parts",
        ),
        View(
            "matrix",
            N_("Which journey to begin with"),
            ("portfolio",),
            "cxkit.views.matrix.sheet:matrix",
            "cxkit.views.matrix.parts:parts",
        ),
        View(
            "roadmap",
            N_("Roadmap"),
            ("roadmap",),
            "cxkit.views.roadmap.sheet:roadmap",
            "cxkit.views.roadmap.parts:parts",
        ),
        View(
            "ecosystem",
            N_("Ecosystem"),
            ("organization", "journey"),
            "cxkit.views.ecosystem.drawing:ecosystem",
            "cxkit.views.ecosystem.having:parts",
        ),
        View(
            "process",
            N_("Process"),
            ("organization", "journey"),
            "cxkit.views.process.drawing:process",
            "cxkit.views.process.having:parts",
            apart=True,
        ),
    )
}
MAIN: Mapping[str, tuple[str, ...]] = {
    "journey": ("blueprint", "map"),
    "persona": ("persona",),
    "organization": ("ecosystem", "atlas"),
    "portfolio": ("matrix", "atlas"),
    "roadmap": ("roadmap",),
}
"""The views that suit a kind of file, the first that it has data for."""


def parts(name: str, content: File, scope: Scope) -> tuple[str, ...] | Lack:
    """What a view has to draw of a file, or why nothing."""
    view = VIEWS[name]
    if content.kind not in view.kinds:
        return Lack(
            N_("is drawn from files of the kind {kinds}, not {kind}"), {"kinds": view.kinds, "kind": content.kind}
        )
    return view.parts(content, scope)


def main(content: File, scope: Scope) -> str:
    """The view that suits a file best; empty where it has no picture."""
    for name in MAIN.get(content.kind, ()):
        if name in VIEWS and not isinstance(parts(name, content, scope), Lack):
            return name
    return ""
