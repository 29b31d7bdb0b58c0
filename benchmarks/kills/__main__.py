"""Lets ``python -m benchmarks.kills`` run."""

import sys

from benchmarks.kills import main

main(sys.argv[1:])
