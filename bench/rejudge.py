#!/usr/bin/env python3
"""How long judging again takes after a key is added: `keys add`, a search by level and the report, whole processes.

usage: rejudge.py [--messages N] [--folder DIR]
       rejudge.py --dump DUMP --keys FILE [--folder DIR]

With a dump (say 100,000 real messages of make-maildir.py) and a file of keys: what a user waits for who adds a key to a large case.
Without: the worst that can be. An invented leak of so many messages, all signed, is taken into a case without any key. Then the leak's keys are added, which
judges every message that has one of their signatures, in the catalog and for every later search; `search level:verified` and
`report` follow. Wall time and CPU time (user and system) of each, start-up included; asked are less than five seconds together for
100,000 messages.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.path.join(HERE, os.pardir, "isnad")


def timed(*words):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([ISNAD, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit("isnad %s ended with %d:\n%s" % (" ".join(words), done.returncode, done.stderr.decode(errors="replace")))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall, done.stdout


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--messages", type=int, default=100_000)
    options.add_argument("--dump", help="a dump of real mail instead of an invented leak; with --keys")
    options.add_argument("--keys", help="the keys that are added")
    options.add_argument("--folder", help="where the leak and the case are made (default: a temporary folder)")
    given = options.parse_args()
    if bool(given.dump) != bool(given.keys):
        options.error("--dump and --keys go together")
    with tempfile.TemporaryDirectory(prefix="isnad-rejudge-", dir=given.folder) as folder:
        leak, case = os.path.join(folder, "leak"), os.path.join(folder, "case")
        dump, keys = given.dump, given.keys
        if not dump:
            timed("sample", leak, "--messages", str(given.messages), "--signed", "1")
            dump, keys = os.path.join(leak, "dump"), os.path.join(leak, "keys.tsv")
        timed("ingest", case, dump)
        rows = []
        key = timed("keys", "add", case, keys, "--origin", "archive", "--source", "benchmark")
        print(key[2].decode(errors="replace").strip())
        rows.append(("keys add", *key[:2]))
        rows.append(("search level:verified", *timed("search", case, "level:verified")[:2]))
        said = timed("report", case, "--json")
        rows.append(("report", *said[:2]))
        report = json.loads(said[2])
    print("%d messages, %d signatures; levels %s" % (report["messages"], report["signatures"]["total"], report["levels"]))
    print("| step | CPU s | wall s |")
    print("|---|--:|--:|")
    for row in rows + [("together", sum(row[1] for row in rows), sum(row[2] for row in rows))]:
        print("| %s | %.2f | %.2f |" % row)


if __name__ == "__main__":
    main()
