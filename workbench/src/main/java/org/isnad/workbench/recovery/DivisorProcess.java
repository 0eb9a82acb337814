package org.isnad.workbench.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that computes divisors: it may run out of memory or time without harm to anybody. It reads requests from its
 * standard input, one a line, and ends when that ends, so that it never outlives who asked.
 *
 * <pre>
 * → EXPONENT SIGNATURE ENCODED SIGNATURE ENCODED …     the pivot first; numbers in hexadecimal
 * ← DIVISOR                                            in hexadecimal; 0 where it is far too long to be of use
 * </pre>
 */
final class DivisorProcess {
    /** It ends with this where the library is not there. */
    static final int NO_LIBRARY = 3;

    /** A divisor this many times as long as a key comes of equations that hold for no key. */
    private static final int LONGEST = 16;

    private static final int HEX = 16;

    private final Gmp gmp;

    private DivisorProcess(Gmp gmp) {
        this.gmp = gmp;
    }

    /** @param args bytes of memory, seconds of CPU time, names of the library */
    public static void main(String[] args) throws InterruptedException {
        try (Arena arena = Arena.ofShared()) {
            Optional<Gmp> gmp = Gmp.find(List.of(args).subList(2, args.length), arena);
            if (gmp.isEmpty()) {
                System.exit(NO_LIBRARY);
            } else {
                ProcessLimits.put(Long.parseLong(args[0]), Long.parseLong(args[1]));
                new DivisorProcess(gmp.get()).serve(requests());
            }
        }
    }

    /** Requests as they come. Whoever asked is gone when they end, and whatever is being computed is of no use. */
    private static BlockingQueue<String> requests() {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(
                () -> {
                    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
                    try {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            requests.add(line);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        Runtime.getRuntime().halt(0);
                    }
                },
                "requests");
        reader.setDaemon(true);
        reader.start();
        return requests;
    }

    private void serve(BlockingQueue<String> requests) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        while (true) {
            String[] words = requests.take().split(" ");
            int exponent = Integer.parseInt(words[0]);
            BigInteger[] numbers = Arrays.stream(words, 1, words.length)
                    .map(word -> new BigInteger(word, HEX))
                    .toArray(BigInteger[]::new);
            out.println(divisor(exponent, numbers).toString(HEX));
        }
    }

    private BigInteger divisor(int exponent, BigInteger[] numbers) {
        Gmp.Mpz pivot = multiple(gmp.zero(), exponent, numbers[0], numbers[1]);
        Gmp.Mpz product = multiple(gmp.zero(), exponent, numbers[2], numbers[3]);
        Gmp.Mpz factor = gmp.zero();
        for (int i = 4; i < numbers.length; i += 2) {
            gmp.multiply(product, product, multiple(factor, exponent, numbers[i], numbers[i + 1]));
            gmp.remainder(product, product, pivot);
        }
        Gmp.Mpz divisor = gmp.zero();
        gmp.gcd(divisor, pivot, product);
        return gmp.bits(divisor) > (long) LONGEST * numbers[0].bitLength() ? BigInteger.ZERO : gmp.value(divisor);
    }

    /** s^e − m, which the modulus divides, in {@code power}. */
    private Gmp.Mpz multiple(Gmp.Mpz power, int exponent, BigInteger signature, BigInteger encoded) {
        gmp.power(power, gmp.of(signature), exponent);
        gmp.subtract(power, power, gmp.of(encoded));
        return power;
    }
}
