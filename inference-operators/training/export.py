"""Writes a checkpoint as model.onnx and video.onnx with their card.yaml, checks that both say the same, and judges the first."""

import argparse
import hashlib
import json
import pathlib

import numpy as np
import torch
import yaml

import evaluate
import examples
import front
import motion
import simulated
import stills
from network import STRIDE, Detector

MOST_BYTES = 5_000_000
SOURCE = "model.onnx"  # as trained; what the product runs is made of it
CHANGE_MILLIS = 80  # how much older the picture is that brightness is compared with
CREDIT = [
    {
        "name": "SoccerTrack v2, datasets/dataset_50 (AtomScott/SoccerTrack-v2, commit 84b5c3ed)",
        "licence": "CC BY 4.0",
        "credit": "Atom Scott et al., SoccerTrack",
        "use": "38 stills for training, less the ten held out and two unfinished ones",
    },
    {
        "name": "Touchline's simulator",
        "licence": "Apache-2.0",
        "credit": "the Touchline project",
        "use": "pictures of simulated matches of seeds below 9000",
    },
]
LIMITS = [
    "The only real pictures in training show one ground in one afternoon; other grounds are known from simulation alone.",
    "People taller than about 100 pixels or smaller than about 8 are outside what it was trained on.",
    "Off the pitch it also reports people where there are none, in trees, posts and lettering: mask by placement.",
    "A picture and one just before it: a ball that hides at a boot or on a line needs a tracker that chooses among the candidates.",
]


def write_onnx(network, file):
    """One file for every size: the sides are free and named, so that a session can fix them."""
    torch.onnx.export(
        network, (torch.zeros(1, 4, 256, 384),), str(file), opset_version=17, dynamo=False,
        input_names=["picture"], output_names=["people", "ball", "feet"],
        dynamic_axes={
            "picture": {2: "height", 3: "width"},
            "people": {2: "rows", 3: "columns"},
            "ball": {2: "rows", 3: "columns"},
            "feet": {2: "rows", 3: "columns"},
        },
    )
    if file.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{file}: {file.stat().st_size} bytes, at most {MOST_BYTES} wanted. Make the network smaller.")


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def card(options, file, trained):
    return {
        "name": options.name,
        "version": options.version,
        "task": "people-and-ball",
        "file": file.name,
        "sha256": digest(file),
        "source": SOURCE,
        "source_sha256": digest(file.with_name(SOURCE)),
        "licence": "Apache-2.0",
        "input": {"name": "picture", "layout": "NCHW", "colour": "VIDEO", "change_millis": CHANGE_MILLIS},
        "size_multiple": 32,
        "outputs": {
            "people": {
                "name": "people", "stride": STRIDE, "threshold": options.people_threshold,
                "threshold_still": options.still_threshold, "nms_iou": options.nms_iou,
                "threshold_beside": options.beside_threshold, "threshold_together": options.together_threshold,
                "beside_iou": options.beside_iou, "feet": "feet",
            },
            "ball": {
                "name": "ball", "stride": STRIDE, "threshold": options.ball_threshold, "candidates": options.candidates,
            },
        },
        "data": [each for each, used in zip(CREDIT, ("stills", "simulated")) if any(t[used] for t in trained)],
        "limits": LIMITS,
        "trained": trained,
    }


def same(network, model):
    """Stops unless the exported file gives what the checkpoint gives, to a thousandth, at a size it was not traced at."""
    picture, before = np.split(np.random.default_rng(0).integers(0, 256, (320, 448, 4), dtype=np.uint8), [3], axis=2)
    before = before[..., 0]
    with torch.no_grad():
        people, ball, feet = network(examples.tensor([(picture, motion.change(picture, before))]))
    exported_people, exported_ball = model.maps(picture, before)
    said = torch.cat([people, feet], 1)[0].numpy()
    worst = max(np.abs(said - exported_people).max(), np.abs(ball[0, 0].numpy() - exported_ball).max())
    if worst > 1e-3:
        raise SystemExit(f"The exported file differs from the checkpoint by {worst}; at most 0.001 wanted. Do not ship it.")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--checkpoint", required=True)
    arguments.add_argument("--out", type=pathlib.Path, required=True, help="directory of this model and version")
    arguments.add_argument("--name", default="touchline-detector")
    arguments.add_argument("--version", type=int, default=1)
    arguments.add_argument("--people-threshold", type=float, default=0.3)
    arguments.add_argument("--still-threshold", type=float, default=0.43, help="for people where nothing is known of before")
    arguments.add_argument("--nms-iou", type=float, default=0.55)
    arguments.add_argument("--beside-threshold", type=float, default=0.35, help="for a cell on the slope of a peak")
    arguments.add_argument("--together-threshold", type=float, default=1.1, help="for it and whom it stands beside, added")
    arguments.add_argument("--beside-iou", type=float, default=0.4, help="the most that its box may overlap another")
    arguments.add_argument("--ball-threshold", type=float, default=0.08)
    arguments.add_argument("--candidates", type=int, default=20)
    arguments.add_argument("--stills", help="directory with images/ and labels/, to judge the ten held out")
    arguments.add_argument("--check", nargs="+", help="directories of simulated pictures to judge, each by itself")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    checkpoint = torch.load(options.checkpoint, weights_only=True)
    network = Detector()
    network.load_state_dict(checkpoint["weights"])
    network.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    write_onnx(network, options.out / SOURCE)
    front.write(options.out / SOURCE, options.out / "video.onnx")
    facts, file = card(options, options.out / "video.onnx", checkpoint["trained"]), options.out / "card.yaml"
    file.write_text(yaml.safe_dump(facts, sort_keys=False, width=120))
    model, figures = evaluate.Model(file), {}
    same(network, model)
    if options.stills:
        scenes, digest = stills.held_out(options.stills)
        figures["stills_held_out"] = {"sha256": digest, **evaluate.judge(model, scenes)}
    for directory in options.check or []:
        pictures = simulated.Pictures([directory])
        name = "simulated_" + pathlib.Path(directory).name
        figures[name] = {"sha256": pictures.digest(), **evaluate.judge(model, pictures)}
    facts["figures"] = figures
    file.write_text(yaml.safe_dump(facts, sort_keys=False, width=120))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
