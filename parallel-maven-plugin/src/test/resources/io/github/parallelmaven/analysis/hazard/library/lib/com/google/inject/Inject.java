package com.google.inject;

public @interface Inject {}
