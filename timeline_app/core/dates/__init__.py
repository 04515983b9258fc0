"""Dates: EDTF, bounds, precision, wording, shifting. Knows records, not columns."""
