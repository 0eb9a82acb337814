#!/usr/bin/env python3
"""`isnad compare` on real list mail: forgeries of classes F1-F9 put into a dump, benign damage by other people's software.

usage: compare.py [--count N] [--seed S] [--keep FOLDER] LIST.zip ...

For each list: the messages as they are make the reference. In the dump, COUNT of them are forged, one way each, COUNT are
damaged as transport damages mail, and the rest are left alone. The answer is written down before Isnad sees anything, and
nothing here uses code of Isnad. Printed, per class: how many, and what they came to; then, for "differs in words", recall
and precision with Clopper-Pearson bounds, and how much of what only transport changed was called different.

Python's email and mailbox do a part of the damage; formail (Debian: procmail) and mutt where they are installed.
"""
import argparse
import base64
import collections
import email
import email.generator
import email.header
import email.policy
import email.utils
import hashlib
import io
import json
import mailbox
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ISNAD = os.environ.get("ISNAD", os.path.join(HERE, os.pardir, "isnad"))
NAMES = ["Delacroix", "Benhaddou", "Whitmore", "Karim", "Okafor", "الحسيني", "Lefèvre"]
WORDS = ["never", "budget", "transfer", "secret", "foreign", "agreed", "millions", "account"]
HOMOGLYPHS = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "p": "\u0440", "c": "\u0441"}


class Unfit(Exception):
    """This message cannot be changed in this way."""


# --- reading and writing

def messages(path):
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.endswith("/"):
                yield archive.read(name)


def parsed(raw):
    return email.message_from_bytes(raw, policy=email.policy.compat32)


def written(message):
    out = io.BytesIO()
    email.generator.BytesGenerator(out, mangle_from_=False, maxheaderlen=0).flatten(message)
    return out.getvalue()


def split(raw):
    found = re.search(rb"\r?\n\r?\n", raw)
    if not found:
        raise Unfit()
    return raw[:found.start()], raw[found.start():found.end()], raw[found.end():]


def part(message, subtype="plain"):
    for one in message.walk():
        if one.get_content_type() == "text/" + subtype and not one.get_filename():
            if one.get_content_disposition() != "attachment":
                return one
    raise Unfit()


def text_of(one):
    charset = one.get_content_charset() or "utf-8"
    try:
        return one.get_payload(decode=True).decode(charset), charset
    except (UnicodeDecodeError, LookupError):
        raise Unfit()


def put(one, text, charset):
    try:
        data = text.encode(charset)
    except UnicodeEncodeError:
        charset, data = "utf-8", text.encode("utf-8")
    del one["Content-Transfer-Encoding"]
    one.set_param("charset", charset)
    one["Content-Transfer-Encoding"] = "base64"
    one.set_payload(base64.encodebytes(data).decode("ascii"))


def own_lines(lines):
    """Lines that the author wrote: not quoted, not below a list's rule or a signature."""
    own = []
    for number, line in enumerate(lines):
        if re.match(r"^(_{5,}|-- ?$)", line):
            break
        if not line.startswith(">") and len(re.findall(r"[^\W\d_]{2,}", line)) >= 3 and "://" not in line and "@" not in line:
            own.append(number)
    if not own:
        raise Unfit()
    return own


def edited(raw, chance, change, subtype="plain"):
    message = parsed(raw)
    one = part(message, subtype)
    text, charset = text_of(one)
    changed = change(text, chance)
    if changed == text:
        raise Unfit()
    put(one, changed, charset)
    return written(message)


def in_line(change):
    def of_text(text, chance):
        lines = text.split("\n")
        number = chance.choice(own_lines(lines))
        lines[number] = change(lines[number], chance)
        return "\n".join(lines)
    return of_text


def words_of(line):
    found = list(re.finditer(r"[^\W_]+", line))
    if len(found) < 2:
        raise Unfit()
    return found


# --- forgeries

def insert_name(line, chance):
    at = chance.choice(words_of(line)).end()
    return line[:at] + " " + chance.choice(NAMES) + line[at:]


