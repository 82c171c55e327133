package dev.touchline.sighting;

/** A line of sight in the pitch's frame, z up: from the camera's centre, in metres, along a unit direction. */
public record ViewRay(
        double originX, double originY, double originZ, double directionX, double directionY, double directionZ) {}
