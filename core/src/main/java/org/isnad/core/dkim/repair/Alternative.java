package org.isnad.core.dkim.repair;

import org.isnad.core.dkim.Repair;
import org.isnad.core.item.ByteString;
import org.isnad.core.mail.HeaderField;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may have stood at a place of {@code h=} when the message was signed.
 *
 * @param canonical its canonical form with line end; empty where there was no such field
 * @param cost how unlikely it is: what stands there costs nothing
 * @param repair what is undone by taking it, or null if it is what stands there
 * @param covers the field that it leaves covered: what is shown is what was signed. Null where it is not
 */
record Alternative(
        ByteString canonical,
        int cost,
        @Nullable Repair repair,
        @Nullable HeaderField covers) {}
