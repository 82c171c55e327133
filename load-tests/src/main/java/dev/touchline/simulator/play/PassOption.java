package dev.touchline.simulator.play;

/** A pass that could be played: to whom, to where (metres), through the air or along the grass, and how good it looks. */
record PassOption(Player receiver, double x, double y, boolean lofted, double value) {}
