"""`cxkit render --list-views`: what there is to see in each file, and why not the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cxkit.cli.options import Output, posix, print_json, read_stdin, stop, tell
from cxkit.words import N_, language, say

if TYPE_CHECKING:
    from cxkit.api.looking import Seen


def listed(paths: list[str], lang: str, output_format: Output, stdin_filename: str) -> int:
    """The views of every file: what there is, then what there is not and why."""
    from cxkit import api

    try:
        found = api.views(paths, lang=lang, stdin=read_stdin(paths), stdin_filename=stdin_filename)
    except api.CannotRun as reason:
        stop(reason.text(language(lang)))
    if output_format is Output.json:
        files = [
            {
                "path": posix([Path(each.path)])[0],
                "kind": each.kind,
                "id": each.id,
                "main": each.main or None,
                "views": [
                    {
                        "name": look.view,
                        "parts": list(look.parts),
                        "why_not": look.lack.text(found.lang) if look.lack else None,
                    }
                    for look in each.looks
                ],
            }
            for each in found.files
        ]
        print_json("views/1", files=files, left_out=[note.text(found.lang) for note in found.broken])
        return 2 if found.unreadable else 1 if found.broken else 0
    from cxkit.render.terminal import opening, safe

    for number, each in enumerate(found.files):
        print("\n" * bool(number) + opening(safe(each.path)))
        for line in _lines(each, found.lang):
            print(f"  {line}")
    for note in found.broken:
        tell(f"cxkit: {note.text(found.lang)}")
    return 2 if found.unreadable else 1 if found.broken else 0


def _lines(seen: "Seen", tongue: str) -> Iterator[str]:
    """A line for each view that there is, then one for each that is missing from this kind of file."""
    from cxkit.render.terminal import safe

    for look in seen.looks:
        if look.parts:
            what = "" if look.parts == ("",) else ": " + ", ".join(look.parts)
            usual = say(N_("drawn when no view is named"), tongue) if look.view == seen.main else ""
            yield f"{look.view:<10} {say(look.title, tongue)}{safe(what)}" + (f" ({usual})" if usual else "")
    for look in seen.looks:
        if look.lack and look.meant:
            yield say(N_("no {view}: {why}"), tongue, view=look.view, why=safe(look.lack.text(tongue)))
    if not any(look.meant for look in seen.looks):
        yield say(N_("nothing: no view is drawn from files of the kind {kind}"), tongue, kind=seen.kind)
