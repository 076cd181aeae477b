"""Figures: from the model to named values with their n."""
