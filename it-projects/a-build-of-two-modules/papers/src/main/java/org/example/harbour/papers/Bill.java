package org.example.harbour.papers;

/** What a ship carries, on paper. This module has no tests. */
public record Bill(String goods) {}
