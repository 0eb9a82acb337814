"""Verifies messages with dkimpy and a table of keys; no network.

usage: verify.py KEYS.tsv LIST.tsv    where a line of LIST is a class and a file
Prints, for each message that carries signatures, its class, "true" or "false" for each, and what becomes of its ARC set.
"""
import sys

import dkim

records = {}
with open(sys.argv[1], encoding="utf-8") as keys:
    next(keys)
    for line in keys:
        domain, selector, record = line.split("\t")[:3]
        records[f"{selector}._domainkey.{domain}."] = record.encode()


def published(name, timeout=5):
    return records.get(name.decode() if isinstance(name, bytes) else name)


def verifies(message, index):
    try:
        return dkim.DKIM(message, minkey=512).verify(idx=index, dnsfunc=published)
    except dkim.DKIMException:
        return False


def seal(message):
    """RFC 8617's word for the chain; nothing where there is none."""
    try:
        return (dkim.arc_verify(message, dnsfunc=published, minkey=512)[0] or b"").decode()
    except dkim.DKIMException:
        return "fail"


with open(sys.argv[2], encoding="utf-8") as todo:
    for line in todo:
        kind, path = line.rstrip("\n").split("\t")
        with open(path, "rb") as file:
            message = file.read()
        header = b"\n" + message.split(b"\r\n\r\n", 1)[0].lower()
        count = header.count(b"\ndkim-signature:")
        sealed = b"\narc-seal:" in header
        if count or sealed:
            words = ["true" if verifies(message, i) else "false" for i in range(count)]
            print(kind, " ".join(words), seal(message) if sealed else "", sep="\t")
