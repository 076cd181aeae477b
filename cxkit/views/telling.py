"""Telling: what a picture shows, as sentences and tables for whoever does not look at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under their heads; the first cell of a row names it. An empty cell says nothing."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the story with its heading: sentences first, then the table that holds the same."""

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """The accessible twin of a picture; every text is said already, in the order of the story."""

    name: str  # stem of file names, as of the picture
    view: str
    title: str
    lang: str
    facts: tuple[str, ...]  # what the title block says: kind, persona, state, version …
    sentences: tuple[str, ...]  # what the picture says at a glance
    sections: tuple[Section, ...] = ()
    written: str = ""  # language of what the author wrote, where it is not that of the labels
    source: str = ""  # the file
