package org.springframework.test.web.servlet.request;

public abstract class MockMvcRequestBuilders {

    public static Object get(String url, Object... variables) {
        return url;
    }

    public static Object post(String url, Object... variables) {
        return url;
    }
}
