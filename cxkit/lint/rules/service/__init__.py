"""Service: what is promised and agreed, by whom it is kept, and whether it adds up."""
