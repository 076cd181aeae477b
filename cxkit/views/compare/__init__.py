"""The comparison of an earlier and a later journey in one drawing."""
