"""Rules about the rules of the house: they mean something, once, and show what they want."""
