package org.quartz.impl;

public class StdSchedulerFactory {

    public StdSchedulerFactory(String file) {}

    public static Object getDefaultScheduler() {
        return "";
    }

    public Object getScheduler() {
        return "";
    }
}
