package org.isnad.workbench.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.evidence.Claim;
import org.isnad.core.evidence.ReadingDigest;
import org.isnad.core.item.ItemId;
import org.isnad.core.mail.Limits;
import org.isnad.core.mail.MessageScanner;
import org.isnad.core.verdict.Level;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;
import org.isnad.workbench.text.ReadingDigests;

/**
 * Another content under the same Message-ID, beside the message that is looked at.
 *
 * @param message as the catalog has it, with the level it has by itself
 * @param differs claims in which the two read differently; empty where only transport differs
 */
public record OtherVersion(StoredMessage message, Set<Claim> differs) {
    /** Software that numbers from 1 gives thousands of messages one Message-ID: so many are compared one by one. */
    private static final int MOST = 100;

    public OtherVersion {
        Set<Claim> ordered = EnumSet.noneOf(Claim.class);
        ordered.addAll(differs);
        differs = Collections.unmodifiableSet(ordered);
    }

    /** The others in order of their hash, the first hundred of them. */
    public static List<OtherVersion> of(CaseReader reader, StoredMessage stored) {
        if (stored.messageId().isEmpty()) {
            return List.of();
        }
        List<StoredMessage> others = reader.messages().byMessageId(stored.messageId()).stream()
                .filter(other -> !other.content().equals(stored.content()))
                .limit(MOST)
                .toList();
        List<OtherVersion> versions = new ArrayList<>();
        for (StoredMessage other : others) {
            versions.add(new OtherVersion(other, differences(reader, stored, other)));
        }
        return versions;
    }

    /** Whether it differs from the other one and is proved in itself. */
    public boolean isProvedAndDiffers() {
        Level level = message.level();
        return !differs.isEmpty() && level != null && level.compareTo(Level.CORROBORATED) <= 0;
    }

    private static Set<Claim> differences(CaseReader reader, StoredMessage one, StoredMessage other) {
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        claims.addAll(reading(reader, one).differsFrom(reading(reader, other)));
        if (!attached(reader, one).equals(attached(reader, other))) {
            claims.add(Claim.ATTACHMENTS);
        }
        return claims;
    }

    private static ReadingDigest reading(CaseReader reader, StoredMessage message) {
        return reader.versions()
                .reading(message.number())
                .orElseGet(
                        () -> ReadingDigests.of(MessageScanner.scan(reader.bytes(message.content()), Limits.DEFAULT)));
    }

    /** What hangs on it at its canonical place. */
    private static List<ItemId> attached(CaseReader reader, StoredMessage message) {
        List<ItemId> attached = new ArrayList<>();
        reader.items().places(message.content()).stream()
                .filter(place -> place.locator().equals(message.locator()))
                .findFirst()
                .map(ItemRow::id)
                .ifPresent(id -> reader.items().children(id).stream()
                        .map(ItemRow::content)
                        .filter(java.util.Objects::nonNull)
                        .forEach(attached::add));
        return attached;
    }
}
