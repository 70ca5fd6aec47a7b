package suite;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

@RunWith(Suite.class)
@Suite.SuiteClasses({MemberTest.class, OnlyInSuite.class})
public class MembersSuite {} // HAZARD H61
