package org.isnad.workbench.store;

import org.isnad.core.item.ItemId;
import org.isnad.core.item.Locator;
import org.isnad.core.item.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One item at one place: the unit of accounting.
 *
 * @param id the number of this occurrence in the catalog, given out by {@link CaseWriter#nextItem()}
 * @param parent the container or message it was found in, or 0 for what the user gave
 * @param ordinal its place within the parent, from 1, the same in every run over the same dump
 * @param kind what it is
 * @param status how it went
 * @param locator where it was found
 * @param name its own name (file name, attachment name), or empty
 * @param content SHA-256 of its bytes, or null for a container and where they could not be read
 * @param size bytes as they were expanded from the parent
 * @param received bytes as they lay in the parent, packed or encoded; of a file given by the user, its size
 * @param format the name of the recognised format or media type
 * @param mailbox the mailbox it counts to, or empty
 * @param expected for a container: number of entries counted by another way than by reading them, or null
 * @param reason why it failed or was skipped, or null
 * @param acquisition number of the ingest run's acquisition
 */
public record ItemRow(
        long id,
        long parent,
        long ordinal,
        ItemKind kind,
        ItemStatus status,
        Locator locator,
        String name,
        @Nullable ItemId content,
        long size,
        long received,
        String format,
        String mailbox,
        @Nullable Long expected,
        @Nullable Phrase reason,
        long acquisition) {}
