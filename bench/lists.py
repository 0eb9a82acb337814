#!/usr/bin/env python3
"""What the search for the signed bytes makes of real lists, whose software changed what their writers had signed.

usage: lists.py [--recover [--minutes M]] [--keys FILE] ZIP...

Each archive becomes a case of its own. With --keys the file's keys are added (origin archive); with --recover keys are
recovered from the signatures first, which takes many minutes of CPU time; those that decide most come first, and --minutes
ends it. Then `isnad repair`, and a table: in how many
signatures the signed body stands there, in how many after a named repair; how many signed messages have a signature that
matches as a whole; and how many genuine messages were called contradicted or suspicious, which should be none.
"""
import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.path.join(HERE, os.pardir, "isnad")


def isnad(*words):
    done = subprocess.run([ISNAD, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        said = done.stdout.decode(errors="replace")[-2000:]
        sys.exit("isnad %s ended with %d:\n%s" % (words[0], done.returncode, said))


def recover(case, minutes):
    """What was found by then is kept; an interrupted search is no failure."""
    search = subprocess.Popen([ISNAD, "keys", "recover", case], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, said = search.communicate(timeout=60 * minutes if minutes else None)
    except subprocess.TimeoutExpired:
        search.terminate()
        search.communicate()
        return
    if search.returncode:
        sys.exit("isnad keys recover ended with %d:\n%s" % (search.returncode, said.decode(errors="replace")[-2000:]))


def level_counts(case):
    said = subprocess.run([ISNAD, "report", case, "--json"], stdout=subprocess.PIPE, check=True).stdout
    return json.loads(said)["levels"]


def figures(case):
    catalog = sqlite3.connect("file:%s?mode=ro" % os.path.join(case, "catalog.sqlite"), uri=True)

    def one(sql):
        return catalog.execute(sql).fetchone()[0]

    body = ("(s.body_matches OR EXISTS (SELECT 1 FROM repair p WHERE p.number = s.number AND p.position = s.position"
            " AND p.body_matches))")
    return {
        "signatures": one("SELECT count(*) FROM signature"),
        "stand": one("SELECT count(*) FROM signature WHERE body_matches"),
        "bodies": one("SELECT count(*) FROM signature s WHERE " + body),
        "signed": one("SELECT count(DISTINCT number) FROM signature"),
        "whole": one("SELECT count(DISTINCT number) FROM result WHERE matches"),
    }


def percent(part, whole):
    return 100.0 * part / max(1, whole)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("zips", nargs="+", metavar="ZIP")
    options.add_argument("--recover", action="store_true")
    options.add_argument("--minutes", type=float, metavar="M", help="end the recovery of each archive's keys after M minutes")
    options.add_argument("--keys", metavar="FILE")
    given = options.parse_args()
    print("| list | signatures | bodies as they stand | after a named repair | signed messages | matching as a whole"
          " | suspicious | contradicted |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory(prefix="isnad-lists-") as folder:
        for archive in given.zips:
            name = os.path.splitext(os.path.basename(archive))[0]
            case = os.path.join(folder, name)
            isnad("ingest", case, archive)
            if given.keys:
                isnad("keys", "add", case, given.keys, "--origin", "archive", "--source", "the list of keys that was given")
            if given.recover:
                # Bodies need no key, and those that are found say which keys decide most.
                isnad("repair", case)
                recover(case, given.minutes)
            isnad("repair", case)
            row, levels = figures(case), level_counts(case)
            print("| %s | %d | %d | %d (%.1f %%) | %d | %d (%.1f %%) | %d | %d |" % (
                name, row["signatures"], row["stand"], row["bodies"], percent(row["bodies"], row["signatures"]),
                row["signed"], row["whole"], percent(row["whole"], row["signed"]),
                levels["SUSPICIOUS"], levels["CONTRADICTED"]), flush=True)


if __name__ == "__main__":
    main()
