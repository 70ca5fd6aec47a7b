package io.reactivex.plugins;

public final class RxJavaPlugins {

    public static void setErrorHandler(Object handler) {}

    public static void onError(Throwable error) {}
}
