"""Progress: how far an initiative is, as a reader calls it."""

from cxkit.words import N_

STATUS = {
    "idea": N_("idea"),
    "planned": N_("planned"),
    "doing": N_("under way"),
    "done": N_("done"),
    "dropped": N_("dropped"),
}
QUICK = N_("quick win")
