#!/usr/bin/env python3
"""Passes mail through the programs that change it in life, and writes down what each of them was given and gave back.

usage: benign-damage.py [--only WAY,WAY] [--every] [--limit N] MAILBOX OUT

MAILBOX is an mbox file, a maildir or a folder of .eml files: the reference of `isnad sample --reference`, a real list.
The messages take turns through the ways that this machine has (or go every way, with --every):

  formail      procmail's formail: a From_ line and back, "From " at line starts escaped
  formail-c    formail -c: folded fields put on one line
  email        Python's email, read and written with its old policy
  email-smtp   Python's email, read and written with the policy for transport: fields folded and encoded anew
  mailbox      Python's mailbox: into an mbox file and out of it
  mutt         mutt copies an mbox into another one: Status, Content-Length, Lines
  mutt-decode  mutt's decode-copy: MIME taken apart, text shown, HTML and encodings gone
  dovecot      Dovecot imports the mail into its own store (sdbox) and gives it back by doveadm fetch
  dovecot-mbox the same with an mbox file, as it lies on the disk: X-UID, Status
  mailman      Mailman 3's own handlers for a post: subject prefix, list fields, MIME footer

OUT gets original/NNNNNN.eml, damaged/NNNNNN.WAY.eml and key.tsv: file, original, message_id, way, program, changed, and
the SHA-256 of both. None of it is tampering: whoever calls one of these files altered in its words is wrong, mutt-decode
and the list's footer and tag apart, where words are left out or put in by software. What is not installed is said.
"""
import argparse
import email
import email.policy
import hashlib
import mailbox
import os
import pty
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

LIST = "benevoles@lists.jisr.example"
MUTT_SECONDS = 120


def bare(data):
    return data.replace(b"\r\n", b"\n")


def read(path):
    """The messages of a mailbox, as their files hold them."""
    if os.path.isfile(path):
        box = mailbox.mbox(path, create=False)
        for key in box.keys():
            yield box.get_bytes(key)
        return
    for folder, _, names in sorted(os.walk(path)):
        for name in sorted(names):
            if name.endswith(".eml") or os.path.basename(folder) in ("cur", "new"):
                with open(os.path.join(folder, name), "rb") as file:
                    yield file.read()


def run(command, data=b"", **kwargs):
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True, **kwargs).stdout


def one_by_one(change):
    return lambda messages, work: [change(message) for message in messages]


def without_from_line(data):
    return data.split(b"\n", 1)[1] if data.startswith(b"From ") else data


def formail(message):
    return without_from_line(run(["formail"], bare(message)))


def formail_c(message):
    return without_from_line(run(["formail", "-f", "-c"], bare(message)))


def python_email(policy):
    return lambda message: email.message_from_bytes(message, policy=policy).as_bytes()


def write_mbox(path, messages):
    """mboxo, as most programs write it; the order is kept."""
    with open(path, "wb") as out:
        for message in messages:
            body = re.sub(rb"(?m)^From ", b">From ", bare(message))
            out.write(b"From sample@example Tue Mar  5 08:07:00 2019\n" + body)
            out.write(b"\n" if body.endswith(b"\n") else b"\n\n")


def split_mbox(path):
    box = mailbox.mbox(path, create=False)
    return [box.get_bytes(key) for key in box.keys()]


def python_mailbox(messages, work):
    path = os.path.join(work, "python.mbox")
    box = mailbox.mbox(path)
    for message in messages:
        box.add(bare(message))
    box.close()
    return split_mbox(path)


def mutt(command):
    def change(messages, work):
        given, got = os.path.join(work, "given.mbox"), os.path.join(work, "got.mbox")
        write_mbox(given, messages)
        keys = "<tag-pattern>~A<enter><tag-prefix><%s>%s<enter><exit>" % (command, got)
        settings = ("set confirmcreate=no confirmappend=no mbox_type=mbox copy=no quit=yes wait_key=no mark_old=no"
                    " folder=%s charset=UTF-8 implicit_autoview=no" % work)
        argv = ["mutt", "-n", "-F", "/dev/null", "-R", "-f", given, "-e", settings, "-e", "push " + keys]
        screen(argv, dict(os.environ, TERM="vt100", HOME=work, LC_ALL="C.UTF-8"))
        return split_mbox(got)
    return change


