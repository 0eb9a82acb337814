package org.isnad.core.signature;

import java.time.Instant;

/**
 * Somebody's declaration that two acquisitions came by different hands (EVIDENCE, rules 2 and 14). Isnad cannot find this
 * out: copies inside one dump, or of it, are one source. Every conclusion that rests on a declaration repeats it.
 *
 * @param acquisition number of the one, the smaller
 * @param of number of the other
 * @param because the reason, in the words of whoever declared it
 * @param by who declared it
 * @param declared when
 */
public record Independence(long acquisition, long of, String because, String by, Instant declared) {
    public Independence {
        if (acquisition >= of) {
            throw new IllegalArgumentException("the smaller number first: " + acquisition + ", " + of);
        }
    }
}
