"""The last lines of a run: what was read, what was found, what could be fixed, what was not checked."""

from cxkit.diagnostic import Severity
from cxkit.render.findings.found import Findings
from cxkit.render.terminal import Paint
from cxkit.words import N_, NN_, say


def counts(found: Findings, lang: str = "en") -> str:
    """How many files were judged, and how many findings of each severity there are."""
    files = say(NN_("{n} file", "{n} files"), lang, n=found.files)
    besides = _besides(found, lang)
    if not found.diagnostics:
        return say(N_("{files}, no findings"), lang, files=files) + besides
    listed = [
        say(template, lang, n=n)
        for template, n in (
            (NN_("{n} error", "{n} errors"), found.number(Severity.ERROR)),
            (NN_("{n} warning", "{n} warnings"), found.number(Severity.WARNING)),
            (NN_("{n} info", "{n} infos"), found.number(Severity.INFO)),
        )
        if n
    ]
    return say(N_("{files}: {counts}"), lang, files=files, counts=", ".join(listed)) + besides


def _besides(found: Findings, lang: str) -> str:
    """How many findings are not told, and why, in brackets; empty where all are."""
    listed = [
        say(template, lang, n=n)
        for template, n in (
            (NN_("{n} suppressed", "{n} suppressed"), len(found.hidden)),
            (NN_("{n} in the baseline", "{n} in the baseline"), sum(max(1, len(each.parts)) for each in found.known)),
        )
        if n
    ]
    return f" ({', '.join(listed)})" if listed else ""


def summary(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """What was read and what was found, for the last line of a run."""
    paint = paint or Paint(False)
    line = counts(found, lang)
    if not found.diagnostics:
        line = paint("ok", line)
    if found.diagnostics and (offer := _offer(found, lang)):
        line += "\n" + paint("muted", offer)
    if found.gone:
        progress = NN_(
            "{n} finding of the baseline is gone; --update-baseline takes it out",
            "{n} findings of the baseline are gone; --update-baseline takes them out",
        )
        line += "\n" + paint("ok", say(progress, lang, n=found.gone))
    if found.unjudged:
        waiting = NN_(
            "{n} file is judged by the other rules only when its errors are mended",
            "{n} files are judged by the other rules only when their errors are mended",
        )
        line += "\n" + paint("muted", say(waiting, lang, n=found.unjudged))
    for unchecked in _unchecked(found, lang):
        line += "\n" + paint("muted", unchecked)
    return line


def _unchecked(found: Findings, lang: str) -> list[str]:
    """One line for each reason why something was not checked, with the codes of all rules that it kept silent."""
    codes: dict[str, list[str]] = {}
    for code, reason, n in found.not_checked:
        codes.setdefault(say(reason, lang, n=n), []).append(code)
    template = N_("not checked: {codes} ({reason})")
    return [say(template, lang, codes=", ".join(dict.fromkeys(each)), reason=why) for why, each in codes.items()]


def _offer(found: Findings, lang: str) -> str:
    """How many findings a further run with another option would fix; empty where none."""
    fixes = [each.fix for each in found.diagnostics if each.fix and not found.reason(each)]
    sure = sum(fix.safe for fix in fixes) if found.fixed is None else 0
    rest = len(fixes) - sure if found.fixed is not None else sum(not fix.safe for fix in fixes)
    if sure and rest:
        many = NN_(
            "{n} can be fixed with --fix, {rest} more with --unsafe-fixes",
            "{n} can be fixed with --fix, {rest} more with --unsafe-fixes",
        )
        return say(many, lang, n=sure, rest=rest)
    if sure:
        return say(NN_("{n} can be fixed with --fix", "{n} can be fixed with --fix"), lang, n=sure)
    if rest:
        one = NN_("{n} can be fixed with --fix --unsafe-fixes", "{n} can be fixed with --fix --unsafe-fixes")
        return say(one, lang, n=rest)
    return ""


def mended(found: Findings, lang: str = "en", *, made: bool = True) -> str:
    """How many findings were fixed (or would be), in how many files, and how many remain."""
    fixed = found.fixed or ()
    where = say(NN_("{n} file", "{n} files"), lang, n=len({each.path for each in fixed}))
    done = NN_("{n} finding fixed in {where}", "{n} findings fixed in {where}")
    would = NN_("{n} finding would be fixed in {where}", "{n} findings would be fixed in {where}")
    line = say(done if made else would, lang, n=len(fixed), where=where)
    left = len(found.diagnostics)
    if not left:
        return say(N_("{line}, none remains"), lang, line=line)
    return say(NN_("{line}, {n} remains", "{line}, {n} remain"), lang, line=line, n=left)
