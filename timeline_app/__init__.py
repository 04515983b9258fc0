"""A desktop timeline of diplomacy in which every mark can be checked."""

__version__ = "0.1.0"
