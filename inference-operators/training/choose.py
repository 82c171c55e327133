"""Chooses how people are read from the maps of a still: of the settings tried, the one that finds most of the training stills' people
at a precision of at least 0.93.

The held-out stills are not looked at. Prints the best few and ends with the best as one JSON line, keys as in the card.
"""

import argparse
import itertools
import json

import evaluate
import peaks
import stills

LEAST_PRECISION = 0.93
SETTINGS = {
    "threshold_still": (0.36, 0.38, 0.40, 0.42, 0.44, 0.46, 0.48, 0.50),
    "threshold_beside": (0.30, 0.35, 0.40),
    "threshold_together": (1.0, 1.1, 1.2),
    "beside_iou": (0.3, 0.4),
}
SHOWN = 5


def tried(scenes, maps, card, setting):
    says = {**card["outputs"]["people"], **setting}
    tally = evaluate.Tally(card["outputs"]["ball"]["threshold"])
    rules = [says[rule] for rule in ("threshold_still", "nms_iou", "threshold_beside", "threshold_together", "beside_iou")]
    for scene, people in zip(scenes, maps):
        found = peaks.people(people, says["stride"], *rules)
        asked = stills.inside(scene.pitch, evaluate.feet(scene.people))
        tally.add_people(found, scene.people, asked, stills.inside(scene.pitch, evaluate.feet(found)))
    figures = tally.figures()
    return {"people_recall": figures["people_recall"], "people_precision": figures["people_precision"], **setting}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--card", required=True, help="card.yaml, with the model beside it")
    arguments.add_argument("--stills", required=True, help="directory with images/ and labels/")
    options = arguments.parse_args()
    model = evaluate.Model(options.card)
    scenes, _ = stills.training(options.stills)
    maps = [model.maps(scene.picture)[0] for scene in scenes]
    settings = [dict(zip(SETTINGS, values)) for values in itertools.product(*SETTINGS.values())]
    results = [tried(scenes, maps, model.card, setting) for setting in settings]
    precise = [result for result in results if result["people_precision"] >= LEAST_PRECISION]
    precise.sort(key=lambda result: (-result["people_recall"], -result["people_precision"]))
    for result in precise[:SHOWN]:
        print(" ".join(f"{key} {value}" for key, value in result.items()))
    if not precise:
        raise SystemExit(f"No setting has a precision of {LEAST_PRECISION} on the training stills: train longer.")
    print(json.dumps({key: precise[0][key] for key in SETTINGS}))


if __name__ == "__main__":
    main()
