"""`cxkit render`: files as pictures."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cxkit.cli import completion
from cxkit.cli.drawing import Collapse, Engine, Format, Pages, View, formats_of, one_of, refuse, sheet_of, two
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
from cxkit.cli.views import listed
from cxkit.cli.watching import watching
from cxkit.words import N_, NN_, language, say

if TYPE_CHECKING:
    from cxkit.api import Drawn, Order

HELP = N_("Draw journeys, personas, portfolios and plans: SVG, PNG, PDF, slides, draw.io, DOT, or words.")


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
    axes: Annotated[
        str | None,
        typer.Option(
            "--axes",
            help=N_("Criteria of a matrix, by id or title: the one that runs up, a comma, the one across."),
            metavar="UP,ACROSS",
            callback=two,
            autocompletion=completion.criteria,
        ),
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
        raise typer.Exit(listed(paths, lang.value if lang else "", output_format, stdin_filename))
    words = formats and set(formats) <= {Format.txt, Format.md}
    output = output or Path("-" if words and len(formats) == 1 and not watch else "build")
    screen = str(output) == "-" and sys.stdout.isatty()
    order = api.Order(
        views=tuple(views or [View.auto.value]),
        formats=formats_of(output, formats, language(lang)),
        output=output,
        theme=theme.value if theme and theme is not Theme.auto else "",
        pages=pages.value if pages else "",
        collapse=collapse is Collapse.phases,
        axes=axes or "",
        scale=scale or 2,
        paper=sheet_of(paper or ""),
        landscape=landscape,
        width=width or (_columns() if screen else 200),
        ascii=ascii,
        colour=str(output) == "-" and _coloured(),
        engine=engine.value,
        lang=lang.value if lang else "",
        cache=not no_cache,
        cache_dir=cache_dir,
    )
    refuse(order, scale, output_format, language(lang))
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
            **({"axes": dict(zip(("up", "across"), each.axes, strict=True))} if each.axes else {}),
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
