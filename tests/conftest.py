"""What every test may count on: the generated files are there, and the catalogues are those of the sources."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

import hatch_build

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    os.environ["CXKIT_NO_CACHE"] = "1"  # tests look at folders, and at code that is being changed
    if hasattr(config, "workerinput"):  # the first process has done it for all
        return
    if not all((ROOT / made).is_file() for made in (hatch_build.ADVANCES, hatch_build.ICONS)):
        pytest.exit("the fonts and pictograms are not there: run `make fonts`", returncode=2)
    with suppress(SystemExit):  # a conflict between two rooms is what test_house reports
        hatch_build.make_catalogues(ROOT)
