"""JSON Schema of the settings, for editors: every key, every code, every option of a rule, in two languages."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cxkit.colours import THEMES, TOKENS
from cxkit.config import FAIL_ON, LEVELS, OFF, PROFILES
from cxkit.config.checking import KEYS, OVERRIDE_KEYS
from cxkit.config.theming import FONT
from cxkit.lint import options
from cxkit.lint.catalogue import entries, rules
from cxkit.lint.pages import summary
from cxkit.lint.terms import USUAL
from cxkit.words import LANGUAGES, N_, say

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors of TOML understand."""

ABOUT = {
    "lang": N_("Language of labels and messages. Without it that of the machine."),
    "business_day": N_('How long a business day is: a time such as "7h30m", or a number of hours.'),
    "profile": N_("How strictly drafts are judged: workshop is lenient with them, strict takes no file for a draft."),
    "fail_on": N_("From which severity on `cxkit lint` exits with 1."),
    "select": N_("Only these: codes, their beginnings (STR), names of rules, or ALL. Without it all of them."),
    "extend_select": N_("These beside what is selected already."),
    "ignore": N_("All but these: codes, their beginnings, or names of rules."),
    "severity": N_(
        "How serious findings are, by code or beginning of codes; the longer one wins, `off` tells nothing."
    ),
    "rules": N_("Options of rules, by code or name."),
    "overrides": N_("What holds for some of the files only; the later one wins."),
    "exclude": N_("What a walk through folders leaves out, as in .gitignore, from the root of the workspace."),
    "baseline": N_("File with the findings that are known and do not count, from the root of the workspace."),
    "theme": N_("Colours and font of the organisation: for each theme, roles and their colour as #RRGGBB."),
    "paths": N_("Which files, as in .gitignore, from the root of the workspace."),
}
_TITLE = N_("Settings of cxkit")
_EVERY = N_("Every code that begins with {code}.")
_ROLES = N_("Colours of one theme, by role. What is not named follows, or stays as it is.")
_FONT = N_("Files that texts are set in, TTF or OTF, from the root of the workspace.")
_PARTS = {
    "regular": N_("The file that most texts are set in."),
    "semibold": N_("Names of steps and lanes; without it bold, or regular."),
    "bold": N_("Titles and large figures; without it semibold, or regular."),
    "italic": N_("Quotes; without it regular."),
}
_WORD = {"$ref": "#/definitions/code"}
_LEVEL = {"$ref": "#/definitions/level"}


def schema(lang: str = "en") -> dict[str, Any]:
    """The JSON Schema (draft 7) of `cxkit.toml`, with descriptions in `lang`."""
    forms = _forms(lang)
    name = "settings" if lang == "en" else f"settings:{lang}"
    return {
        "$schema": DIALECT,
        "$id": f"urn:cxkit:schema:{name}:1",
        "title": say(_TITLE, lang),
        **_table({key: forms[key] for key in KEYS}, lang),
        "definitions": {
            "code": {"enum": ["ALL", *_families(), *_words()]},
            "level": {"enum": [*LEVELS, OFF]},
            "severity": {
                "type": "object",
                "properties": _severities(lang),
                "propertyNames": _WORD,
                "additionalProperties": _LEVEL,
            },
            "rules": _rules(lang),
            "colour": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
            "colours": _colours(lang),
        },
    }


