"""Rules about roadmaps: what initiatives answer to, change and move, and whether they can be done as planned."""
