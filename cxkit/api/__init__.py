"""The sentences that cross rooms: begin, load, lint, fix, stats, draw, report."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxkit.api.adding import new as new
    from cxkit.api.beginning import Made as Made
    from cxkit.api.beginning import init as init
    from cxkit.api.beginning import schemas as schemas
    from cxkit.api.counting import Counted as Counted
    from cxkit.api.counting import stats as stats
    from cxkit.api.drawing import draw as draw
    from cxkit.api.explaining import kinds as kinds
    from cxkit.api.explaining import nearest_rule as nearest_rule
    from cxkit.api.explaining import rule as rule
    from cxkit.api.explaining import rules as rules
    from cxkit.api.explaining import schema as schema
    from cxkit.api.explaining import settings_schema as settings_schema
    from cxkit.api.fixing import Fixed as Fixed
    from cxkit.api.fixing import fix as fix
    from cxkit.api.formatting import Formatted as Formatted
    from cxkit.api.formatting import fmt as fmt
    from cxkit.api.hiding import hide as hide
    from cxkit.api.inforce import InForce as InForce
    from cxkit.api.inforce import in_force as in_force
    from cxkit.api.judging import Linted as Linted
    from cxkit.api.judging import lint as lint
    from cxkit.api.looking import views as views
    from cxkit.api.places import write as write
    from cxkit.api.proving import Proving as Proving
    from cxkit.api.proving import house as house
    from cxkit.api.proving import prove as prove
    from cxkit.api.rendering import Drawn as Drawn
    from cxkit.api.rendering import render as render
    from cxkit.api.rendering.orders import Order as Order
    from cxkit.api.reporting import Reported as Reported
    from cxkit.api.reporting import report as report
    from cxkit.api.wishes import Wishes as Wishes
    from cxkit.load import CannotRun as CannotRun
    from cxkit.load import load as load

_HOMES = {
    "CannotRun": "cxkit.load",
    "Counted": "cxkit.api.counting",
    "Drawn": "cxkit.api.rendering",
    "Fixed": "cxkit.api.fixing",
    "Formatted": "cxkit.api.formatting",
    "InForce": "cxkit.api.inforce",
    "Linted": "cxkit.api.judging",
    "Made": "cxkit.api.beginning",
    "Order": "cxkit.api.rendering.orders",
    "Proving": "cxkit.api.proving",
    "Reported": "cxkit.api.reporting",
    "Wishes": "cxkit.api.wishes",
    "draw": "cxkit.api.drawing",
    "fix": "cxkit.api.fixing",
    "fmt": "cxkit.api.formatting",
    "house": "cxkit.api.proving",
    "in_force": "cxkit.api.inforce",
    "hide": "cxkit.api.hiding",
    "init": "cxkit.api.beginning",
    "kinds": "cxkit.api.explaining",
    "lint": "cxkit.api.judging",
    "load": "cxkit.load",
    "nearest_rule": "cxkit.api.explaining",
    "new": "cxkit.api.adding",
    "prove": "cxkit.api.proving",
    "render": "cxkit.api.rendering",
    "report": "cxkit.api.reporting",
    "rule": "cxkit.api.explaining",
    "rules": "cxkit.api.explaining",
    "schema": "cxkit.api.explaining",
    "schemas": "cxkit.api.beginning",
    "settings_schema": "cxkit.api.explaining",
    "stats": "cxkit.api.counting",
    "views": "cxkit.api.looking",
    "write": "cxkit.api.places",
}


def __getattr__(name: str) -> Any:
    # Each command pays only for the rooms it walks through.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