def delete_word(line, chance):
    word = chance.choice(words_of(line))
    return (line[:word.start()] + line[word.end():]).replace("  ", " ")


def delete_negation(text, chance):
    found = [m for m in re.finditer(r"(?i)\b(not|never|no|only|without|unless)\b ?", text)
             if not text[:m.start()].rsplit("\n", 1)[-1].startswith(">")]
    if not found:
        raise Unfit()
    one = chance.choice(found)
    return text[:one.start()] + text[one.end():]


def replace_word(line, chance):
    word = chance.choice(words_of(line))
    other = chance.choice([w for w in WORDS if w.lower() != word.group().lower()])
    return line[:word.start()] + other + line[word.end():]


def change_digit(text, chance):
    found = list(re.finditer(r"(?m)^(?!>)[^\n]*?\b(\d)", text))
    if not found:
        raise Unfit()
    one = chance.choice(found)
    return text[:one.start(1)] + str((int(one.group(1)) + chance.randint(1, 9)) % 10) + text[one.end(1):]


def homoglyph(line, chance):
    places = [i for i, c in enumerate(line) if c in HOMOGLYPHS]
    if not places:
        raise Unfit()
    at = chance.choice(places)
    return line[:at] + HOMOGLYPHS[line[at]] + line[at + 1:]


def lengthen(text, chance):
    lines = text.split("\n")
    at = chance.choice(own_lines(lines))
    lines[at + 1:at + 1] = ["  * %s for %s" % (chance.choice(WORDS), chance.choice(NAMES))]
    return "\n".join(lines)


def append(text, chance):
    return text.rstrip("\n") + "\n\nP.S. %s knows about the %s.\n" % (chance.choice(NAMES), chance.choice(WORDS))


def pretended_footer(text, chance):
    return text.rstrip("\n") + "\n_______________________________________________\nPlease send the %s to %s.\n" % (
        chance.choice(WORDS), chance.choice(NAMES))


def pretended_signature(text, chance):
    return text.rstrip("\n") + "\n-- \nThe %s was %s's idea\n" % (chance.choice(WORDS), chance.choice(NAMES))


def invented(raw, chance):
    message = parsed(raw)
    for name in ("Content-Type", "Content-Transfer-Encoding", "MIME-Version"):
        del message[name]
    body = " ".join(chance.choice(WORDS + NAMES) for _ in range(60))
    message["MIME-Version"] = "1.0"
    message["Content-Type"] = 'text/plain; charset="utf-8"'
    message["Content-Transfer-Encoding"] = "base64"
    message.set_payload(base64.encodebytes(body.encode("utf-8")).decode("ascii"))
    return written(message)


def field(raw, name, value):
    head, gap, body = split(raw)
    pattern = re.compile(rb"(?im)^%s:[^\n]*(\n[ \t][^\n]*)*" % name.encode("ascii"))
    if not pattern.search(head):
        raise Unfit()
    end = b"\r" if b"\r\n" in head else b""
    return pattern.sub(lambda m: name.encode("ascii") + b": " + value.encode("utf-8") + end, head, count=1) + gap + body


def before(raw, line):
    end = b"\r\n" if b"\r\n" in raw[:2000] else b"\n"
    return line.encode("utf-8") + end + raw


def shift_date(raw, chance):
    when = email.utils.parsedate_to_datetime(parsed(raw)["Date"])
    import datetime
    return field(raw, "Date", email.utils.format_datetime(when + datetime.timedelta(days=chance.randint(1, 400))))


def add_part(raw, chance):
    message = parsed(raw)
    if not message.is_multipart():
        raise Unfit()
    extra = email.message_from_string(
        'Content-Type: text/plain; charset="utf-8"\n\n%s approved the %s.\n' % (chance.choice(NAMES), chance.choice(WORDS)))
    message.attach(extra)
    return written(message)


