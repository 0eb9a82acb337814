package org.isnad.core.comparison;

import java.util.List;
import org.isnad.core.mail.Mailbox;

/**
 * What a message says of the mailing list that carried it (RFC 2369, RFC 2919), and where a list that rewrites From keeps
 * the address it took away.
 *
 * @param id of List-Id, or the address of X-BeenThere or List-Post; lower case; empty for a message of no list
 * @param addresses of the list: List-Post, X-BeenThere, lower case
 * @param replyTo Reply-To, X-Original-From, Original-From and Cc, where lists put the sender's own address
 */
public record CarryingList(String id, List<String> addresses, List<Mailbox> replyTo) {
    public static final CarryingList NONE = new CarryingList("", List.of(), List.of());

    public CarryingList {
        addresses = List.copyOf(addresses);
        replyTo = List.copyOf(replyTo);
    }

    boolean isNone() {
        return id.isEmpty();
    }
}
