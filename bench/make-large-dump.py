#!/usr/bin/env python3
"""Writes a dump of a stated size for the memory benchmark.

usage: make-large-dump.py TARGET GIGABYTES SET.zip

In it: one message of 1.5 GB, a zip of a million small files, and a mailbox file of real messages (changed Message-IDs), every
fifth of them with an attachment of random bytes between 10 kB and 4 MB, until the stated size is reached. The random numbers
have a fixed seed: the same arguments give the same dump.
"""
import base64
import os
import random
import re
import sys
import zipfile

MESSAGE_ID = re.compile(rb"^(message-id:[ \t]*(?:\r?\n[ \t]+)?<)", re.I | re.M)


def attachment(numbers, size):
    return base64.encodebytes(numbers.randbytes(size))


def giant(path):
    numbers = random.Random(15)
    with open(path, "wb") as file:
        file.write(b"From: Archive <archive@movement.example>\nTo: press@paper.example\nSubject: the whole disk\n"
                   b"Date: Mon, 3 Apr 2017 10:00:00 +0200\nMessage-ID: <giant@movement.example>\nMIME-Version: 1.0\n"
                   b"Content-Type: multipart/mixed; boundary=giant\n\n--giant\nContent-Type: text/plain\n\nHere it is.\n\n--giant\n"
                   b"Content-Type: application/octet-stream; name=disk.img\nContent-Transfer-Encoding: base64\n\n")
        while file.tell() < 1_500_000_000:
            file.write(attachment(numbers, 5_700_000))
        file.write(b"--giant--\n")


def million(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for number in range(1_000_000):
            archive.writestr(zipfile.ZipInfo("notes/%03d/%06d.txt" % (number // 1000, number)), b"note %d\n" % number)


def mailbox(path, size, source, part):
    numbers = random.Random(part)
    with zipfile.ZipFile(source) as archive, open(path, "wb") as file:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        copy = 1000 * part
        while file.tell() < size:
            for count, name in enumerate(names):
                raw = re.sub(rb"^(>*From )", rb">\1", archive.read(name).replace(b"\r\n", b"\n"), flags=re.M)
                head, _, body = raw.partition(b"\n\n")
                if copy:
                    head = MESSAGE_ID.sub(rb"\g<1>copy%d." % copy, head, count=1)
                file.write(b"From sender@example.org Mon Apr  3 10:00:00 2017\n")
                if count % 5 == 0:
                    file.write(b"X-Archive-Part: %d\nContent-Type: multipart/mixed; boundary=isnad-bench\n" % count
                               + re.sub(rb"(?im)^content-(type|transfer-encoding):.*(\n[ \t].*)*\n?", b"", head).strip(b"\n")
                               + b"\n\n--isnad-bench\n\n" + body + b"\n--isnad-bench\nContent-Type: application/pdf; name=p.pdf\n"
                               b"Content-Transfer-Encoding: base64\n\n" + attachment(numbers, int(10 ** numbers.uniform(4, 6.6)))
                               + b"--isnad-bench--\n\n")
                else:
                    file.write(head + b"\n\n" + body.rstrip(b"\n") + b"\n\n")
                if file.tell() >= size:
                    return
            copy += 1


def main(target, gigabytes, source):
    os.makedirs(target, exist_ok=True)
    giant(os.path.join(target, "giant.eml"))
    million(os.path.join(target, "million.zip"))
    rest = int(float(gigabytes) * 1e9) - sum(os.path.getsize(os.path.join(target, f)) for f in os.listdir(target))
    part = 0
    while rest > 0:
        size = min(rest, 2_000_000_000)
        mailbox(os.path.join(target, "box%d.mbox" % part), size, source, part)
        rest -= size
        part += 1


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
