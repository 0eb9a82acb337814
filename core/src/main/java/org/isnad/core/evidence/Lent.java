package org.isnad.core.evidence;

import org.isnad.core.dkim.DkimResult;
import org.isnad.core.item.ItemId;

/**
 * A DKIM signature that stands on another content of the same Message-ID, checked on <em>these</em> bytes: as if its field
 * stood on top of this message. The sender's own copy has none, for it never passed the server that signs; the recipient's
 * has. Nothing is inherited from the other content (EVIDENCE, rule 14): the signed hashes are computed from this message, and
 * whoever altered a signed part of it finds that they do not match. Nor is there anything in it for a forger, for anybody
 * may put a true field on top of a message.
 *
 * @param lender SHA-256 of the content that bears the field
 * @param display what is displayed of this message with the field on top
 * @param result of the signature there, with the keys known now
 */
public record Lent(ItemId lender, DisplayFacts display, DkimResult result) {}
