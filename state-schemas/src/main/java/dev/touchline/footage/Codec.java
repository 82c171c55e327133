package dev.touchline.footage;

/** The video coding of a camera's stream. */
public enum Codec {
    H264,
    H265
}
