package org.isnad.workbench.web;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case is to be served.
 *
 * @param address to listen at; a name or number of this machine
 * @param port 0 for any that is free
 * @param names under which it is reached, besides its address
 * @param accounts whether one has to log in even on this machine
 * @param keyStore PKCS #12 or JKS with a certificate and its key, or null; without it only this machine is served
 * @param keyStorePassword or null
 */
public record ServeOrder(
        String address,
        int port,
        List<String> names,
        boolean accounts,
        @Nullable Path keyStore,
        @Nullable String keyStorePassword) {
    public ServeOrder {
        names = List.copyOf(names);
    }

    /** Whether it is served over TLS. */
    boolean secure() {
        return keyStore != null;
    }

    String scheme() {
        return secure() ? "https" : "http";
    }
}
