package dev.caveat.bench;

/**
 * What one run of a program took.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of all cores, its own and the system's for it; NaN where this machine does not tell
 * @param memory MiB that it held at most; NaN where this machine does not tell
 */
record Cost(double wall, double cpu, double memory) {}
