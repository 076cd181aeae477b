"""How much one file may ask of the reader."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Each limit is named in the message of its problem. Depths over 400 count as 400: the C stack ends there."""

    size: int = 2 * 1024 * 1024
    """Bytes of the file."""
    depth: int = 64
    """Lists and mappings inside one another, aliases followed."""
    nodes: int = 200_000
    """Values, keys, lists and mappings written in the file."""
    aliases: int = 200
    """Uses of `*name`."""
    expansion: int = 10
    """Nodes after aliases are followed, as a multiple of the nodes written."""
    scalar: int = 256 * 1024
    """Characters of one text."""
    key: int = 1024
    """Characters of one key."""
