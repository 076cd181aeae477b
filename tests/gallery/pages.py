"""The pages of the gallery: an index by view, one for each example, and one with each picture light and dark."""

import json
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter

from cxkit.render.markdown import inert
from cxkit.views.catalogue import VIEWS
from cxkit.words import say
from tests.gallery.pictures import Entry
from tests.gallery.purposes import MOST_PROCESSES, PURPOSES, SHORT

SCHEMA = "cxkit/gallery/1"
_FROM = {
    "en": "Drawn from [`examples/{example}`]({up}/examples/{example}) by "
    "`cxkit render examples/{example} --view {views}`.",
    "es": "Los dibujos salen de [`examples/{example}`]({up}/examples/{example}) con "
    "`cxkit render examples/{example} --view {views}`.",
}
_PART = {
    "en": "Of its processes only those with the most in them are shown here.",
    "es": "De sus procesos se muestran solo los que más reúnen.",
}
_TWIN = {
    "en": "The other views are shown of the same service in [`{twin}`]({place}/README.md).",
    "es": "Las demás vistas se muestran con el mismo servicio en [`{twin}`]({place}/README.md).",
}
_ALL = {"en": "All examples", "es": "Todos los ejemplos"}


def pages(entries: Sequence[Entry]) -> dict[str, str]:
    """The text of every file of the gallery that is no drawing, by its place."""
    examples = {example: list(these) for example, these in groupby(entries, attrgetter("example"))}
    made = {"README.md": index(examples), "index.html": both(examples), "gallery.json": data(entries)}
    return made | {f"{example}/README.md": page(example, these) for example, these in examples.items()}


def data(entries: Iterable[Entry]) -> str:
    """What was drawn, for a check that nothing has changed since."""
    content = {"schema": SCHEMA, "pictures": [entry._asdict() for entry in entries]}
    return f"{json.dumps(content, ensure_ascii=False, indent=1)}\n"


def read(text: str) -> list[Entry]:
    """The entries of a `gallery.json`."""
    return [Entry(**picture) for picture in json.loads(text)["pictures"]]


def index(examples: dict[str, list[Entry]]) -> str:
    """One picture a view with what it is for, and the way to all pictures of each example."""
    lines = [
        "# Gallery",
        "",
        "What cxkit draws of the services in [`examples/`](../../examples). Every picture is one SVG that holds the",
        "light and the dark theme; here it follows your system. [`index.html`](index.html), opened from a checkout,",
        "shows both side by side. A picture leads to all those of its example.",
        "",
    ]
    entries = {entry.file: entry for these in examples.values() for entry in these}
    for name, view in VIEWS.items():
        purpose = PURPOSES[name]
        entry = entries[f"{purpose.shown}.svg"]
        lines += [
            f"## {view.title}",
            "",
            f"{purpose.text} `--view {name}`",
            "",
            f"[{_picture(entry, entry.file)}]({entry.example}/README.md)",
            "",
        ]
    lines += ["## By example", "", "| example | language | pictures |", "|---|---|--:|"]
    lines += [
        f"| [`{example}`]({example}/README.md) | {these[0].lang} | {len(these)} |"
        for example, these in examples.items()
    ]
    return "\n".join([*lines, ""])


def page(example: str, entries: Sequence[Entry]) -> str:
    """All pictures of one example in its language."""
    lang, up = entries[0].lang, "/".join([".."] * (3 + example.count("/")))
    home = up.removesuffix("/../..")
    short = SHORT.get(example)
    views = ",".join(short.views) if short else "all"
    lines = [f"# {example}", "", _FROM[lang].format(example=example, up=up, views=views)]
    if sum(entry.view == "process" for entry in entries) == MOST_PROCESSES:
        lines.append(_PART[lang])
    if short:
        lines.append(_TWIN[lang].format(twin=short.twin, place=f"{home}/{short.twin}"))
    lines += [f"[{_ALL[lang]}]({home}/README.md)", ""]
    for view, these in groupby(entries, attrgetter("view")):
        lines += [f"## {say(VIEWS[view].title, lang)}", ""]
        for entry in these:
            place = entry.file.rpartition("/")[2]
            lines += [f"[{_picture(entry, place)}]({place})", "", inert(entry.description), ""]
    return "\n".join(lines)


def _picture(entry: Entry, place: str) -> str:
    return f"![{inert(f'{say(VIEWS[entry.view].title, entry.lang)}: {entry.title}')}]({place})"


_STYLE = """
:root{color-scheme:light dark;font-family:Inter,system-ui,sans-serif}
body{max-width:120rem;margin:0 auto;padding:1.5rem}
h2{margin-top:3rem}
figure{margin:2rem 0}
figcaption{max-width:60rem;margin-bottom:.75rem;line-height:1.5}
.themes{display:grid;gap:1rem}
@media (min-width:80rem){.themes{grid-template-columns:1fr 1fr}}
img{display:block;width:100%;height:auto;border:1px solid #70809680}
.light{color-scheme:light}
.dark{color-scheme:dark}
"""


def both(examples: dict[str, list[Entry]]) -> str:
    """Every picture twice: an SVG in an `img` follows the colour scheme of that element."""
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f"<title>cxkit: gallery</title><style>{_STYLE}</style></head><body>",
        "<h1>Gallery</h1><p>Every picture of the examples, light and dark: the same file, twice.</p>",
    ]
    for example, entries in examples.items():
        lines.append(f'<h2 id="{escape(example)}" lang="zxx">{escape(example)}</h2>')
        for entry in entries:
            title = escape(f"{say(VIEWS[entry.view].title, entry.lang)}: {entry.title}")
            place = escape(entry.file)
            lines += [
                f'<figure lang="{entry.lang}">',
                f'<figcaption><a href="{place}">{title}</a><br>{escape(entry.description)}</figcaption>',
                '<div class="themes">',
                f'<img class="light" loading="lazy" src="{place}" alt="{title}">',
                f'<img class="dark" loading="lazy" src="{place}" alt="">',
                "</div></figure>",
            ]
    return "\n".join([*lines, "</body></html>", ""])
