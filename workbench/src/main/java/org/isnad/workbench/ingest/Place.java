package org.isnad.workbench.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the dump, as far as the name of its mailbox needs it. The rule (docs/design/ingest.md):
 *
 * <ol>
 *   <li>messages of a mailbox file: the path of that file below what the user gave;
 *   <li>messages in the {@code cur}, {@code new} or {@code tmp} of a maildir: the path of the maildir;
 *   <li>other messages: the first folder or archive below what the user gave whose name is not a mere shard (digits, or
 *       one or two hexadecimal digits);
 *   <li>where that leaves nothing: the name of what the user gave.
 * </ol>
 *
 * @param root name of what the user gave, without the endings of gzip and its like
 * @param folders folders and archives below it, outermost first
 * @param leaf own name, empty for what the user gave
 * @param fixed the mailbox of the message that carried all this, or null
 */
record Place(
        String root,
        List<String> folders,
        String leaf,
        @Nullable String fixed) {
    private static final Pattern SHARD = Pattern.compile("[0-9]+|[0-9a-fA-F]{1,2}");

    static Place given(String name) {
        return new Place(name, List.of(), "", null);
    }

    static Place carried(String mailbox) {
        return new Place(mailbox, List.of(), "", mailbox);
    }

    /** A file or folder of this folder. */
    Place file(String name) {
        return new Place(root, leaf.isEmpty() ? folders : with(folders, List.of(leaf)), name, fixed);
    }

    /** An entry of this archive; its name may be a path. */
    Place entry(String path) {
        List<String> names = new ArrayList<>(List.of(path.split("/")));
        names.removeIf(name -> name.isEmpty() || name.equals("."));
        String last = names.isEmpty() ? path : names.removeLast();
        return new Place(root, with(leaf.isEmpty() ? folders : with(folders, List.of(leaf)), names), last, fixed);
    }

    /** The one file packed in this one: it stands where its packing stood. */
    Place unpacked(String name) {
        return leaf.isEmpty() ? new Place(name, folders, "", fixed) : new Place(root, folders, name, fixed);
    }

    /** The mailbox of a message at this place. */
    String mailbox() {
        if (fixed != null) {
            return fixed;
        }
        if (inMaildir()) {
            List<String> path = folders.subList(0, folders.size() - 1);
            return path.isEmpty() ? root : String.join("/", path);
        }
        return folders.stream()
                .filter(name -> !SHARD.matcher(name).matches())
                .findFirst()
                .orElse(root);
    }

    /** The mailbox that a mailbox file at this place is. */
    String ownMailbox() {
        if (fixed != null) {
            return fixed;
        }
        return leaf.isEmpty() ? root : String.join("/", with(folders, List.of(leaf)));
    }

    /** Whether this is a file of a maildir, where every file is a message. */
    boolean inMaildir() {
        return !folders.isEmpty()
                && switch (folders.getLast()) {
                    case "cur", "new", "tmp" -> true;
                    default -> false;
                };
    }

    private static List<String> with(List<String> folders, List<String> more) {
        List<String> all = new ArrayList<>(folders);
        all.addAll(more);
        return List.copyOf(all);
    }
}
