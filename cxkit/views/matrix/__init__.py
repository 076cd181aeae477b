"""The matrix: the journeys of a portfolio on its two heaviest criteria, and what comes first on all of them."""
