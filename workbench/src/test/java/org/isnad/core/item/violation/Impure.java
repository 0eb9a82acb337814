package org.isnad.core.item.violation;

import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.isnad.core.dkim.Canonicalization;
import org.isnad.core.item.violation.ring.Ring;

/** Uses a room above its own and everything that core must not use. */
// Error Prone knows some of these calls too; here they are the point.
@SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "JavaUtilDate", "unused"})
public final class Impure {
    public static final Canonicalization UPWARDS = Canonicalization.RELAXED;
    public static final Ring RING = new Ring(Impure.class);

    private Impure() {}

    public static Object clock() {
        LongSupplier byReference = System::nanoTime;
        return Instant.now() + " " + System.currentTimeMillis() + byReference.getAsLong() + Clock.systemUTC();
    }

    public static Object defaults(byte[] bytes) {
        return new String(bytes)
                + "x".getBytes().length
                + "X".toLowerCase()
                + String.format("%d", 1)
                + "%d".formatted(2)
                + DateTimeFormatter.ofPattern("uuuu")
                + ZoneId.systemDefault();
    }

    public static Object chance() {
        return new Random().nextInt() + Math.random() + "" + UUID.randomUUID();
    }

    public static boolean file(String name) {
        return new File(name).exists();
    }

    public static void thread(Runnable work) {
        new Thread(work).start();
    }
}
