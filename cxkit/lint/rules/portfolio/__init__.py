"""Rules about the portfolio: which journeys there are, how they are weighed, and how far each has come."""
