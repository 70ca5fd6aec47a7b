package io.github.parallelmaven.analysis.hazard.methodsapp;

import java.util.HashMap;

/** All that it can change is of a class of the JDK. */
public final class Registry extends HashMap<String, String> {

    private static final long serialVersionUID = 1;
}
