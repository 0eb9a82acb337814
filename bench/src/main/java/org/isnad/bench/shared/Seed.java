package org.isnad.bench.shared;

import picocli.CommandLine.Option;

/** What makes a measurement the same again. */
public final class Seed {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything that looks like chance (${DEFAULT-VALUE}).")
    private long value;

    /** @param usual unless another one is given */
    public Seed(long usual) {
        this.value = usual;
    }

    public long value() {
        return value;
    }
}
