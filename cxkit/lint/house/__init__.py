"""House rules: what a team has written down in a file of the workspace, judged like every other rule."""