def screen(argv, environment):
    """mutt wants a terminal: it gets one that nobody looks at."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(argv[0], argv, environment)
    end = time.monotonic() + MUTT_SECONDS
    try:
        while time.monotonic() < end and os.read(terminal, 65536):
            pass
    except OSError:
        pass  # Linux ends the reading of a closed terminal so.
    if time.monotonic() >= end:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)


def mail_user():
    """Dovecot keeps no mail for root: then it is nobody's."""
    if os.getuid():
        return os.getuid(), os.getgid()
    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def own(work, home, uid, gid):
    if os.getuid():
        return
    os.chmod(work, 0o711)
    for folder, folders, files in os.walk(home):
        for name in [folder] + [os.path.join(folder, name) for name in folders + files]:
            os.chown(name, uid, gid)


def dovecot(store):
    def change(messages, work):
        home = os.path.join(work, "dovecot-" + store)
        os.makedirs(os.path.join(home, "mail"))
        write_mbox(os.path.join(home, "given.mbox"), messages)
        place = {"sdbox": "sdbox:%s/mail" % home, "mbox": "mbox:%s/mail:INBOX=%s/mail/inbox" % (home, home)}[store]
        config = os.path.join(home, "dovecot.conf")
        uid, gid = mail_user()
        with open(config, "w") as out:
            out.write("mail_location = %s\nbase_dir = %s/run\nssl = no\nlog_path = /dev/stderr\n"
                      "first_valid_uid = 0\nfirst_valid_gid = 0\nmail_uid = %d\nmail_gid = %d\n"
                      % (place, home, uid, gid))
        own(work, home, uid, gid)
        environment = dict(os.environ, USER="sample", HOME=home)
        doveadm = ["doveadm", "-c", config]
        source = "mbox:%s:INBOX=%s/given.mbox" % (os.path.join(home, "none"), home)
        run(doveadm + ["import", source, "", "mailbox", "INBOX", "all"], env=environment)
        if store == "mbox":
            return split_mbox(os.path.join(home, "mail", "inbox"))
        listed = run(doveadm + ["fetch", "uid", "mailbox", "INBOX", "all"], env=environment)
        uids = re.findall(rb"(?m)^uid: (\d+)", listed)
        fetched = [run(doveadm + ["fetch", "text", "mailbox", "INBOX", "uid", uid.decode()], env=environment)
                   for uid in uids]
        return [one.split(b"\n", 1)[1].removesuffix(b"\x0c\n") for one in fetched]
    return change


MAILMAN = r'''
import sys, os
work = sys.argv[1]
config_file = os.path.join(work, "mailman.cfg")
with open(config_file, "w") as out:
    out.write("[mailman]\nlayout: here\n[mta]\nincoming: mailman.mta.null.NullMTA\n[paths.here]\nvar_dir: %s/var\n[database]\nclass: mailman.database.sqlite.SQLiteDatabase\nurl: sqlite:///%s/mailman.db\n" % (work, work))
from mailman.core.initialize import initialize
initialize(config_file)
from mailman.app.lifecycle import create_list
from mailman.config import config
from mailman.email.message import Message
from mailman.interfaces.domain import IDomainManager
from zope.component import getUtility
from email import message_from_bytes
address = sys.argv[2]
getUtility(IDomainManager).add(address.split("@")[1])
mlist = create_list(address)
mlist.subject_prefix = "[benevoles] "
for name in sorted(os.listdir(os.path.join(work, "given"))):
    with open(os.path.join(work, "given", name), "rb") as file:
        post = message_from_bytes(file.read(), Message)
    data = {"original_sender": str(post.get("from", "")), "recipients": set(), "lang": "fr"}
    for handler in ("subject-prefix", "cook-headers", "rfc-2369", "decorate"):
        config.handlers[handler].process(mlist, post, data)
    with open(os.path.join(work, "got", name), "wb") as file:
        file.write(post.as_bytes())
'''


def mailman(messages, work):
    home = os.path.join(work, "mailman")
    for name in ("given", "got"):
        os.makedirs(os.path.join(home, name))
    for number, message in enumerate(messages):
        with open(os.path.join(home, "given", "%06d" % number), "wb") as out:
            out.write(bare(message))
    # Mailman warns about root's files and its languages' encodings; what matters is whether the files are there.
    run([mailman_python(), "-c", MAILMAN, home, LIST], cwd=home)
    got = []
    for number in range(len(messages)):
        with open(os.path.join(home, "got", "%06d" % number), "rb") as file:
            got.append(file.read())
    return got


