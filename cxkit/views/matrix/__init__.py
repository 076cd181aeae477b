"""The matrix: the journeys of a portfolio on two criteria, and what comes first on all of them."""
