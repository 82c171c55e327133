package dev.touchline.simulator.film;

import java.util.List;

/** The truth about one picture: everybody and every ball that is at least partly inside it, bystanders included (team UNKNOWN). */
public record FilmTruth(
        String camera, long tick, int width, int height, List<FilmedPerson> people, List<FilmedBall> balls) {}
