"""Pages: what a rule wants, why, with a bad and a good example; the rule's own docstring is the page."""

import json
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from cxkit.diagnostic import Severity
from cxkit.lint.rule import Fixable, Rule
from cxkit.words import N_, say

HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
FENCE = re.compile(r"^```(ya?ml|toml)(?: +(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MARK = re.compile(r" *# ([A-Z]{3}\d{3}(?:, [A-Z]{3}\d{3})*) *$", re.MULTILINE)
SOURCE = re.compile(r"(?:Source|Fuente): *")
CITED = re.compile(r"\(([^\W\d_a-zà-ÿ][^()]*\b(?:1[89]|20)\d\d\b(?!-)[^()]*)\)")
GOOD = ("good", "bien")
BAD = ("bad", "mal")
SINGLE = {"yaml": "example.yaml", "yml": "example.yaml", "toml": "cxkit.toml"}
"""What a file is called that has no name, by its language."""


class Page(NamedTuple):
    """A code that the reader of files judges, and that is only explained here.

    Its page is `rules/<family>/<name>.md`, in which `# CODE` stands for the code.
    """

    code: str
    name: str
    severity: Severity
    family: str
    fixable: Fixable = ""
    rises: bool = False

    @property
    def least(self) -> Severity:
        return self.severity


class Example(NamedTuple):
    """One example of a page: whether it is good, and its files by name."""

    good: bool
    files: tuple[tuple[str, str], ...]


def text(entry: Rule | Page, lang: str = "en") -> str:
    """The page of a code as Markdown, without a title; English where there is no other."""
    if isinstance(entry, Page):
        written = _beside("cxkit.lint.rules", f"{entry.family}/{entry.name}", lang)
        return written.replace("# CODE\n", f"# {entry.code}\n")
    if entry.page:
        return _HOUSE.sub(lambda head: say(_HEADS[head[0]], lang), entry.page)
    package, _, name = entry.module.rpartition(".")
    found = _beside(package, name, lang) if lang != "en" else ""
    return found or f"{(sys.modules[entry.module].__doc__ or '').strip()}\n"


def _beside(package: str, name: str, lang: str) -> str:
    from importlib.resources import files  # slow to import, and lint needs no pages

    ending = "md" if lang == "en" else f"{lang}.md"
    page = files(package).joinpath(f"{name}.{ending}")
    return f"{page.read_text(encoding='utf-8').strip()}\n" if page.is_file() else ""


def summary(entry: Rule | Page, lang: str = "en") -> str:
    """The first sentence of a page, in one line."""
    return " ".join(text(entry, lang).partition("\n\n")[0].split())


def family(entry: Rule | Page) -> str:
    """The subject of a rule, which its folder is named for."""
    return entry.family if isinstance(entry, Page) else entry.module.rpartition(".")[0].rpartition(".")[2]


def why(entry: Rule | Page, lang: str = "en") -> str:
    """What a page says between its first sentence and its examples, its source left out."""
    return "\n\n".join(part for part in _reasons(entry, lang) if not SOURCE.match(part))


def source(entry: Rule | Page, lang: str = "en") -> str:
    """Where a rule comes from: the line of its page that begins with `Source:`, else what it cites with a year."""
    for part in _reasons(entry, lang):
        if line := SOURCE.match(part):
            return part[line.end() :]
    return "; ".join(cited for part in _reasons(entry, lang) for cited in CITED.findall(part))


def _reasons(entry: Rule | Page, lang: str) -> list[str]:
    reasons = HEADING.split(text(entry, lang), 1)[0]
    return [" ".join(part.split()) for part in reasons.split("\n\n")[1:] if part.strip()]


def examples(markdown: str) -> Iterator[Example]:
    """The examples below headings that begin with Good or Bad (Bien, Mal), marks and all."""
    heads = [*HEADING.finditer(markdown)]
    for head, following in zip(heads, [*heads[1:], None], strict=False):
        word = head[1].split()[0].strip(":").lower()
        if word in GOOD + BAD:
            section = markdown[head.end() : following.start() if following else len(markdown)]
            blocks = tuple((block[2] or SINGLE[block[1]], block[3]) for block in FENCE.finditer(section))
            yield Example(word in GOOD, blocks)


def document(entry: Rule | Page, lang: str = "en") -> str:
    """The whole page: title, severity, text, examples."""
    notes = [say(_LEVELS[entry.least], lang)]
    if entry.rises:
        notes.append(say(N_("one level higher once the file is validated or describes a future"), lang))
    if entry.fixable:
        notes.append(say(_FIXES[entry.fixable], lang))
    own = isinstance(entry, Rule) and entry.page  # the name of a rule of the house is its code and its title again
    title = entry.code if own else f"{entry.code} {entry.name}"
    return f"# {title}\n\n*{' · '.join(notes)}*\n\n{text(entry, lang)}{_options(entry, lang)}"


def _options(entry: Rule | Page, lang: str) -> str:
    """The options of a rule as they stand in the settings where nobody changes them."""
    if isinstance(entry, Page) or not entry.options:
        return ""
    lines = [f"{name} = {json.dumps(value)}" for name, value in entry.options]  # a tuple is written as a list is
    head = say(N_("Options in `cxkit.toml`"), lang)
    return "\n".join(["", f"## {head}", "", "```toml", f"[rules.{entry.code}]", *lines, "```", ""])


_HEADS = {
    "## Bad": N_("## Bad"),
    "## Good": N_("## Good"),
    "Source:": N_("Source:"),
}
_HOUSE = re.compile(rf"^(?:{'|'.join(_HEADS)})(?=\n| )", re.MULTILINE)
"""What cxkit itself writes into the page of a rule of the house; all else there is the author's."""
_LEVELS = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("info")}
_FIXES: dict[Fixable, str] = {
    "safe": N_("fixed with `--fix`"),
    "unsafe": N_("fixed with `--fix --unsafe-fixes`"),
    "both": N_("fixed with `--fix` where only one thing can be meant, else with `--unsafe-fixes`"),
}
