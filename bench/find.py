#!/usr/bin/env python3
"""Is it in here? Sentences of an invented leak, retyped, and sentences that are not in it, through ./isnad find.

usage: find.py [--messages N] [--sentences N] [--seed N] [--keep DIR]
       find.py --time CASE [--runs N] [TEXT...]

The first form makes a leak and takes it in; reads its messages with Python's own mail library; retypes sentences of it in
Arabic, French and English with one to three words changed (another word, a slip, a word left out), half of them also
without accents, hamza and capitals; and asks for each. Found at rank 1 means: one of the messages that are shown as
nearest has the sentence; several are, where the changed word is all that told two sentences apart. Then it asks for
sentences that are not in the leak: written for this script; words of the leak in another order; sentences of another leak
of the same writer of which every sentence of this one lacks more than three words and more than a quarter. It ends with 1
if fewer than 95 % were at rank 1 or one of the others was found, with differences or without.

The second form prints how long whole processes take on a case that is there.
"""
import argparse
import collections
import difflib
import email
import email.policy
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

ISNAD = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "isnad")
WORD = re.compile(r"[^\W_]+")
FRENCH = set("le la les un une des du de et est nous vous pour dans avec que qui au aux sur je il elle ne pas".split())
LEAST_WORDS = 6

ELSEWHERE = {
    "en": ["The lighthouse keeper polished eleven brass lanterns while the trawlers slept beyond the reef",
           "Our orchard yielded hardly any quinces after the hailstorm flattened the northern terraces",
           "She tuned the harpsichord twice because humidity had warped its soundboard overnight",
           "Geologists drilled through basalt for weeks before they struck the aquifer under the plateau"],
    "fr": ["Le gardien du phare astiquait onze lanternes de cuivre pendant que les chalutiers dormaient au large",
           "Notre verger n'a presque pas donné de coings depuis que la grêle a couché les terrasses du nord",
           "Elle accorda deux fois le clavecin car l'humidité avait voilé sa table d'harmonie durant la nuit",
           "Les géologues forèrent le basalte des semaines avant d'atteindre la nappe sous le haut plateau"],
    "ar": ["كان حارس المنارة يلمّع أحد عشر فانوسًا نحاسيًا بينما كانت مراكب الصيد نائمة وراء الشعاب",
           "لم يثمر بستاننا من السفرجل إلا القليل بعد أن أتلف البرد المدرجات الشمالية كلها",
           "ضبطت أوتار العود مرتين لأن الرطوبة لوت صدره الخشبي في أثناء الليل الطويل",
           "حفر الجيولوجيون في البازلت أسابيع طويلة قبل أن يبلغوا الحوض الجوفي تحت الهضبة"],
}


