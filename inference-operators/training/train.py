"""Trains the detector and writes a checkpoint: weights averaged over the last steps, with what they were trained on.

The learning rate falls to nothing over --steps; --minutes stops earlier, along the same curve run faster.
"""

import argparse
import copy
import itertools
import json
import math
import pathlib
import time

import cv2
import torch

import examples
import losses
import simulated
import stills
from network import Detector
from reopen import reopen

NORM_BATCHES, NORM_SEED = 30, 77  # of crops on which the norms of a shipped file are measured


def rate(progress, most):
    """Warm up over the first 3 %, then a cosine to zero."""
    return most * min(1.0, progress / 0.03) * (0.5 + 0.5 * math.cos(math.pi * min(1.0, progress)))


def average(kept, network, step):
    """Exponential moving average of weights and norms, shorter while there is little to average."""
    decay = min(0.998, (1 + step) / (10 + step))
    with torch.no_grad():
        for old, new in zip(kept.state_dict().values(), network.state_dict().values()):
            if old.dtype.is_floating_point:
                old.lerp_(new, 1 - decay)
            else:
                old.copy_(new)


def train(network, source, options, save):
    kept = copy.deepcopy(network).eval()
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=0.02)
    start, parts, step = time.monotonic(), None, 0
    while step < options.steps:
        minutes = (time.monotonic() - start) / 60
        progress = max(step / options.steps, minutes / options.minutes if options.minutes else 0)
        if progress >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = rate(progress, options.rate)
        picture, *truth = next(source)
        picture = picture.to(memory_format=torch.channels_last)
        with torch.autocast("cpu", torch.bfloat16, enabled=not options.fp32):
            maps = network.train().maps(picture)
        loss, now = losses.total(maps, *truth)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        average(kept, network, step)
        step += 1
        parts = now if parts is None else parts.lerp(now, 0.02)
        if step % 100 == 0:
            ball, people, overlap, size, feet = parts.tolist()
            print(
                f"step {step}, {minutes:.1f} min: ball {ball:.3f} people {people:.3f} box {overlap:.3f} size {size:.3f} feet {feet:.3f}",
                flush=True,
            )
        if step % 1000 == 0:
            save(kept, step)
    save(kept, step)
    return step, (time.monotonic() - start) / 60


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--stills", help="directory with images/ and labels/")
    arguments.add_argument("--simulated", nargs="+", help="directories with NNNNNN.jpg and NNNNNN.json")
    arguments.add_argument("--share", type=float, default=0.6, help="share of simulated crops, where both are given")
    arguments.add_argument("--steps", type=int, default=8000)
    arguments.add_argument("--minutes", type=float, default=0, help="stop after this long; the figures then depend on the machine")
    arguments.add_argument("--batch", type=int, default=16)
    arguments.add_argument("--crop", type=int, nargs=2, default=(256, 384), metavar=("HEIGHT", "WIDTH"))
    arguments.add_argument("--rate", type=float, default=4e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--start", type=pathlib.Path, help="checkpoint, or shipped model.onnx beside its card, to go on from")
    arguments.add_argument("--fp32", action="store_true", help="for processors without bfloat16")
    arguments.add_argument("--out", type=pathlib.Path, required=True, help="checkpoint to write")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(options.seed)
    scenes, stills_digest = stills.training(options.stills) if options.stills else ([], None)
    pictures = simulated.Pictures(options.simulated) if options.simulated else None
    if pictures:
        pictures.refuse_scoring_matches()
    network, before = Detector(), []
    if options.start:
        crops = examples.batches(scenes, pictures, options.share, options.batch, *options.crop, NORM_SEED)
        network, before = reopen(options.start, (picture for picture, *_ in itertools.islice(crops, NORM_BATCHES)))
    network = network.to(memory_format=torch.channels_last)
    record = {
        "seed": options.seed, "batch": options.batch, "crop": list(options.crop), "rate": options.rate,
        "steps_planned": options.steps, "simulated_share": options.share if scenes and pictures else float(bool(pictures)),
        "stills": len(scenes), "stills_sha256": stills_digest,
        "simulated": len(pictures) if pictures else 0, "simulated_sha256": pictures.digest() if pictures else None,
    }

    def save(kept, step):
        options.out.parent.mkdir(parents=True, exist_ok=True)
        weights = {name: value.contiguous() for name, value in kept.state_dict().items()}
        torch.save({"weights": weights, "trained": [*before, {**record, "steps": step}]}, options.out)

    source = examples.batches(scenes, pictures, options.share, options.batch, *options.crop, options.seed)
    steps, minutes = train(network, source, options, save)
    print(json.dumps({**record, "steps": steps, "minutes": round(minutes, 1), "checkpoint": options.out.name}))


if __name__ == "__main__":
    main()
