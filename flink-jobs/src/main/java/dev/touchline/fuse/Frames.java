package dev.touchline.fuse;

import dev.touchline.match.MatchFrame;
import java.util.List;

/** The world after some waiting or a picture, and the frames that became due, in order. */
public record Frames(World world, List<MatchFrame> due) {}