def fold(text):
    """Words only, without case, marks and variants: this script's own rule, not the product's."""
    text = unicodedata.normalize("NFKD", text.lower().replace("ـ", "").replace("’", "'"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    for a, b in (("أإآٱ", "ا"), ("ىی", "ي"), ("ة", "ه"), ("ؤئ", "ء")):
        for c in a:
            text = text.replace(c, b)
    return WORD.findall(text)


def texts(case):
    """(Message-ID, text) of every message of a case, from its exact bytes; only their packing is left to the product."""
    folder = case + "-eml"
    if not os.path.isdir(folder):
        subprocess.run([ISNAD, "export", case, "--format", "eml", "-o", folder], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            yield from text_of(file.read())


def text_of(raw):
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        part = message.get_body(("plain",))
        if part is not None:
            yield (message["Message-ID"] or "").strip().strip("<>"), part.get_content()
    except (LookupError, ValueError, KeyError, AttributeError, IndexError, TypeError):
        return  # a planted or damaged message that Python's library cannot read has no part in this


def sentences(text):
    """What a writer wrote, quotes apart; lines of a paragraph are joined."""
    own = "\n".join(line.rstrip() for line in text.split("\n") if not line.lstrip().startswith(">"))
    for paragraph in re.split(r"\n\s*\n|\n(?=[-*–] )", own):
        joined = " ".join(paragraph.split())
        for sentence in re.split(r"(?<=[.!?؟])\s+", joined):
            if LEAST_WORDS <= len(sentence.split()) <= 40 and "@" not in sentence and ":" not in sentence:
                yield sentence


def language(sentence):
    if re.search("[\u0600-\u06ff]", sentence):
        return "ar"
    return "fr" if len(FRENCH & set(fold(sentence))) >= 2 else "en"


def retyped(sentence, changes, vocabulary, chance):
    words = sentence.split()
    for at in sorted(chance.sample(range(len(words)), changes), reverse=True):
        kind = chance.randrange(3)
        word = words[at]
        if kind == 0 and len(word) > 4:
            i = chance.randrange(1, len(word) - 2)
            words[at] = word[:i] + word[i + 1] + word[i] + word[i + 2:]
        elif kind == 1:
            del words[at]
        else:
            words[at] = chance.choice(vocabulary)
    text = " ".join(words)
    if chance.random() < 0.5:
        text = " ".join("".join(c for c in unicodedata.normalize("NFKD", w) if not unicodedata.combining(c))
                        for w in text.lower().split())
    return text


def ask(case, texts_):
    """One answer for each text, from one process."""
    done = subprocess.run([ISNAD, "find", case, "--json", "--lines", "-"], input="\n".join(texts_).encode(),
                          stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if [answer["asked"] for answer in answers] != list(texts_):
        sys.exit("not every line has its answer")
    return answers


def missing_words(a, b):
    return len(a) - sum(block.size for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())


def is_other(words, known, by_word):
    """Whether of every sentence of the leak more than three words and more than a quarter are changed or missing."""
    bound = max(3, len(words) // 4)
    shared = collections.Counter(n for w in set(words) for n in by_word.get(w, ()))
    return all(missing_words(words, known[n]) > bound
               for n, count in shared.items() if count >= len(set(words)) - bound - 1)


def make(folder, name, seed, messages):
    leak = os.path.join(folder, name)
    if os.path.isdir(os.path.join(leak, "dump")):
        return os.path.join(leak, "dump")
    subprocess.run([ISNAD, "sample", leak, "--seed", str(seed), "--messages", str(messages)], check=True,
                   stdout=subprocess.DEVNULL)
    return os.path.join(leak, "dump")


def taken_in(folder, name, seed, messages):
    case = os.path.join(folder, name + "-case")
    subprocess.run([ISNAD, "ingest", case, make(folder, name, seed, messages)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return case


def measure(given, folder):
    chance = random.Random(given.seed)
    case = taken_in(folder, "leak", given.seed, given.messages)
    holders = collections.defaultdict(set)
    written = {}
    everything = []
    for message_id, text in texts(case):
        everything.append((message_id, " " + " ".join(fold(text)) + " "))
        for sentence in sentences(text):
            key = " ".join(fold(sentence))
            holders[key].add(message_id)
            written.setdefault(key, sentence)
    by_language = collections.defaultdict(list)
    for key in sorted(written):
        by_language[language(written[key])].append(key)
    positives(given, case, chance, written, by_language, everything)
    return negatives(given, case, chance, folder, written, by_language, everything)


FAILED = []


def positives(given, case, chance, written, by_language, everything):
    table = collections.defaultdict(lambda: [0, 0, 0, 0])
    questions = []
    for n in range(given.sentences):
        tongue = ("ar", "fr", "en")[n % 3]
        changes = 1 + n // 3 % 3
        key = chance.choice(by_language[tongue])
        vocabulary = [w for other in chance.sample(by_language[tongue], 5) for w in written[other].split()]
        questions.append((tongue, changes, key, retyped(written[key], changes, vocabulary, chance)))
    for (tongue, changes, key, text), answer in zip(questions, ask(case, [q[3] for q in questions])):
        holding = {message_id for message_id, whole in everything if " " + key + " " in whole}
        right = [hit["messageId"] in holding for hit in answer["hits"] if hit["rank"] == 1]
        row = table[tongue, changes]
        row[0] += 1
        row[1] += any(right)
        row[2] += right[:1] == [True]
        row[3] += answer["result"] != "not-found"
        if not any(right):
            print("  not first: %s\n    asked: %s\n    shown: %s" % (
                written[key], text, answer["hits"][0]["passage"] if answer["hits"] else "-"))
    print("retyped sentences            asked  rank 1  the very first  said to be found (with differences)")
    for (tongue, changes), row in sorted(table.items()):
        print("  %s, %d changed %15d %7d %15d %7d" % (tongue, changes, *row))
    total = [sum(row[i] for row in table.values()) for i in range(4)]
    print("  all %24d %7d %15d %7d" % tuple(total))
    if total[1] < 0.95 * total[0]:
        FAILED.append("rank 1 in only %d of %d" % (total[1], total[0]))


def negatives(given, case, chance, folder, written, by_language, everything):
    known = [key.split() for key in sorted(written)]
    by_word = collections.defaultdict(list)
    for n, words in enumerate(known):
        for word in set(words):
            by_word[word].append(n)
    invented = []
    for tongue, lines in ELSEWHERE.items():
        for line in lines:
            invented += [line, " ".join(line.split()[2:]), " ".join(line.split()[:-3])]
    shuffled = []
    while len(shuffled) < given.sentences // 4:
        words = " ".join(written[k] for k in chance.sample(by_language[chance.choice(["ar", "fr", "en"])], 2)).split()
        chance.shuffle(words)
        shuffled.append(" ".join(words[:16]))
    other = sorted({s for _, text in texts(taken_in(folder, "other", given.seed + 1, given.messages))
                    for s in sentences(text)})
    chance.shuffle(other)
    elsewhere, near = [], []
    for sentence in other:
        key = " " + " ".join(fold(sentence)) + " "
        if not any(key in whole for _, whole in everything):
            (elsewhere if is_other(fold(sentence), known, by_word) else near).append(sentence)
        if len(elsewhere) >= given.sentences - len(invented) - len(shuffled):
            break
    print("sentences that are not in it        asked   found  with differences  something near shown")
    for name, texts_ in (("written for this script", invented), ("words in another order", shuffled),
                         ("of another leak", elsewhere)):
        row = asked(case, texts_)
        print("  %-31s %7d %7d %12d %15d" % (name, *row))
        if row[1] or row[2]:
            FAILED.append("found although not there: %s" % name)
    near = near[:given.sentences // 4]
    print("  of another leak, within a quarter or three words of a sentence of this one:\n  %-31s %7d %7d %12d %15d"
          % ("(for information)", *asked(case, near)))
    if len(elsewhere) + len(invented) + len(shuffled) < given.sentences:
        FAILED.append("only %d sentences that are not in it" % (len(elsewhere) + len(invented) + len(shuffled)))
    for failure in FAILED:
        print("FAILED: " + failure)
    return 1 if FAILED else 0


def asked(case, texts_):
    row = [0, 0, 0, 0]
    for text, answer in zip(texts_, ask(case, texts_)):
        row[0] += 1
        row[1] += answer["result"] == "found"
        row[2] += answer["result"] == "found-with-differences"
        row[3] += bool(answer["hits"])
        if answer["result"] != "not-found":
            print("  %s: %s\n    shown: %s" % (answer["result"], text, answer["hits"][0]["passage"]))
    return row


def timed(given):
    texts_ = given.texts or [line for lines in ELSEWHERE.values() for line in lines]
    walls = []
    for run in range(given.runs):
        start = time.monotonic()
        done = subprocess.run([ISNAD, "find", given.time, "--text", texts_[run % len(texts_)], "--json"],
                              stdout=subprocess.PIPE)
        walls.append(time.monotonic() - start)
    searched = json.loads(done.stdout)["searched"]["contents"]
    print("%d messages and files: median of %d: %.2f s (%.2f to %.2f)"
          % (searched, given.runs, statistics.median(walls), min(walls), max(walls)))
    return 0 if max(walls) < 2 else 1


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("texts", nargs="*")
    options.add_argument("--messages", type=int, default=3000)
    options.add_argument("--sentences", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", help="a folder for the leak and the case, which stay")
    options.add_argument("--time", metavar="CASE")
    options.add_argument("--runs", type=int, default=20)
    given = options.parse_args()
    subprocess.run([ISNAD, "--version"], check=True, stdout=subprocess.DEVNULL)
    if given.time:
        return timed(given)
    if given.keep:
        os.makedirs(given.keep, exist_ok=True)
        return measure(given, given.keep)
    with tempfile.TemporaryDirectory() as folder:
        return measure(given, folder)


if __name__ == "__main__":
    sys.exit(main())
