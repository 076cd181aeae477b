"""Slips of shape: the code, the place, the words and the fix."""

# ruff: noqa: E501

import pytest

from cxkit.diagnostic import Diagnostic
from cxkit.load import load

HEAD = "kind: journey\ntitle: T\n"


def said(text: str) -> list[Diagnostic]:
    (room,), unreadable = load(["-"], stdin=text.encode())
    assert not unreadable
    assert room.broken == ({"-"} if room.diagnostics else set())
    return list(room.diagnostics)


UNSAFE = ("SCH005",)  # a share of 70 may be 70 % or 0.70 of something else


def fixed(text: str, found: Diagnostic) -> str:
    assert found.fix is not None
    assert found.fix.safe is (found.code not in UNSAFE)
    for edit in sorted(found.fix.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


STEP = HEAD + "steps:\n  - customer: a\n    "
SLIPS = [
    # text, place, code, message, hint, the line after the fix
    (STEP + "ownr: b", "5:5-9", "SCH001", "'ownr' is not a key of a step", "", None),
    (STEP + "frontstag: b", "5:5-14", "SCH001", "'frontstag' is not a key of a step", "did you mean 'frontstage'?", "    frontstage: b"),
    (STEP + "Channel: b", "5:5-12", "SCH001", "'Channel' is not a key of a step", "did you mean 'channel'?", "    channel: b"),
    (STEP + '"pains ": b', "5:5-13", "SCH001", "'pains' is not a key of a step", "did you mean 'pains'?", "    pains: b"),
    (STEP + "emoción: 1", "5:5-12", "SCH001", "'emoción' is not a key of a step", "keys are written in English: 'emotion'", "    emotion: 1"),
    (STEP + "evidencia: b", "5:5-14", "SCH001", "'evidencia' is not a key of a step", "keys are written in English: 'evidence'", "    evidence: b"),
    (STEP + "dolores: b", "5:5-12", "SCH001", "'dolores' is not a key of a step", "keys are written in English: 'pains'", "    pains: b"),
    (STEP + "by: b", "5:5-7", "SCH001", "'by' is not a key of a step", "it can stand in a customer action, an action and a validation", None),
    (STEP + "frontstage: {do: b, dueño: c}", "5:25-30", "SCH001", "'dueño' is not a key of an action", "in English 'owner'; it can stand in a journey, a process and a touchpoint", None),
    (STEP + "pasos: [b]", "5:5-10", "SCH001", "'pasos' is not a key of a step", "in English 'steps'; it can stand in a journey", None),
    (STEP + "fail: {rate: 18%}", "5:5-9", "SCH002", "a fail point needs 'what'", "add 'what: …'", None),
    (STEP + "title: true", "5:12-16", "SCH003", "'title' takes a text; without quotes, 'true' means yes or no", 'if it is a text, put it in quotes: "true"', '    title: "true"'),
    (STEP + "title: [b]", "5:12-15", "SCH003", "'title' takes a text, not a list", "write only one text after 'title:'; a text that begins with [ needs quotes", None),
    (STEP + "emotion: bien", "5:14-18", "SCH003", "'emotion' takes a number, not 'bien'", "write a number on the scale of the file, from -2 to 2 where it says nothing; words go into 'feeling'", None),
    (STEP + 'emotion: "-1"', "5:14-18", "SCH003", "'emotion' takes a number, and '-1' is a text", "write it without quotes: -1", "    emotion: -1"),
    (STEP + "emotion: 0,5", "5:14-17", "SCH003", "'0,5' has a decimal comma", "write 0.5", "    emotion: 0.5"),
    (STEP + "emotion: .inf", "5:14-18", "SCH005", "'emotion' is not a finite number", "", None),
    (STEP + "frontstage: {do: b, parallel: sí}", "5:35-37", "SCH003", "'parallel' takes true or false, not 'sí'", "write true", "    frontstage: {do: b, parallel: true}"),
    (STEP + "channel: {a: b}", "5:14-20", "SCH003", "'channel' takes a text, not a group of keys", "write only the text after 'channel:'; a text with a colon in it needs quotes", None),
    (HEAD + "steps: {}", "3:8-10", "SCH003", "'steps' takes a list, not a group of keys", "begin each step on a new line with '- customer: …'", None),
    (HEAD + "steps:", "3:1-6", "SCH003", "'steps' is empty; a list is expected", "begin each step on a new line with '- customer: …'", None),
    (HEAD + "steps:\n  - Entra", "4:5-10", "SCH003", "a step is written with its keys, not as a text", "write '- customer: Entra'", "  - customer: Entra"),
    (HEAD + "actors: [garzon]\nsteps: []", "3:9-17", "SCH003", "'actors' is a list; each of its entries goes under an id of its own", "write one line for each below 'actors:', first its id, then a colon: id: {title: …}", None),
    (HEAD + "sources: [{id: walk, type: diary}]\nsteps: []", "3:10-35", "SCH003", "'sources' is a list; each of its entries goes under an id of its own", "write one line for each below 'sources:', first its id, then a colon: walk: {type: …}", None),
    (HEAD + "sources: {type: diary, n: 3}\nsteps: []", "3:10-29", "SCH003", "'sources' holds one entry, and its id is missing", "which name would you give it? Write it before: id: {type: …}", None),
    (HEAD + "sources: {id: walk, type: diary}\nsteps: []", "3:10-33", "SCH003", "'sources' holds one entry, and its id is missing", "which name would you give it? Write it before: walk: {type: …}", None),
    (HEAD + "status: borrador\nsteps: []", "3:9-17", "SCH004", "'status' cannot be 'borrador'", "words are written in English: 'draft'; possible: draft, mapped, validated, approved, retired", "status: draft"),
    (HEAD + "state: futur\nsteps: []", "3:8-13", "SCH004", "'state' cannot be 'futur'", "did you mean 'future'? Possible: current, future, ideal", "state: future"),
    (HEAD + "state: ayer\nsteps: []", "3:8-12", "SCH004", "'state' cannot be 'ayer'", "write one of these: current, future, ideal", None),
    (STEP + "basis: observd", "5:12-19", "SCH004", "'basis' cannot be 'observd'", "did you mean 'observed'? Possible: observed, assumed, proposed", "    basis: observed"),
    (STEP + "fail: {what: b, s: 11}", "5:24-26", "SCH005", "'s' is 11; it goes from 1 to 10", "", None),
    (STEP + "next: {to: end, share: 70}", "5:28-30", "SCH005", "'share' is 70, more than the whole", "a share goes from 0 to 1; for per cent write 70%", "    next: {to: end, share: 70%}"),
    (STEP + 'fail: {what: b, rate: "0,18"}', "5:27-33", "SCH006", "'0,18' has a decimal comma", "write 0.18", "    fail: {what: b, rate: 0.18}"),
    (HEAD + "reviewed: 12/03/2026\nsteps: []", "3:11-21", "SCH006", "'12/03/2026' is not a date", "write year, month and day: 2026-01-20", None),
    (HEAD + "emotion_scale: alta\nsteps: []", "3:16-20", "SCH006", "'alta' is not a scale", "write the lowest and the highest value: -2..2 or 1-5", None),
    (STEP + "frontstage: {time: 5m}", "5:17-27", "SCH007", "this action says neither what is done nor who does it", "add 'do: …' with what is done, or 'by: …' with who does it", None),
    (STEP + "basis: {observed: a, assumed: b}", "5:12-37", "SCH006", "the basis is either observed, assumed or proposed, not observed and assumed at once", "write one of observed, assumed, proposed, alone or with its source: {observed: e1}", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "code", "message", "hint", "line"), SLIPS)
def test_a_slip_is_said_once_where_it_stands(
    text: str, place: str, code: str, message: str, hint: str, line: str | None
) -> None:
    (found,) = said(text + "\n")
    assert f"{found.span.line}:{found.span.column}-{found.span.end_column}" == place
    assert (found.code, found.text()) == (code, message)
    assert hint in found.advice()
    if line is None:
        assert found.fix is None
    else:
        assert fixed(text + "\n", found).splitlines()[found.span.line - 1] == line
        assert said(fixed(text + "\n", found)) == []


def test_a_misspelt_key_is_not_said_to_be_missing_too() -> None:
    assert [found.text() for found in said(STEP + "fail: {wat: b}\n")] == ["'wat' is not a key of a fail point"]
    assert [found.code for found in said("kind: journey\ntitel: T\npasos: []\n")] == ["SCH001", "SCH001"]


def test_a_key_that_is_there_already_is_not_made_twice() -> None:
    (found,) = said(STEP + "pain: b\n    pains: c\n")
    assert found.advice() == "did you mean 'pains'?"
    assert found.fix is None


def test_every_slip_of_a_file_is_said_in_the_order_of_the_text() -> None:
    found = said(HEAD + "stat: a\nsteps:\n  - customer: a\n    emotion: x\n  - customr: a\nowner: [b]\n")
    assert [each.span.line for each in found] == [3, 6, 7, 8]


def test_a_file_with_one_mistake_in_many_places_is_not_endless() -> None:
    assert len(said(HEAD + "steps:\n" + "  - customr: a\n" * 500)) == 200


def test_own_keys_are_nobodys_business() -> None:
    assert said(HEAD + "x-miro: 1\nsteps:\n  - {customer: a, x-color: red}\n") == []


def test_the_words_are_spanish_too() -> None:
    found = said(STEP + "fase: b\n    by: c\n    emotion: bien\n")
    assert [(each.text("es"), each.advice("es")) for each in found] == [
        ("«fase» no es una clave de un paso", "las claves se escriben en inglés: «phase»"),
        ("«by» no es una clave de un paso", "puede ir en una acción del cliente, una acción y una validación"),
        (
            "«emotion» lleva un número, no «bien»",
            "se escribe un número de la escala del archivo, de -2 a 2 si no dice otra; las palabras van en «feeling»",
        ),
    ]


def test_a_fingerprint_outlives_a_step_put_in_before() -> None:
    step = "  - id: pagar\n    customer: a\n    ownr: b\n"
    (one,) = said(HEAD + "steps:\n" + step)
    (other,) = said(HEAD + "steps:\n  - customer: nuevo\n" + step)
    assert one.fingerprint == other.fingerprint
    assert one.span != other.span


def test_text_of_a_user_is_never_a_template() -> None:
    (found,) = said(HEAD + 'steps: []\n"{0.__class__}": 1\n')
    assert found.text() == "'{0.__class__}' is not a key of a journey"
