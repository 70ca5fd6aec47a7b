package org.testng.annotations;

public @interface BeforeSuite {}