def mailman_python():
    for python in ("/usr/bin/python3", sys.executable):
        if os.path.exists(python) and not subprocess.run([python, "-c", "import mailman"], stderr=subprocess.PIPE).returncode:
            return python
    return None


def version(command):
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except FileNotFoundError:
        return None
    lines = [line.strip() for line in done.stdout.decode(errors="replace").splitlines() if line.strip()]
    return lines[0] if lines else command[0]


def ways():
    """Name, program with its version or nothing if it is not here, package, change."""
    python = "Python " + sys.version.split()[0]
    the_formail = version(["formail", "-v"])
    the_mutt = version(["mutt", "-v"])
    the_dovecot = version(["dovecot", "--version"]) and "Dovecot " + version(["dovecot", "--version"])
    the_mailman = mailman_python() and "Mailman " + version(
        [mailman_python(), "-c", "import mailman.version; print(mailman.version.VERSION)"])
    return [
        ("formail", the_formail, "procmail", one_by_one(formail)),
        ("formail-c", the_formail, "procmail", one_by_one(formail_c)),
        ("email", python, "", one_by_one(python_email(email.policy.compat32))),
        ("email-smtp", python, "", one_by_one(python_email(email.policy.SMTP))),
        ("mailbox", python, "", python_mailbox),
        ("mutt", the_mutt, "mutt", mutt("copy-message")),
        ("mutt-decode", the_mutt, "mutt", mutt("decode-copy")),
        ("dovecot", the_dovecot, "dovecot-core", dovecot("sdbox")),
        ("dovecot-mbox", the_dovecot, "dovecot-core", dovecot("mbox")),
        ("mailman", the_mailman, "mailman3", mailman),
    ]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def message_id(message):
    found = re.search(rb"(?im)^message-id:\s*<([^>]*)>", message)
    # Spammers' ids run over several lines, and a line of the key is one message.
    return " ".join(found.group(1).decode("latin-1").split()) if found else ""


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("mailbox")
    parser.add_argument("out")
    arguments = parser.parse_args()
    wanted = set(filter(None, arguments.only.split(",")))
    present = []
    for way in ways():
        if wanted and way[0] not in wanted:
            continue
        if way[1] is None:
            print("%-13s left out: not installed here (Debian: %s)" % (way[0], way[2]), file=sys.stderr)
        else:
            present.append(way)
    if not present:
        sys.exit("no way is left")
    messages = list(read(arguments.mailbox))
    messages = messages[:arguments.limit] if arguments.limit else messages
    for name in ("original", "damaged"):
        os.makedirs(os.path.join(arguments.out, name))
    for number, message in enumerate(messages):
        with open(os.path.join(arguments.out, "original", "%06d.eml" % number), "wb") as out:
            out.write(message)
    with open(os.path.join(arguments.out, "key.tsv"), "w", encoding="utf-8") as key:
        key.write("file\toriginal\tmessage_id\tway\tprogram\tchanged\tsha256_original\tsha256\n")
        for turn, (name, program, _, change) in enumerate(present):
            mine = [n for n in range(len(messages)) if arguments.every or n % len(present) == turn]
            if mine:
                write(arguments.out, key, name, program, mine, [messages[n] for n in mine], change)


def write(out_folder, key, name, program, numbers, given, change):
    work = tempfile.mkdtemp(prefix="benign-damage-")
    try:
        got = change(given, work)
    except (subprocess.CalledProcessError, OSError) as broken:
        said = getattr(broken, "stderr", b"") or b""
        sys.exit("%s: %s\n%s" % (name, broken, said.decode(errors="replace")[-2000:]))
    finally:
        shutil.rmtree(work)
    if len(got) != len(given):
        sys.exit("%s: was given %d messages and gave back %d" % (name, len(given), len(got)))
    changed = 0
    for number, before, after in zip(numbers, given, got):
        file = "damaged/%06d.%s.eml" % (number, name)
        with open(os.path.join(out_folder, file), "wb") as out:
            out.write(after)
        differs = before != after
        changed += differs
        key.write("\t".join([file, "original/%06d.eml" % number, message_id(before), name, program,
                             "yes" if differs else "no", sha256(before), sha256(after)]) + "\n")
    print("%-13s %5d messages, %5d changed   %s" % (name, len(got), changed, program))


if __name__ == "__main__":
    main()
