"""Times the bundled network against the reference network: same shape, same thread, in turn, random weights.

Prints milliseconds of each round and ends with one JSON line: GFLOPs, parameters, medians and their ratio.
"""

import argparse
import io
import json
import statistics
import time

import numpy as np
import onnxruntime
import torch
from torch import nn

from network import Detector
from reference import Reference


def gigaflops(network, height, width):
    """Multiply-adds times two of every convolution, in units of 10^9."""
    total = 0

    def count(layer, _, output):
        nonlocal total
        kernel = layer.kernel_size[0] * layer.kernel_size[1]
        total += 2 * output.numel() * kernel * layer.in_channels // layer.groups

    hooks = [m.register_forward_hook(count) for m in network.modules() if isinstance(m, nn.Conv2d)]
    with torch.no_grad():
        network.eval()(torch.zeros(1, channels(network), height, width))
    for hook in hooks:
        hook.remove()
    return total / 1e9


def channels(network):
    """Planes that the network takes."""
    return next(m for m in network.modules() if isinstance(m, nn.Conv2d)).in_channels


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def session(network, height, width):
    """A fixed-shape ONNX Runtime session on one thread that does not spin."""
    file = io.BytesIO()
    torch.onnx.export(
        network.eval(), (torch.zeros(1, channels(network), height, width),), file, opset_version=17, dynamo=False,
        input_names=["picture"], output_names=["people", "ball"],
    )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(file.getvalue(), options, providers=["CPUExecutionProvider"])


def once(runtime, picture):
    """Milliseconds of one run."""
    start = time.perf_counter()
    runtime.run(None, {"picture": picture})
    return (time.perf_counter() - start) * 1000


def contest(pair, runs):
    """The best milliseconds of each session over some runs, turn and turn about, so that a busy machine troubles both."""
    return [min(times) for times in zip(*([once(*each) for each in pair] for _ in range(runs)))]


def compare(height, width, rounds, runs, ours=None):
    ours, theirs = ours or Detector(), Reference()
    pair = [
        (session(network, height, width), np.zeros((1, channels(network), height, width), np.float32) + 0.5)
        for network in (ours, theirs)
    ]
    contest(pair, 3)
    times = []
    for number in range(rounds):
        times.append(contest(pair, runs))
        print(f"round {number + 1}: ours {times[-1][0]:.2f} ms, reference {times[-1][1]:.2f} ms", flush=True)
    return {
        "height": height,
        "width": width,
        "gflops": round(gigaflops(ours, height, width), 3),
        "reference_gflops": round(gigaflops(theirs, height, width), 3),
        "parameters": parameters(ours),
        "reference_parameters": parameters(theirs),
        "ours_ms": round(statistics.median(t[0] for t in times), 2),
        "reference_ms": round(statistics.median(t[1] for t in times), 2),
        "ratio": round(statistics.median(t[0] / t[1] for t in times), 3),
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--height", type=int, default=736)
    arguments.add_argument("--width", type=int, default=1280)
    arguments.add_argument("--rounds", type=int, default=9)
    arguments.add_argument("--runs", type=int, default=8, help="runs of each network in a round")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    print(json.dumps(compare(options.height, options.width, options.rounds, options.runs)))


if __name__ == "__main__":
    main()
