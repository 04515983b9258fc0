"""The chronology on disk: the `.chronology` file and its JSON exchange form. No Qt."""
