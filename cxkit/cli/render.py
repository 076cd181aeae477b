"""`cxkit render`: files as pictures."""

import shutil
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cxkit.cli import completion
from cxkit.cli.options import (
    CacheDir,
    LangOption,
    NoCache,
    Output,
    OutputOption,
    Paths,
    QuietOption,
    StdinName,
    Theme,
    ThemeOption,
    posix,
    print_json,
    read_stdin,
    stop,
    tell,
)
from cxkit.cli.watching import watching
from cxkit.words import N_, NN_, language, say

if TYPE_CHECKING:
    from cxkit.api import Drawn, Order
    from cxkit.api.looking import Seen

HELP = N_("Draw journeys, personas, portfolios and plans: SVG, PNG, PDF, slides, draw.io, DOT, or words.")
OTHER_PICTURES = frozenset({".gif", ".jpeg", ".jpg", ".ps", ".tif", ".tiff", ".webp"})
"""Endings of file names that ask for a picture which cannot be drawn; any other name is that of a folder."""


class View(StrEnum):
    auto = "auto"
    all = "all"
    blueprint = "blueprint"
    map = "map"
    stream = "stream"
    areas = "areas"
    process = "process"
    ecosystem = "ecosystem"
    atlas = "atlas"
    matrix = "matrix"
    roadmap = "roadmap"
    trace = "trace"
    persona = "persona"
    compare = "compare"


class Format(StrEnum):
    svg = "svg"
    png = "png"
    pdf = "pdf"
    pptx = "pptx"
    drawio = "drawio"
    dot = "dot"
    txt = "txt"
    md = "md"
    html_table = "html-table"


class Pages(StrEnum):
    a4 = "a4"
    a3 = "a3"
    letter = "letter"
    tabloid = "tabloid"
    auto = "auto"


class Collapse(StrEnum):
    phases = "phases"


class Engine(StrEnum):
    auto = "auto"
    dot = "dot"


def one_of(kinds: type[StrEnum]) -> Callable[[typer.Context, Any, list[str] | None], list[str]]:
    """What takes the words of an option apart at commas, each once, and refuses those of another kind."""

    def chosen(context: typer.Context, option: Any, words: list[str] | None) -> list[str]:
        given = [word.strip() for each in words or () for word in each.split(",") if word.strip()]
        known = [kind.value for kind in kinds]
        for word in given:
            if word not in known:
                listed = ", ".join(f"'{one}'" for one in known)
                raise typer.BadParameter(f"'{word}' is not one of {listed}.", ctx=context, param=option)
        return list(dict.fromkeys(given))

    return chosen


