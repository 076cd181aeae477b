"""Paths in, workspaces and diagnostics out: with `config` and `cache` the only reader of files."""

from cxkit.load.loading import CannotRun, Loaded, load
from cxkit.load.paths import Unreadable
from cxkit.load.troubles import TROUBLES

__all__ = ["TROUBLES", "CannotRun", "Loaded", "Unreadable", "load"]
