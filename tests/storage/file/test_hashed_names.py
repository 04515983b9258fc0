"""Names beside a chronology."""

import hashlib

from timeline_app.storage.file.paths import digest, sha256


def test_what_stands_for_a_name_is_the_same_whoever_hashes_it() -> None:
    hashed = sha256()
    hashed.update(b"1914")
    assert hashed.hexdigest() == hashlib.sha256(b"1914").hexdigest()
    assert digest("1914") == hashed.hexdigest()[:24]
