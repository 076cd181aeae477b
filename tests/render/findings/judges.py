"""Tools of others that read the formats: `.ci/run` puts them into the folder that `CXKIT_JUDGES` names."""

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

SCHEMAS = Path(__file__).resolve().parents[2] / "data" / "schemas"
COMMANDS = """\
import { error, warning, notice } from "@actions/core";
import { readFileSync } from "node:fs";
for (const [level, message, properties] of JSON.parse(readFileSync(0, "utf-8")))
    ({ error, warning, notice })[level](message, properties);
"""


def judge(part: str, what: str) -> Path:
    """A file of a judge; skips the test with the reason where it is not there."""
    home = os.environ.get("CXKIT_JUDGES", "")
    path = Path(home, part)
    if not home or not path.exists():
        pytest.skip(f"no {what}: `.ci/run` installs it, and CXKIT_JUDGES names the folder")
    return path


def node() -> str:
    program = shutil.which("node")
    if program is None:
        pytest.skip("no node to run the judge with")
    return program


def sarif_faults(path: Path) -> list[str]:
    """What the validator of SARIF has against a file; that the project has no address yet is known."""
    tool = judge("node_modules/@microsoft/sarif-multitool/bin.js", "@microsoft/sarif-multitool")
    ran = subprocess.run([node(), tool, "validate", path], capture_output=True, text=True, check=False)
    said = ran.stdout + ran.stderr
    assert "Analysis completed successfully" in said, said[-2000:]
    found = [line for line in said.splitlines() if ": error " in line or ": warning " in line or ": note " in line]
    return [line for line in found if "informationUri" not in line]


@cache
def sarif_schema() -> Any:
    """The published schema of SARIF, as the validator ships it."""
    path = judge("node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json", "schema of SARIF")
    return _validator(path)


@cache
def written(name: str) -> Any:
    """One of the schemas that were written from a specification."""
    return _validator(SCHEMAS / f"{name}.schema.json")


def _validator(path: Path) -> Any:
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


def faults(validator: Any, text: str) -> list[str]:
    return [f"{list(error.absolute_path)}: {error.message[:300]}" for error in validator.iter_errors(json.loads(text))]


@cache
def junit_schema() -> Any:
    """The schema that Jenkins reads reports with."""
    import xmlschema

    return xmlschema.XMLSchema(judge("junit-10.xsd", "schema of JUnit").read_text(encoding="utf-8"))


def commands(wishes: list[tuple[str, str, dict[str, Any]]]) -> list[str]:
    """The lines that the toolkit of GitHub Actions prints for annotations."""
    home = judge("node_modules/@actions/core", "@actions/core").parents[2]
    ran = subprocess.run(
        [node(), "--input-type=module", "-e", COMMANDS],
        cwd=home,
        input=json.dumps(wishes),
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout.split("\n")[:-1]
