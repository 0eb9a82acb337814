package org.isnad.workbench.web.api;

/** The schema of that name. */
public record WantedKey(
        String domain, String selector, boolean recovered, long wouldDecide, long signatures, long seals) {}
