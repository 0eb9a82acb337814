package org.isnad.bench.leak;

/** Which mail program made a message, by the form of its Message-ID as docs/design/sample.md tells the forms. */
final class Families {
    private Families() {}

    static String of(String id) {
        String local = id.contains("@") ? id.substring(0, id.indexOf('@')) : id;
        if (local.startsWith("CA") && local.length() > 30) {
            return "web page";
        }
        if (local.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return "Thunderbird";
        }
        if (local.matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")) {
            return "Apple";
        }
        if (local.contains("JavaMail")) {
            return "robot";
        }
        if (local.matches("[0-9]{14}.*")) {
            return "terminal";
        }
        return local.contains("$") ? "Outlook" : "others";
    }
}
