package dev.touchline.event;

import dev.touchline.match.FramePerson;
import java.util.List;
import java.util.Map;

/**
 * Why a call was made: the decisive fused frame, the picture of each camera it was made from, who stood where, and the
 * thresholds met.
 */
public record Evidence(long frame, Map<String, Long> pictures, List<FramePerson> people, List<Threshold> thresholds) {}
