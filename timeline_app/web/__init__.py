"""Pages of the web, asked for one by one where somebody wants that, and read as files are."""
