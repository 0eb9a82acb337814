package org.isnad.workbench.store;

import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;
import org.isnad.core.item.ItemId;

/**
 * A signature of another content of the same Message-ID on a message's bytes. See {@link org.isnad.core.evidence.Lent}.
 *
 * @param lender SHA-256 of the content that bears the signature
 * @param display what is displayed of the message with the field on top
 * @param facts of that signature there
 */
public record LentFacts(ItemId lender, DisplayFacts display, HashFacts facts) {}
