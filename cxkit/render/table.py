"""A telling as one HTML page: sentences and tables for a screen reader, with no script and no network."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from cxkit.colours import OURS, Tokens
from cxkit.render.inert import inert, name
from cxkit.render.themes import tokens_css
from cxkit.render.typefaces import family
from cxkit.views.telling import Telling
from cxkit.words import N_, say

_ROLES = ("page", "ink", "muted", "hairline", "rule", "focus")


def table(told: Telling, *, tokens: Tokens = OURS) -> str:
    """The page. Text of the author is escaped everywhere, control characters are replaced. Same telling, same bytes."""
    said = {
        "source": say(N_("From {file}"), told.lang, file=inert(told.source)) if told.source else "",
        "tokens": tokens_css(roles=_ROLES, tokens=tokens),
        "family": family(tokens),
    }
    language = name(told.written or told.lang)
    made: str = _environment().get_template("table.html").render(told=told, language=language, **said)
    return made


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("cxkit.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["inert"] = inert
    return environment
