package dev.touchline.match;

import java.util.List;

/** A side's name, short name, kits and starting eleven, as handed to the referee. */
public record TeamSheet(
        String name, String shortName, KitColours kit, KitColours keeperKit, List<SheetPlayer> players) {}
