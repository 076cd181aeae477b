"""A telling as Markdown: headings, sentences, tables; what an author wrote stays text."""

import re
from collections.abc import Iterator

from cxkit.render.terminal import safe
from cxkit.views.telling import Table, Telling
from cxkit.words import N_, say

_SIGNS = re.compile(r"[\\`*_\[\]|~$]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_CALLS = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)", re.IGNORECASE)
"""Where a host would make a link, a mention or a reference of what an author wrote."""
_BREAK = "&#8203;"  # of no width
_BEGINS = re.compile(r"^(\s*)((?:[-+>#=]|\d+[.)])(?=\s|$)|:(?=:))")


def inert(text: str) -> str:
    """A text as it was written: no markup, no mention, no link."""
    text = _SIGNS.sub(r"\\\g<0>", safe(" ".join(text.split("\n"))).translate(_ENTITIES))
    return _CALLS.sub(_BREAK, text)


def markdown(told: Telling) -> str:
    """The sentences and tables of a picture, in CommonMark with the tables of GitHub."""
    pieces = [f"# {inert(told.title)}", " · ".join(map(inert, told.facts)), *map(_paragraph, told.sentences)]
    for section in told.sections:
        pieces.append(f"## {inert(section.title)}")
        pieces += [_paragraph(sentence) for sentence in section.sentences]
        for table in section.tables:
            pieces += _table(table)
    if told.source:
        pieces.append(f"<sub>{inert(say(N_('From {file}'), told.lang, file=told.source))}</sub>")
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


def _paragraph(text: str) -> str:
    """A paragraph that no sign at its beginning makes a list, a heading, a quote or a command to a runner of jobs."""
    return _BEGINS.sub(lambda found: f"{found[1]}{_held(found[2])}", inert(text))


def _held(sign: str) -> str:
    return f"\\{sign}" if len(sign) == 1 else f"{sign[:-1]}\\{sign[-1]}"


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"**{inert(table.title)}**"
    rows = [f"| {' | '.join(map(_cell, row))} |" for row in (table.head, *table.rows)]
    yield "\n".join([rows[0], f"|{':--|' * len(table.head)}", *rows[1:]])


def _cell(text: str) -> str:
    return "<br>".join(inert(line) for line in text.split("\n")).strip()
