"""samverkan: styr digitalisering i samverkan mellan kommuner, i ett register i Git."""

__version__ = "0.1.0"
