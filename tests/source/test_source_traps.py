"""What YAML does to designers: each slip has its code, its place and its words in both languages."""

from collections.abc import Callable

import pytest

from cxkit.source import TROUBLES, Problem, read

Speak = Callable[[Problem, str], str]
HEAD = "kind: journey\n"

# text, slug, line, column, words of the English and of the Spanish message and hint
CASES = [
    # bytes
    (b"a: b\nt\xedtulo: x\n", "other-encoding", 2, 2, "'í'", "«í»"),
    (b"a: \x81\n", "unreadable-byte", 1, 4, "0x81", "UTF-8"),
    ("a: b\n".encode("utf-16"), "wrong-encoding", 1, 1, "UTF-16", "UTF-16"),
    ("título: b\n".encode("utf-16-le"), "wrong-encoding", 1, 1, "UTF-16", "UTF-16"),
    ("a: b\n".encode("utf-16-be"), "wrong-encoding", 1, 1, "UTF-16", "UTF-16"),
    ("a: b\n".encode("utf-32"), "wrong-encoding", 1, 1, "UTF-32", "UTF-32"),
    ("a: b\n".encode("utf-32-be")[0:], "wrong-encoding", 1, 1, "UTF-32", "UTF-32"),
    (b"a: uno\nb: do\x00s\n", "control-character", 2, 6, "U+0000", "b: dos"),
    (b"a: \x1b[31mx\n", "control-character", 1, 4, "U+001B", "U+001B"),
    ("a: \x9bx\n", "control-character", 1, 4, "U+009B", "U+009B"),
    ('a: "x\\0"\n', "control-character", 1, 6, "U+0000", 'a: "x"'),
    ("a: 1\n\ufeffb: 2\n", "stray-bom", 2, 1, "U+FEFF", "U+FEFF"),
    ("a: uno\u2028dos\n", "line-separator", 1, 7, "U+2028", "Intro"),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-text", 1, 1, "PNG", "PNG"),
    (b"%PDF-1.7\n%\xe2\xe3", "not-text", 1, 1, "PDF", "PDF"),
    (b"PK\x03\x04\x14\0", "not-text", 1, 1, "ZIP", "ZIP"),
    (bytes(range(256)) * 4, "binary", 1, 1, "binary", "binarios"),
    ("<!DOCTYPE html>\n<html><body>", "web-page", 1, 1, "Raw", "página web"),
    ("\n<html lang='es'>", "web-page", 1, 1, "HTML", "HTML"),
    ('<?xml version="1.0"?>\n<mxfile/>', "web-page", 1, 1, "XML", "XML"),
    (HEAD + "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n", "conflict", 2, 1, "git", "git"),
    # the whole file
    ("", "empty-file", 1, 1, "empty", "vacío"),
    (" \n\t\n\n", "empty-file", 1, 1, "empty", "vacío"),
    ("# solo\n# notas\n", "only-comments", 1, 1, "comments", "comentarios"),
    ("- a\n- b\n", "not-a-mapping", 1, 1, "title: …", "title: …"),
    ("Hola mundo\n", "not-a-mapping", 1, 1, "key: value", "clave: valor"),
    (HEAD + "---\nkind: persona\n", "several-documents", 2, 1, "'---'", "«---»"),
    ("%YAML 1.1\n---\nif: no\n", "directive", 1, 1, "%YAML 1.1", "%YAML 1.1"),
    ("%TAG ! tag:x,2000:\n---\na: b\n", "directive", 1, 1, "%TAG", "YAML 1.2"),
    # keys and lists
    (HEAD + "title: a\nkind: b\n", "duplicate-key", 3, 1, "line 1", "línea 1"),
    ("steps:\n  - {do: a, by: b, do: c}\n", "duplicate-key", 2, 20, "'do'", "«do»"),
    ("? [a, b]\n: c\n", "complex-key", 1, 3, "quotes", "comillas"),
    ("base: &b {x: 1}\nc:\n  <<: *b\n", "merge-key", 3, 3, "'<<'", "«<<»"),
    ("a: !!python/object/apply:os.system [ls]\n", "foreign-tag", 1, 4, "a: [ls]", "a: [ls]"),
    ("a: !include otro.yaml\n", "foreign-tag", 1, 4, "'!include'", "«!include»"),
    ("pains:\n  - !urgente llamar ya\n", "tag-in-text", 2, 5, '- "!urgente llamar ya"', '- "!urgente llamar ya"'),
    ("notes: &nota avisar a caja\n", "anchor-in-text", 1, 8, 'notes: "&nota avisar a caja"', "«&nota»"),
    ("notes: &nota\n", "anchor-in-text", 1, 8, 'notes: "&nota"', "«&nota»"),
    ("notes: *nota* avisar\n", "alias-in-text", 1, 8, 'notes: "*nota* avisar"', "«*nota*»"),
    ("notes: **ojo** con esto\n", "alias-in-text", 1, 8, 'notes: "**ojo** con esto"', "comillas"),
    ("a: 1\nb: {x: *nada, y: 1}\n", "alias-in-text", 2, 8, 'b: {x: "*nada", y: 1}', "«*nada»"),
    ("a: &x 1\nb: &x 2\nc: *x\n", "repeated-anchor", 2, 4, "line 1", "línea 1"),
    ("a: &a {b: *a}\n", "cyclic-alias", 1, 4, "itself", "sí misma"),
    # text that YAML reads otherwise
    ("pains: Cuesta #3 del mes\n", "cut-text", 1, 15, 'pains: "Cuesta #3 del mes"', 'pains: "Cuesta #3 del mes"'),
    ("title: #1 en servicio\n", "cut-text", 1, 8, 'title: "#1 en servicio"', "comentario"),
    ("a: [#uno, dos]\nb: 1\n", "hash-in-brackets", 1, 5, 'a: ["#uno", dos]', "comentario"),
    ("a: [b, #uno, c, #dos tres]\nd: 1\n", "hash-in-brackets", 1, 8, 'a: [b, "#uno", c, "#dos tres"]', "corchete"),
    (HEAD + "title： Cena\nlang: es\n", "wide-colon", 2, 6, "title: Cena", "title: Cena"),
    ("steps:\n  - do： Saluda\n", "wide-colon", 2, 7, "- do: Saluda", "«do»"),
    ("steps:\n  - customer： Entra\n    emotion: 1\n", "wide-colon", 2, 13, "- customer: Entra", "ancho completo"),
    (
        "steps:\n  - frontstage: {do: Explica, repite y anota, by: x}\n",
        *("comma-in-braces", 2, 31, '{do: "Explica, repite y anota", by: x}', "«repite y anota»"),
    ),
    ("a: {up_to: NT$2,000}\n", "comma-in-braces", 1, 17, 'a: {up_to: "NT$2,000"}', "coma"),
    ("notes: {email}\n", "braces-in-text", 1, 8, 'notes: "{email}"', "«{email}»"),
    ("notes: {{nombre}}\n", "braces-in-text", 1, 8, 'notes: "{{nombre}}"', "llave"),
    ("notes: [PAID] sube\nb: 1\nc: 2\n", "braces-in-text", 1, 8, 'notes: "[PAID] sube"', "«[PAID]»"),
    ("customer: Dice: ya va\n", "second-colon", 1, 15, 'customer: "Dice: ya va"', "«Dice»"),
    ("a: {do: Dice: ya va}\n", "second-colon", 1, 13, 'a: {do: "Dice: ya va"}', "otros dos puntos"),
    ("decision: ¿Hay mesa?: sí\n", "second-colon", 1, 21, 'decision: "¿Hay mesa?: sí"', "comillas"),
    ("by: @mesa\n", "reserved-start", 1, 5, 'by: "@mesa"', "«@»"),
    ("a:\n  - `x` y\n", "reserved-start", 2, 5, '- "`x` y"', "«`»"),
    ("a: %5\n", "reserved-start", 1, 4, 'a: "%5"', "«%»"),
    ("a: {b: @x, c: 1}\n", "reserved-start", 1, 8, 'a: {b: "@x", c: 1}', "«@»"),
    ("sla: {target: >= 95%}\n", "comparison", 1, 15, 'sla: {target: ">= 95%"}', "«>»"),
    ("target: >= 95%\nb: 1\n", "comparison", 1, 9, 'target: ">= 95%"', "texto largo"),
    ("target: >5\nb: 1\n", "comparison", 1, 9, 'target: ">5"', "«>»"),
    ("a: | b\n", "comparison", 1, 4, 'a: "| b"', "«|»"),
    ("pains: - nada\n", "dash-in-text", 1, 8, 'pains: "- nada"', 'pains: "- nada"'),
    ('title: "Cena" de gala\na: 1\nb: 2\n', "text-after-quotes", 1, 15, "title: '\"Cena\" de gala'", "«de gala»"),
    ("a: {do: 'Dice' hola, by: x}\n", "text-after-quotes", 1, 16, "a: {do: \"'Dice' hola\", by: x}", "«hola»"),
    # structure
    ('title: "Cena\npersona: "ana"\nb: 1\n', "unclosed-quote", 1, 8, 'title: "Cena"', 'title: "Cena"'),
    ("title: 'tis\na: 1\n", "unclosed-quote", 1, 8, "close it", "comillas"),
    ("a: {b: c\nd: 1\ne: 2\n", "unclosed-bracket", 1, 4, "a: {b: c}", "a: {b: c}"),
    ("a: [b, [c]\nd: 1\n", "unclosed-bracket", 1, 4, "a: [b, [c]]", "«[»"),
    ("a: [b, c]]\nd: 1\n", "stray-bracket", 1, 10, "a: [b, c]", "«]»"),
    ("a: }\n", "stray-bracket", 1, 4, 'a: "}"', "«}»"),
    ("a: {b: 1 c: 2}\n", "missing-comma", 1, 10, "a: {b: 1, c: 2}", "a: {b: 1, c: 2}"),
    ("steps\n  - phase: a\n", "missing-colon", 1, 1, "steps:", "«steps»"),
    (HEAD + "title Cena\nlang: es\n", "missing-colon", 2, 1, "title: Cena", "dos puntos"),
    (HEAD + "title:Cena\nlang: es\n", "missing-space", 2, 1, "title: Cena", "title: Cena"),
    ("a: {do:Explica, by: x}\n", "missing-space", 1, 5, "a: {do: Explica, by: x}", "espacio"),
    ("steps:\n  - a: 1\n    b: 2\n   c: 3\n", "indentation", 4, 4, "column 5", "columna 5"),
    ("steps:\n  - a: 1\n    b: 2\n     c: 3\n", "indentation", 4, 6, "column 5", "columna 5"),
    ("title: Cena\n  lang: es\n", "indentation", 2, 3, "column 1", "columna 1"),
    ("steps:\n\t- phase: a\n\t\tcustomer: b\n", "tab", 2, 1, "lines: 2, 3", "líneas: 2, 3"),
    ("a:\n  b: 1\n\tc: 2\n", "tab", 3, 1, "tab", "tabulador"),
    ("steps:\n\u00a0\u00a0- phase: a\n\u00a0\u00a0  b: 1\nc: 2\n", "odd-space", 2, 1, "U+00A0", "U+00A0"),
    ('a: "C:\\datos"\n', "escape", 1, 7, "a: 'C:\\datos'", "comillas simples"),
    ("a: 1\n- b\n", "mixed-list", 2, 1, "same level", "mismo nivel"),
    ("{a:a:}\n", "syntax", 1, 5, "does not fit", "no encaja"),
]


