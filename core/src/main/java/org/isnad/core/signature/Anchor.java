package org.isnad.core.signature;

import java.util.List;

/** How far a key is vouched for by somebody the dump's publisher did not control (EVIDENCE, rules 2 and 3). */
public sealed interface Anchor {
    /** Seen in DNS or in a key archive: VERIFIED is possible. */
    record Published(List<KeyOrigin> origins) implements Anchor {
        public Published {
            origins = List.copyOf(origins);
        }
    }

    /** On somebody's word: CORROBORATED at most. */
    record Stated(List<KeyOrigin> origins) implements Anchor {
        public Stated {
            origins = List.copyOf(origins);
        }
    }

    /** By messages of an acquisition that somebody declared independent ({@link IndependentMessages}): CORROBORATED at most. */
    record Witnessed(List<Vouch> vouches) implements Anchor {
        public Witnessed {
            vouches = List.copyOf(vouches);
        }
    }

    /** Vouched for by nobody: CONSISTENT at most. */
    record Unanchored() implements Anchor {}

    /** Two different keys for one domain and selector: neither counts, majority is no proof. */
    record Conflicting(List<KeyOrigin> origins) implements Anchor {
        public Conflicting {
            origins = List.copyOf(origins);
        }
    }
}
