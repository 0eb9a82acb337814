package org.isnad.workbench.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param name as in the audit log
 * @param role what they may do
 * @param mailboxes patterns of those they may see ({@code *} any letters, {@code ?} one), or null for everything
 */
public record User(String name, Role role, @Nullable List<String> mailboxes) {
    public User {
        mailboxes = mailboxes == null ? null : List.copyOf(mailboxes);
    }
}
