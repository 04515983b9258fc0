"""Opening files into a window, large ones beside it. May import messages, load, jobs, shell."""
