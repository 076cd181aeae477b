"""Names: what files call by a name, which names there are, and the one that was meant."""
