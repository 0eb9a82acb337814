#!/usr/bin/env python3
"""What dkimpy says of each signature of the messages in a folder, with the keys of a table and no network.

usage: dkimpy.py FOLDER
       dkimpy.py --count FOLDER TIMES     only how many pass, in so many readings of the folder

FOLDER holds NAME.eml files and keys.tsv: name, TAB, record

Prints one line a signature: NAME, its place from the top (from 0), pass, fail or error with the kind of the error.
"""
import os
import sys

import dkim


def main(folder, out=print):
    keys = {}
    with open(os.path.join(folder, "keys.tsv"), encoding="latin-1") as table:
        for line in table:
            name, _, record = line.rstrip("\n").partition("\t")
            keys[name.lower().rstrip(".")] = record.encode("latin-1")

    def txt(name, timeout=5):
        name = name.decode("ascii", "replace") if isinstance(name, bytes) else name
        return keys.get(name.lower().rstrip("."))

    for file in sorted(os.listdir(folder)):
        if not file.endswith(".eml"):
            continue
        with open(os.path.join(folder, file), "rb") as message:
            content = message.read()
        try:
            headers, _ = dkim.rfc822_parse(content)
            count = sum(name.lower() == b"dkim-signature" for name, _ in headers)
        except dkim.MessageFormatError:
            out(file[:-4], 0, "error:MessageFormatError", sep="\t")
            continue
        for index in range(count):
            try:
                said = "pass" if dkim.DKIM(content).verify(idx=index, dnsfunc=txt) else "fail"
            except Exception as problem:  # whatever it dies of is its answer
                said = "error:" + type(problem).__name__
            out(file[:-4], index, said, sep="\t")


def count(folder, times):
    passed = 0

    def taken(name, place, said, sep):
        nonlocal passed
        passed += said == "pass"

    for _ in range(times):
        main(folder, taken)
    print(passed)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--count":
        count(sys.argv[2], int(sys.argv[3]))
        sys.exit()
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
