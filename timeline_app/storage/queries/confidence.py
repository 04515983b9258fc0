"""What is known in confidence alone."""

from __future__ import annotations

_SECRET = '(SELECT "key" FROM "source" WHERE "confidential" IS NOT NULL)'
IN_CONFIDENCE = (
    f'SELECT "speaker" AS "actor" FROM "quote" WHERE "source" IN {_SECRET} '
    'AND "speaker" IS NOT NULL '
    'UNION SELECT "issuer" FROM "source" WHERE "confidential" IS NOT NULL '
    'AND "issuer" IS NOT NULL '
    f'EXCEPT SELECT "speaker" FROM "quote" WHERE "source" NOT IN {_SECRET} '
    'EXCEPT SELECT "issuer" FROM "source" WHERE "confidential" IS NULL '
    'EXCEPT SELECT "actor" FROM "participation"'
)
"""The keys of the actors whom confidential sources alone know, as speakers or issuers."""
