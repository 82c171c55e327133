package dev.touchline.camera;

/** The three unit axes of a camera in the pitch's frame: right and down in the picture, and forward out of the lens. */
record ViewAxes(
        double rightX,
        double rightY,
        double rightZ,
        double downX,
        double downY,
        double downZ,
        double forwardX,
        double forwardY,
        double forwardZ) {

    static ViewAxes of(double pan, double tilt, double roll) {
        double sinPan = Math.sin(pan);
        double cosPan = Math.cos(pan);
        double sinTilt = Math.sin(tilt);
        double cosTilt = Math.cos(tilt);
        double sinRoll = Math.sin(roll);
        double cosRoll = Math.cos(roll);
        double levelDownX = -sinTilt * sinPan;
        double levelDownY = -sinTilt * cosPan;
        double levelDownZ = -cosTilt;
        return new ViewAxes(
                cosRoll * cosPan + sinRoll * levelDownX,
                -cosRoll * sinPan + sinRoll * levelDownY,
                sinRoll * levelDownZ,
                -sinRoll * cosPan + cosRoll * levelDownX,
                sinRoll * sinPan + cosRoll * levelDownY,
                cosRoll * levelDownZ,
                sinPan * cosTilt,
                cosPan * cosTilt,
                -sinTilt);
    }
}
