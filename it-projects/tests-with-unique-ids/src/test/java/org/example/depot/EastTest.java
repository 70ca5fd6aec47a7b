package org.example.depot;

class EastTest extends DepotTest {}
