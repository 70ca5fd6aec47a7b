package org.example.proxmox.cluster;

import java.util.List;
import java.util.stream.Stream;

/** The most that all guests of a tenant may use together. Memory is in MiB. */
public record Quota(int cores, int memoryMb, int guests) {

    /** What is exceeded, in words; empty when all is within the quota. */
    public List<String> violations(List<Demand> demands) {
        int usedCores = demands.stream().mapToInt(Demand::cores).sum();
        int usedMemory = demands.stream().mapToInt(Demand::memoryMb).sum();
        return Stream.of(
                        exceeded("cores", usedCores, cores),
                        exceeded("memory", usedMemory, memoryMb),
                        exceeded("guests", demands.size(), guests))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String exceeded(String what, int used, int most) {
        return used > most ? what + ": " + used + " of " + most : "";
    }
}
