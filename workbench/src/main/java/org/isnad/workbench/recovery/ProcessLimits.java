package org.isnad.workbench.recovery;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Limits that a process puts on itself ({@code setrlimit}, POSIX): the system ends it when it goes beyond. Memory can only be
 * limited on Linux, where the process knows what it has already; time is watched from outside as well.
 */
final class ProcessLimits {
    /** Numbers of the resources: the first two are the same on Linux and macOS, the third is that of Linux. */
    private static final int CPU_SECONDS = 0;

    private static final int CORE_BYTES = 4;
    private static final int ADDRESS_SPACE = 9;

    /** What the virtual machine itself may still ask for. */
    private static final long SLACK = 96L << 20;

    private static final long PAGE = 4096;

    private ProcessLimits() {}

    /**
     * @param memory bytes beyond what the process has now
     * @param seconds of CPU time in all
     */
    // Native code is what this class is for; the child's command line allows it.
    @SuppressWarnings("restricted")
    static void put(long memory, long seconds) {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            Optional<MemorySegment> symbol = linker.defaultLookup().find("setrlimit");
            if (symbol.isEmpty()) {
                return;
            }
            MethodHandle function = linker.downcallHandle(
                    symbol.get(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            put(function, arena, CPU_SECONDS, seconds);
            put(function, arena, CORE_BYTES, 0);
            long now = addressSpace();
            if (now > 0) {
                put(function, arena, ADDRESS_SPACE, now + memory + SLACK);
            }
        }
    }

    private static void put(MethodHandle function, Arena arena, int resource, long limit) {
        MemorySegment both = arena.allocateFrom(ValueLayout.JAVA_LONG, limit, limit);
        try {
            int result = (int) function.invokeExact(resource, both);
            if (result != 0) {
                // The system already has a lower one, which cannot be raised and does the same.
                return;
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes of address space in use, or 0 where the system does not say. */
    private static long addressSpace() {
        Path file = Path.of("/proc/self/statm");
        if (!Files.isReadable(file)) {
            return 0;
        }
        try {
            return Long.parseLong(Files.readString(file).split(" ", 2)[0]) * PAGE;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
