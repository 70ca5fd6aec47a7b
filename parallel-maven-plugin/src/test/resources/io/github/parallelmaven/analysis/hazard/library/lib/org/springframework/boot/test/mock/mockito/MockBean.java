package org.springframework.boot.test.mock.mockito;

public @interface MockBean {}
