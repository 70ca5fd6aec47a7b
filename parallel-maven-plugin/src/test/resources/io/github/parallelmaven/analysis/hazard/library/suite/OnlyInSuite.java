package suite;

public abstract class OnlyInSuite {}
