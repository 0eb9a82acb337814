package org.isnad.core.mailbox;

/** What sets one message of a mailbox apart from nearly all others there. */
public sealed interface Oddity {
    /** The number of the message, the caller's. */
    long message();

    /** The mailbox's messages that were looked at for it. */
    int among();

    /**
     * Its place or number lies among those of another time.
     *
     * @param counter what grows as mail comes in
     * @param arrival when it came, in epoch seconds
     * @param neighbour when the nearest message in order came
     */
    record OutOfOrder(long message, int among, Counter counter, long arrival, long neighbour) implements Oddity {}

    /**
     * It was not written there as the others were.
     *
     * @param mark by which that is seen
     * @param here of this message
     * @param usual of most
     */
    record OtherwiseWritten(long message, int among, Mark mark, String here, String usual) implements Oddity {}

    /** What a mailbox counts by. */
    enum Counter {
        /** The place within its file. */
        PLACE("place"),
        /** A number in the names of the entries. */
        NAME("name"),
        /** A number in a field of the store's. */
        FIELD("field");

        private final String key;

        Counter(String key) {
            this.key = key;
        }

        /** In keys of phrases. */
        public String key() {
            return key;
        }
    }
}
