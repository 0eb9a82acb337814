package org.isnad.workbench.recovery;

/**
 * How far a job has come.
 *
 * @param recovered keys found in this run
 * @param messages messages that were undecided before and that a recovered key now matches
 * @param ended searches that ended in this run, successful or not
 * @param open searches that go on or wait
 * @param cpuSeconds CPU time of divisors so far
 * @param seconds since the job began
 * @param remainingSeconds if every open search succeeded at its next attempt
 */
public record RecoveryStatus(
        int recovered,
        long messages,
        int ended,
        int open,
        double cpuSeconds,
        double seconds,
        double remainingSeconds) {}
