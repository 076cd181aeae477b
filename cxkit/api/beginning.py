"""Nothing in, a workspace out: settings, the files of a template, and schemas beside them for editors."""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cxkit import config, starters
from cxkit.api import filling
from cxkit.api.places import Said, write
from cxkit.load import CannotRun
from cxkit.load.paths import Roots, typed
from cxkit.model import schema
from cxkit.model.ids import file_name
from cxkit.source import encode
from cxkit.words import N_, language

SCHEMAS = "schemas"
"""The folder of a workspace that editors take schemas from."""
SETTINGS = "settings"


class Made(NamedTuple):
    """The files that were written, in order; `notes` is what there is to say about them, in `lang`."""

    root: Path
    written: Sequence[Path]
    lang: str
    notes: Sequence[Said] = ()
    text: str = ""
    """Of a file that was not written but asked for as text."""


def init(
    folder: Path,
    *,
    lang: str = "en",
    template: str = "map",
    title: str | None = None,
    editors: Sequence[str] = (),
    hooks: Sequence[str] = (),
) -> Made:
    """Begin a workspace in `folder`. Raises CannotRun, and then nothing was written: no file is ever replaced."""
    if (known := config.home(folder)) is not None:
        message = N_("is there already: this is a workspace, and `cxkit new` adds files to it")
        raise CannotRun(message, path=str(known))
    files: dict[str, bytes] = {starters.SETTINGS: starters.settings(lang).encode()}
    files |= _begun(template, lang, filling.tidy(title or ""))
    files |= {f"{SCHEMAS}/{schema.file_name(kind, lang)}": schema.as_text(kind, lang).encode() for kind in kinds()}
    from cxkit.lint import settings_schema  # knows every rule, which a new file does not ask for

    files[f"{SCHEMAS}/{settings_schema.file_name(lang)}"] = settings_schema.as_text(lang).encode()
    files |= _editors(editors, lang) | _hooks(hooks)
    return Made(folder, put(folder, files), lang)


def _begun(template: str, lang: str, title: str) -> dict[str, bytes]:
    """The files of a template by their path, tied to one another."""
    names = dict(starters.NAMES[lang])
    wanted = starters.TEMPLATES[template]
    main = next(each for each in wanted if each in ("map", "blueprint"))
    if title:
        folder, _, _ = names[main].rpartition("/")
        names[main] = f"{folder}/{file_name(title, 'journey')}.yaml"
    target = filling.Target(Path(names[main]).stem, title or _title(main, lang), names[main]) if title else None
    persona = Path(names["persona"]).stem if "persona" in wanted else None
    actors = _actors(lang) if "organization" in wanted else ()
    files = {}
    for each in wanted:
        if each == main:
            document = filling.journey(each, lang, title, persona, actors)
        elif each == "survey":
            document = filling.survey(lang, None, target)
        elif each == "roadmap":
            document = filling.roadmap(lang, None, target)
        elif each == "portfolio" and target:
            document = filling.portfolio(lang, None, target)
        else:
            document = filling.plain(each, lang, None)
        kind = "journey" if each == main else each
        files[names[each]] = modeline(names[each], kind, lang).encode() + encode(document)
    return files


def _title(starter: str, lang: str) -> str:
    return str(filling.plain(starter, lang, None).value["title"])


def _actors(lang: str) -> Sequence[str]:
    return list(filling.plain("organization", lang, None).value["actors"])


def kinds() -> Sequence[str]:
    """The kinds that can be begun and have a schema."""
    from cxkit.model.reading import kinds as known

    return [kind for kind in starters.KINDS if kind in known()]


def modeline(path: str, kind: str, lang: str) -> str:
    """The first line of a file, which names its schema to editors; `path` is that of the file below the root."""
    beside = os.path.relpath(f"{SCHEMAS}/{schema.file_name(kind, lang)}", os.path.dirname(path) or ".")  # noqa: PTH120
    return f"# yaml-language-server: $schema={Path(beside).as_posix()}\n"


