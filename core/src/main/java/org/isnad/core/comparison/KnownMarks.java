package org.isnad.core.comparison;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that lists and gateways put into mail. They make nothing harmless: text at an edge that has one of them is said
 * to <em>look like</em> transport's ({@link Outcome#UNCLEAR}); without one it is a difference like any other.
 */
final class KnownMarks {
    private static final Pattern BANNER = Pattern.compile(
            "(?iu)\\[ext(ernal)?[\\]: ]|external (e-?mail|sender|message)|outside (of )?(the|your|our) (\\w+"
                    + " )?organi[sz]ation|originated (from )?outside|do not click|exp[ée]diteur"
                    + " externe|(courriel|message|mail) externe|ext[ée]rieur de (l'|l’|votre )organi[sz]ation|ne cliquez"
                    + " (pas|sur)|بريد خارجي|رسالة خارجية|من خارج المؤسسة");
    private static final Pattern FOOTER =
            Pattern.compile("(?iu)scanned (by|for)|virus-?free|avast|\\bavg\\b|mailscanner|intended (solely"
                    + " )?(for|recipient)|destinataires? (exclusi|indiqu)|privileged (and|or)"
                    + " confidential|confidential(ity)? notice|avis de confidentialit|ce"
                    + " (message|courriel).{0,60}confidentiel|mailing"
                    + " list|listinfo|unsubscribe|d[ée]sinscri|désabonn|google groups|yahoo groups|إلغاء الاشتراك|القائمة"
                    + " البريدية|هذه الرسالة سرية");
    private static final Pattern TAG = Pattern.compile("(?iu)\\W*(spam\\??|possible spam|suspected"
            + " spam|bulk|ext|external|externe|virus|phishing|caution|sec=\\w+|خارجي)\\W*");

    private static final int LONGEST = 1_500;

    private KnownMarks() {}

    static boolean isBannerLike(String block) {
        return block.length() <= LONGEST && BANNER.matcher(block).find();
    }

    /**
     * The phrase has to stand in the first two lines, a rule apart: what begins as somebody's text is no footer, however it
     * ends.
     *
     * @param list that carried the message: a footer that names its address is like one
     */
    static boolean isFooterLike(String block, CarryingList list) {
        if (block.length() > LONGEST) {
            return false;
        }
        List<String> lines =
                block.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean ruled = !lines.isEmpty() && EdgeBlock.isRule(lines.getFirst());
        String head = lines.stream().skip(ruled ? 1 : 0).limit(2).collect(Collectors.joining("\n"));
        String lower = head.toLowerCase(Locale.ROOT);
        return FOOTER.matcher(head).find()
                || (ruled && list.addresses().stream().anyMatch(lower::contains));
    }

    /**
     * Whether lines at an edge were put there by transport: they stand on many messages of one side only, and either look
     * like a footer or a banner or stand on most messages. Twenty equal postscripts are no footer.
     */
    static boolean isTransports(
            Surroundings around, Side side, EdgeBlock.Edge edge, String text, EdgeBlock block, CarryingList list) {
        if (!around.carries(side, edge, list.id(), block.hash())) {
            return false;
        }
        String lines = text.substring(block.start(), block.end());
        return isBannerLike(lines)
                || (edge == EdgeBlock.Edge.BOTTOM && isFooterLike(lines, list))
                || around.mostly(side, edge, list.id(), block.hash());
    }

    static boolean isTagLike(String tag) {
        return TAG.matcher(tag).matches();
    }

    /** Whether a tag is the name of the list itself. */
    static boolean names(CarryingList list, String tag) {
        String bare = tag.replaceAll("[\\[\\]{}*#\\d\\s]", "").toLowerCase(Locale.ROOT);
        List<String> names = new java.util.ArrayList<>();
        names.add(firstLabel(list.id()));
        list.addresses().forEach(address -> names.add(address.substring(0, Math.max(0, address.indexOf('@')))));
        return !bare.isEmpty() && names.contains(bare);
    }

    private static String firstLabel(String id) {
        int dot = id.indexOf('.');
        int at = id.indexOf('@');
        int end = at >= 0 ? at : dot;
        return end < 0 ? id : id.substring(0, end);
    }
}
