package com.google.inject;

public abstract class AbstractModule {

    protected void configure() {}

    protected void requestStaticInjection(Class<?>... types) {}
}
