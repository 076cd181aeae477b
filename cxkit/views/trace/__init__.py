"""The trace: from what hurts over opportunities and initiatives to what is measured, and what hangs loose."""
