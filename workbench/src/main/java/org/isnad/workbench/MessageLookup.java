package org.isnad.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.workbench.store.CaseReader;
import org.isnad.workbench.store.ItemRow;
import org.isnad.workbench.store.StoredMessage;

/** Which messages somebody means by what they typed. */
final class MessageLookup {
    /** Fewer digits would name thousands of messages. */
    private static final int SHORTEST_PREFIX = 6;

    private static final int MOST = 20;

    private MessageLookup() {}

    static List<StoredMessage> find(CaseReader reader, String id) {
        String text = id.strip();
        if (isHex(text)) {
            List<StoredMessage> byHash = reader.messages().byIdPrefix(text.toLowerCase(Locale.ROOT), MOST);
            if (!byHash.isEmpty()) {
                return byHash;
            }
        }
        String bare = text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
        List<StoredMessage> byMessageId = reader.messages().byMessageId(bare);
        if (!byMessageId.isEmpty()) {
            return byMessageId;
        }
        return reader.items().at(new Locator(text)).stream()
                .map(ItemRow::content)
                .filter(Objects::nonNull)
                .flatMap(content -> reader.messages().of(content).stream())
                .distinct()
                .toList();
    }

    private static boolean isHex(String text) {
        return text.length() >= SHORTEST_PREFIX
                && text.length() <= 2 * ItemId.BYTES
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
}
