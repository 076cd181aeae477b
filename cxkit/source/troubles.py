"""Every kind of trouble a text can have: its code, and words for the person who wrote the text."""

from typing import NamedTuple

from cxkit.words import N_


class Trouble(NamedTuple):
    """One kind of trouble. `severity` is `error` or `warning`; message and hint are English templates."""

    slug: str
    severity: str
    message: str
    hint: str


_TABLE = (
    # The bytes.
    Trouble(
        "unreadable-byte",
        "error",
        N_("the byte {byte} is not text in UTF-8"),
        N_("open the file in your editor and save it with the encoding UTF-8"),
    ),
    Trouble(
        "other-encoding",
        "error",
        N_("the file is not saved as UTF-8: the byte {byte} is not text, it was probably meant as '{character}'"),
        N_("open the file in your editor and save it with the encoding UTF-8"),
    ),
    Trouble(
        "wrong-encoding",
        "error",
        N_("the file is saved as {encoding}; cxkit reads UTF-8"),
        N_("open the file in your editor and save it with the encoding UTF-8"),
    ),
    Trouble(
        "control-character",
        "error",
        N_("an invisible control character ({character}) stands in the text"),
        N_("delete it, it often comes along when text is pasted; the line without it: {rewritten}"),
    ),
    Trouble(
        "stray-bom",
        "warning",
        N_("an invisible mark (U+FEFF) stands in the middle of the file"),
        N_("delete it, it is left over when files are joined; the line without it: {rewritten}"),
    ),
    Trouble(
        "line-separator",
        "warning",
        N_("an invisible line break ({character}) was pasted into the text; it is read as a space"),
        N_("delete it and press Enter where the line should really break"),
    ),
    Trouble(
        "not-text",
        "error",
        N_("this is a {kind} file with another name, not YAML"),
        N_("give the file its own ending back, and write the YAML in a text editor"),
    ),
    Trouble(
        "binary",
        "error",
        N_("this file holds binary data, not text"),
        N_("write the YAML in a text editor and save it with the encoding UTF-8"),
    ),
    Trouble(
        "web-page",
        "error",
        N_("this is a web page (HTML or XML), not YAML"),
        N_("the download probably kept the page around the file: download the file itself (often called 'Raw')"),
    ),
    Trouble(
        "conflict",
        "error",
        N_("an unresolved git conflict starts here: '{marker}'"),
        N_("keep one of the two versions and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"),
    ),
    # The limits.
    Trouble(
        "size",
        "error",
        N_("the file is longer than {limit} bytes, the limit 'size'"),
        N_("split the file in several"),
    ),
    Trouble(
        "depth",
        "error",
        N_("lists and groups stand inside one another more than {limit} deep, the limit 'depth'"),
        N_("no map needs this; look for brackets that were opened and never closed"),
    ),
    Trouble(
        "nodes",
        "error",
        N_("the file holds more than {limit} values, the limit 'nodes'"),
        N_("split the file in several"),
    ),
    Trouble(
        "aliases",
        "error",
        N_("the file uses more than {limit} references of the form *name, the limit 'aliases'"),
        N_("write the repeated parts out, or give them an id and name that id"),
    ),
    Trouble(
        "expansion",
        "error",
        N_("references of the form *name repeat more than {limit} times what is written, the limit 'expansion'"),
        N_("write the repeated parts out, or give them an id and name that id"),
    ),
    Trouble(
        "scalar",
        "error",
        N_("one text has {found} characters; the limit 'scalar' is {limit}"),
        N_("perhaps a quote was never closed; else put the long text in a file of its own and link it"),
    ),
    Trouble(
        "key",
        "error",
        N_("the name before the colon has {found} characters; the limit 'key' is {limit}"),
        N_("a key is one short word; put the long text after the colon"),
    ),
    # The whole file.
    Trouble(
        "empty-file",
        "error",
        N_("the file is empty"),
        N_("write a first line such as title: …, or delete the file"),
    ),
    Trouble(
        "only-comments",
        "error",
        N_("the file holds nothing but comments"),
        N_("delete the # before the lines that should count"),
    ),
    Trouble(
        "not-a-mapping",
        "error",
        N_("the file does not begin with lines of the form 'key: value'"),
        N_("every line on the left edge is a key, a colon, a space and its value, such as title: …"),
    ),
    Trouble(
        "several-documents",
        "error",
        N_("a second document begins here, after '---'; only the first one is read"),
        N_("put each document in a file of its own, or delete this line"),
    ),
    Trouble(
        "directive",
        "warning",
        N_("the line '{line}' is not needed: cxkit always reads YAML 1.2"),
        N_("delete this line"),
    ),
    # Keys and lists.
    Trouble(
        "duplicate-key",
        "error",
        N_("'{key}' stands twice here, first on line {first}; the second one is not read"),
        N_("join both under one '{key}', or rename or delete one of them"),
    ),
    Trouble(
        "complex-key",
        "error",
        N_("the name before the colon is a list or a group, not a word"),
        N_("a key is one word; text that begins with [ or {{ needs quotes"),
    ),
    Trouble(
        "merge-key",
        "error",
        N_("'<<' (taking over the fields of another place) is not read"),
        N_("write the fields out here"),
    ),
    Trouble(
        "foreign-tag",
        "error",
        N_("'{tag}' is a tag for other programs; cxkit does not follow it"),
        N_("delete it: {rewritten}"),
    ),
    Trouble(
        "tag-in-text",
        "warning",
        N_("YAML takes '{word}' for a tag, because the text begins with '!'"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "anchor-in-text",
        "warning",
        N_("YAML takes '{word}' for a label and drops it, because the text begins with '&'"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "alias-in-text",
        "error",
        N_("YAML looks for a label called '{word}', because the text begins with '*'"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "repeated-anchor",
        "error",
        N_("the label '{word}' is given twice, first on line {first}"),
        N_("give each label a name of its own; text that begins with '&' needs quotes"),
    ),
    Trouble(
        "cyclic-alias",
        "error",
        N_("this part contains itself, through a reference of the form *name"),
        N_("write the part out instead, or name its id"),
    ),
    # Text that YAML reads otherwise.
    Trouble(
        "cut-text",
        "warning",
        N_("the text ends before '{lost}': a '#' after a space begins a comment"),
        N_("put the text in quotes: {rewritten}; if it is a comment, write a space after the #"),
    ),
    Trouble(
        "hash-in-brackets",
        "error",
        N_("everything after '#' is a comment here, the closing bracket too"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "wide-colon",
        "error",
        N_("the colon after '{key}' is a full-width one (：), so the whole line is one text"),
        N_("write an ordinary colon and a space: {rewritten}"),
    ),
    Trouble(
        "comma-in-braces",
        "error",
        N_("inside {{ }} a comma ends the text, so '{lost}' is read as a field of its own"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "braces-in-text",
        "error",
        N_("YAML takes '{word}' for a list or a group, because the text begins with a bracket"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "second-colon",
        "error",
        N_("a second colon in one line: YAML takes '{word}' for another key"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "question-in-braces",
        "error",
        N_("a text with '?' inside {{ }} or [ ] needs quotes"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "reserved-start",
        "error",
        N_("a text cannot begin with '{sign}' in YAML"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "comparison",
        "error",
        N_("a text that begins with '{sign}' is read as the start of a long text on the next lines"),
        N_("put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "dash-in-text",
        "error",
        N_("after a colon, '-' begins a list, and a list starts on a line of its own"),
        N_("if it is text, put it in quotes: {rewritten}; if it is a list, put each item on its own line below"),
    ),
    Trouble(
        "text-after-quotes",
        "error",
        N_("'{lost}' stands after the closing quote: the quotes must hold the whole text or none of it"),
        N_("put the whole text in quotes: {rewritten}"),
    ),
    # Structure.
    Trouble(
        "unclosed-quote",
        "error",
        N_("this quote is opened and never closed"),
        N_("close it at the end of the text: {rewritten}"),
    ),
    Trouble(
        "unclosed-bracket",
        "error",
        N_("this '{sign}' is opened and never closed"),
        N_("close it: {rewritten}"),
    ),
    Trouble(
        "stray-bracket",
        "error",
        N_("'{sign}' closes nothing that was opened"),
        N_("delete it, or put the text in quotes: {rewritten}"),
    ),
    Trouble(
        "missing-comma",
        "error",
        N_("a comma is missing before '{word}'"),
        N_("inside {{ }} and [ ] a comma parts the items: {rewritten}"),
    ),
    Trouble(
        "missing-colon",
        "error",
        N_("the colon after '{key}' is missing"),
        N_("a key is followed by a colon and a space: {rewritten}"),
    ),
    Trouble(
        "missing-space",
        "error",
        N_("the space after '{key}:' is missing, so the line is one text"),
        N_("write a space after the colon: {rewritten}"),
    ),
    Trouble(
        "indentation",
        "error",
        N_("this line begins in column {found}; what it belongs to begins in column {wanted}"),
        N_("move it so that it stands exactly below its neighbours ({wanted_spaces} spaces before it): {rewritten}"),
    ),
    Trouble(
        "tab",
        "error",
        N_("a tab stands before the text (lines: {lines}); it is read as spaces"),
        N_("use spaces, two for each level; most editors can convert them ('Convert indentation to spaces')"),
    ),
    Trouble(
        "odd-space",
        "error",
        N_("invisible blanks that are no ordinary spaces ({character}) stand before the text"),
        N_("delete them and press the space bar instead: {rewritten}"),
    ),
    Trouble(
        "escape",
        "error",
        N_("inside double quotes '\\' begins a special sign, and '{word}' is none"),
        N_("use single quotes, or write each \\ twice: {rewritten}"),
    ),
    Trouble(
        "mixed-list",
        "error",
        N_("items of a list ('- …') and keys ('key: …') stand at the same level"),
        N_("a list belongs below a key of its own; move the lines that belong to it further to the right"),
    ),
    Trouble(
        "syntax",
        "error",
        N_("this line does not fit what stands above it: {line}"),
        N_(
            "look here and in the line above for a missing colon, a quote or bracket left open, or a line too far "
            "left or right; a text with : # {{ [ in it is safe in quotes"
        ),
    ),
)
TROUBLES: dict[str, Trouble] = {f"YML{number:03d}": trouble for number, trouble in enumerate(_TABLE, start=1)}
"""Code to trouble. Codes never change their meaning: a new one goes to the end."""
CODES = {trouble.slug: code for code, trouble in TROUBLES.items()}
"""Slug to code."""
