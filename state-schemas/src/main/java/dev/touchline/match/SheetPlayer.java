package dev.touchline.match;

/** One name on a team sheet with the shirt number. */
public record SheetPlayer(int number, String name, Role role) {}