def data(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


@pytest.mark.parametrize(("text", "slug", "line", "column", "english", "spanish"), CASES)
def test_trap(text: str | bytes, slug: str, line: int, column: int, english: str, spanish: str, spoken: Speak) -> None:
    problems = read(data(text)).problems
    assert [(found.slug, found.span.line, found.span.column) for found in problems] == [(slug, line, column)]
    assert TROUBLES[problems[0].code].slug == slug
    assert english in spoken(problems[0], "en")
    assert spanish in spoken(problems[0], "es")


def test_every_kind_of_trouble_has_a_case() -> None:
    limits = {"size", "depth", "nodes", "aliases", "expansion", "scalar", "key"}  # in test_source_bombs
    elsewhere = {"question-in-braces"}  # only where the compiled parser is missing
    assert {trouble.slug for trouble in TROUBLES.values()} == {case[1] for case in CASES} | limits | elsewhere


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: {do: Explica, repite, by: x}\n", {"a": {"do": "Explica, repite", "by": "x"}}),
        ("a: {b: 2, 500, 000}\n", {"a": {"b": "2, 500, 000"}}),
        ("a: {email}\n", {"a": "{email}"}),
        ("a: !urgente x\n", {"a": "!urgente x"}),
        ("a: &nota x\n", {"a": "&nota x"}),
        ("a: *nota* x\n", {"a": "*nota* x"}),
        ("a: b: c\nd: 1\n", {"a": "b: c", "d": 1}),
        ("a: >= 95%\n", {"a": ">= 95%"}),
        ("a:\n\t- b: 1\n\t  c: 2\n", {"a": [{"b": 1, "c": 2}]}),
        ("a:\n\tb:\n\t\tc: 2\n", {"a": {"b": {"c": 2}}}),
        ("a: 1\na: 2\n", {"a": 1}),
        ("a:x\nb: 1\n", {"a": "x", "b": 1}),
        ("a: 1\n---\nb: 2\n", {"a": 1}),
        ("<<: {a: 1}\nb: 2\n", {"b": 2}),
    ],
)
def test_reading_goes_on_with_what_was_meant(text: str, value: object) -> None:
    document = read(text.encode())
    assert document.problems
    assert document.value == value


