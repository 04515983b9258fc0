"""`python -m tests.benchmarks`: runs the benchmark."""

import sys

from tests.benchmarks.bench import main

sys.exit(main())
