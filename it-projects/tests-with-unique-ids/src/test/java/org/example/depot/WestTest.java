package org.example.depot;

class WestTest extends DepotTest {}
