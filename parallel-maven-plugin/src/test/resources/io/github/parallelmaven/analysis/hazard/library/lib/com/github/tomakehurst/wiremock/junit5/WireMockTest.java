package com.github.tomakehurst.wiremock.junit5;

public @interface WireMockTest {}
