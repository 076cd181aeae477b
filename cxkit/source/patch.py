"""A text as it was written and as it is read: what the reader mends on the way leaves the places as they were."""

from bisect import bisect_right
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
        self._places: list[int] = []
        shift = 0
        for start, end, new in self._edits:
            self._places.append(start + shift)
            shift += len(new) - (end - start)

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


def quoting(text: str, start: int, end: int) -> list[Edit]:
    """Edits that put `text[start:end]` in quotes, double ones where nothing inside needs an escape."""
    inner = text[start:end]
    if '"' not in inner and "\\" not in inner:
        return [Edit(start, start, '"'), Edit(end, end, '"')]
    marks = [Edit(start + at, start + at, "'") for at, sign in enumerate(inner) if sign == "'"]
    return [Edit(start, start, "'"), *marks, Edit(end, end, "'")]
