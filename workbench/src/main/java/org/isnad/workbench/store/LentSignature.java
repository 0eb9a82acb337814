package org.isnad.workbench.store;

import org.isnad.core.dkim.HashFacts;
import org.isnad.core.evidence.DisplayFacts;

/**
 * A signature of another content, checked on a message's bytes, to be kept.
 *
 * @param lender number of the content that bears it
 * @param display what is displayed of the message with the field on top
 * @param facts of that signature there
 */
public record LentSignature(long lender, DisplayFacts display, HashFacts facts) {}
