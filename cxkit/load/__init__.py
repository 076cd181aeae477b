"""Paths in, workspaces and diagnostics out: with `config` and `cache` the only reader of files."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxkit.load.census import CannotRun as CannotRun
    from cxkit.load.loading import Loaded as Loaded
    from cxkit.load.loading import load as load
    from cxkit.load.loading import read_place as read_place
    from cxkit.load.paths import Unreadable as Unreadable
    from cxkit.load.troubles import TROUBLES as TROUBLES

_HOMES = {
    "TROUBLES": "cxkit.load.troubles",
    "CannotRun": "cxkit.load.census",
    "Loaded": "cxkit.load.loading",
    "Unreadable": "cxkit.load.paths",
    "load": "cxkit.load.loading",
    "read_place": "cxkit.load.loading",
}


def __getattr__(name: str) -> Any:
    # What a run finds in the cache never meets the reader of YAML nor the model.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