def schemas(wanted: Sequence[str], lang: str = "", folder: Path | None = None) -> Made:
    """Write schemas into `folder`, else beside the files of this workspace; by default in its language.

    `wanted` are kinds, and `settings` for those of the workspace. Schemas of an older version are replaced. Raises
    CannotRun.
    """
    here = Path.cwd()
    root = Roots().marked(here) or here
    lang = lang or settled(root) or language()
    if folder is None:
        folder = Path(os.path.relpath(root / SCHEMAS, here))
    texts = {schema.file_name(kind, lang): schema.as_text(kind, lang) for kind in wanted if kind != SETTINGS}
    if SETTINGS in wanted:
        from cxkit.lint import settings_schema

        texts[settings_schema.file_name(lang)] = settings_schema.as_text(lang)
    return Made(folder, [write(folder / name, text) for name, text in texts.items()], lang)


def settled(root: Path) -> str:
    """The language that the settings in a folder name, empty where they name none. Raises CannotRun."""
    home = config.home(root)
    try:
        return (config.read(home).lang or "") if home else ""
    except config.ConfigError as error:
        raise CannotRun(error.message, error.values, error.path) from None


def put(root: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files below `root`, all or none, and none that is there already with other content. Raises CannotRun."""
    taken = [name for name, data in files.items() if os.path.lexists(root / name) and not _same(root / name, data)]
    if taken:
        message = N_("nothing was written, because it is there already: {files}; move it, or name another place")
        raise CannotRun(message, {"files": [typed(str(root / name)) for name in taken]})
    written: list[Path] = []
    try:
        for name, data in files.items():
            if not os.path.lexists(root / name):
                written.append(write(root / name, data))
    except BaseException:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise
    return written


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _editors(editors: Sequence[str], lang: str) -> dict[str, bytes]:
    if "vscode" not in editors:
        return {}
    folders = starters.FOLDERS[lang]
    names = {kind: f"{folders[kind]}/*.yaml" for kind in ("journey", "persona", "survey")}
    names |= {kind: Path(starters.NAMES[lang][kind]).name for kind in ("organization", "portfolio", "roadmap", "rules")}
    settings = {
        "yaml.schemas": {f"./{SCHEMAS}/{schema.file_name(kind, lang)}": name for kind, name in names.items()},
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.detectIndentation": False},
    }
    return {
        ".vscode/settings.json": _json(settings),
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml", "tamasfe.even-better-toml"]}),
        ".vscode/tasks.json": _json(_TASKS),
    }


_PLACE = r"^(.+?):(\d+):(\d+): (\w+) ([A-Z]{2,6}\d{2,4}) (.*)$"
_TASKS = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "cxkit lint",
            "type": "shell",
            "command": "cxkit lint --output-format concise",
            "group": "test",
            "presentation": {"reveal": "silent", "clear": True},
            "problemMatcher": {
                "owner": "cxkit",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "severity": "warning",  # of words that the editor does not know: they are in the language of the run
                "pattern": {
                    "regexp": _PLACE,
                    "file": 1,
                    "line": 2,
                    "column": 3,
                    "severity": 4,
                    "code": 5,
                    "message": 6,
                },
            },
        }
    ],
}
"""A task of Visual Studio Code that lists what lint finds under Problems."""


def _hooks(hooks: Sequence[str]) -> dict[str, bytes]:
    if "pre-commit" not in hooks:
        return {}
    return {".pre-commit-config.yaml": _PRE_COMMIT.encode()}


# Without names of files: what one file breaks may show in another one.
_PRE_COMMIT = r"""repos:
  - repo: local
    hooks:
      - id: cxkit-lint
        name: cxkit lint
        entry: cxkit lint
        language: system
        pass_filenames: false
        files: \.(ya?ml|toml)$
      - id: cxkit-fmt
        name: cxkit fmt
        entry: cxkit fmt
        language: system
        pass_filenames: false
        files: \.ya?ml$
"""


def _json(content: object) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
