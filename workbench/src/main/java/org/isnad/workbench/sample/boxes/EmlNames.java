package org.isnad.workbench.sample.boxes;

/** Names of single messages in an archive: {@code inbox/000017.eml}. */
final class EmlNames {
    private long count;

    String next(boolean kept) {
        count++;
        String number = Long.toString(count);
        return (kept ? "sent/" : "inbox/") + "0".repeat(Math.max(0, 6 - number.length())) + number + ".eml";
    }
}
