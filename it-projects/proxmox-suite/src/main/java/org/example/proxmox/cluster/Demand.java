package org.example.proxmox.cluster;

/** What a guest needs. Memory is in MiB. */
public record Demand(String name, int cores, int memoryMb) {}
