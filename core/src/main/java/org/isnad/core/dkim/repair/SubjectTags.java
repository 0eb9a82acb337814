package org.isnad.core.dkim.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.core.dkim.Repair;

/**
 * What Subject may have been before a list put its tag into it, in brackets. Mailman takes an old tag out, reduces "RE:",
 * "AW:" and repeated "Re:" to one "Re:", and puts its tag behind it (old style) or before it; other lists put theirs in front.
 */
final class SubjectTags {
    private static final Pattern TAG = Pattern.compile("\\[[^\\[\\]]{1,60}\\]\\s?");
    private static final Pattern REPLY =
            Pattern.compile("^(?:(?:re|aw|sv|vs)(?:\\[\\d+\\])?:\\s*)+", Pattern.CASE_INSENSITIVE);
    /** Words of gateways that stand without brackets, or in others. */
    private static final Pattern GATEWAY = Pattern.compile(
            "^(?:\\*{2,}[^*]{1,40}\\*{2,}|(?:EXTERNAL|EXT|SPAM|WARNING):)\\s*", Pattern.CASE_INSENSITIVE);

    private static final List<String> REPLIES = List.of("Re: ", "", "RE: ", "re: ", "AW: ", "Re: Re: ", "Re:", "SV: ");

    private SubjectTags() {}

    /**
     * @param subject with what stands there, unfolded
     * @return other subjects, each with the tag that went, which is empty where the same words were only moved
     */
    static Map<String, String> without(String subject) {
        Map<String, String> others = new LinkedHashMap<>();
        Matcher gateway = GATEWAY.matcher(subject);
        if (gateway.find()) {
            others.put(subject.substring(gateway.end()), gateway.group().strip());
        }
        Matcher matcher = TAG.matcher(subject);
        List<String> tags = new ArrayList<>();
        while (matcher.find() && tags.size() < 3) {
            tags.add(matcher.group());
            String rest = subject.substring(0, matcher.start()) + subject.substring(matcher.end());
            others.putIfAbsent(rest.strip(), matcher.group().strip());
        }
        for (String tag : tags) {
            String rest = subject.replace(tag, "").strip();
            String bare = REPLY.matcher(rest).replaceFirst("").strip();
            for (String reply : REPLIES) {
                others.putIfAbsent(reply + bare, tag.strip());
            }
            for (String reply : REPLIES) {
                // The tag was there before and was moved, or a reply's word was changed.
                others.putIfAbsent(tag.strip() + " " + reply + bare, "");
                others.putIfAbsent(reply + tag.strip() + " " + bare, "");
            }
        }
        others.remove(subject);
        return others;
    }

    static Repair repair(String tag) {
        return Repair.of(Repair.Kind.SUBJECT_TAG, tag);
    }

    static byte[] tag(Repair repair) {
        return repair.phrase().args().getFirst().getBytes(StandardCharsets.ISO_8859_1);
    }
}
