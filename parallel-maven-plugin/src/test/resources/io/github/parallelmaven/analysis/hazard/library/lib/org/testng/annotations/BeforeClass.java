package org.testng.annotations;

public @interface BeforeClass {}
