package org.example.yard.base;

/** Takes its time, for the tests of all modules. */
public final class Saw {

    private Saw() {}

    public static Plank saw(Plank plank, int off) throws InterruptedException {
        Thread.sleep(900);
        return plank.sawn(off);
    }
}
