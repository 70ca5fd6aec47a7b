package org.example.choir;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What Surefire finds by itself too. */
@Suite
@SelectClasses({AltoTest.class, BassTest.class})
class EveningTest {}
