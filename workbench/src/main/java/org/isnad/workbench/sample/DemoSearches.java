package org.isnad.workbench.sample;

/**
 * What is worth showing first in a generated leak. The queries hit whatever the seed is, because the first conversation
 * of each language is about what they ask for, in another spelling than theirs.
 *
 * @param arabic {@code انتخابات}; the text has it with article and preposition only
 * @param french {@code reunion}; the text has it with its accent
 * @param english words of the first English conversation
 * @param verifiedMessageId a message that nobody touched, signed with a published key of its sender's domain
 * @param foreignSignerMessageId a message that shows one domain and is signed by another with that one's own published
 *     key (F22); empty if the leak is too small to hold one
 * @param altered the line that a forger put a name into (F1), as it would go round; it is in the dump, and the
 *     organisation's own copy reads otherwise. Empty if the leak is too small to hold one
 * @param alteredMessageId of the message that it stands in
 * @param circulating the beginning of a text that goes round and is nowhere in the dump (F13)
 */
public record DemoSearches(
        String arabic,
        String french,
        String english,
        String verifiedMessageId,
        String foreignSignerMessageId,
        String altered,
        String alteredMessageId,
        String circulating) {}
