package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What hangs on a message, by the hash of the decoded bytes: transfer encodings and the order of parts do not count. What
 * finds no partner by its bytes finds one by the letters of its text, then by its name; attached messages are compared as
 * messages.
 */
final class FileComparer {
    private final List<AttachedFile> left;
    private final List<AttachedFile> right;
    private final Surroundings around;
    private final Set<Cause> causes = EnumSet.noneOf(Cause.class);

    private FileComparer(List<AttachedFile> left, List<AttachedFile> right, Surroundings around) {
        this.left = new ArrayList<>(left);
        this.right = new ArrayList<>(right);
        this.around = around;
    }

    static Set<Cause> compare(List<AttachedFile> reference, List<AttachedFile> dump, Surroundings around) {
        return new FileComparer(reference, dump, around).run();
    }

    private Set<Cause> run() {
        pair((a, b) -> a.content().equals(b.content()) && a.name().equals(b.name()), (a, b) -> {});
        pair((a, b) -> a.content().equals(b.content()), this::names);
        pair((a, b) -> a.text() != null && Objects.equals(a.text(), b.text()), (a, b) -> {
            causes.add(Cause.TEXT_FILE_RECODED);
            names(a, b);
        });
        pair((a, b) -> a.message() != null && b.message() != null, this::messages);
        pair((a, b) -> !a.name().isEmpty() && a.name().equals(b.name()), (a, b) -> causes.add(Cause.FILE_CHANGED));
        left.forEach(file -> only(file, Cause.FILE_REMOVED));
        right.forEach(file -> only(file, Cause.FILE_ADDED));
        return causes;
    }

    private interface Paired {
        void accept(AttachedFile reference, AttachedFile dump);
    }

    private void pair(BiPredicate<AttachedFile, AttachedFile> fits, Paired then) {
        for (Iterator<AttachedFile> it = left.iterator(); it.hasNext() && !right.isEmpty(); ) {
            AttachedFile file = it.next();
            for (AttachedFile other : right) {
                if (fits.test(file, other)) {
                    then.accept(file, other);
                    right.remove(other);
                    it.remove();
                    break;
                }
            }
        }
    }

    private void names(AttachedFile a, AttachedFile b) {
        String left = Characters.composed(a.name());
        String right = Characters.composed(b.name());
        if (left.equals(right)) {
            return;
        }
        if (left.isEmpty() || right.isEmpty()) {
            causes.add(Cause.FILE_NAME_MISSING);
        } else if (Characters.misread(left, right)) {
            causes.add(Cause.CHARSET_MISREAD);
        } else {
            causes.add(Characters.lost(left, right) ? Cause.CHARACTERS_LOST : Cause.FILE_NAME);
        }
    }

    private void messages(AttachedFile a, AttachedFile b) {
        MailCopy left = a.message();
        MailCopy right = b.message();
        if (left != null && right != null) {
            Comparison within = CopyComparer.compare(left, right, around, false);
            causes.addAll(within.outcome() == Outcome.DIFFERS ? Set.of(Cause.FILE_CHANGED) : within.causes());
            names(a, b);
        }
    }

    private void only(AttachedFile file, Cause cause) {
        causes.add(file.isSignature() ? Cause.SIGNATURE_PART_MISSING : cause);
    }
}
