package org.junit;

public @interface ClassRule {}
