package org.isnad.core.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as far as its place in a conversation goes. All of it is what its header says, and nobody vouches for that.
 *
 * @param number of its content
 * @param messageId without angle brackets, or empty
 * @param plain whether it has one In-Reply-To field that names one Message-ID and nothing else
 * @param ancestors Message-IDs that it names, the nearest first: In-Reply-To, then References from its end
 * @param index its Thread-Index, or null
 * @param provider a conversation's number by its provider (X-GM-THRID), or empty
 * @param subject without the marks of answers, folded; or empty
 * @param answer whether its subject bears the mark of an answer
 * @param sender its From in lower case
 * @param recipients its To and Cc in lower case
 * @param date stated, in epoch seconds, or null
 */
public record Post(
        long number,
        String messageId,
        boolean plain,
        List<String> ancestors,
        @Nullable ChainIndex index,
        String provider,
        String subject,
        boolean answer,
        String sender,
        List<String> recipients,
        @Nullable Long date) {
    public Post {
        ancestors = List.copyOf(ancestors);
        recipients = List.copyOf(recipients);
    }
}
