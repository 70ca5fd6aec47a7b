package org.example.depot;

import java.util.ArrayList;
import java.util.List;

/** A fixture that no two tests may share. */
class Shelf {

    private final List<String> boxes = new ArrayList<>();

    void put(String box) {
        boxes.add(box);
    }

    List<String> boxes() {
        return boxes;
    }
}
