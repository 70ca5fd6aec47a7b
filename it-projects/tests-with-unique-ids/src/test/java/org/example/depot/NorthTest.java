package org.example.depot;

class NorthTest extends DepotTest {}
