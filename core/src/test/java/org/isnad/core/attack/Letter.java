package org.isnad.core.attack;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plain letters made by chance from a seed, one character a byte, with CRLF line ends. */
record Letter(String from, String subject, String date, String extra, String body) {
    private static final List<String> WORDS = List.of(
            "budget",
            "meeting",
            "treasurer",
            "campaign",
            "draft",
            "Friday",
            "confirm",
            "annex",
            "speech",
            "list",
            "figure",
            "phone",
            "members",
            "tomorrow",
            "invoice",
            "please",
            "see",
            "the",
            "of",
            "and",
            "not",
            "before");

    static Letter random(Random chance, String from) {
        String date = "Mon, %d May 2017 %02d:%02d:00 +0200"
                .formatted(1 + chance.nextInt(28), chance.nextInt(24), chance.nextInt(60));
        return new Letter(from, words(chance, 4), date, "", text(chance));
    }

    static String words(Random chance, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(chance.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** A few lines of words, some with the innocent punctuation that real letters have. */
    static String text(Random chance) {
        List<String> ends = List.of(".", ",", "?", " :-)", " (2 + 3)", " 5 > 4", " <x@list.example>", "; a/b", " 10%");
        return IntStream.rangeClosed(0, 2 + chance.nextInt(5))
                .mapToObj(i -> words(chance, 3 + chance.nextInt(8)) + ends.get(chance.nextInt(ends.size())) + "\r\n")
                .collect(Collectors.joining());
    }

    Letter withFrom(String other) {
        return new Letter(other, subject, date, extra, body);
    }

    Letter withBody(String other) {
        return new Letter(from, subject, date, extra, other);
    }

    /** @param fields whole fields with their line ends, put below the others */
    Letter with(String fields) {
        return new Letter(from, subject, date, fields, body);
    }

    String message() {
        return "From: " + from + "\r\nTo: desk@paper.example\r\nSubject: " + subject + "\r\nDate: " + date
                + "\r\nMessage-ID: <" + Integer.toHexString(body.hashCode()) + "@mail>\r\nMIME-Version: 1.0\r\n" + extra
                + "\r\n" + body;
    }
}
