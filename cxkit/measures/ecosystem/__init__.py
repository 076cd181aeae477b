"""Who makes a service possible, and what passes between them: the blueprints of some journeys read as a network."""

from cxkit.measures.ecosystem.network import CUSTOMER, Ecosystem, Exchange, Party, Place
from cxkit.measures.ecosystem.reading import ecosystem
from cxkit.measures.ecosystem.subjects import counted, customers, idle

__all__ = ["CUSTOMER", "Ecosystem", "Exchange", "Party", "Place", "counted", "customers", "ecosystem", "idle"]
