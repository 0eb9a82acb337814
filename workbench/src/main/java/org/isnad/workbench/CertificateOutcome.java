package org.isnad.workbench;

import java.nio.file.Path;
import java.util.List;
import org.isnad.workbench.store.CertificateStatement;

/**
 * What adding or removing certificates and OpenPGP keys came to.
 *
 * @param read all that was read
 * @param changed statements that are new, or were removed
 * @param rejudged messages that were checked again
 * @param unreadable files that hold neither
 */
public record CertificateOutcome(List<CertificateStatement> read, int changed, long rejudged, List<Path> unreadable) {
    public CertificateOutcome {
        read = List.copyOf(read);
        unreadable = List.copyOf(unreadable);
    }
}
