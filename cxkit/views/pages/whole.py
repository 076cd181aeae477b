"""Whole pages: the head, what stands around, and the sections; and the site that they make."""

from dataclasses import dataclass

from cxkit.views.pages.parts import Drawings, Drawn, Section, Words


@dataclass(frozen=True, slots=True)
class Chip:
    text: str
    target: str = ""
    solid: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What a journey is for, seen from one side: `customer` or `organization`."""

    side: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page."""

    title: Words
    crumbs: tuple[Words, ...] = ()
    lead: Words | None = None
    ends: tuple[str, str] | None = None
    ends_said: str = ""
    chips: tuple[Chip, ...] = ()
    sides: tuple[Side, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of one language has around it."""

    site: str
    nav: tuple[tuple[str, Words], ...]  # name of the entry, link
    skip: str
    menu: str
    main: str
    crumbs: str
    theme: str
    themes: tuple[tuple[str, str], ...]  # value, name
    foot: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site; `path` is its address from the top."""

    path: str
    lang: str
    title: str
    current: str
    frame: Frame
    head: Head
    sections: tuple[Section, ...]

    @property
    def drawings(self) -> tuple[Drawn, ...]:
        """Every drawing of the page."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(view for block in blocks if isinstance(block, Drawings) for view in block.views)


@dataclass(frozen=True, slots=True)
class Site:
    """All pages; the first one is the index."""

    pages: tuple[Page, ...]

    @property
    def drawings(self) -> tuple[Drawn, ...]:
        return tuple(drawn for page in self.pages for drawn in page.drawings)
