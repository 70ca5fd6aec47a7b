package io.github.parallelmaven.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a model of the suite says, made from a sequential run. Good enough to propose, never to decide.
 *
 * @param isolationCosts what each class that is kept apart costs, dearest first
 * @param predictions what was expected of each candidate before it was measured, in order; none of a run that did not end
 * @param whatIfs what the chosen configuration would take if one thing were otherwise
 */
public record Simulated(List<IsolationCost> isolationCosts, List<Prediction> predictions, List<WhatIf> whatIfs) {

    public Simulated {
        isolationCosts = List.copyOf(isolationCosts);
        predictions = List.copyOf(predictions);
        whatIfs = List.copyOf(whatIfs);
    }

    public static Simulated nothing() {
        return new Simulated(List.of(), List.of(), List.of());
    }

    /** The median of how far off the predictions were, whichever way, as a share; empty without one. */
    public OptionalDouble medianError() {
        return Median.of(predictions.stream().mapToDouble(prediction -> Math.abs(prediction.error())));
    }
}
