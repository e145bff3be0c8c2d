"""The nouns: records of the registry as frozen values, and the registry that holds them."""
