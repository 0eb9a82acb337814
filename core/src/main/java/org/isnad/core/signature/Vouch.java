package org.isnad.core.signature;

/**
 * That messages which came by other hands verify under a key (EVIDENCE, rule 2), on the word of whoever declared so.
 *
 * @param declared the declaration that the two acquisitions are independent
 * @param acquisition the one of the two that brought those messages
 * @param messages how many
 */
public record Vouch(Independence declared, long acquisition, long messages) {}
