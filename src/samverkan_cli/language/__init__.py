"""Everything people read, in Swedish and English; Swedish is the source."""
