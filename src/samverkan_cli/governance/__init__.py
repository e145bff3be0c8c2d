"""Governance: what makes a legal form complete, who sits where, who may decide what."""
