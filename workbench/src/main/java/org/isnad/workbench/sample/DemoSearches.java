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
 */
public record DemoSearches(
        String arabic, String french, String english, String verifiedMessageId, String foreignSignerMessageId) {}
