package com.sun.jna;

public interface Library {}
