"""The classes of one drawing: colours, dashes, pens and letters by short names, gathered while it is written."""

from cxkit.render.inert import classes

INK = "ink"
PEN = 1.4
SIZE = 12.0
"""What a drawing has unless something says otherwise: the colour of texts; in u the width of a line and the size of
letters."""

_ANCHORS = {"start": "l", "end": "r"}
_WEIGHTS = {600: "w6", 700: "w7"}


class Classes:
    """Gives the name of each look and keeps it in `used`, in order of appearance, for the style sheet."""

    def __init__(self) -> None:
        self.used: dict[str, None] = {}

    def fill(self, role: str) -> str:
        """`f-ink`; nothing for the role `none`."""
        return self._kept("f", role)

    def line(self, role: str) -> str:
        """`s-ink`; nothing for the role `none`."""
        return self._kept("s", role)

    def dash(self, dash: str) -> str:
        """`d-assumed`; nothing for a solid line."""
        return "" if dash == "solid" else self.named(f"d-{dash}")

    def pen(self, width: float) -> str:
        """`p2` for a line of 2 u, `p1-6` for 1.6 u."""
        return "" if width == PEN else self.named(f"p{_number(width)}")

    def letters(self, size: float, weight: int = 400, italic: bool = False, anchor: str = "middle") -> str:
        """`z13 w6 i l`: size in u, weight, slant, and which end of a line stands at its place."""
        names = [
            "" if size == SIZE else f"z{_number(size)}",
            _WEIGHTS.get(weight, ""),
            "i" if italic else "",
            _ANCHORS.get(anchor, ""),
        ]
        return " ".join(self.named(name) for name in names if name)

    def edge(self, role: str) -> str:
        """The class of what has an edge only in themes where its surface turns white."""
        return self.named("a-phase") if role == "phase" else ""

    def named(self, name: str) -> str:
        """A name of the style sheet as it is."""
        self.used[name] = None
        return name

    def _kept(self, letter: str, role: str) -> str:
        return "" if role == "none" else self.named(f"{letter}-{role}")


def worn(*names: str, kind: str = "") -> dict[str, str]:
    """The class attribute of these names and of the words of a kind; none where there are none."""
    joined = " ".join(filter(None, (*names, classes(kind))))
    return {"class": joined} if joined else {}


def measure(name: str) -> str:
    """The number in the name of a pen or a size: `1.6` of `p1-6`."""
    return name[1:].replace("-", ".")


def _number(size: float) -> str:
    return f"{size:.2f}".rstrip("0").rstrip(".").replace(".", "-")
