package org.isnad.workbench.store;

/**
 * The numbers under which constants stand in the catalog: their ordinals. Constants that were ever stored keep their
 * place for ever and new ones come at the end; a test holds the lists.
 */
final class Codes {
    private Codes() {}

    // This is the one place that depends on the order of constants, and the test of it keeps that order.
    @SuppressWarnings("EnumOrdinal")
    static int of(Enum<?> constant) {
        return constant.ordinal();
    }

    /** The constant of a code; {@link IllegalStateException} where there is none, for then the catalog is damaged. */
    static <E extends Enum<E>> E constant(E[] values, long code) {
        if (code < 0 || code >= values.length) {
            throw new IllegalStateException("no such constant: " + code);
        }
        return values[(int) code];
    }
}
