"""What pictures are wanted, where they go, and where they ended up."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.load import Loaded
from cxkit.model.ids import file_name
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.render.formats import ENDINGS, TELLERS, format_of
from cxkit.typeface import Typeface
from cxkit.views.catalogue import VIEWS


@dataclass(frozen=True, slots=True)
class Order:
    """What pictures are wanted. `theme` and `lang` are empty when nobody asked: then names of files do not say them.

    `pages` (a paper, or `auto`) parts long journeys into sheets, `collapse` draws a column for each phase; `axes` are
    two criteria for the matrix of a portfolio (`UP,ACROSS`), by default the heaviest; `scale` is for PNG, in pixels a
    u; `paper` (a key of `render.paper.SHEETS`) and `landscape` are for PDF; `width` (in cells), `ascii` and `colour`
    are for txt. With `cache` pictures that would not change are left alone; `cache_dir` is where that is remembered,
    by default a folder at the root of each workspace.
    """

    views: tuple[str, ...] = ("auto",)
    formats: tuple[str, ...] = ("svg",)
    output: Path = Path("build")
    theme: str = ""
    pages: str = ""
    collapse: bool = False
    axes: str = ""
    scale: float = 2
    paper: str = ""
    landscape: bool | None = None
    engine: str = "auto"
    lang: str = ""
    width: int = 200
    ascii: bool = False
    colour: bool = False
    cache: bool = True
    cache_dir: Path | None = None

    @property
    def streamed(self) -> bool:
        return str(self.output) == "-"

    @property
    def single(self) -> bool:
        """Whether the output is one place: a file with the ending of a format, or standard output."""
        return self.streamed or bool(format_of(self.output.suffix.lstrip(".")))

    @property
    def listed(self) -> bool:
        """Whether several drawings may follow one another in the output: as text they can."""
        return self.streamed and set(self.formats) in ({"txt"}, {"md"})

    def options(self, format_: str, sheet: str = "") -> dict[str, Any]:
        """What the renderer of a format is asked for beside the theme; `sheet` is the paper of a job's own."""
        if format_ == "txt":
            return {"width": self.width, "ascii": self.ascii, "colour": self.colour}
        if format_ in TELLERS:
            return {}
        options: dict[str, Any] = {} if format_ in ("dot", "pptx", "drawio") else {"engine": self.engine}
        if format_ == "png":
            options["zoom"] = self.scale
        if format_ == "pdf":
            options |= {"paper": self.paper or sheet, "landscape": self.landscape}
        return options

    def colours(self, format_: str) -> str:
        """The theme that a format is drawn in; words have the colours of whoever shows them."""
        if format_ in TELLERS:
            return ""
        return self.theme or ("auto" if format_ == "svg" else "light")

    def name(self, stem: str, view: str, format_: str, sheet: int = 0, axes: Sequence[str] = ()) -> str:
        """`<id>.<view>[.phases|.<up>-<across>][.<sheet>][.<theme>][.<lang>].<ext>`."""
        short = file_name("-".join(axes), "axes") if axes else "phases" if self.collapse else ""
        theme = "" if format_ in TELLERS else self.theme
        return ".".join(filter(None, (stem, view, short, str(sheet or ""), theme, self.lang, ENDINGS[format_])))


class Job(NamedTuple):
    """One view of one file, or of a `part` of it; `stem` is its id as a file name, its own in its view."""

    room: Loaded
    path: str
    content: File
    scope: Scope
    view: str
    stem: str
    lang: str
    """Of the labels."""
    formats: tuple[str, ...]
    part: str = ""
    sheets: tuple[File, ...] = ()
    """The file in parts, where it is drawn on several pages of one document."""
    sheet: int = 0
    """The number of the part that `content` is; 0 where it is whole."""
    paper: str = ""
    """What it was parted for."""
    axes: tuple[str, ...] = ()
    """The criteria that a matrix was asked for, upwards first; empty for the heaviest."""

    @property
    def typeface(self) -> Typeface | None:
        """What its workspace sets texts in."""
        return self.room.config.tokens.typeface

    @property
    def asked(self) -> dict[str, Any]:
        """What its view is asked for beside the file."""
        return {"part": self.part, "axes": self.axes}

    @property
    def id(self) -> str:
        """What is shown: a part that is a thing of its own, else the file."""
        return self.part if self.part and VIEWS[self.view].apart else self.content.id


class Written(NamedTuple):
    """A picture where it stands; `unchanged` when it was there already and nothing had to be done."""

    path: Path
    id: str
    view: str
    format: str
    unchanged: bool = False
    axes: tuple[str, ...] = ()
    """The criteria that a matrix was asked for, upwards first."""
