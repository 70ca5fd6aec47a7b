package io.quarkus.test.junit;

public @interface QuarkusTest {}
