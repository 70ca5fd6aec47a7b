package io.github.parallelmaven.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a gate is not simply met. No part can be left out: a tired reader of a CI log needs all four.
 *
 * @param expected what the gate wants to see
 * @param found what it saw
 * @param where the places (files, lines, classes, tests), most important first; not empty
 * @param nextStep what to do, with the exact command where there is one
 */
public record Diagnosis(String expected, String found, List<String> where, String nextStep) {

    private static final Pattern GOAL = Pattern.compile("`mvn parallel:([^`]+)`");

    public Diagnosis {
        where = List.copyOf(where);
        if (expected.isBlank() || found.isBlank() || nextStep.isBlank() || where.isEmpty()) {
            throw new IllegalArgumentException("a diagnosis says expected, found, where and next step");
        }
    }

    /** The first goal of ours that the next step names, with its options; empty where it names none. */
    public Optional<String> goal() {
        return GOAL.matcher(nextStep).results().map(named -> named.group(1)).findFirst();
    }

    /** Whether the next step is to call a goal of ours, and nothing else. */
    public boolean isGoalOnly() {
        return GOAL.matcher(nextStep).matches();
    }

    public Diagnosis(String expected, String found, String where, String nextStep) {
        this(expected, found, List.of(where), nextStep);
    }
}
