#!/usr/bin/env python3
"""Isnad's ingest beside `mu index` (Debian: maildir-utils) on the same maildir, whole processes.

usage: speed.py [--runs N] MAILDIR

Each run starts from nothing: a new case, a new mu database. Figures are user + system time of the whole process tree,
start-up included, as the operating system accounts it; the two take turns, and the medians are compared.
`isnad ingest` does more than `mu index`: it checks signatures, stores every byte and accounts for it.
"""
import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.path.join(HERE, os.pardir, "isnad")


def timed(command, **kwargs):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **kwargs)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit("%s ended with %d:\n%s" % (command, done.returncode, done.stdout.decode(errors="replace")[-2000:]))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def mu(maildir, folder):
    home = os.path.join(folder, "mu")
    subprocess.run(["mu", "init", "--quiet", "--maildir=" + maildir, "--muhome=" + home], check=True)
    result = timed(["mu", "index", "--quiet", "--muhome=" + home])
    shutil.rmtree(home)
    return result


def isnad(maildir, folder):
    case = os.path.join(folder, "case")
    result = timed([ISNAD, "ingest", case, maildir])
    shutil.rmtree(case)
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("maildir")
    options.add_argument("--runs", type=int, default=5)
    given = options.parse_args()
    if not shutil.which("mu"):
        sys.exit("mu is not installed: apt-get install maildir-utils")
    subprocess.run([ISNAD, "--version"], check=True, stdout=subprocess.DEVNULL)
    maildir = os.path.abspath(given.maildir)
    count = sum(len(files) for _, _, files in os.walk(maildir))
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(prefix="isnad-speed-") as folder:
        for run in range(given.runs):
            theirs.append(mu(maildir, folder))
            ours.append(isnad(maildir, folder))
            print("run %d  mu %6.1f CPU-s %6.1f s wall   isnad %6.1f CPU-s %6.1f s wall" % (run + 1, *theirs[-1], *ours[-1]), flush=True)
    cpu = [statistics.median(x[0] for x in side) for side in (ours, theirs)]
    wall = [statistics.median(x[1] for x in side) for side in (ours, theirs)]
    print("%d messages, median of %d: CPU isnad/mu %.3f   wall isnad/mu %.3f   (%.0f messages per CPU-s)" % (
        count, given.runs, cpu[0] / cpu[1], wall[0] / wall[1], count / cpu[0]))


if __name__ == "__main__":
    main()
