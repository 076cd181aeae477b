"""Two journeys to what differs between them: in what they say, and in what a customer feels."""
