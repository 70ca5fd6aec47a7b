package io.github.parallelmaven.analysis.hazard.methods;

interface Buffered {

    StringBuilder BUFFER = new StringBuilder("one");
}
