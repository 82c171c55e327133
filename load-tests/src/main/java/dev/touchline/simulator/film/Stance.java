package dev.touchline.simulator.film;

/** Joint angles of a body in radians, forwards positive, its facing in the pitch's frame, and how far it is off the ground in metres. */
final class Stance {
    double facing;
    double pitch;
    double roll;
    double lean;
    double twist;
    double lift;
    double leftHip;
    double rightHip;
    double leftHipSide;
    double rightHipSide;
    double leftKnee;
    double rightKnee;
    double leftArm;
    double rightArm;
    double leftArmSide;
    double rightArmSide;
    double leftElbow;
    double rightElbow;
}
