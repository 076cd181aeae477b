"""Words that a shell completes: codes, kinds and ids, found without reading a model; and where completion goes."""

import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from cxkit.words import N_, language, say
from cxkit.words.refusals import reason

RULES = Path(__file__).parents[1] / "lint" / "rules"
"""Rules tell their codes in their text: looking there takes a fraction of the time of importing them."""

LONGEST = 64
MOST = 2_000
"""Files that are looked at for ids: a shell is waiting."""

# Texts, not patterns: every command imports this module, and few runs complete anything.
_RULE = r'(?m)^@rule\(\s*"([A-Z]{3}\d{3})"'
_KIND = rb"(?m)^\W{0,4}kind[\"']?[ \t]*:[ \t]+[\"']?(\w+)"
_ID = rb"(?m)^id[ \t]*:[ \t]+[\"']?([\w.-]+)"
_TITLE = rb"(?m)^title[ \t]*:[ \t]+(.+?)[ \t]*\r?$"
_CRITERIA = rb"(?m)^criteria[ \t]*:[ \t]*\r?\n((?:[ \t]+.*\n|\r?\n)*)"
_KEY = rb"(?m)^([ \t]+)[\"']?([\w.-]+)[\"']?[ \t]*:(.*)$"
_NAMED = rb"title[ \t]*:[ \t]*([^,}\r\n]+)"


def formats(incomplete: str) -> list[str]:
    """The formats of findings."""
    from cxkit.render.findings import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


def pictures(incomplete: str) -> list[str]:
    """The formats of pictures."""
    from cxkit.cli.drawing import Format

    return _listed(incomplete, [one.value for one in Format])


def views(incomplete: str) -> list[str]:
    """The views."""
    from cxkit.cli.drawing import View

    return _listed(incomplete, [one.value for one in View])


def _listed(incomplete: str, names: list[str]) -> list[str]:
    """Names that may follow others after a comma."""
    begun, comma, last = incomplete.rpartition(",")
    return [f"{begun}{comma}{name}" for name in names if name.startswith(last)]


def codes(incomplete: str) -> list[tuple[str, str]]:
    """Codes (or, begun with a small letter, names) of rules with their sentence; the last one of a list with commas."""
    begun, comma, last = incomplete.rpartition(",")
    found = []
    for code, name, sentence in sorted(_codes()):
        # The library drops what does not begin with what was typed, so small letters stay small.
        word = last + code[len(last) :] if code.startswith(last.upper()) else name
        if word.startswith(last):
            found.append((f"{begun}{comma}{word}", _short(sentence)))
    return found


def _codes() -> Iterator[tuple[str, str, str]]:
    from cxkit.config.troubles import TROUBLES as SETTINGS
    from cxkit.lint.troubles import TROUBLES as COMMENTS
    from cxkit.load.troubles import TROUBLES as SHAPE
    from cxkit.source.troubles import TROUBLES as TEXT

    lang = language()
    for path in RULES.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if found := re.search(_RULE, text):
            page = path.with_suffix(".es.md")
            shown = page.read_text(encoding="utf-8") if lang == "es" and page.is_file() else text.lstrip('"')
            yield found[1], path.stem.replace("_", "-"), shown.partition("\n")[0]
    for code, shape in SHAPE.items():
        yield code, shape.slug, say(shape.summary, lang)
    for code, setting in SETTINGS.items():
        yield code, setting.slug, say(setting.summary, lang)
    for code, comment in COMMENTS.items():
        yield code, comment.slug, say(comment.summary, lang)
    for code, trouble in TEXT.items():
        yield code, trouble.slug, ""


def kinds(incomplete: str) -> list[str]:
    """The kinds of file."""
    from cxkit.starters import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def criteria(incomplete: str) -> list[tuple[str, str]]:
    """The criteria of the portfolios of this workspace, with what they say; the last one of a list with commas."""
    begun, comma, last = incomplete.rpartition(",")
    return sorted({(f"{begun}{comma}{key}", said) for key, said in _criteria() if key.startswith(last)})


