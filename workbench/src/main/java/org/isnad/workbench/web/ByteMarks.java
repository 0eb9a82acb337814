package org.isnad.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.core.item.Span;
import org.isnad.workbench.web.api.ByteMark;

/**
 * What speaks for each byte of a message. Several signatures may cover one; the best that any of them says is shown, and who
 * says it. A body that is covered by a signature that matches and by one that does not has changed after the one and before the
 * other: that the first says is true of these bytes all the same.
 */
final class ByteMarks {
    /** The best first. */
    enum Mark {
        SIGNED,
        REPAIRED,
        UNCHECKED,
        NOT_AS_SIGNED,
        UNCOVERED
    }

    private record Statement(Span span, Mark mark, boolean vouched, int signature) {}

    private final long length;
    private final List<Statement> statements = new ArrayList<>();

    ByteMarks(long length) {
        this.length = length;
    }

    void put(Span span, Mark mark, boolean vouched, int signature) {
        long end = Math.min(span.end(), length);
        if (span.start() < end) {
            statements.add(new Statement(new Span(span.start(), end), mark, vouched, signature));
        }
    }

    /** Parts of a window, without a gap, in order. */
    List<ByteMark> within(Span window) {
        TreeSet<Long> cuts = new TreeSet<>(List.of(window.start(), window.end()));
        for (Statement statement : statements) {
            cut(cuts, statement.span().start(), window);
            cut(cuts, statement.span().end(), window);
        }
        List<ByteMark> marks = new ArrayList<>();
        Long start = null;
        for (long end : cuts) {
            if (start != null) {
                add(marks, of(start, end));
            }
            start = end;
        }
        return marks;
    }

    private static void cut(Set<Long> cuts, long at, Span window) {
        if (at > window.start() && at < window.end()) {
            cuts.add(at);
        }
    }

    private ByteMark of(long start, long end) {
        List<Statement> here = statements.stream()
                .filter(each -> each.span().start() <= start && each.span().end() >= end)
                .toList();
        Mark best = here.stream().map(Statement::mark).min(Mark::compareTo).orElse(Mark.UNCOVERED);
        List<Statement> said = here.stream().filter(each -> each.mark() == best).toList();
        return new ByteMark(
                start,
                end,
                Desk.low(best),
                best.compareTo(Mark.REPAIRED) <= 0 && said.stream().anyMatch(Statement::vouched),
                said.stream().map(each -> (long) each.signature()).distinct().toList());
    }

    /** Neighbours that say the same become one. */
    private static void add(List<ByteMark> marks, ByteMark next) {
        if (!marks.isEmpty()) {
            ByteMark last = marks.getLast();
            if (last.mark().equals(next.mark())
                    && last.anchored() == next.anchored()
                    && last.by().equals(next.by())) {
                marks.set(
                        marks.size() - 1,
                        new ByteMark(last.start(), next.end(), last.mark(), last.anchored(), last.by()));
                return;
            }
        }
        marks.add(next);
    }
}
