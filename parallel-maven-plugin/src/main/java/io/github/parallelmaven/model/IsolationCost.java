package io.github.parallelmaven.model;

/**
 * What it costs that a test class does not overlap as others do: how much sooner the suite would end if this class alone
 * were free. Simulated, never measured. Costs do not add up: two classes that take turns each cost nothing by themselves.
 *
 * @param testClass the (outermost) test class, by binary name
 * @param how what keeps it apart, for a person
 * @param seconds the simulated gain of lifting it; 0 where the suite waits for something else
 */
public record IsolationCost(String testClass, String how, double seconds) {}
