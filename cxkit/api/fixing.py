"""Text in, better text out: fixes made, written, or shown as a difference."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cxkit.api.baselines import Baselines
from cxkit.api.changes import Change
from cxkit.api.judging import Linted, date
from cxkit.api.places import Note, Said, tongue
from cxkit.api.trying import Trial
from cxkit.api.wishes import Wishes
from cxkit.lint.fix import Outcome
from cxkit.lint.fix import fix as made
from cxkit.render.findings import Findings
from cxkit.words import N_, say


class Fixed(NamedTuple):
    """What was fixed and what remains. `stdin` are the bytes of standard input, changed or not, where it was read.

    `failed` are the files that could not be written, and why; `notes` what else is worth saying, `done` what was done
    where that is no fixing.
    """

    linted: Linted
    changes: Sequence[Change]
    stdin: bytes | None = None
    failed: Sequence[Said] = ()
    notes: Sequence[Said] = ()
    done: Said | None = None


def fix(
    paths: Iterable[str],
    *,
    unsafe: bool = False,
    write: bool = True,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    profile: str = "",
    fail_on: str = "",
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    today: str | None = None,
    lang: str | None = None,
    baseline: str = "",
) -> Fixed:
    """Fix what can be fixed without asking (`unsafe`: also what may mean something else), and judge what remains.

    Files are written at the end, each whole or not at all, and only where they still are as they were read; `write`
    false writes none. What a baseline holds is left as it is. Raises CannotRun as `lint` does.
    """
    wishes = Wishes(tuple(select), tuple(extend_select), tuple(ignore), profile, fail_on)
    run = Trial(list(paths), wishes, stdin, stdin_filename, date(today), Baselines(baseline))
    first = run.judge({})
    outcome = made(first, run.judge, unsafe=unsafe)
    failed = run.write(outcome.changed, first.documents) if write else {}
    if failed:
        kept = {path: after for path, after in outcome.changed.items() if path not in failed}
        fixed = tuple(each for each in outcome.fixed if each.path not in failed)
        outcome = outcome._replace(judged=run.judge(kept), changed=kept, fixed=fixed)
    tongue_ = tongue(lang, run.rooms)
    changes = run.changes(outcome.changed, first.documents)
    notes = [] if outcome.settled else [Note(N_("there is more to fix: run --fix again to go on"))]
    linted = Linted(_findings(run.last, outcome, tongue_), run.unreadable, tongue_)
    return Fixed(linted, changes, run.stdin(outcome.changed), list(failed.values()), notes)


def _findings(last: Findings, outcome: Outcome, lang: str) -> Findings:
    unfixed = {
        (each.diagnostic.path, each.diagnostic.fingerprint): say(each.reason.message, lang, **each.reason.args)
        for each in outcome.unfixed
    }
    judged = outcome.judged
    return last._replace(
        diagnostics=judged.diagnostics,
        documents=judged.documents,
        fixed=outcome.fixed,
        unfixed=unfixed,
    )
