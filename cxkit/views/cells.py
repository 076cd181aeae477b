"""Cells: how many places of a terminal a text takes, and how it is broken into lines of so many."""

import re
import unicodedata
from collections.abc import Iterator

_JOINER = "\N{ZERO WIDTH JOINER}"
_BEFORE_BREAK = re.compile(r"(?<=[/_.@-])(?=[^/_.@-])")


class _Widths(dict[str, int]):
    """The cells of each character, worked out once."""

    def __missing__(self, character: str) -> int:
        unseen = unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf")
        wide = unicodedata.east_asian_width(character) in "WF"
        self[character] = cells = 0 if unseen else 2 if wide else 1
        return cells


_WIDTHS = _Widths()


def columns(text: str) -> int:
    """Cells that `text` takes: two for wide East Asian characters and emoji, none for combining marks.

    Emoji that are joined into one count one by one, as in terminals that do not join them: where one does, the line is
    shorter than measured and never longer.
    """
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))


def lines(text: str, room: int) -> list[str]:
    """`text` in lines of at most `room` cells, broken at blanks; nothing is left out.

    A longer word breaks after `/ - _ . @`, else between two characters; a wide script breaks anywhere. No-break spaces
    hold, and no line begins with the dot between two parts. `room` is at least 2.
    """
    found: list[str] = []
    line, used = "", 0
    for word in filter(None, text.replace(" · ", "\N{NO-BREAK SPACE}· ").split(" ")):
        gap = 1 if line else 0
        wide = columns(word)
        if used + gap + wide <= room:
            line, used = f"{line} {word}" if gap else word, used + gap + wide
            continue
        flowing = _flows(word)
        if line and not flowing:
            found.append(line)
            line, used, gap = "", 0, 0
        for piece in _pieces(word, room, flowing):
            size = columns(piece)
            if line and used + gap + size > room:
                found.append(line)
                line, used, gap = "", 0, 0
            line, used, gap = line + " " * gap + piece, used + gap + size, 0
    return [*found, line] if line else found


def _flows(word: str) -> bool:
    """Whether a word is of a script that is written without blanks."""
    return not word.isascii() and any(_WIDTHS[character] == 2 and character.isalpha() for character in word)


def _pieces(word: str, room: int, flowing: bool) -> Iterator[str]:
    """Parts of a word that lines may part: clusters of a flowing script, else runs up to a sign, cut where too long."""
    for run in [word] if flowing else _BEFORE_BREAK.split(word):
        if columns(run) <= room and not flowing:
            yield run
            continue
        for cluster in _clusters(run):
            # A chain of joined emoji may be as long as its author likes.
            yield from [cluster] if columns(cluster) <= room else cluster


def _clusters(text: str) -> Iterator[str]:
    """Characters with what belongs to them: marks, joined emoji, skin tones, the two letters of a flag."""
    cluster, letters = "", 0
    for character in text:
        flag = "\U0001f1e6" <= character <= "\U0001f1ff"
        stays = _WIDTHS[character] == 0 or cluster.endswith(_JOINER) or "\U0001f3fb" <= character <= "\U0001f3ff"
        if cluster and (stays or (flag and letters == 1)):
            cluster += character
        else:
            if cluster:
                yield cluster
            cluster, letters = character, 0
        letters += flag
    if cluster:
        yield cluster
