package org.isnad.workbench.text;

/** The languages that get an analysis of their own; everything else is folded and left as it is. */
public enum Language {
    ARABIC("ar"),
    FRENCH("fr"),
    ENGLISH("en"),
    OTHER("und");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        return OTHER;
    }
}
