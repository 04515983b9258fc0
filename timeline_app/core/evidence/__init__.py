"""Sources, citations and relations: what proves an event, in words."""
