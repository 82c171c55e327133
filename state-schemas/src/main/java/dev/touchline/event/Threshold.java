package dev.touchline.event;

/** One number that decided a call: what was measured, the rule's limit, in the unit the name says (SI if none). */
public record Threshold(String name, double measured, double limit) {}
