package org.isnad.workbench;

/** The version of the product, as custody records name it. */
public final class Version {
    /** From the jar's manifest; {@code development} where the classes run outside a jar. */
    public static final String CURRENT = read();

    private Version() {}

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
