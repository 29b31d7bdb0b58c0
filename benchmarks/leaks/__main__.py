"""Lets ``python -m benchmarks.leaks`` run."""

import sys

from benchmarks.leaks import main

main(sys.argv[1:])
