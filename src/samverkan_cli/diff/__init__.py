"""What changed between two versions of a registry: neutral changes first, then their meaning."""
