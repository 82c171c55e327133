package dev.touchline.simulator.film;

import dev.touchline.footage.PixelBox;
import dev.touchline.footage.PixelPoint;
import dev.touchline.footage.Skeleton;
import dev.touchline.match.Role;
import dev.touchline.match.Team;

/**
 * The truth about one person in one picture: the box tight around what was drawn and cut at the picture's edges, key points
 * in pixels, the pixel of the grass below them, and the share, 0 to 1, that nobody nearer hides and that lies inside the picture.
 */
public record FilmedPerson(
        int id, Team team, Role role, int number, PixelBox box, Skeleton skeleton, PixelPoint foot, double visible) {}
