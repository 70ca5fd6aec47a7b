package org.example.courier;

/** Something to deliver. */
public record Parcel(String kind, int grams) {

    public Parcel {
        if (grams <= 0) {
            throw new IllegalArgumentException("a parcel weighs something");
        }
    }

    public int price() {
        return 100 + grams / 10;
    }
}
