package org.junit;

public @interface BeforeClass {}
