package org.isnad.bench.peers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.core.dkim.PublicKeyValue;

/** The comparison as a page of Markdown. */
final class PeersPage {
    private PeersPage() {}

    static String of(List<Engine> engines, Map<String, List<PeersCommand.Row>> bySet) {
        StringBuilder out = new StringBuilder("""
                # DKIM beside other engines

                Written by `./isnad bench peers --data DIR`: every signature of the shared data whose key is known. Ours is the
                result word and, beside it, whether the signature mathematically matches; the two are never blended
                ([dkim.md](../design/dkim.md)). `-` stands for an engine that is not installed or passes the signature over.

                """);
        String names = engines.stream().map(Engine::name).collect(Collectors.joining(" | "));
        out.append("| set | ours | ")
                .append(names)
                .append(" | signatures |\n|---|---|")
                .append("---|".repeat(engines.size()));
        out.append("--:|\n");
        bySet.forEach((set, rows) -> counts(rows)
                .forEach((answers, count) -> out.append("| ")
                        .append(set)
                        .append(" | ")
                        .append(answers)
                        .append(" | ")
                        .append(count)
                        .append(" |\n")));
        out.append(
                        "\n## Where they differ\n\nOne line for each message and answer; `matches` is compared with the others' "
                                + "`pass`.\n\n| message | signature | ours | ")
                .append(names)
                .append(" | decided by |\n|---|---|---|");
        out.append("---|".repeat(engines.size())).append("---|\n");
        bySet.forEach((set, rows) -> rows.stream()
                .filter(PeersPage::differs)
                .forEach(row -> out.append("| ")
                        .append(set)
                        .append('/')
                        .append(row.message())
                        .append(" | ")
                        .append(row.result().facts().field().selector())
                        .append(" | ")
                        .append(answers(row))
                        .append(" | ")
                        .append(section(row))
                        .append(" |\n")));
        return out.toString();
    }

    private static Map<String, Long> counts(List<PeersCommand.Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(PeersPage::answers, TreeMap::new, Collectors.counting()));
    }

    private static String answers(PeersCommand.Row row) {
        String ours = row.result().word().word() + (row.result().matches() ? ", matches" : ", does not match") + ", "
                + row.result().cause().name().toLowerCase(Locale.ROOT);
        return ours + " | " + String.join(" | ", row.peers());
    }

    private static boolean differs(PeersCommand.Row row) {
        return row.peers().stream()
                .anyMatch(said -> said.equals("pass") != row.result().matches());
    }

    /** The sections of docs/design/dkim.md. */
    private static String section(PeersCommand.Row row) {
        boolean ed25519 =
                row.result().key() != null && row.result().key().record().publicKey() instanceof PublicKeyValue.Ed25519;
        return switch (row.result().cause()) {
            case NONE ->
                ed25519
                        ? "RFC 8463 3: Ed25519, which that engine could not check here"
                        : "RFC 6376 6.1.3: all in order";
            case FIELD_INVALID -> "RFC 6376 3.2, 3.5, 6.1.1: the tag list is invalid";
            case VERSION_UNKNOWN -> "RFC 6376 6.1.1: unknown version";
            case ALGORITHM_UNKNOWN -> "RFC 6376 3.3, 6.1.1: unknown algorithm";
            case FROM_NOT_SIGNED -> "RFC 6376 5.4, 6.1.1: From is not signed";
            case IDENTITY_MISMATCH -> "RFC 6376 3.5, 6.1.1: i= is not under d=";
            case KEY_MISSING, KEY_REVOKED -> "RFC 6376 6.1.2: no key";
            case KEY_INVALID -> "RFC 6376 3.6.1, erratum 3017; RFC 8463 4.2: the key record";
            case KEY_RESTRICTED -> "RFC 6376 3.6.1, 6.1.2: the key does not allow it";
            case BODY_NOT_KEPT -> "no body as it was sent";
            case BODY_HASH, HEADER_HASH, BODY_AND_HEADER_HASH -> "RFC 6376 6.1.3: a hash differs";
            case RSA_SHA1 -> "RFC 8301 3.1: rsa-sha1 is historic";
            case KEY_TOO_SHORT -> "RFC 8301 3.2: fewer than 1024 bits";
            case EXPIRED -> "RFC 6376 6.1.1: x= lies in the past";
            case TESTING -> "RFC 6376 3.6.1: t=y";
        };
    }
}
