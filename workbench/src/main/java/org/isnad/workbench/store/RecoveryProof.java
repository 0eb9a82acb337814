package org.isnad.workbench.store;

import org.isnad.core.dkim.SignatureKind;
import org.isnad.core.item.ItemId;

/**
 * A signature that had a part in recovering a key.
 *
 * @param domain of the key
 * @param selector of the key
 * @param recordText the key
 * @param message the message it stands on
 * @param kind the field it stands in
 * @param position among the fields of that kind
 * @param confirms whether it confirmed the key; else the key was computed from it
 */
public record RecoveryProof(
        String domain,
        String selector,
        String recordText,
        ItemId message,
        SignatureKind kind,
        int position,
        boolean confirms) {}
