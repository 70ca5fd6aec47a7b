package org.springframework.http;

public final class HttpMethod {

    public static final HttpMethod GET = new HttpMethod();
    public static final HttpMethod PUT = new HttpMethod();
}
