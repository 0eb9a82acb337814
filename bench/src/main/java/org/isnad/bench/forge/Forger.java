package org.isnad.bench.forge;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One class of tampering: a table of ways. */
public interface Forger {
    /** As in DOMAIN.md. */
    String kind();

    List<Way> ways();

    /** How one way is named and done. */
    record Way(String name, Hand hand) {}

    /** Does it, or says that this message does not lend itself to it. */
    @FunctionalInterface
    interface Hand {
        Optional<Forgery> tamper(Base base, Workshop workshop, Random chance);
    }
}
