package io.github.parallelmaven.model;

/** What one phase gathered about one state of the project; the gates of that phase judge it and nothing else. */
public sealed interface Evidence permits DepsEvidence, CategoryEvidence, SafetyEvidence, PerfEvidence {}
