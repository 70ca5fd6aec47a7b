package org.example.depot;

class SouthTest extends DepotTest {}
