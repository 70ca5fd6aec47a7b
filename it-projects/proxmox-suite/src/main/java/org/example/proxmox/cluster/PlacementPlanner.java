package org.example.proxmox.cluster;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Distributes guests over hosts so that the fullest host is as empty as possible, by branch and bound over all
 * assignments. Exact, hence only for a dozen guests at a time.
 */
public final class PlacementPlanner {

    private final List<Host> hosts;

    public PlacementPlanner(List<Host> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /** From each guest to its host, or empty when the guests do not fit. */
    public Optional<Map<String, String>> plan(List<Demand> demands) {
        List<Demand> largestFirst = demands.stream()
                .sorted(Comparator.comparingInt(Demand::memoryMb).reversed().thenComparing(Demand::name))
                .toList();
        Search search = new Search(hosts, largestFirst);
        search.place(0);
        return search.best().map(assignment -> named(largestFirst, assignment));
    }

    /** Share of the memory in use on the fullest host, 0 to 1. */
    public double peakLoad(Map<String, String> plan, List<Demand> demands) {
        return hosts.stream()
                .mapToDouble(host -> demands.stream()
                                .filter(demand -> host.name().equals(plan.get(demand.name())))
                                .mapToInt(Demand::memoryMb)
                                .sum()
                        / (double) host.memoryMb())
                .max()
                .orElse(0);
    }

    private Map<String, String> named(List<Demand> demands, int[] assignment) {
        Map<String, String> plan = new LinkedHashMap<>();
        for (int i = 0; i < assignment.length; i++) {
            plan.put(demands.get(i).name(), hosts.get(assignment[i]).name());
        }
        return plan;
    }

    /** The state of one search; never shared. */
    private static final class Search {
        private final List<Host> hosts;
        private final List<Demand> demands;
        private final int[] freeCores;
        private final int[] freeMemory;
        private final int[] assignment;
        private int[] best = new int[0];
        private double bestPeak = Double.MAX_VALUE;

        Search(List<Host> hosts, List<Demand> demands) {
            this.hosts = hosts;
            this.demands = demands;
            this.freeCores = hosts.stream().mapToInt(Host::cores).toArray();
            this.freeMemory = hosts.stream().mapToInt(Host::memoryMb).toArray();
            this.assignment = new int[demands.size()];
        }

        Optional<int[]> best() {
            return bestPeak == Double.MAX_VALUE ? Optional.empty() : Optional.of(best);
        }

        void place(int index) {
            double peak = peak();
            if (peak >= bestPeak) {
                return;
            }
            if (index == assignment.length) {
                best = assignment.clone();
                bestPeak = peak;
                return;
            }
            Demand demand = demands.get(index);
            for (int host = 0; host < freeMemory.length; host++) {
                if (freeCores[host] >= demand.cores() && freeMemory[host] >= demand.memoryMb()) {
                    take(host, demand, 1);
                    assignment[index] = host;
                    place(index + 1);
                    take(host, demand, -1);
                }
            }
        }

        private void take(int host, Demand demand, int sign) {
            freeCores[host] -= sign * demand.cores();
            freeMemory[host] -= sign * demand.memoryMb();
        }

        private double peak() {
            double peak = 0;
            for (int host = 0; host < freeMemory.length; host++) {
                int memory = hosts.get(host).memoryMb();
                peak = Math.max(peak, (memory - freeMemory[host]) / (double) memory);
            }
            return peak;
        }
    }
}
