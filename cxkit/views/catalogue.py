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
    limit: bool = False
    """Whether there is too much to draw, instead of nothing."""

    def text(self, lang: str = "en") -> str:
        return say(self.message, lang, **self.args)


class View(NamedTuple):
    """One way of looking.

    `sheet` names the function that makes a `Picture` of it, with `told` in its module, which makes a `Telling`. `has`
    names the function `(content, scope)` that says what there is to draw, a picture each, `("",)` for the file as a
    whole, or the Lack of it: it stands apart, for whoever asks need not load what lays out.
    """

    name: str
    title: str
    kinds: tuple[str, ...]
    sheet: str = ""
    has: str = ""
    always: bool = False
    """Whether it is drawn on demand from a file that has little for it."""
    apart: bool = False
    """Whether each part is a thing of its own, which gives its picture the name."""

    @property
    def code(self) -> ModuleType:
        return import_module(self._sheet.partition(":")[0])

    @property
    def maker(self) -> "Callable[..., Picture]":
        """`(content, scope, *, lang, source)`, and `part` where it is not empty."""
        made: Callable[..., Picture] = _found(self._sheet)
        return made

    @property
    def parts(self) -> "Callable[[File, Scope], tuple[str, ...] | Lack]":
        found: Callable[[File, Scope], tuple[str, ...] | Lack]
        found = _found(self.has or f"cxkit.views.{self.name}.parts:parts")
        return found

    @property
    def _sheet(self) -> str:
        return self.sheet or f"cxkit.views.{self.name}.sheet:{self.name}"


def _found(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)


_SIDES = "cxkit.views.sides"
_BLUEPRINT, _MAP = "cxkit.views.blueprint:blueprint", "cxkit.views.journey_map:journey_map"
VIEWS: Mapping[str, View] = {
    view.name: view
    for view in (
        View("blueprint", N_("Service blueprint"), ("journey",), _BLUEPRINT, f"{_SIDES}:made", always=True),
        View("map", N_("Journey map"), ("journey",), _MAP, f"{_SIDES}:lived", always=True),
        View("stream", N_("Value stream"), ("journey",), has=f"{_SIDES}:made"),
        View("areas", N_("Areas and handoffs"), ("journey",)),
        View("compare", N_("Before and after"), ("journey",)),
        View("process", N_("Process"), ("organization", "journey"), apart=True),
        View("ecosystem", N_("Ecosystem"), ("organization", "journey")),
        View("trace", N_("Trace"), ("roadmap", "journey")),
        View("roadmap", N_("Roadmap"), ("roadmap",)),
        View("matrix", N_("Which journey to begin with"), ("portfolio",)),
        View("atlas", N_("Atlas of journeys"), ("portfolio", "organization", "journey")),
        View("persona", N_("Persona"), ("persona",)),
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
