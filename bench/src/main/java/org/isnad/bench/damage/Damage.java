package org.isnad.bench.damage;

import java.util.Optional;
import java.util.Random;
import org.isnad.bench.forge.Letter;

/**
 * One thing that happens to mail in life.
 *
 * @param name of it
 * @param hand does it; empty where it does not apply to this message
 */
public record Damage(String name, Hand hand) {
    /** From the message as it was sent to the message as it is found. */
    @FunctionalInterface
    public interface Hand {
        Optional<Letter> damage(Letter sent, Random chance);
    }
}
