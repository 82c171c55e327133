package dev.touchline.perceive;

import dev.touchline.decode.PictureSize;
import dev.touchline.sighting.BallSighting;
import java.util.List;

/** What one picture shows of the match, in that picture's pixels: everybody on the pitch, and what may be the ball. */
record Seen(PictureSize size, List<PlacedPerson> people, List<BallSighting> balls) {}
