package org.isnad.workbench.recovery;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The few functions of the GNU multiple precision library that divisors need, called where they lie in the system's own
 * copy: it multiplies and divides numbers of 10^8 bits in seconds. It ends the process when memory runs out; so it is only
 * used in {@link DivisorProcess}.
 */
final class Gmp {
    /** What the library is called on Linux, on macOS (where Homebrew puts it) and elsewhere. */
    static final List<String> NAMES = List.of(
            "libgmp.so.10",
            "libgmp.so",
            "libgmp.10.dylib",
            "/opt/homebrew/lib/libgmp.10.dylib",
            "/usr/local/lib/libgmp.10.dylib");

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    /** {@code size_t} and {@code unsigned long}, which are as long as this on every system that has the names above. */
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    /** {@code mpz_t}: two ints and a pointer. */
    private static final long NUMBER_BYTES = 16;

    private static final int MOST_SIGNIFICANT_FIRST = 1;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;
    private final Arena arena;
    private final MethodHandle init;
    private final MethodHandle importBytes;
    private final MethodHandle exportBytes;
    private final MethodHandle powerOf;
    private final MethodHandle subtract;
    private final MethodHandle multiply;
    private final MethodHandle remainder;
    private final MethodHandle gcd;
    private final MethodHandle sizeInBase;

    private Gmp(SymbolLookup library, Arena arena) {
        this.library = library;
        this.arena = arena;
        this.init = function("__gmpz_init", FunctionDescriptor.ofVoid(POINTER));
        this.importBytes =
                function("__gmpz_import", FunctionDescriptor.ofVoid(POINTER, LONG, INT, LONG, INT, LONG, POINTER));
        this.exportBytes = function(
                "__gmpz_export", FunctionDescriptor.of(POINTER, POINTER, POINTER, INT, LONG, INT, LONG, POINTER));
        this.powerOf = function("__gmpz_pow_ui", FunctionDescriptor.ofVoid(POINTER, POINTER, LONG));
        FunctionDescriptor binary = FunctionDescriptor.ofVoid(POINTER, POINTER, POINTER);
        this.subtract = function("__gmpz_sub", binary);
        this.multiply = function("__gmpz_mul", binary);
        this.remainder = function("__gmpz_mod", binary);
        this.gcd = function("__gmpz_gcd", binary);
        this.sizeInBase = function("__gmpz_sizeinbase", FunctionDescriptor.of(LONG, POINTER, INT));
    }

    /** The first of these libraries that the system has, or empty. */
    static Optional<Gmp> find(List<String> names, Arena arena) {
        return names.stream()
                .flatMap(name -> library(name, arena).stream())
                .findFirst()
                .map(library -> new Gmp(library, arena));
    }

    // Native code is what this class is for; the child's command line allows it.
    @SuppressWarnings("restricted")
    private static Optional<SymbolLookup> library(String name, Arena arena) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, arena));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    /** A number of the library; lives as long as the arena, its digits as long as the process. */
    record Mpz(MemorySegment segment) {}

    Mpz zero() {
        Mpz number = new Mpz(arena.allocate(NUMBER_BYTES, 8));
        call(init, number.segment);
        return number;
    }

    /** @param value not negative */
    Mpz of(BigInteger value) {
        byte[] bytes = value.toByteArray();
        MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
        Mpz number = zero();
        call(importBytes, number.segment, (long) bytes.length, MOST_SIGNIFICANT_FIRST, 1L, 0, 0L, copy);
        return number;
    }

    /** The absolute value. */
    BigInteger value(Mpz number) {
        MemorySegment bytes = arena.allocate((bits(number) + 7) / 8);
        MemorySegment count = arena.allocate(LONG);
        call(exportBytes, bytes, count, MOST_SIGNIFICANT_FIRST, 1L, 0, 0L, number.segment);
        return new BigInteger(1, bytes.asSlice(0, count.get(LONG, 0)).toArray(ValueLayout.JAVA_BYTE));
    }

    /** 1 for zero. */
    long bits(Mpz number) {
        try {
            return (long) sizeInBase.invokeExact(number.segment, 2);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    void power(Mpz result, Mpz base, int exponent) {
        call(powerOf, result.segment, base.segment, (long) exponent);
    }

    void subtract(Mpz result, Mpz a, Mpz b) {
        call(subtract, result.segment, a.segment, b.segment);
    }

    void multiply(Mpz result, Mpz a, Mpz b) {
        call(multiply, result.segment, a.segment, b.segment);
    }

    void remainder(Mpz result, Mpz a, Mpz modulus) {
        call(remainder, result.segment, a.segment, modulus.segment);
    }

    void gcd(Mpz result, Mpz a, Mpz b) {
        call(gcd, result.segment, a.segment, b.segment);
    }

    // As above: the descriptors are those of gmp.h.
    @SuppressWarnings("restricted")
    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(
                library.find(name).orElseThrow(() -> new IllegalArgumentException("no function " + name)), descriptor);
    }

    private static void call(MethodHandle function, Object... args) {
        try {
            function.invokeWithArguments(args);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /** A C function throws nothing; what comes here is a wrong type of ours. */
    private static IllegalStateException impossible(Throwable e) {
        return new IllegalStateException(e);
    }
}