def render(
    paths: Paths = None,
    view: Annotated[
        list[str] | None,
        typer.Option(
            "--view",
            help=N_(
                "What to draw; may be given several times, or with commas. auto: what suits the file; all: all it has."
            ),
            metavar="VIEW",
            callback=one_of(View),
            autocompletion=completion.views,
        ),
    ] = None,
    list_views: Annotated[
        bool, typer.Option("--list-views", help=N_("Say which views a file has, and why not the others."))
    ] = False,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "-f",
            "--format",
            help=N_("svg, png, pdf, pptx, drawio, dot, txt, md, html-table; several times, or with commas."),
            metavar="FORMAT",
            callback=one_of(Format),
            autocompletion=completion.pictures,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help=N_(
                "A folder, a file name for one picture, or - for standard output. Default: build; for txt alone: -."
            ),
        ),
    ] = None,
    theme: ThemeOption = None,
    scale: Annotated[
        float | None,
        typer.Option("--scale", min=0.1, max=8, help=N_("Pixels per unit of a PNG. Default: 2.")),
    ] = None,
    pages: Annotated[
        Pages | None,
        typer.Option("--pages", help=N_("Part long journeys into sheets that can be read, where a phase ends.")),
    ] = None,
    collapse: Annotated[
        Collapse | None,
        typer.Option("--collapse", help=N_("phases: one column for each phase, as an overview on one sheet.")),
    ] = None,
    paper: Annotated[
        str | None,
        typer.Option(
            "--paper",
            help=N_("Sheet for PDF: a5 to a0, letter, tabloid … Default: as large as drawn."),
            autocompletion=completion.sheets,
        ),
    ] = None,
    landscape: Annotated[
        bool | None,
        typer.Option("--landscape/--portrait", help=N_("Which way the sheet lies. Default: as it draws larger.")),
    ] = None,
    width: Annotated[
        int | None,
        typer.Option("--width", min=40, max=1000, help=N_("Columns of text. Default: as the terminal has, else 200.")),
    ] = None,
    ascii: Annotated[bool, typer.Option("--ascii", help=N_("Text drawn with ASCII characters only."))] = False,
    engine: Annotated[
        Engine,
        typer.Option("--engine", help=N_("auto: the one that came with cxkit; dot: the dot program on the PATH.")),
    ] = Engine.auto,
    watch: Annotated[bool, typer.Option("--watch", help=N_("Draw again whenever a file changes."))] = False,
    output_format: OutputOption = Output.text,
    stdin_filename: StdinName = "-",
    no_cache: NoCache = False,
    cache_dir: CacheDir = None,
    quiet: QuietOption = False,
    lang: LangOption = None,
) -> None:
    """Draw files."""
    from cxkit import api

    paths = paths or ["."]
    views, formats = view or [], format or []
    if list_views:
        raise typer.Exit(_list(paths, lang.value if lang else "", output_format, stdin_filename))
    words = formats and set(formats) <= {Format.txt, Format.md}
    output = output or Path("-" if words and len(formats) == 1 and not watch else "build")
    screen = str(output) == "-" and sys.stdout.isatty()
    order = api.Order(
        views=tuple(views or [View.auto.value]),
        formats=_formats(output, formats, language(lang)),
        output=output,
        theme=theme.value if theme and theme is not Theme.auto else "",
        pages=pages.value if pages else "",
        collapse=collapse is Collapse.phases,
        scale=scale or 2,
        paper=_sheet(paper or ""),
        landscape=landscape,
        width=width or (_columns() if screen else 200),
        ascii=ascii,
        colour=str(output) == "-" and _coloured(),
        engine=engine.value,
        lang=lang.value if lang else "",
        cache=not no_cache,
        cache_dir=cache_dir,
    )
    _refuse(order, scale, output_format, language(lang))
    if (width or ascii) and "txt" not in order.formats:
        stop(say(N_("--width and --ascii are for text: add --format txt"), language(lang)))
    if watch:
        _watch(paths, order, quiet)
    raise typer.Exit(_once(paths, order, quiet, stdin_filename, output_format))


def _columns() -> int:
    """Columns of the terminal, within what a drawing can be."""
    return min(1000, max(40, shutil.get_terminal_size((80, 24)).columns))


def _coloured() -> bool:
    from cxkit.render.terminal import Paint

    return Paint.of(sys.stdout).on


def _formats(output: Path, wished: list[str], tongue: str) -> tuple[str, ...]:
    """The formats that are asked for: by name, else by the ending of the file."""
    from cxkit.render.formats import format_of

    ending = output.suffix.lstrip(".").lower()
    if output.suffix.lower() in OTHER_PICTURES:
        stop(say(N_("cxkit draws {formats}, not {ending}"), tongue, formats=list(Format), ending=ending))
    named = format_of(ending)
    if not named:
        return tuple(wished) or (Format.svg.value,)
    if wished and wished != [named]:
        stop(
            say(
                N_("the name {name} asks for {ending}, --format for {formats}: leave one of them out"),
                tongue,
                name=output.name,
                ending=named,
                formats=wished,
            )
        )
    return (named,)


def _sheet(word: str) -> str:
    """The key of a paper, whichever of our languages it is named in."""
    if not word:
        return ""
    from cxkit.render.paper import SPANISH

    return SPANISH.get(word.lower(), word.lower())


def _refuse(order: "Order", scale: float | None, output_format: Output, tongue: str) -> None:
    """Say what does not go together, instead of leaving a wish aside."""
    if scale is not None and "png" not in order.formats:
        stop(say(N_("--scale is for PNG: add --format png"), tongue))
    if order.paper and "pdf" not in order.formats:
        stop(say(N_("--paper is for PDF: add --format pdf"), tongue))
    if order.landscape is not None and not (order.paper or order.pages):
        stop(say(N_("--landscape and --portrait need a sheet: add --paper a4"), tongue))
    if order.paper:
        from cxkit.render.paper import SHEETS

        if order.paper not in SHEETS:
            stop(say(N_("no paper '{name}'; there are {known}"), tongue, name=order.paper, known=list(SHEETS)))
    if order.streamed and output_format is Output.json:
        stop(say(N_("-o - and --output-format json both want the standard output"), tongue))
    if order.streamed and {"png", "pdf", "pptx"} & {*order.formats} and sys.stdout.isatty():
        stop(say(N_("a terminal cannot show {format}: redirect it, or name a file"), tongue, format=order.formats[0]))


