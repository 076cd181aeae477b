"""Sheet: a drawing that fills from the top down, lane under lane."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cxkit.views.frame import Column
from cxkit.views.picture import Item


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where columns and lanes stand, in u, and what is drawn already.

    `items` lie across the page, `columned` belongs to a step each and comes after them: what stands in a column is read
    from its top to its foot.
    """

    columns: Sequence[Column]
    header: float
    right: float
    lang: str
    columned: list[list[Item]]
    items: list[Item] = field(default_factory=list)
