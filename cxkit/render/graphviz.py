"""The one door to Graphviz: DOT in, SVG out, in this process or through a `dot` on the PATH."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

from cxkit.words import N_, say
from cxkit.words.refusals import reason

Engine = Literal["auto", "pygraphviz", "dot"]
FONTS = Path(__file__).parent / "fonts"
TIME_LIMIT = 20.0  # seconds for a `dot` on the PATH

_NOISE = (b"reset-dirs", b"size too small for label")
_lock = Lock()


class EngineError(Exception):
    """The drawing engine is absent or failed; `text` says so in the reader's language, in one line."""

    def __init__(self, message: str, **args: Any) -> None:
        super().__init__(say(message, **args))
        self.message = message
        self.args_said = args

    def text(self, lang: str = "en") -> str:
        return say(self.message, lang, **self.args_said)


class NoEngine(EngineError):
    """Nothing on this machine can draw."""


def engine(wish: str = "auto") -> Literal["pygraphviz", "dot"]:
    """The engine that will draw. Raises NoEngine where the wished one, or any, is absent."""
    if wish in ("auto", "pygraphviz") and _gv() is not None:
        return "pygraphviz"
    if wish == "pygraphviz":
        raise NoEngine(N_("pygraphviz is not installed: pip install pygraphviz, or draw with --engine dot"))
    if shutil.which("dot"):
        return "dot"
    if wish == "dot":
        raise NoEngine(N_("no program 'dot' on the PATH: install Graphviz, or draw without --engine"))
    raise NoEngine(
        N_("nothing here can draw: pip install pygraphviz, or install Graphviz; --format dot works without them")
    )


def draw(text: str, wish: str = "auto") -> bytes:
    """The SVG of a DOT text whose elements all have places. Raises EngineError and NoEngine."""
    return _draw_here(text) if engine(wish) == "pygraphviz" else _draw_outside(text)


@cache
def _gv() -> Any:
    try:
        from pygraphviz import graphviz
    except (ImportError, OSError):
        return None
    return graphviz


@cache
def _context() -> Any:
    return _gv().gvContextWithBuiltins()


def _draw_here(text: str) -> bytes:
    gv = _gv()
    with _lock, _fonts(), _quiet() as said, tempfile.TemporaryFile() as stream:
        stream.write(text.encode("utf-8", "replace"))
        stream.seek(0)
        try:
            graph = gv.agread(stream, None)
        except ValueError:
            reason = _first_line(said())
            raise EngineError(N_("Graphviz did not understand the drawing: {reason}"), reason=reason) from None
        try:
            failed = gv.gvLayout(_context(), graph, b"nop2")
            if not failed:
                failed, drawn = gv.gvRenderData(_context(), graph, b"svg")
                gv.gvFreeLayout(_context(), graph)
        finally:
            gv.agclose(graph)
        if failed or not drawn:
            raise EngineError(N_("Graphviz did not draw: {reason}"), reason=_first_line(said()))
    return bytes(drawn)


def _draw_outside(text: str) -> bytes:
    import subprocess

    from graphviz.backend.dot_command import command

    program = shutil.which("dot") or "dot"
    arguments = [program, *map(str, command("neato", "svg", neato_no_op=2)[1:])]
    try:
        done = subprocess.run(
            arguments, input=text.encode("utf-8", "replace"), capture_output=True, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        raise EngineError(N_("dot needed more than {seconds} s and was stopped"), seconds=TIME_LIMIT) from None
    except OSError as error:
        raise EngineError(N_("dot did not start: {reason}"), reason=reason(error)) from None
    if done.returncode or b"</svg>" not in done.stdout:
        raise EngineError(N_("dot did not draw: {reason}"), reason=_first_line(done.stderr))
    return done.stdout


@contextmanager
def _fonts() -> Iterator[None]:
    """Before the first drawing of a process: our fonts, from a file of ours that is read once and never again."""
    if _fonts_known or os.environ.get("FONTCONFIG_FILE"):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="cxkit-") as folder:
        file = Path(folder) / "fonts.conf"
        file.write_text(_CONFIGURATION.format(fonts=_xml(str(FONTS)), cache=_xml(folder)), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            yield
        finally:
            del os.environ["FONTCONFIG_FILE"]
            _fonts_known.append(True)


_fonts_known: list[bool] = []
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir><config><rescan><int>0</int></rescan></config></fontconfig>
"""


def _xml(path: str) -> str:
    return path.replace("&", "&amp;").replace("<", "&lt;")


@contextmanager
def _quiet() -> Iterator[Any]:
    """Hold what C writes to the standard error and pass on what is no known noise."""
    if sys.stderr:
        sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:
        yield lambda: b""
        return
    with tempfile.TemporaryFile() as held:

        def said() -> bytes:
            held.seek(0)
            return b"\n".join(line for line in held.read().splitlines() if not any(word in line for word in _NOISE))

        os.dup2(held.fileno(), 2)
        failed = True
        try:
            yield said
            failed = False
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            if not failed and (rest := said()):
                os.write(2, rest + b"\n")


def _first_line(said: bytes) -> str:
    return next((line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()), "?")
