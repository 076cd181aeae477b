"""Slips in portfolios, surveys, roadmaps and overlays: Spanish keys and words, other words for ours, odd values."""

# ruff: noqa: E501

import pytest

from tests.load.test_shapes import fixed, said

FOLIO = "kind: portfolio\ntitle: T\n"
SURVEY = "kind: survey\ntitle: T\n"
ROAD = "kind: roadmap\ntitle: T\n"
ITEM = ROAD + "initiatives:\n  - title: a\n    "
LANES = "kind: blueprint\ntitle: T\njourney: j\n"
SLIPS = [
    # text, place, code, message, hint, the line after the fix
    (FOLIO + "criterios: {a: 1}", "3:1-10", "SCH001", "'criterios' is not a key of a portfolio", "keys are written in English: 'criteria'", "criteria: {a: 1}"),
    (FOLIO + "criteria: {a: {peso: 1}}", "3:16-20", "SCH001", "'peso' is not a key of a criterion", "keys are written in English: 'weight'", "criteria: {a: {weight: 1}}"),
    (FOLIO + "criteria: {a: {escala: 1-5}}", "3:16-22", "SCH001", "'escala' is not a key of a criterion", "keys are written in English: 'scale'", "criteria: {a: {scale: 1-5}}"),
    (FOLIO + "criteria: {a: {weight: -1}}", "3:24-26", "SCH005", "'weight' is -1; it cannot be less than 0", "", None),
    (FOLIO + "criteria: {a: {weight: .nan}}", "3:24-28", "SCH005", "'weight' is not a finite number", "", None),
    (FOLIO + "elegido: a", "3:1-8", "SCH001", "'elegido' is not a key of a portfolio", "keys are written in English: 'chosen'", "chosen: a"),
    (FOLIO + "winner: a", "3:1-7", "SCH001", "'winner' is not a key of a portfolio", "did you mean 'chosen'?", "chosen: a"),
    (FOLIO + "journeys: {a: {fase: 1}}", "3:16-20", "SCH001", "'fase' is not a key of a journey of a portfolio", "keys are written in English: 'phase'", "journeys: {a: {phase: 1}}"),
    (FOLIO + "journeys: {a: {phase: 7}}", "3:23-24", "SCH004", "'phase' cannot be '7'", "write one of these: inventory, mapping, measuring, redesign, implementing, sustaining", None),
    (FOLIO + "journeys: {a: {phase: medición}}", "3:23-31", "SCH004", "'phase' cannot be 'medición'", "words are written in English: 'measuring'", "journeys: {a: {phase: measuring}}"),
    (FOLIO + "journeys: {a: {puntajes: {b: 1}}}", "3:16-24", "SCH001", "'puntajes' is not a key of a journey of a portfolio", "keys are written in English: 'scores'", "journeys: {a: {scores: {b: 1}}}"),
    (FOLIO + "journeys: {a: {scores: {b: five}}}", "3:28-32", "SCH003", "'b' takes a number, not 'five'", "", None),
    (SURVEY + "preguntas: {}", "3:1-10", "SCH001", "'preguntas' is not a key of a survey", "keys are written in English: 'questions'", "questions: {}"),
    (SURVEY + "questions: {a: {paso: b}}", "3:17-21", "SCH001", "'paso' is not a key of a question", "keys are written in English: 'step'", "questions: {a: {step: b}}"),
    (SURVEY + "questions: {a: {type: recomendación}}", "3:23-36", "SCH004", "'type' cannot be 'recomendación'", "words are written in English: 'nps'", "questions: {a: {type: nps}}"),
    (SURVEY + "questions: [a]", "3:12-15", "SCH003", "'questions' is a list; each of its entries goes under an id of its own", "write one line for each below 'questions:'", None),
    (SURVEY + "muestra: 3", "3:1-8", "SCH001", "'muestra' is not a key of a survey", "keys are written in English: 'sample'", "sample: 3"),
    (SURVEY + "sample: {respuestas: 3}", "3:10-20", "SCH001", "'respuestas' is not a key of a sample", "keys are written in English: 'responses'", "sample: {responses: 3}"),
    (SURVEY + "results: {a: {promedio: 3}}", "3:15-23", "SCH001", "'promedio' is not a key of a result", "keys are written in English: 'mean'", "results: {a: {mean: 3}}"),
    (SURVEY + 'results: {a: {counts: {"5": -1}}}', "3:29-31", "SCH005", "'5' is -1; it cannot be less than 0", "", None),
    (SURVEY + "period: {desde: 2026-03}", "3:10-15", "SCH001", "'desde' is not a key of a period", "keys are written in English: 'from'", "period: {from: 2026-03}"),
    (ROAD + "iniciativas: []", "3:1-12", "SCH001", "'iniciativas' is not a key of a roadmap", "keys are written in English: 'initiatives'", "initiatives: []"),
    (ITEM + "responde_a: b", "5:5-15", "SCH001", "'responde_a' is not a key of an initiative", "keys are written in English: 'addresses'", "    addresses: b"),
    (ITEM + "depende de: b", "5:5-15", "SCH001", "'depende de' is not a key of an initiative", "keys are written in English: 'depends_on'", "    depends_on: b"),
    (ITEM + "deadline: 2026-04", "5:5-13", "SCH001", "'deadline' is not a key of an initiative", "did you mean 'end'?", "    end: 2026-04"),
    (ITEM + "status: en curso", "5:13-21", "SCH004", "'status' cannot be 'en curso'", "words are written in English: 'doing'", "    status: doing"),
    (ITEM + "quick_win: sí", "5:16-18", "SCH003", "'quick_win' takes true or false, not 'sí'", "write true", "    quick_win: true"),
    (ITEM + "confidence: 80", "5:17-19", "SCH005", "'confidence' is 80, more than the whole", "a share goes from 0 to 1; for per cent write 80%", "    confidence: 80%"),
    (LANES + "pasos: {}", "4:1-6", "SCH001", "'pasos' is not a key of a blueprint overlay", "keys are written in English: 'steps'", "steps: {}"),
    (LANES + "steps: [{id: a}]", "4:8-17", "SCH003", "'steps' is a list; each of its entries goes under an id of its own", "write one line for each below 'steps:'", None),
    (LANES + "steps: {a: {customer: b}}", "4:13-21", "SCH001", "'customer' is not a key of a step of a blueprint overlay", "its keys are evidence, frontstage, backstage, support, wait, fail, sla, xla, metrics", None),
    ("kind: blueprint\ntitle: T", "1:1-5", "SCH002", "a blueprint overlay needs 'journey'", "add 'journey: …'", None),
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
