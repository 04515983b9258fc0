"""What is laid over the timeline: drag, measure, draft, arcs."""
