"""Areas: who acts in each step, area by area, and how often the work changes hands between them."""
