"""Watching: something done again whenever a file changes."""

import gc
from collections.abc import Callable, Sequence
from pathlib import Path

from cxkit.cli.options import stop, tell
from cxkit.words import N_, say

ENDINGS = (".yaml", ".yml", ".toml", ".ttf", ".otf")


def watching(paths: Sequence[str], again: Callable[[], object], tongue: str) -> None:
    """Do something now and after every change of a file, until somebody ends it."""
    try:
        from watchfiles import watch
    except ImportError:
        stop(say(N_("--watch needs one more package: pip install 'cxkit[watch]'"), tongue))
    again()
    tell(say(N_("watching {paths}; Ctrl+C ends it"), tongue, paths=list(paths)))
    places = [Path(path) if Path(path).exists() else Path() for path in paths]
    folders = {place if place.is_dir() else place.parent for place in places}  # many editors save by replacing the file
    deep = any(place.is_dir() for place in places)
    for changes in watch(*folders, watch_filter=lambda _, name: name.endswith(ENDINGS), recursive=deep):
        if changes:
            again()
            gc.collect()