def _criteria() -> Iterator[tuple[str, str]]:
    """Keys below `criteria:`, each with the rest of its line."""
    for _, head in _beginnings("portfolio"):
        block = re.search(_CRITERIA, head)
        lines = re.findall(_KEY, block[1]) if block else []
        for indent, key, rest in lines:
            if len(indent) == len(lines[0][0]):
                title = re.search(_NAMED, rest)
                yield key.decode("utf-8", "replace"), _plain(title[1]) if title else ""


def sheets(incomplete: str) -> list[str]:
    """The papers that a PDF can be drawn on."""
    from cxkit.render.paper import SHEETS

    return [sheet for sheet in SHEETS if sheet.startswith(incomplete.lower())]


def journeys(incomplete: str) -> list[tuple[str, str]]:
    """The journeys of this workspace by their id, with their title."""
    return sorted(found for found in _ids("journey") if found[0].startswith(incomplete))


def _ids(kind: str) -> Iterator[tuple[str, str]]:
    from cxkit.model.ids import slug

    for path, head in _beginnings(kind):
        named, title = re.search(_ID, head), re.search(_TITLE, head)
        stem = os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122
        yield named[1].decode("utf-8", "replace") if named else slug(stem), _plain(title[1]) if title else ""


def _beginnings(kind: str) -> Iterator[tuple[str, bytes]]:
    """The files of a kind with how they begin."""
    from cxkit.load.paths import Roots, walk

    here = Path.cwd()
    for path in walk(Roots().marked(here) or here, most=MOST):
        try:
            with open(path, "rb") as stream:  # noqa: PTH123 -- thousands of them
                head = stream.read(4096)
        except OSError:
            continue
        if (found := re.search(_KIND, head)) and found[1].decode() == kind:
            yield path, head


def _plain(text: bytes) -> str:
    """A text of a user beside a word: shells evaluate it, so only what none of them gives a meaning to is left."""
    return _short(re.sub(r"[^\w ,.-]", "", text.decode("utf-8", "replace")).strip())


def _short(text: str) -> str:
    """A text for one line beside a word: the library would break a long one in two."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]}…"


def shell() -> str:
    """The shell that this runs in: its process, else `SHELL`; empty where neither is known."""
    shellingham = import_module("shellingham")
    try:
        return str(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, OSError):
        return Path(os.environ.get("SHELL", "")).stem


def installed(ctx: Any, _: Any, wanted: Any) -> None:
    """Install completion for the shell that this runs in, and say where."""
    if not wanted or ctx.resilient_parsing:
        return
    import typer

    from cxkit.cli.options import stop, tell

    lang, name = ctx.find_root().obj["lang"], _known(ctx)
    try:
        _, path = _library().install(shell=name, prog_name="cxkit", complete_var="_CXKIT_COMPLETE")
    except OSError as error:
        stop(say(N_("{path}: {reason}"), lang, path=str(error.filename), reason=reason(error)))
    tell(
        say(N_("completion for {shell} is in {path}; it works in the next terminal"), lang, shell=name, path=str(path))
    )
    raise typer.Exit


def shown(ctx: Any, _: Any, wanted: Any) -> None:
    """Print the completion script of the shell that this runs in."""
    if not wanted or ctx.resilient_parsing:
        return
    import typer

    name = _known(ctx)
    print(_library().get_completion_script(prog_name="cxkit", complete_var="_CXKIT_COMPLETE", shell=name))
    raise typer.Exit


def _library() -> Any:
    return import_module("typer.completion")


def _known(ctx: Any) -> str:
    from cxkit.cli.options import stop

    name = shell()
    known = ["bash", "zsh", "fish", "powershell", "pwsh"]
    if name not in known:
        message = N_("completion is there for {known}: run this from one of them, or set SHELL")
        stop(say(message, ctx.find_root().obj["lang"], known=known))
    return name
