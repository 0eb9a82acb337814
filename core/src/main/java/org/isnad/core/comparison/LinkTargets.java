package org.isnad.core.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the links of two HTML texts lead. A link whose target is its own text is no claim of its own: programs make such
 * links of addresses and remove them again.
 */
final class LinkTargets {
    private final List<String> left;
    private final List<String> right;
    private final boolean rewritten;

    LinkTargets(Reading reference, Reading dump) {
        this.left = own(reference);
        this.right = own(dump);
        this.rewritten = !reference.links().equals(dump.links());
        for (String link : List.copyOf(left)) {
            if (right.remove(link)) {
                left.remove(link);
            }
        }
    }

    /** What is found where every link has to have its like. */
    Set<Cause> causes() {
        return left.size() == right.size() || left.isEmpty() || right.isEmpty() ? causesOf(left, right) : differ();
    }

    /** The same where one side has lines of its own at an edge, and links in them. */
    Set<Cause> common() {
        return left.isEmpty() || right.isEmpty() ? Set.of() : causesOf(left, right);
    }

    private Set<Cause> causesOf(List<String> ofLeft, List<String> ofRight) {
        if (ofLeft.isEmpty() && ofRight.isEmpty()) {
            return rewritten ? EnumSet.of(Cause.LINK_REWRITTEN) : Set.of();
        }
        boolean opaque = ofLeft.stream().allMatch(LinkRewriting::isOpaque)
                        != ofRight.stream().allMatch(LinkRewriting::isOpaque)
                && ofLeft.size() == ofRight.size();
        return opaque ? EnumSet.of(Cause.LINK_OPAQUE) : differ();
    }

    private static Set<Cause> differ() {
        return EnumSet.of(Cause.LINK_TARGET);
    }

    private static List<String> own(Reading reading) {
        String text = LinkRewriting.unwrapped(reading.text()).toLowerCase(Locale.ROOT);
        List<String> own = new ArrayList<>();
        for (String link : LinkRewriting.unwrapped(reading.links())) {
            String shown =
                    link.replaceFirst("(?i)^(mailto:|tel:|https?://)", "").replaceFirst("/$", "");
            if (!shown.isEmpty() && !text.contains(shown.toLowerCase(Locale.ROOT)) && !link.startsWith("#")) {
                own.add(LinkRewriting.percentDecoded(link).replaceFirst("/$", ""));
            }
        }
        return own;
    }
}
