"""Draw `docs/gallery/` anew from the examples; `make gallery` runs it."""

from collections.abc import Mapping
from pathlib import Path

from cxkit.views.catalogue import VIEWS
from tests.gallery.pages import pages
from tests.gallery.pictures import HOME, gallery
from tests.gallery.purposes import PURPOSES


def write(home: Path, wanted: Mapping[str, str]) -> None:
    """Make a folder hold these files and no other."""
    for name, text in wanted.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8", newline="\n")
    for path in sorted(home.rglob("*"), reverse=True):  # what stands in a folder before the folder
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_file() and path.relative_to(home).as_posix() not in wanted:
            path.unlink()


def main() -> None:
    if silent := [view for view in VIEWS if view not in PURPOSES]:
        raise SystemExit(f"tests/gallery/purposes.py does not say what these views are for: {', '.join(silent)}")
    drawn = gallery()
    wanted = pages([each.entry for each in drawn]) | {each.entry.file: each.svg() for each in drawn}
    write(HOME, wanted)
    size = sum(len(text.encode()) for text in wanted.values())
    print(f"docs/gallery: {len(drawn)} pictures, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
