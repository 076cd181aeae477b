"""Axes: the two criteria that a matrix is asked for, as its portfolio calls them."""

from collections.abc import Iterator

from cxkit.load import CannotRun
from cxkit.load.misfit import nearest
from cxkit.model.ids import slug
from cxkit.model.portfolio import Portfolio
from cxkit.words import N_


def axes_of(portfolio: Portfolio, asked: str, path: str) -> tuple[str, ...]:
    """The ids of the criteria of `asked` (`UP,ACROSS`, by id or title), upwards first; none where nobody asked.

    Raises CannotRun, with `path`, for a criterion that the portfolio lacks, and for the same one twice.
    """
    if not asked:
        return ()
    ways = [[(word, _meant(portfolio, word)) for word in way] for way in _ways(asked)]
    best = max(ways, key=lambda way: sum(len(found) == 1 for _, found in way))  # a title may have a comma in it
    up, across = (_only(portfolio, word, found, path) for word, found in best)
    if up == across:
        raise CannotRun(N_("both axes are the criterion '{name}': name two"), {"name": up}, path)
    return up, across


def _ways(asked: str) -> Iterator[tuple[str, str]]:
    """Both words, parted at each comma in turn."""
    parts = asked.split(",")
    for n in range(1, len(parts)):
        yield ",".join(parts[:n]).strip(), ",".join(parts[n:]).strip()


def _meant(portfolio: Portfolio, word: str) -> list[str]:
    """The criterion of this id, else all whose id or title reads like it."""
    if word in portfolio.criteria:
        return [word]
    alike = slug(word)
    return [key for key, one in portfolio.criteria.items() if alike in (slug(key), slug(one.title or ""))]


def _only(portfolio: Portfolio, word: str, found: list[str], path: str) -> str:
    if len(found) == 1:
        return found[0]
    known = [f"{key} ({one.title})" if one.title else key for key, one in portfolio.criteria.items()]
    if found:
        raise CannotRun(N_("'{name}' names several criteria: {found}"), {"name": word, "found": found}, path)
    if not known:
        raise CannotRun(N_("no criterion '{name}': the portfolio has none"), {"name": word}, path)
    titles = {one.title or key: key for key, one in portfolio.criteria.items()}
    near = nearest(word, tuple(portfolio.criteria)) or titles.get(nearest(word, tuple(titles)) or "")
    if near:
        message = N_("no criterion '{name}', did you mean '{near}'? There are {known}")
        raise CannotRun(message, {"name": word, "near": near, "known": known}, path)
    raise CannotRun(N_("no criterion '{name}'; there are {known}"), {"name": word, "known": known}, path)
