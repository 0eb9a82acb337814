package org.isnad.core.mail;

import java.util.ArrayList;
import java.util.List;
import org.isnad.core.item.Defect;
import org.isnad.core.item.Span;

/** The defects of one message, in the order in which they were met. Bounded: hostile mail has a defect in every line. */
final class Defects {
    static final int MOST = 100;

    private final List<Defect> list = new ArrayList<>(2);
    private final long base;

    /** @param base offset of the message's first byte in the bytes that are scanned; spans are counted from it */
    Defects(long base) {
        this.base = base;
    }

    void add(long start, long end, String key, Object... args) {
        if (list.size() < MOST) {
            list.add(Defect.at(new Span(start - base, end - base), key, args));
        } else if (list.size() == MOST) {
            list.add(Defect.of("mail.defect.more", MOST));
        }
    }

    List<Defect> list() {
        return list;
    }
}