def add_file(raw, chance):
    message = parsed(raw)
    if message.get_content_type() != "multipart/mixed":
        raise Unfit()
    message.attach(email.message_from_string(
        'Content-Type: application/octet-stream; name="x.bin"\nContent-Disposition: attachment; filename="x.bin"\n'
        "Content-Transfer-Encoding: base64\n\n%s\n" % base64.b64encode(chance.randbytes(30)).decode("ascii")))
    return written(message)


def html_only(raw, chance):
    def change(text, chance):
        found = [m for m in re.finditer(r">[^<>&]*?\b([a-z]{4,})\b", text)
                 if "style" not in text[max(0, m.start() - 60):m.start()].lower()]
        if not found:
            raise Unfit()
        one = chance.choice(found[len(found) // 4:])
        return text[:one.start(1)] + chance.choice(WORDS) + text[one.end(1):]
    message = parsed(raw)
    if part(message, "plain") is None:
        raise Unfit()
    return edited(raw, chance, change, "html")


def without_id(make):
    def both(raw, chance):
        head, gap, body = split(make(raw, chance))
        head, n = re.subn(rb"(?im)^message-id:[^\n]*(\n[ \t][^\n]*)*\n", b"", head, count=1)
        if not n:
            raise Unfit()
        return head + gap + body
    return both


FORGERIES = [
    ("F1 name inserted", "words", lambda r, c: edited(r, c, in_line(insert_name))),
    ("F2 word deleted", "words", lambda r, c: edited(r, c, in_line(delete_word))),
    ("F2 negation deleted", "words", lambda r, c: edited(r, c, delete_negation)),
    ("F3 list lengthened", "words", lambda r, c: edited(r, c, lengthen)),
    ("F5 invented, forged id", "words", invented),
    ("F6 word replaced", "words", lambda r, c: edited(r, c, in_line(replace_word))),
    ("F6 digit changed", "words", lambda r, c: edited(r, c, change_digit)),
    ("F6 homoglyph", "words", lambda r, c: edited(r, c, in_line(homoglyph))),
    ("F6 HTML only", "words", html_only),
    ("F6 Message-ID stripped", "words", without_id(lambda r, c: edited(r, c, in_line(replace_word)))),
    ("F7 Date", "stated-date", shift_date),
    ("F7 From", "sender", lambda r, c: field(r, "From", "%s <%s@example.org>" % (c.choice(NAMES[:4]), c.choice(WORDS)))),
    ("F7 To", "recipients", lambda r, c: field(r, "To", "%s@example.org" % c.choice(WORDS))),
    ("F7 Subject", "subject", lambda r, c: field(r, "Subject", "Re: the %s %s" % (c.choice(WORDS), c.choice(NAMES[:4])))),
    ("F8 text appended", "words", lambda r, c: edited(r, c, append)),
    ("F8 pretended footer", "words", lambda r, c: edited(r, c, pretended_footer)),
    ("F8 pretended signature", "words", lambda r, c: edited(r, c, pretended_signature)),
    ("F8 second From", "sender", lambda r, c: before(r, "From: %s@example.org" % c.choice(WORDS))),
    ("F8 second Subject", "subject", lambda r, c: before(r, "Subject: %s" % c.choice(WORDS))),
    ("F8 part added", "words", add_part),
    ("F8 file added", "attachments", add_file),
    ("F9 replayed", "nothing", lambda r, c: before(r, "Delivered-To: %s@example.org" % c.choice(WORDS))),
]


# --- benign damage

def crlf(raw, chance):
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def trace(raw, chance):
    return before(raw, "Received: from mx.example.org by mail.example.org; Sat, 6 May 2017 10:00:00 +0200\n"
                       "X-Spam-Status: No, score=-1.0")


def python_email(raw, chance):
    return email.message_from_bytes(raw, policy=email.policy.default).as_bytes(policy=email.policy.default)


def recoded(raw, chance):
    message = parsed(raw)
    for one in message.walk():
        if one.get_content_maintype() == "text":
            text, _ = text_of(one)
            put(one, text.replace("\r\n", "\n"), "utf-8")
    if message.is_multipart():
        message.set_boundary("=_renamed_%d" % chance.randrange(10 ** 9))
    return written(message)


def refolded(raw, chance):
    head, gap, body = split(raw)
    lines = re.sub(rb"\r?\n[ \t]+", b" ", head).split(b"\n")
    out = []
    for line in lines:
        if re.match(rb"(?i)(subject|to|cc|references|received):", line) and len(line) > 40:
            cut = line.find(b" ", 30)
            if cut > 0:
                line = line[:cut] + b"\n\t" + line[cut + 1:]
        out.append(line)
    return b"\n".join(out) + gap + body


def mailman(name, size=0):
    """What Mailman 2.1 does (Cooker.py, Decorate.py): tag, footer or wrapping part, From of a strict domain rewritten."""
    footer = "_______________________________________________\n%s mailing list\n%s@lists.example.org\n" \
             "http://lists.example.org/mailman/listinfo/%s\n" % (name, name, name.lower())

    def carried(raw, chance):
        message = parsed(raw)
        subject = message["Subject"] or ""
        tag = "[%s]" % name
        if tag not in subject:
            bare = re.sub(r"(?i)^re:\s*", "", str(subject))
            reply = "Re: " if bare != str(subject) else ""
            del message["Subject"]
            message["Subject"] = reply + tag + " " + bare
        real, address = email.utils.parseaddr(message["From"] or "")
        if address and chance.random() < 0.5:
            del message["Reply-To"]
            message["Reply-To"] = message["From"]
            del message["From"]
            message["From"] = email.utils.formataddr(("%s via %s" % (real or address, name), name + "@lists.example.org"))
        for old in ("List-Id", "List-Post", "X-BeenThere"):
            del message[old]
        message["List-Id"] = "%s talk <%s.lists.example.org>" % (name, name.lower())
        message["List-Post"] = "<mailto:%s@lists.example.org>" % name.lower()
        if message.get_content_type() == "text/plain":
            text, charset = text_of(message)
            put(message, text + ("" if text.endswith("\n") else "\n") + footer, charset)
        else:
            inner = email.message_from_bytes(b"MIME-Version: 1.0\n\n", policy=email.policy.compat32)
            inner.set_payload(message.get_payload())
            for key in ("Content-Type", "Content-Transfer-Encoding"):
                if message[key]:
                    inner[key] = message[key]
                del message[key]
            del inner["MIME-Version"]
            tail = email.message_from_string('Content-Type: text/plain; charset="us-ascii"\n\n' + footer)
            message.set_payload([inner, tail])
            message["Content-Type"] = 'multipart/mixed; boundary="===============%d=="' % chance.randrange(10 ** 15)
        return written(message)
    return carried


def banner(raw, chance):
    line = "CAUTION: This email originated from outside of the organisation. Do not click links unless you know the sender.\n\n"
    message = parsed(raw)
    if message.is_multipart():
        raise Unfit()
    one = part(message)
    text, charset = text_of(one)
    put(one, line + text, charset)
    return written(message)


def safelinks(raw, chance):
    def change(text, chance):
        from urllib.parse import quote
        return re.sub(r"https?://[^\s<>\"')\]]*[^\s<>\"')\].,;:!?]", lambda m:
                      "https://eur01.safelinks.protection.outlook.com/?url=%s&data=05%%7C01%%7C%d&sdata=x%%3D&reserved=0"
                      % (quote(m.group(), safe=""), chance.randrange(10 ** 6)), text)
    return edited(raw, chance, change)


def html_dropped(raw, chance):
    message = parsed(raw)
    done = False
    for one in message.walk():
        if one.get_content_type() == "multipart/alternative" and len(one.get_payload()) == 2:
            one.set_payload([p for p in one.get_payload() if p.get_content_type() != "text/html"])
            done = True
    if not done:
        raise Unfit()
    return written(message)


def swapped_parts(raw, chance):
    message = parsed(raw)
    for one in message.walk():
        if one.get_content_type() == "multipart/alternative":
            one.set_payload(list(reversed(one.get_payload())))
            return written(message)
    raise Unfit()


def rewrapped(raw, chance):
    """Trailing spaces and tabs, as editors and stores leave them, and format=flowed turned into lines of 60."""
    def change(text, chance):
        import textwrap
        out = []
        for line in text.replace("\r\n", "\n").split("\n"):
            if line.startswith((">", " ", "\t")) or len(line) < 70:
                out.append(line + ("  " if chance.random() < 0.1 else ""))
            else:
                out.extend(textwrap.wrap(line, 60, break_long_words=False, break_on_hyphens=False))
        return "\n".join(out)
    return edited(raw, chance, change)


def from_escaped(raw, chance):
    head, gap, body = split(raw)
    changed = re.sub(rb"(?m)^(>*From )", rb">\1", body)
    if changed == body:
        raise Unfit()
    return head + gap + changed


def decomposed(raw, chance):
    import unicodedata
    return edited(raw, chance, lambda t, c: unicodedata.normalize("NFD", t))


def quoted_printable(raw, chance):
    import quopri
    message = parsed(raw)
    one = part(message)
    text, charset = text_of(one)
    del one["Content-Transfer-Encoding"]
    one["Content-Transfer-Encoding"] = "quoted-printable"
    one.set_payload(quopri.encodestring(text.encode(charset)).decode("ascii"))
    return written(message)


def formail(raw, chance):
    if not shutil.which("formail"):
        raise Unfit()
    return subprocess.run(["formail", "-A", "X-Kept-By: formail", "-I", "Status: RO"], input=raw, stdout=subprocess.PIPE,
                          check=True).stdout


BENIGN = [
    ("CRLF", crlf), ("trace fields", trace), ("Python's email", python_email), ("UTF-8 and base64, boundary renamed", recoded),
    ("quoted-printable", quoted_printable), ("fields folded anew", refolded),
    ("list: footer, tag, From", mailman("Budget")), ("gateway banner", banner), ("links rewritten", safelinks),
    ("HTML dropped", html_dropped), ("alternatives swapped", swapped_parts), ("lines wrapped anew", rewrapped),
    (">From escaped", from_escaped), ("Unicode decomposed", decomposed), ("formail", formail),
]


# --- the whole

def bounds(errors, n):
    """Clopper-Pearson, 95 %, for a rate of errors."""
    def tail(p, upto):
        import math
        return sum(math.exp(math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
                            + (k * math.log(p) if k else 0) + ((n - k) * math.log1p(-p) if n - k else 0))
                   for k in range(upto + 1))

    def solve(wanted, upto):
        low, high = 1e-12, 1 - 1e-12
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if tail(middle, upto) > wanted else (low, middle)
        return low
    if n == 0:
        return 0.0, 1.0
    return (0.0 if errors == 0 else solve(0.975, errors - 1)), (1.0 if errors == n else solve(0.025, errors))


def make(source, folder, count, chance):
    """Writes reference and dump; gives {SHA-256 of a message in the dump: (class, expected)}."""
    seen, raws = set(), []
    for raw in messages(source):
        identifier = (parsed(raw)["Message-ID"] or "").strip()
        if identifier and identifier not in seen:
            seen.add(identifier)
            raws.append(raw)
    order = list(range(len(raws)))
    chance.shuffle(order)
    key = {}
    numbers = iter(order)
    for folder_name in ("reference", "dump/alice", "dump/bob"):
        os.makedirs(os.path.join(folder, folder_name))

    def store(raw, name, what=None, box="alice"):
        with open(os.path.join(folder, "dump", box, name), "wb") as out:
            out.write(raw)
        if what:
            key[hashlib.sha256(raw).hexdigest()] = what

    for number, raw in enumerate(raws):
        with open(os.path.join(folder, "reference", "%06d.eml" % number), "wb") as out:
            out.write(raw)
    for kinds, wanted in ((FORGERIES, count), (BENIGN, count)):
        made = 0
        while made < wanted:
            number = next(numbers, None)
            if number is None:
                break
            for attempt in range(len(kinds)):
                kind = kinds[(made + attempt) % len(kinds)]
                name, expected, change = kind if len(kind) == 3 else (kind[0], "nothing", kind[1])
                try:
                    changed = change(raws[number], chance)
                except (Unfit, UnicodeError, LookupError, ValueError, TypeError, KeyError, AttributeError, IndexError):
                    continue
                if changed == raws[number]:
                    continue
                store(changed, "%06d.eml" % number, (name, expected), "bob" if name.startswith("F9") else "alice")
                made += 1
                break
    for number in numbers:
        store(raws[number], "%06d.eml" % number)
    return key


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        sys.exit("%s ended with %d:\n%s" % (command, done.returncode, done.stderr.decode(errors="replace")[-2000:]))
    return done.stdout.decode("utf-8")


def measured(source, count, seed, folder):
    key = make(source, folder, count, random.Random(seed))
    case = os.path.join(folder, "case")
    run([ISNAD, "ingest", case, os.path.join(folder, "dump")])
    start = time.monotonic()
    lines = [json.loads(line) for line in run(
        [ISNAD, "compare", case, "--reference", os.path.join(folder, "reference"), "--supplier", "bench", "--json"]).splitlines()]
    print("%s: %s messages, compared in %.1f s" % (os.path.basename(source), lines[0]["exhibit"]["messages"],
                                                 time.monotonic() - start))
    results = {line["dump"]: line for line in lines if line["record"] != "comparison" and "dump" in line}
    table = collections.defaultdict(collections.Counter)
    hits = misses = alarms = called = benign = 0
    for digest, line in results.items():
        name, expected = key.get(digest, ("left alone", "nothing"))
        came_to = line["result"] + (" in words" if line.get("differsInWords") else "")
        table[name][came_to] += 1
        words = bool(line.get("differsInWords"))
        hits += words and expected == "words"
        misses += expected == "words" and not words
        alarms += words and expected != "words"
        if expected == "nothing":
            benign += 1
            called += line["result"] == "differs"
        wrong = (expected == "words" and not words) or (expected == "nothing" and line["result"] in ("differs", "unclear")) or (
            expected not in ("words", "nothing") and line["result"] != "differs")
        if wrong:
            print("  ! %s (%s): %s %s" % (name, digest[:12], came_to, json.dumps(line.get("causes", {}))))
    missing = [what for digest, what in key.items() if digest not in results]
    for name in sorted(table):
        print("  %-36s %5d  %s" % (name, sum(table[name].values()), dict(table[name])))
    if missing:
        print("  not among the results: %s" % collections.Counter(missing))
    for name, errors, n in (("recall", misses, hits + misses), ("precision", alarms, hits + alarms)):
        low, high = bounds(errors, n)
        print("  %s for differs in words: %.4f (%d of %d; 95%% between %.4f and %.4f)" % (
            name, 1 - errors / max(1, n), n - errors, n, 1 - high, 1 - low))
    low, high = bounds(called, benign)
    print("  called different though only transport changed it: %d of %d (95%% at most %.4f)" % (called, benign, high))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lists", nargs="+")
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", help="a new folder for dump, reference and case; left there")
    given = options.parse_args()
    if not shutil.which("formail"):
        print("formail is not installed (apt-get install procmail): its damage is left out")
    for source in given.lists:
        with tempfile.TemporaryDirectory(prefix="isnad-compare-") as folder:
            kept = os.path.join(given.keep, os.path.basename(source)) if given.keep else folder
            os.makedirs(kept, exist_ok=True)
            measured(source, given.count, given.seed, kept)


if __name__ == "__main__":
    main()
