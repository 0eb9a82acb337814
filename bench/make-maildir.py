#!/usr/bin/env python3
"""Lays real messages out as a maildir, copied under changed Message-IDs until there are enough of them.

usage: make-maildir.py TARGET COUNT SET...
A SET is a zip of .eml files or a folder of messages. COUNT 0 means: each message once, unchanged.
"""
import os
import re
import sys
import zipfile

MESSAGE_ID = re.compile(rb"^(message-id:[ \t]*(?:\r?\n[ \t]+)?<)", re.I | re.M)


def messages(source):
    if source.endswith(".zip"):
        with zipfile.ZipFile(source) as archive:
            for name in archive.namelist():
                if not name.endswith("/"):
                    yield archive.read(name)
    else:
        for folder, folders, files in os.walk(source):
            folders.sort()
            for name in sorted(files):
                with open(os.path.join(folder, name), "rb") as file:
                    yield file.read()


def changed(raw, copy):
    """The same message under another Message-ID: only the header's first occurrence is touched."""
    end = min(x for x in (raw.find(b"\n\n"), raw.find(b"\r\n\r\n"), len(raw)) if x >= 0)
    head = MESSAGE_ID.sub(rb"\g<1>copy%d." % copy, raw[:end], count=1)
    return head + raw[end:]


def main(target, count, sources):
    for folder in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(target, folder), exist_ok=True)
    written, copy = 0, 0
    while copy == 0 or written < count:
        for source in sources:
            for raw in messages(source):
                name = "%08d.%d.bench:2,S" % (written, copy)
                with open(os.path.join(target, "cur", name), "wb") as file:
                    file.write(raw if copy == 0 else changed(raw, copy))
                written += 1
                if count and written >= count:
                    print(written)
                    return
        copy += 1
    print(written)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
