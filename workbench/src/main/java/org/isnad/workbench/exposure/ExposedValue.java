package org.isnad.workbench.exposure;

import java.util.List;
import org.isnad.core.exposure.ExposureKind;
import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.jspecify.annotations.Nullable;

/**
 * A value that exposes somebody, as it is shown.
 *
 * @param form which form of it
 * @param shown masked, or the value itself
 * @param content of the message or file that holds it
 * @param locator where that lies
 * @param title its subject or name
 * @param from who wrote the message, or the one that carries the file; or empty
 * @param date stated, epoch seconds, or null
 * @param owners the mailboxes it lies in
 */
public record ExposedValue(
        ExposureKind kind,
        String form,
        String shown,
        ItemId content,
        Locator locator,
        String title,
        String from,
        @Nullable Long date,
        List<String> owners) {
    public ExposedValue {
        owners = List.copyOf(owners);
    }
}
