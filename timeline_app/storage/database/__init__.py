"""SQLite: connection, schema, rows, migrations, reading, validation."""
