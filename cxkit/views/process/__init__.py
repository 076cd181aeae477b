"""One process through all the places where customers live it."""
