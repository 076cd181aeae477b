"""Ignore files mean what pathspec says they mean, also where the quick look spares us from asking it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from cxkit.load.ignored import patterns

PIECES = ["a", "b", "ab", "*", "**", "?", "[ab]", "[!a]", "\\*", "\\#", "a.yaml", "*.yaml", "/", "/", " ", "!", "ñ"]
LINES = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join), min_size=1, max_size=4)
PATHS = st.lists(st.sampled_from(["a", "b", "ab", "a.yaml", "b.yaml", "#", "*", "ñ", " a"]), min_size=1, max_size=4)


@given(LINES, PATHS, st.booleans())
def test_a_path_is_left_out_as_pathspec_would(lines: list[str], parts: list[str], is_folder: bool) -> None:
    below = "/".join(parts)
    try:
        wanted = bool(GitIgnoreSpec.from_lines(lines).match_file(f"{below}/" if is_folder else below))
    except ValueError:
        return  # a line that is no pattern: what remains of the file is tested elsewhere
    assert patterns(Path("/top"), lines)(f"/top/{below}", is_folder) == wanted
