"""A kind of file as somebody typed it that is none: which ones there are, and which was meant."""

from collections.abc import Collection

from cxkit.words import N_, say


def unknown(word: str, known: Collection[str], lang: str) -> str:
    """One line about `word`, which is none of the kinds `known`; Spanish names are understood."""
    import difflib

    from cxkit.load import spanish

    line = say(N_("no kind is called '{kind}'; there are {known}"), lang, kind=word, known=list(known))
    near = spanish.kind(word) or next(iter(difflib.get_close_matches(word.lower(), known, 1)), None)
    guess = say(N_("did you mean '{near}'?"), lang, near=near) if near else ""
    return f"{line}; {guess}" if guess else line
