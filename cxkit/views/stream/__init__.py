"""The value stream: the same service from the inside outwards, with what each step takes and how long it waits."""
