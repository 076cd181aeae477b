"""Why the system refused a file or a program, as it says so itself, with a translation where there is one."""

from cxkit.words import N_, Term

KNOWN = (
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("No such file or directory"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("Read-only file system"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("File too large"),
    N_("File name too long"),
    N_("Too many open files"),
    N_("Too many levels of symbolic links"),
    N_("Input/output error"),
)
"""What Linux and macOS say in English; what is not listed here is shown as it comes."""


def reason(error: OSError) -> Term:
    """Why the system refused, without the path: an argument for `say`."""
    return Term(error.strerror or str(error) or type(error).__name__)
