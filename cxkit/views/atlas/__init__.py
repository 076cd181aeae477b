"""The atlas: all journeys of an organization, which belongs to which, how far each has come and how it stands."""
