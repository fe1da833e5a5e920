package dev.pagination.benchmarks.peers;

/** Who reads, in which order and which direction. */
record Lane(Entrant entrant, PeerOrder order, Way way) {}
