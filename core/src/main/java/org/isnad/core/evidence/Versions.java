package org.isnad.core.evidence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.core.item.ItemId;

/**
 * The version group of a message: other contents under its Message-ID (EVIDENCE, rule 14).
 *
 * @param others how many there are; 0 where there are none or nobody looked
 * @param differing claims in which the group does not read alike; empty where only transport differs
 * @param proved those of the others that a vouched-for key proves in a claim in which this message reads differently, in
 *     order of their hash. They explain; no level hangs on them
 */
public record Versions(long others, Set<Claim> differing, List<ItemId> proved) {
    public static final Versions NONE = new Versions(0, Set.of(), List.of());

    public Versions {
        Set<Claim> ordered = EnumSet.noneOf(Claim.class);
        ordered.addAll(differing);
        differing = Collections.unmodifiableSet(ordered);
        proved = List.copyOf(proved);
    }

    public Versions withProved(List<ItemId> others) {
        return new Versions(this.others, differing, others);
    }
}
