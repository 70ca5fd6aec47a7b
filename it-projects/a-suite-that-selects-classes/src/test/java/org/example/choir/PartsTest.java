package org.example.choir;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What Surefire does not find by itself. */
@Suite
@SelectClasses({SopranoPart.class, DescantPart.class})
class PartsTest {}
