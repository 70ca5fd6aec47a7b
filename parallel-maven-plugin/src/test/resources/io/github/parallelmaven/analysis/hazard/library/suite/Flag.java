package suite;

final class Flag {

    static boolean up;

    private Flag() {}
}
