"""From view to text: terminal, JSON, Markdown, HTML."""