def _once(
    paths: list[str],
    order: "Order",
    quiet: bool,
    stdin_filename: str = "-",
    output_format: Output = Output.text,
) -> int:
    from cxkit import api
    from cxkit.cli.progress import Progress
    from cxkit.render.terminal import safe

    tongue = language(order.lang)
    try:
        with Progress() as progress:
            drawn = api.render(paths, order, stdin=read_stdin(paths), stdin_filename=stdin_filename, progress=progress)
    except api.CannotRun as reason:
        stop(reason.text(tongue))
    if output_format is Output.json:
        print_json("render/1", **_data(drawn, order))
    elif drawn.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(drawn.stdout)
        sys.stdout.buffer.flush()
    elif not quiet:
        for path in drawn.written:
            print(safe(str(path)))
    if output_format is Output.text:
        for note in (*drawn.notes, *drawn.broken):
            tell(f"cxkit: {note.text(drawn.lang)}")
        if not quiet and drawn.stdout is None:
            tell(_sum(drawn))
    return 2 if drawn.unreadable else 1 if drawn.broken else 0


def _list(paths: list[str], lang: str, output_format: Output, stdin_filename: str) -> int:
    """The views of every file: what there is, then what there is not and why."""
    from cxkit import api

    try:
        found = api.views(paths, lang=lang, stdin=read_stdin(paths), stdin_filename=stdin_filename)
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    if output_format is Output.json:
        files = [
            {
                "path": posix([Path(each.path)])[0],
                "kind": each.kind,
                "id": each.id,
                "main": each.main or None,
                "views": [
                    {
                        "name": look.view,
                        "parts": list(look.parts),
                        "why_not": look.lack.text(found.lang) if look.lack else None,
                    }
                    for look in each.looks
                ],
            }
            for each in found.files
        ]
        print_json("views/1", files=files, left_out=[note.text(found.lang) for note in found.broken])
        return 2 if found.unreadable else 1 if found.broken else 0
    from cxkit.render.terminal import opening, safe

    for number, each in enumerate(found.files):
        print("\n" * bool(number) + opening(safe(each.path)))
        for line in _lines(each, found.lang):
            print(f"  {line}")
    for note in found.broken:
        tell(f"cxkit: {note.text(found.lang)}")
    return 2 if found.unreadable else 1 if found.broken else 0


def _lines(seen: "Seen", tongue: str) -> Iterator[str]:
    """A line for each view that there is, then one for each that is missing from this kind of file."""
    from cxkit.render.terminal import safe

    for look in seen.looks:
        if look.parts:
            what = "" if look.parts == ("",) else ": " + ", ".join(look.parts)
            usual = say(N_("drawn when no view is named"), tongue) if look.view == seen.main else ""
            yield f"{look.view:<10} {say(look.title, tongue)}{safe(what)}" + (f" ({usual})" if usual else "")
    for look in seen.looks:
        if look.lack and look.meant:
            yield say(N_("no {view}: {why}"), tongue, view=look.view, why=safe(look.lack.text(tongue)))
    if not any(look.meant for look in seen.looks):
        yield say(N_("nothing: no view is drawn from files of the kind {kind}"), tongue, kind=seen.kind)


def _sum(drawn: "Drawn") -> str:
    """How many pictures were drawn, and how many were left as they are."""
    unchanged = sum(each.unchanged for each in drawn.pictures)
    written = say(NN_("{n} picture written", "{n} pictures written"), drawn.lang, n=len(drawn.pictures) - unchanged)
    if not unchanged:
        return written
    return say(NN_("{written}, {n} unchanged", "{written}, {n} unchanged"), drawn.lang, written=written, n=unchanged)


def _data(drawn: "Drawn", order: "Order") -> dict[str, Any]:
    """What was drawn, for programs; paths as they were asked for, with `/`."""
    pictures = [
        {
            "path": posix([each.path])[0],
            "id": each.id,
            "view": each.view,
            "format": each.format,
            "theme": order.colours(each.format),
            "unchanged": each.unchanged,
        }
        for each in drawn.pictures
    ]
    notes, left_out = ([note.text(drawn.lang) for note in each] for each in (drawn.notes, drawn.broken))
    return {"pictures": pictures, "notes": notes, "left_out": left_out}


def _watch(paths: list[str], order: "Order", quiet: bool) -> None:
    tongue = language(order.lang)
    if "-" in paths or str(order.output) == "-":
        stop(say(N_("--watch needs files to look at and a place to write to, not -"), tongue))
    watching(paths, lambda: _once(paths, order, quiet), tongue)
