package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subject as shown, apart from tags that lists and gateways put before it and from how a program writes "Re:". */
final class SubjectComparer {
    private static final Pattern TAG =
            Pattern.compile("^(\\[[^\\[\\]]{1,60}\\]|\\{[^{}]{1,30}\\}|\\*{2,6}[^*]{1,30}\\*{2,6})\\s*");
    private static final Pattern REPLY =
            Pattern.compile("(?iu)^(re|aw|sv|vs|antw|antwort|rif|r[ée]f?|odp|رد)(\\[\\d+\\])?\\s*:\\s*");
    private static final Pattern FORWARD =
            Pattern.compile("(?iu)^(fw|fwd|wg|tr|i|doorst|إعادة توجيه|إعادة إرسال)\\s*:\\s*");

    private SubjectComparer() {}

    /** A subject taken apart: what stands before it, in order, and the rest. */
    private record Parts(List<String> tags, boolean reply, boolean forward, String rest) {
        static Parts of(String subject) {
            List<String> tags = new ArrayList<>();
            boolean reply = false;
            boolean forward = false;
            String rest = subject;
            while (true) {
                Matcher tag = TAG.matcher(rest);
                Matcher re = REPLY.matcher(rest);
                Matcher fw = FORWARD.matcher(rest);
                if (tag.find()) {
                    tags.add(tag.group(1));
                    rest = rest.substring(tag.end());
                } else if (re.find()) {
                    reply = true;
                    rest = rest.substring(re.end());
                } else if (fw.find()) {
                    forward = true;
                    rest = rest.substring(fw.end());
                } else {
                    return new Parts(tags, reply, forward, rest);
                }
            }
        }
    }

    static Set<Cause> compare(MailCopy reference, MailCopy dump, Surroundings around) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        List<String> left = reference.subjects().stream()
                .map(SubjectComparer::plain)
                .distinct()
                .toList();
        List<String> right =
                dump.subjects().stream().map(SubjectComparer::plain).distinct().toList();
        if (left.size() != right.size() && Math.max(left.size(), right.size()) > 1) {
            causes.add(Cause.FIELD_REPEATED);
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            if (i < left.size() && i < right.size()) {
                subject(left.get(i), right.get(i), reference.list(), dump.list(), around, causes);
            } else if (i == 0 && !(left.isEmpty() ? right : left).getFirst().isEmpty()) {
                causes.add(Cause.FIELD_MISSING);
            }
        }
        return causes;
    }

    /** Where a folded field was broken is nobody's statement, nor is a space at its ends. */
    private static String plain(String subject) {
        return Characters.composed(subject).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static void subject(
            String left,
            String right,
            CarryingList leftList,
            CarryingList rightList,
            Surroundings around,
            Set<Cause> causes) {
        if (left.equals(right)) {
            return;
        }
        Parts a = Parts.of(left);
        Parts b = Parts.of(right);
        if (!a.rest().equals(b.rest())) {
            causes.add(rest(a.rest(), b.rest()));
        }
        if (a.reply() != b.reply() || a.forward() != b.forward()) {
            causes.add(Cause.SUBJECT);
        } else if (a.rest().equals(b.rest()) && a.tags().equals(b.tags())) {
            causes.add(Cause.REPLY_PREFIX);
        }
        tags(a.tags(), b.tags(), Side.REFERENCE, leftList, around, causes);
        tags(b.tags(), a.tags(), Side.DUMP, rightList, around, causes);
    }

    private static Cause rest(String a, String b) {
        if (Characters.withoutSpaces(a).equals(Characters.withoutSpaces(b))) {
            return Cause.SPACE_WITHIN_WORD;
        }
        if (Characters.withoutInvisible(a).equals(Characters.withoutInvisible(b))) {
            return Cause.INVISIBLE_CHARACTERS;
        }
        if (Characters.plainSigns(a).equals(Characters.plainSigns(b))) {
            return Cause.TYPOGRAPHY;
        }
        if (Characters.misread(a, b)) {
            return Cause.CHARSET_MISREAD;
        }
        return Characters.lost(a, b) ? Cause.CHARACTERS_LOST : Cause.SUBJECT;
    }

    private static void tags(
            List<String> there,
            List<String> elsewhere,
            Side side,
            CarryingList list,
            Surroundings around,
            Set<Cause> causes) {
        for (String tag : there) {
            if (elsewhere.contains(tag)) {
                continue;
            }
            boolean often = around.tags(side, list.id(), normal(tag));
            boolean like = KnownMarks.isTagLike(tag);
            if (KnownMarks.names(list, tag) || (often && like)) {
                causes.add(Cause.SUBJECT_TAG);
            } else {
                causes.add(often || like ? Cause.TAG_LIKE : Cause.SUBJECT);
            }
        }
    }

    /** Lists number their messages within the tag. */
    static String normal(String tag) {
        return tag.replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
    }

    /** The tags before a subject, as {@link Surroundings#tags} knows them. */
    static List<String> tagsOf(String subject) {
        return Parts.of(plain(subject)).tags().stream()
                .map(SubjectComparer::normal)
                .toList();
    }
}
