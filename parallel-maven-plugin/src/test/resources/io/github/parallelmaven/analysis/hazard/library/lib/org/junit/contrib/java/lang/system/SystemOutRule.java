package org.junit.contrib.java.lang.system;

public class SystemOutRule {

    public SystemOutRule enableLog() {
        return this;
    }

    public String getLog() {
        return "";
    }
}
