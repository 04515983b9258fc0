"""The timeline: geometry, painting, mouse and keyboard."""
