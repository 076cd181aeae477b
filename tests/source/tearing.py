"""A file in which everything stands in an odd way, torn at random places."""

import re
from random import Random

NASTY = """\
kind: journey
title: Multi
  line plain
   text
notes:
  - "quoted over
    lines \\
    and more"
  - 'single

    blank'
  - |
    literal
      deeper

    end
  - >-
     folded
     text

      more
  - |2
      two
     x
  - |+
    keep

  - - nested
    - lists
  -
    - a
links: &l
- {url: "http://x.y/z", title: 'a: b'}
x-own: &l2 {a: [b, {c: d}], e: }
actors:   # who
   a: {title: X}   # one
   b:              # two
      title: Y
      # tail of b
   # tail of actors
steps:
- id: x   # first
          # goes on
  customer: [a, b,   # c1
    # c2
    c   # c3
    , d
    # c4
    ]
  # tail
- {id: y,
   customer: z}  # c5
- [*l, *l2]
# foot
"""


def torn(random: Random) -> str:
    """The nasty file with comments, blanks and line breaks put in, and lines lost and swapped."""
    lines = NASTY.split("\n")
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(lines))
        line = lines[at]
        match random.randrange(7):
            case 0:
                lines.insert(at, " " * random.choice((0, 1, 2, 3, 4, 6, 8)) + f"# r{random.randrange(99)}")
            case 1:
                lines.insert(at, random.choice(("", "  ")))
            case 2:
                lines[at] = line + random.choice(("  # t", "   ", " # u"))
            case 3 if signs := list(re.finditer(r"[,{\[\]}:]", line)):
                cut = random.choice(signs).start() + random.choice((0, 1))
                head, rest = line[:cut], line[cut:].lstrip()
                margin = " " * random.randint(1, 12)
                lines[at : at + 1] = [head + random.choice(("", " # f")), random.choice(("", "# g\n ")) + margin + rest]
            case 4:
                other = random.randrange(len(lines))
                lines[at], lines[other] = lines[other], line
            case 5:
                lines[at : at + 5] = [" " * random.choice((1, 2, 4)) + each for each in lines[at : at + 5]]
            case _:
                del lines[at]
                lines = lines or [""]
    return "\n".join(lines).replace("\n", random.choice(("\n", "\n", "\r\n")))
