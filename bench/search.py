#!/usr/bin/env python3
"""`isnad search` from a cold JVM, through ./isnad: wall time of whole processes.

usage: search.py [--runs N] CASE QUERY...

The queries take turns; prints the median, the least and the most.
"""
import argparse
import os
import statistics
import subprocess
import time

ISNAD = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "isnad")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("case")
    options.add_argument("queries", nargs="+")
    options.add_argument("--runs", type=int, default=20)
    given = options.parse_args()
    subprocess.run([ISNAD, "--version"], check=True, stdout=subprocess.DEVNULL)
    walls = []
    for run in range(given.runs):
        start = time.monotonic()
        subprocess.run([ISNAD, "search", given.case, given.queries[run % len(given.queries)]], stdout=subprocess.DEVNULL)
        walls.append(time.monotonic() - start)
    print("median of %d: %.2f s (%.2f to %.2f)" % (given.runs, statistics.median(walls), min(walls), max(walls)))


if __name__ == "__main__":
    main()
