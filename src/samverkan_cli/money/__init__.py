"""Money in whole kronor excluding VAT: what sources state against what the figures give."""
