"""The ecosystem: who and what makes a service possible, and what passes between them."""
