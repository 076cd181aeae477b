"""What a drawing or a page shows: every decision taken, nothing spelt."""