def test_several_slips_are_all_named() -> None:
    text = "a: b: c\nd: @e\nf: *g*\nh: [PAID] x\ni: {j: k, l}\nm: n #o\na: 2\n"
    problems = read(text.encode()).problems
    assert [(found.slug, found.span.line) for found in problems] == [
        ("second-colon", 1),
        ("reserved-start", 2),
        ("alias-in-text", 3),
        ("braces-in-text", 4),
        ("comma-in-braces", 5),
        ("cut-text", 6),
        ("duplicate-key", 7),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # nota\n",
        "a: 'b #c'\n",
        "a: |\n  b #c\n  d：e\n",
        "a: 说：你好\nb: Horario：9\n",
        "a: C#\nb: x#y\n",
        "a: {b: , c: 1}\n",
        "a: {b: ¿Hay mesa?, c: [¿Sí?, no]}\n",
        "a: http://x.y/z\nb: {c: http://x}\nd: [12:30]\n",
        "a: R&B * 2 ! ya\nb: 5 * 3\nc: ¡Hola!\n",
        "a: <= 4h\nb: ≥ 95 %\n",
        "a: I & D\nb: q - r\nc: -5 °C\n",
        "# tabla\n---\na: 1\n...\n",
        "%YAML 1.2\n---\na: 1\n",
        "a: &b {c: 1}\nd: *b\n",
        "a:\n- b\n- c\n",
        'a: "dos\n  líneas"\n',
        "a:\t1\n\t\nb: 2\n",
    ],
)
def test_no_trap(text: str) -> None:
    assert read(text.encode()).problems == []


def test_duplicates_name_both_places() -> None:
    (found,) = read(b"a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n").problems
    assert (found.span.line, found.span.column, found.span.end_column) == (5, 3, 4)
    assert [(span.line, span.column) for span in found.related] == [(3, 3)]
