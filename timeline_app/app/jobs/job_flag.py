"""What makes the program a process beside its window."""

JOB_FLAG = "--beside"
"""The only argument; no help tells of it."""
