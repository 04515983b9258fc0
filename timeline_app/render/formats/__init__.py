"""PNG, SVG, PDF."""
