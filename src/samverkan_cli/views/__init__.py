"""What a page or a JSON document shows: frozen values in which every decision is made."""
