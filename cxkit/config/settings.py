"""Settings: what a project says about itself, checked; its words know where they stand."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cxkit.source import Pointer
from cxkit.words import say

if TYPE_CHECKING:
    from cxkit.colours import Tokens
    from cxkit.diagnostic import Diagnostic

PROFILES = ("workshop", "review", "strict")
LEVELS = ("error", "warning", "info")
OFF = "off"
FAIL_ON = "warning"
"""From which severity on a run fails where nobody says."""


class Written(str):
    """A word of the settings; `at` leads to the place where it stands."""

    __slots__ = ("at",)
    at: Pointer

    def __new__(cls, word: str, at: Pointer) -> "Written":
        self = super().__new__(cls, word)
        self.at = at
        return self


Words = tuple[Written, ...]


class Override(NamedTuple):
    """What holds for some of the files: those that `paths`, patterns as in `.gitignore`, name from the root."""

    paths: Words
    number: int
    """As it is counted in the file, from 1."""
    at: Pointer
    select: Words = ()
    extend_select: Words = ()
    ignore: Words = ()
    severity: Mapping[Written, str] = {}
    profile: str = ""
    places: Mapping[str, Pointer] = {}


class Themed(NamedTuple):
    """An organisation's own colours and font: `given` by theme and role, and below `font` by part, as they were
    written, and what they come to."""

    tokens: "Tokens"
    given: Mapping[str, Mapping[Written, str]]


class Config(NamedTuple):
    """The settings of one workspace as far as they are right. `path` is their file; None where there is none.

    Codes, names of rules and their options are words here: whether there are such is for those to say who know them.
    """

    lang: str | None = None
    business_day: float | None = None
    """Seconds of work in a business day; None where the project does not say."""
    profile: str = ""
    fail_on: str = ""
    select: Words = ()
    extend_select: Words = ()
    ignore: Words = ()
    severity: Mapping[Written, str] = {}
    """By code or beginning of codes, a level or `off`."""
    rules: Mapping[Written, Mapping[Written, Any]] = {}
    """By code or name of a rule, the options that are set."""
    overrides: tuple[Override, ...] = ()
    exclude: tuple[str, ...] = ()
    """Patterns as in `.gitignore`, from the root."""
    baseline: str = ""
    """A path from the root."""
    theme: Themed | None = None
    """None where there is none, and where one of its colours cannot be used."""
    path: Path | None = None
    text: str = ""
    places: Mapping[str, Pointer] = {}
    """Where each key stands that is given."""
    problems: "tuple[Diagnostic, ...]" = ()
    """What is wrong with the rest, by the name of the file."""

    @property
    def tokens(self) -> "Tokens":
        """The colours and the font that the project draws in."""
        if self.theme:
            return self.theme.tokens
        from cxkit.colours import OURS  # only who draws wants to know

        return OURS

    @property
    def beyond(self) -> list[str]:
        """What holds because of other files than the settings: which fonts there are, and what is wrong with them."""
        fonts = [repr(self.theme.tokens.typeface)] if self.theme else []
        return [*fonts, *(f"{each.span} {each.text()}" for each in self.problems if each.code == "CFG006")]

    @property
    def undressed(self) -> bool:
        """Whether the project has a theme that cannot be used."""
        return "theme" in self.places and self.theme is None


class ConfigError(Exception):
    """Settings that cannot be read at all, in one line for a person; `path` with line and column where they help."""

    def __init__(self, path: str, message: str, values: Mapping[str, Any] | None = None) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message
        self.values = values or {}

    def text(self, lang: str = "en") -> str:
        return f"{self.path}: {say(self.message, lang, **self.values)}"

    def __str__(self) -> str:
        return self.text()


def read(path: Path, shown: str | None = None) -> Config:
    """The settings in a file. `shown` is the path as a person knows it. Raises ConfigError where it is no TOML."""
    from cxkit.config.reading import settings  # a project without settings does without

    return settings(path, shown or str(path))
