package org.isnad.core.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.core.mail.Received;

/**
 * One server's word for the one before it, and what that one calls itself. The name behind {@code from} is the one by which
 * the other side introduced itself (RFC 5321, 4.4); the Received field below was written by that other side, whose own name
 * stands behind {@code by}. Pools change their hosts all the time, so what is compared is whose they are: the registered
 * domain, a number for a number, an address for an address.
 *
 * @param from who is said to have handed it over
 * @param before who says to have had it before, or empty if no field stands below
 */
public record Handover(String from, String before) {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\[(]?(?:ipv6:)?(?:[0-9a-f]*:[0-9a-f:.]+|\\d+(?:\\.\\d+){3})[\\])]?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String AN_ADDRESS = "[address]";

    /** Of a message's Received fields, top to bottom; where no {@code from} stands, nothing was handed over. */
    public static List<Handover> in(List<Received> received) {
        List<Handover> handovers = new ArrayList<>();
        for (int i = 0; i < received.size(); i++) {
            String from = received.get(i).from();
            if (!from.isEmpty()) {
                String before =
                        i + 1 < received.size() ? owner(received.get(i + 1).by()) : "";
                handovers.add(new Handover(owner(from), before));
            }
        }
        return handovers;
    }

    private static String owner(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return AN_ADDRESS;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return Alignment.organizationalDomain(name)
                .orElseGet(() -> DIGITS.matcher(name).replaceAll("#"));
    }
}
