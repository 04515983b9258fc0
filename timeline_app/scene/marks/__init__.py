"""Labels, clusters, hits: what stands on the rows that layout gave."""
