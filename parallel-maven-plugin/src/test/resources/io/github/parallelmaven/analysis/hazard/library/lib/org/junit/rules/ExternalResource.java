package org.junit.rules;

public abstract class ExternalResource implements TestRule {

    protected void before() {}

    protected void after() {}
}
