package org.isnad.workbench.store;

/**
 * How much of a case is corroborated by quotes though its messages are not proved.
 *
 * @param messages of which some words are, distinct contents
 * @param characters of their authors' own lines that are
 * @param own characters of these lines
 */
public record CorroboratedInPart(long messages, long characters, long own) {
    static CorroboratedInPart of(Sql sql) {
        return sql.first(
                        "SELECT count(*), coalesce(sum(characters), 0), coalesce(sum(own), 0) FROM in_part",
                        row -> new CorroboratedInPart(row.number(1), row.number(2), row.number(3)))
                .orElse(new CorroboratedInPart(0, 0, 0));
    }
}
