"""The rules that light the chain under the pointer or the focus and dim the rest: style sheet alone, no script.

A thing that shows chain 3 has the class `t3`, whatever belongs to chain 3 has `c3`, what belongs to some chain has `k`:
numbers, nothing of the author's. Boxes and arrows of other chains fade to `DIMMED`, their texts and signs only to
`READABLE`, which keeps 3:1 in every theme. Faces and the plates of arrows stay: the line that they lie on would show
through. Paper and forced colours know nothing of it, nor does a browser without `:has()`.
"""

from collections.abc import Iterable

from cxkit.views.chains import Held

DIMMED = 0.4
READABLE = 0.72
SHAPES = "rect,path,polygon,polyline,line,circle,ellipse,use"
SIGNS = "text,.mark"


def classes_of(held: Held | None) -> str:
    """The class words of something in a drawing."""
    if held is None:
        return ""
    own = [f"t{held.own}"] if held.own else []
    return " ".join(["k", *own, *(f"c{number}" for number in held.of)])


def rules(scope: str, held: Iterable[Held | None]) -> str:
    """The rules of one drawing, whose root has the id `scope`, an `inert.name`; none where nothing shows a chain."""
    numbers = sorted({one.own for one in held if one and one.own})
    if not numbers:
        return ""
    top = "#" + scope.replace(".", r"\.")
    lit = [f"{top}:has(.t{n}:is(:hover,:focus-visible))" for n in numbers]
    said = [
        f"{top} .k{{--q:1;--w:1}}",
        f"{top} .k:is({SHAPES}),{top} .k :is({SHAPES}):not(.plate,:is(.mark,.face) *){{opacity:var(--q)}}",
        f"{top} .k :is({SIGNS}):not(.mark *),{top} .k:is({SIGNS}){{opacity:var(--w)}}",
        *(f"{on} .k:not(.c{n})" + f"{{--q:{DIMMED:g};--w:{READABLE:g}}}" for n, on in zip(numbers, lit, strict=True)),
        *(f"{on} .arrow.c{n}" + "{stroke-width:2.6px}" for n, on in zip(numbers, lit, strict=True)),
    ]
    still = f"@media (prefers-reduced-motion:no-preference){{{top} .k,{top} .k *{{transition:opacity .12s}}}}"
    inside = "\n".join([*said, still])
    return f"@supports selector(:has(*)){{@media screen and (forced-colors:none){{\n{inside}\n}}}}\n"
