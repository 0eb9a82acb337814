package org.isnad.core.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.isnad.core.arc.ArcReader;
import org.isnad.core.authres.ResultsParser;
import org.isnad.core.dkim.HashFacts;
import org.isnad.core.dkim.KeyRecordParser;
import org.isnad.core.dkim.PublicKeyValue;
import org.isnad.core.dkim.SignatureHasher;
import org.isnad.core.dkim.TagList;
import org.isnad.core.dkim.keyfile.KeyFiles;
import org.isnad.core.dkim.repair.Clues;
import org.isnad.core.dkim.repair.Repairer;
import org.isnad.core.item.ArrayOctets;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.Message;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.quote.QuoteFinder;

/**
 * What reads bytes that an attacker wrote, for a fuzzer to feed: nothing may throw or run on without end, whatever comes. The
 * first byte of an input chooses the reader, the rest is what it reads.
 */
public final class FuzzTargets {
    private static final String HEAD = String.join(
            "\r\n",
            "From: a@b.example",
            "To: c@d.example",
            "Subject: s",
            "Date: Mon, 1 May 2017 10:00:00 +0200",
            "Message-ID: <1@b.example>",
            "");
    private static final String BODY = "\r\nfirst\r\n>From second\r\n____\r\nfooter\r\n";

    /** A key that shows no hash, so that a search for fields walks through its guesses. */
    private static final PublicKeyValue KEY = Objects.requireNonNull(PublicKeyValue.Ed25519.of(new byte[32]));

    private static final List<Consumer<byte[]>> READERS = List.of(
            bytes -> TagList.parse(text(bytes)),
            bytes -> KeyRecordParser.parse(text(bytes)),
            bytes -> KeyFiles.parse("s._domainkey.b.example", bytes),
            bytes -> facts("DKIM-Signature: ", bytes),
            bytes -> arc("ARC-Seal: i=1; ", bytes),
            bytes -> arc("ARC-Message-Signature: i=1; ", bytes),
            bytes -> arc("ARC-Authentication-Results: i=1; ", bytes),
            FuzzTargets::results,
            bytes -> repair(message("DKIM-Signature: ", bytes)),
            bytes -> repair(scan(bytes)),
            bytes -> QuoteFinder.find(new String(bytes, StandardCharsets.UTF_8)));

    private FuzzTargets() {}

    /** How Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            READERS.get(Math.floorMod(input[0], READERS.size())).accept(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    static int readers() {
        return READERS.size();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Message message(String name, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(value);
        out.writeBytes(("\r\n" + HEAD + BODY).getBytes(StandardCharsets.US_ASCII));
        return scan(out.toByteArray());
    }

    private static Message scan(byte[] bytes) {
        return MessageScanner.scan(ArrayOctets.of(bytes), Limits.DEFAULT);
    }

    private static void facts(String name, byte[] value) {
        SignatureHasher.facts(message(name, value));
    }

    private static void arc(String name, byte[] value) {
        Message message = message(name, value);
        ArcReader.read(message, SignatureHasher.of(message));
    }

    private static void results(byte[] value) {
        Message message = message("Authentication-Results: ", value);
        message.first("Authentication-Results").ifPresent(field -> {
            ResultsParser.parse(field, message.bytes());
            ResultsParser.parseOfSet(field, message.bytes());
        });
    }

    private static void repair(Message message) {
        Clues clues = new Clues(Map.of("to", List.of(" e@f.example")));
        for (HashFacts facts : SignatureHasher.facts(message)) {
            Repairer.repair(message, facts, List.of(KEY), List.of(clues));
        }
    }
}
