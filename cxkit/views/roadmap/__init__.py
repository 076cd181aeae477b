"""The roadmap: initiatives over time, how far each is, what it answers to and what it waits for."""
