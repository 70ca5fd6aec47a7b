package org.example.choir;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one score that both parts read. */
final class Score {

    static final List<String> PAGES = new CopyOnWriteArrayList<>();

    private Score() {}
}
