package io.github.parallelmaven.model;

/**
 * A setting that one of several executions of Surefire has for itself.
 *
 * @param module its artifactId
 * @param execution its id in the POM
 * @param name as in Surefire's documentation or JUnit's configuration parameters
 * @param value what it says there
 */
public record ExecutionSetting(String module, String execution, String name, String value) {

    @Override
    public String toString() {
        return name + " = " + value + " of Surefire's execution " + execution + " in " + module;
    }
}
