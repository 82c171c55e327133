package dev.touchline.fuse;

/** When on the wall clock the foremost camera reached a capture time; a frame waits for the others from then on. */
public record Lead(long progressMicros, long wallMicros) {}
