"""What `cxkit render` is asked for: the words of its options, and what does not go together."""

import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from cxkit.cli.options import Output, stop
from cxkit.words import N_, language, say

if TYPE_CHECKING:
    from cxkit.api import Order

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


def two(context: typer.Context, option: Any, text: str | None) -> str:
    """The word of `--axes`, which names two things."""
    if text is not None and not ("," in text and all(part.strip() for part in text.split(","))):
        raise typer.BadParameter(say(N_("two criteria make the axes: UP,ACROSS."), language()), context, option)
    return text or ""


def formats_of(output: Path, wished: list[str], tongue: str) -> tuple[str, ...]:
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


def sheet_of(word: str) -> str:
    """The key of a paper, whichever of our languages it is named in."""
    if not word:
        return ""
    from cxkit.render.paper import SPANISH

    return SPANISH.get(word.lower(), word.lower())


def refuse(order: "Order", scale: float | None, output_format: Output, tongue: str) -> None:
    """Say what does not go together, instead of leaving a wish aside."""
    if scale is not None and "png" not in order.formats:
        stop(say(N_("--scale is for PNG: add --format png"), tongue))
    if order.paper and "pdf" not in order.formats:
        stop(say(N_("--paper is for PDF: add --format pdf"), tongue))
    if order.axes and not {"auto", "all", "matrix"} & {*order.views}:
        stop(say(N_("--axes is for the matrix: add --view matrix"), tongue))
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
