package dev.touchline.infer;

/** A network whose file has been checked against its card. */
@SuppressWarnings("ArrayRecordComponent") // the file's bytes go to an engine, never compared
public record Model(ModelCard card, byte[] onnx, OnnxGraph graph) {}
