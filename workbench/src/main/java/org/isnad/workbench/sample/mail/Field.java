package org.isnad.workbench.sample.mail;

/**
 * One header field as it is written: {@code name:value} and CRLF.
 *
 * @param name in the client's own spelling
 * @param value all between the colon and the closing CRLF, folds included
 */
public record Field(String name, String value) {
    public static Field of(String name, String value) {
        return new Field(name, " " + value);
    }

    public String line() {
        return name + ":" + value + "\r\n";
    }

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
