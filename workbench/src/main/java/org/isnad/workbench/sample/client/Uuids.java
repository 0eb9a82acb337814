package org.isnad.workbench.sample.client;

import org.isnad.workbench.sample.chance.Chance;

/** Random UUIDs (RFC 9562, 5.4), drawn from a known chance. */
final class Uuids {
    private Uuids() {}

    static String random(Chance chance) {
        String hex = chance.hex(31);
        char variant = "89ab".charAt(chance.below(4));
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(12, 15) + "-" + variant
                + hex.substring(15, 18) + "-" + hex.substring(18, 30);
    }
}
