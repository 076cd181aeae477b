"""A text as it was written and as it is read: what the reader mends on the way leaves the places as they were."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cxkit.source.pointer import Edit


class Patched:
    """`text` is what is parsed; `origin` leads an offset in it back to the text that was written."""

    def __init__(self, text: str) -> None:
        self.written = text
        self.text = text
        self._layers: list[Layer] = []

    def apply(self, edits: Sequence[Edit]) -> None:
        """Change the text that is parsed; the written one stays."""
        self._layers.append(Layer(edits))
        self.text = applied(self.text, edits)

    def homeward(self, edits: Sequence[Edit]) -> tuple[Edit, ...]:
        """Edits to the parsed text as edits to the written one; none where they meet what was mended before."""
        found = [Edit(self.origin(start), self.origin(end), new) for start, end, new in edits]
        if not found:
            return ()
        start, end = min(edit.start for edit in edits), max(edit.end for edit in edits)
        first, last = min(edit.start for edit in found), max(edit.end for edit in found)
        return tuple(found) if self.text[start:end] == self.written[first:last] else ()

    def origin(self, index: int) -> int:
        """The offset in the written text of the offset `index` in the parsed one."""
        for layer in reversed(self._layers):
            index = layer.before(index)
        return index


def applied(text: str, edits: Sequence[Edit]) -> str:
    """`text` with edits that do not overlap."""
    parts: list[str] = []
    done = 0
    for start, end, new in sorted(edits):
        parts += (text[done:start], new)
        done = end
    parts.append(text[done:])
    return "".join(parts)


class Layer:
    """Edits that were made together, and the way back."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = sorted(edits)
        self._starts = [edit.start for edit in self._edits]
        self._places: list[int] = []
        self._shifts = [0]
        for start, end, new in self._edits:
            self._places.append(start + self._shifts[-1])
            self._shifts.append(self._shifts[-1] + len(new) - (end - start))

    def after(self, index: int, *, behind: bool = True) -> int:
        """Where the character at `index` stands after these edits; of one that they take, where they wrote instead.

        `behind` says on which side of a text inserted right there.
        """
        count = bisect_left(self._starts, index)
        if count and self._edits[count - 1].end > index:
            return self._places[count - 1]
        if behind and count < len(self._edits) and self._edits[count].start == self._edits[count].end == index:
            count += 1
        return index + self._shifts[count]

    def taken(self) -> "Stretches":
        """From where to where each edit reaches, in the text before these edits."""
        return Stretches([(start, end) for start, end, _ in self._edits])

    def written(self) -> "Stretches":
        """From where to where each edit wrote, in the text after these edits."""
        return Stretches(
            [(place, place + len(edit.text)) for place, edit in zip(self._places, self._edits, strict=True)]
        )

    def before(self, index: int) -> int:
        """Where the character at `index` stood before these edits."""
        last = bisect_right(self._places, index) - 1
        if last < 0:
            return index
        start, end, new = self._edits[last]
        return (
            min(start + index - self._places[last], end)
            if index < self._places[last] + len(new)
            else (end + index - self._places[last] - len(new))
        )


class Stretches:
    """Stretches of a text, in order and apart."""

    def __init__(self, found: list[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them touches the text from `start` to `end`, be it at its edge."""
        last = bisect_right(self._starts, end) - 1
        return last >= 0 and self._ends[last] >= start


def quoting(text: str, start: int, end: int) -> list[Edit]:
    """Edits that put `text[start:end]` in quotes, double ones where nothing inside needs an escape."""
    inner = text[start:end]
    if '"' not in inner and "\\" not in inner:
        return [Edit(start, start, '"'), Edit(end, end, '"')]
    marks = [Edit(start + at, start + at, "'") for at, sign in enumerate(inner) if sign == "'"]
    return [Edit(start, start, "'"), *marks, Edit(end, end, "'")]