def _forms(lang: str) -> dict[str, dict[str, Any]]:
    words = {"anyOf": [_WORD, {"type": "array", "items": _WORD}]}
    patterns = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    forms: dict[str, dict[str, Any]] = {
        "lang": {"enum": list(LANGUAGES)},
        "business_day": {"anyOf": [{"type": "string"}, {"type": "number", "exclusiveMinimum": 0, "maximum": 24}]},
        "profile": {"enum": list(PROFILES), "default": USUAL},
        "fail_on": {"enum": list(LEVELS), "default": FAIL_ON},
        "select": {**words, "minItems": 1, "default": ["ALL"]},
        "extend_select": {**words, "default": []},
        "ignore": {**words, "default": []},
        "severity": {"allOf": [{"$ref": "#/definitions/severity"}]},
        "rules": {"type": "object", "properties": _named(), "additionalProperties": False},
        "exclude": {**patterns, "default": []},
        "baseline": {"type": "string", "minLength": 1},
        "theme": {
            "type": "object",
            "properties": {**{theme: {"$ref": "#/definitions/colours"} for theme in THEMES}, FONT: _font(lang)},
            "additionalProperties": False,
        },
        "paths": {**patterns, "minItems": 1},
    }
    override = _table({key: {"description": say(ABOUT[key], lang), **forms[key]} for key in OVERRIDE_KEYS}, lang)
    for form in override["properties"].values():
        form.pop("default", None)
    forms["overrides"] = {"type": "array", "items": {**override, "required": ["paths"]}}
    return forms


def _table(forms: dict[str, dict[str, Any]], lang: str) -> dict[str, Any]:
    """A table of these keys. Those of several words may be written with `-`, too, which is not offered."""
    described = {key: {"description": say(ABOUT[key], lang), **form} for key, form in forms.items()}
    return {
        "type": "object",
        "properties": described,
        "patternProperties": {f"^{key.replace('_', '-')}$": form for key, form in described.items() if "_" in key},
        "additionalProperties": False,
    }


def _families() -> list[str]:
    return sorted({entry.code[:3] for entry in entries()})


def _words() -> Iterable[str]:
    yield from (entry.code for entry in entries())
    yield from (entry.name for entry in entries())


def _severities(lang: str) -> dict[str, Any]:
    about = {code: say(_EVERY, lang, code=code) for code in _families()}
    about |= {entry.code: summary(entry, lang) for entry in entries()}
    return {code: {"description": text, "allOf": [_LEVEL]} for code, text in about.items()}


def _rules(lang: str) -> dict[str, Any]:
    """The options of every rule that has some, by code."""
    forms = {}
    for rule in rules():
        if rule.options:
            about = summary(rule, lang)
            known = {name: {"description": about, **options.form(default)} for name, default in rule.options}
            dashed = {f"^{name.replace('_', '-')}$": form for name, form in known.items() if "_" in name}
            form = {"description": about, "type": "object", "properties": known, "additionalProperties": False}
            forms[rule.code] = {**form, "patternProperties": dashed} if dashed else form
    return forms


def _colours(lang: str) -> dict[str, Any]:
    """Every role of a theme. Those of several words may be written with `_`, too, which is not offered."""
    colour = {"$ref": "#/definitions/colour"}
    other = "|".join(role.replace("-", "_") for role in TOKENS if "-" in role)
    return {
        "description": say(_ROLES, lang),
        "type": "object",
        "properties": dict.fromkeys(TOKENS, colour),
        "patternProperties": {f"^({other})$": colour},
        "additionalProperties": False,
    }


def _font(lang: str) -> dict[str, Any]:
    """The files of a font by part."""
    forms = {
        part: {"description": say(about, lang), "type": "string", "minLength": 1} for part, about in _PARTS.items()
    }
    return {
        "description": say(_FONT, lang),
        "type": "object",
        "properties": forms,
        "required": ["regular"],
        "additionalProperties": False,
    }


def _named() -> dict[str, Any]:
    """Rules with options, by code and by name."""
    named = {}
    for rule in rules():
        if rule.options:
            named[rule.code] = named[rule.name] = {"$ref": f"#/definitions/rules/{rule.code}"}
    return named


def file_name(lang: str = "en") -> str:
    """`settings.schema.json`, `settings.es.schema.json`."""
    return f"settings{'' if lang == 'en' else f'.{lang}'}.schema.json"


def as_text(lang: str = "en") -> str:
    """The schema as the file that ships: two blanks of indentation, a line break at the end."""
    return json.dumps(schema(lang), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> list[Path]:
    """Write the schema in all languages into `folder`; the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [folder / file_name(lang) for lang in LANGUAGES]
    for path, lang in zip(written, LANGUAGES, strict=True):
        path.write_text(as_text(lang), encoding="utf-8", newline="\n")
    return written
