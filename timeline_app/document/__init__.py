"""The open chronology for Qt: the item model and the state of the view."""
