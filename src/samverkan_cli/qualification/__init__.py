"""Qualification: gates, weighted score with its uncertainty, outcome and rank."""
