package org.example.proxmox.cluster;

/** What a node has to give. Memory is in MiB. */
public record Host(String name, int cores, int memoryMb) {}
