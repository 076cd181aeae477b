"""Names that look alike: the one that was probably meant by a word that is none."""

from collections.abc import Iterable, Mapping
from itertools import islice

from cxkit.model.ids import RESERVED, slug

MOST = 1000  # names that one is compared with: huge files stay quick
CLOSE = 0.75  # `handle-claim` is another process than `take-claim`
SHORT = 4
SHORT_CLOSE = 0.65  # two letters of three in their place: `tow` is near `two`, `fone` is near `phone`


def spelt(names: Iterable[str], titles: Mapping[str, str] | None = None) -> dict[str, str]:
    """Names by the form in which spellings are compared: lower case, no accents, hyphens."""
    found = {slug(title): name for title, name in (titles or {}).items()}
    return found | {name if name in RESERVED else slug(name): name for name in names}


def nearest(word: str, names: Mapping[str, str], most: int = MOST) -> str:
    """The name that was probably meant; empty where none is near. At most so many are compared letter by letter."""
    return names.get(closest(word, names, most), "")


def closest(word: str, names: Mapping[str, str], most: int = MOST) -> str:
    """The spelling of that name."""
    wanted = slug(word)
    if wanted in names:
        return wanted
    import difflib  # most files are right, and never pay for it

    known = [*islice(names, most)]
    if len(wanted) <= SHORT:
        known = [name for name in known if len(name) <= len(wanted) + 1]  # `sap` is not near `isapre`
    near = difflib.get_close_matches(wanted, known, 1, SHORT_CLOSE if len(wanted) <= SHORT else CLOSE)
    return near[0] if near else ""
