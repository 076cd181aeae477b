"""`cxkit render`: journeys as pictures."""

import gc
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cxkit.cli.options import (
    LangOption,
    Paths,
    QuietOption,
    StdinName,
    Theme,
    ThemeOption,
    _,
    read_stdin,
    stop,
    tell,
)
from cxkit.words import N_, NN_, language, say

if TYPE_CHECKING:
    from cxkit.api import Order

HELP = N_("Draw journeys as blueprints or maps: SVG, PNG or DOT.")
OTHER_PICTURES = frozenset({".gif", ".html", ".jpeg", ".jpg", ".pdf", ".webp"})
"""Endings of file names that ask for a picture which cannot be drawn; any other name is that of a folder."""


class View(StrEnum):
    auto = "auto"
    blueprint = "blueprint"
    map = "map"


class Format(StrEnum):
    svg = "svg"
    png = "png"
    dot = "dot"


class Engine(StrEnum):
    auto = "auto"
    dot = "dot"


def render(
    paths: Paths = None,
    view: Annotated[
        list[View] | None,
        typer.Option(
            "--view",
            help=_(N_("What to draw; may be given twice. auto: a blueprint where there are lanes, else a map.")),
        ),
    ] = None,
    format: Annotated[
        list[Format] | None, typer.Option("-f", "--format", help=_(N_("svg, png or dot; may be given twice.")))
    ] = None,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", help=_(N_("A folder, a file name for one picture, or - for standard output."))),
    ] = Path("build"),
    theme: ThemeOption = None,
    zoom: Annotated[
        float, typer.Option("--zoom", min=0.1, max=8, help=_(N_("PNG pixels per unit of the drawing.")))
    ] = 2,
    engine: Annotated[
        Engine,
        typer.Option("--engine", help=_(N_("auto: the one that came with cxkit; dot: the dot program on the PATH."))),
    ] = Engine.auto,
    watch: Annotated[bool, typer.Option("--watch", help=_(N_("Draw again whenever a file changes.")))] = False,
    stdin_filename: StdinName = "-",
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Draw journeys."""
    from cxkit import api

    paths = paths or ["."]
    if (ending := output.suffix.lower()) in OTHER_PICTURES:
        stop(say(N_("cxkit draws svg, png and dot, not {ending}"), language(lang), ending=ending.lstrip(".")))
    order = api.Order(
        views=tuple(each.value for each in view or [View.auto]),
        formats=tuple(each.value for each in format or _formats(output)),
        output=output,
        theme=theme.value if theme and theme is not Theme.auto else "",
        zoom=zoom,
        engine=engine.value,
        lang=lang.value if lang else "",
    )
    if watch:
        _watch(paths, order, quiet)
    raise typer.Exit(_once(paths, order, quiet, stdin_filename))


def _formats(output: Path) -> list[Format]:
    """The format that a file name asks for."""
    ending = output.suffix.lstrip(".").lower()
    return [Format(ending)] if ending in Format.__members__ else [Format.svg]


def _once(paths: list[str], order: "Order", quiet: bool, stdin_filename: str = "-") -> int:
    from cxkit import api
    from cxkit.cli.progress import Progress

    tongue = language(order.lang)
    try:
        with Progress() as progress:
            drawn = api.render(paths, order, stdin=read_stdin(paths), stdin_filename=stdin_filename, progress=progress)
    except api.CannotRun as reason:
        stop(reason.text(tongue))
    if drawn.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(drawn.stdout)
        sys.stdout.buffer.flush()
    elif not quiet:
        for path in drawn.written:
            print(path)
    for note in (*drawn.notes, *drawn.broken):
        tell(f"cxkit: {note.text(drawn.lang)}")
    if not quiet and drawn.stdout is None:
        tell(say(NN_("{n} picture written", "{n} pictures written"), drawn.lang, n=len(drawn.written)))
    return 2 if drawn.unreadable else 1 if drawn.broken else 0


def _watch(paths: list[str], order: "Order", quiet: bool) -> None:
    tongue = language(order.lang)
    if "-" in paths or str(order.output) == "-":
        stop(say(N_("--watch needs files to look at and a place to write to, not -"), tongue))
    try:
        from watchfiles import watch
    except ImportError:
        stop(say(N_("--watch needs one more package: pip install 'cxkit[watch]'"), tongue))
    _once(paths, order, quiet)
    tell(say(N_("watching {paths}; Ctrl+C ends it"), tongue, paths=list(paths)))
    places = [Path(path) if Path(path).exists() else Path() for path in paths]
    folders = {place if place.is_dir() else place.parent for place in places}  # many editors save by replacing the file
    deep = any(place.is_dir() for place in places)
    for changes in watch(
        *folders, watch_filter=lambda _, name: name.endswith((".yaml", ".yml", ".toml")), recursive=deep
    ):
        if changes:
            _once(paths, order, quiet)
            gc.collect()
