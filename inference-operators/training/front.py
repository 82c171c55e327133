"""Writes, of a model.onnx that takes RGB, the file that the product runs: it takes pictures as video is coded.

A video's colours lie at half its resolution, and the network begins with a convolution of 2 x 2 pixels two apart, so turning YCbCr
into RGB, comparing with the picture before and that convolution are one sum, and no plane of float is ever written. What is left out
is smoothing colours between pixels, and cutting off those that no screen can show. Ends with the most by which both files differ on
pictures of noise.
"""

import argparse
import pathlib

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

import motion

# ITU-R BT.601, limited range: black and white, and how far colour goes
BLACK, LUMA_SPAN, GREY, CHROMA_SPAN = 16, 219, 128, 224
# red, green and blue of Cb and of Cr
CB = np.array([0, -0.344136, 1.772])
CR = np.array([1.402, -0.714136, 0])
UNKNOWN = motion.UNKNOWN / 255
SAME = 1e-3


def front(weight, bias):
    """(weight, bias) that do on levels of 8 bits, [n, 3, 2, 2], what weight [n, 4, 2, 2] and bias do on RGB and change."""
    weight = weight.astype(np.float64)
    change = weight[:, 3]
    colours = weight[:, :3].sum((2, 3))
    levels = np.zeros((len(weight), 3, 2, 2))
    levels[:, 0] = weight.sum(1) / LUMA_SPAN
    levels[:, 1] = -change / LUMA_SPAN
    levels[:, 2, 0, 0] = colours @ CB / CHROMA_SPAN
    levels[:, 2, 0, 1] = colours @ CR / CHROMA_SPAN
    levels[:, 2, 1, 0] = change.sum((1, 2)) * UNKNOWN
    dark = BLACK * levels[:, :2].sum((1, 2, 3)) + GREY * levels[:, 2, 0].sum(1)
    return levels.astype(np.float32), (bias - dark).astype(np.float32)


def rewrite(model):
    """The model with an input of three planes of uint8 in place of four of float."""
    graph = model.graph
    name = graph.input[0].name
    first = next(node for node in graph.node if name in node.input)
    values = {each.name: each for each in graph.initializer}
    weight, bias = (values[each] for each in first.input[1:3])
    if first.op_type != "Conv" or list(weight.dims)[1:] != [4, 2, 2]:
        raise SystemExit(f"{first.name} is not a convolution of four planes and 2 x 2 pixels: this network begins otherwise.")
    for held, new in zip((weight, bias), front(*map(numpy_helper.to_array, (weight, bias)))):
        held.CopyFrom(numpy_helper.from_array(new, held.name))
    first.input[0] = "levels"
    graph.node.insert(0, helper.make_node("Cast", [name], ["levels"], to=TensorProto.FLOAT))
    graph.input[0].CopyFrom(helper.make_tensor_value_info(name, TensorProto.UINT8, [1, 3, "height", "width"]))
    onnx.checker.check_model(model)
    return model


def answers(file, picture):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    return session.run(None, {session.get_inputs()[0].name: picture})


def difference(rgb_file, video_file):
    """The most by which two files differ on noise that both can be shown alike, with and without a picture before."""
    random, worst = np.random.default_rng(0), 0.0
    for known in (True, False):
        planes = np.zeros((3, 96, 128), np.uint8)
        planes[0] = random.integers(BLACK, BLACK + LUMA_SPAN, planes[0].shape)
        planes[1] = random.integers(BLACK, BLACK + LUMA_SPAN, planes[0].shape) if known else planes[0]
        planes[2, 0::2] = random.integers(GREY - 40, GREY + 40, (48, 128))
        planes[2, 1::2] = not known
        now, before = (planes[i].astype(np.float64) for i in (0, 1))
        cb, cr = ((planes[2, 0::2, i::2].repeat(2, 0).repeat(2, 1).astype(np.float64) - GREY) / CHROMA_SPAN for i in (0, 1))
        colours = [(now - BLACK) / LUMA_SPAN + CB[i] * cb + CR[i] * cr for i in range(3)]
        change = (now - before) / LUMA_SPAN if known else np.full(now.shape, UNKNOWN)
        seen = answers(rgb_file, np.stack([*colours, change])[None].astype(np.float32))
        worst = max(worst, *(float(np.abs(a - b).max()) for a, b in zip(seen, answers(video_file, planes[None]))))
    return worst


def write(rgb_file, video_file):
    """Writes one file of the other, and stops unless they say the same."""
    onnx.save(rewrite(onnx.load(str(rgb_file))), str(video_file))
    worst = difference(rgb_file, video_file)
    if worst > SAME:
        raise SystemExit(f"{video_file} differs from {rgb_file} by {worst}; at most {SAME} wanted. Do not ship it.")
    return worst


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rgb", type=pathlib.Path)
    arguments.add_argument("video", type=pathlib.Path)
    options = arguments.parse_args()
    print(write(options.rgb, options.video))


if __name__ == "__main__":
    main()
