"""Pictures that the simulator dumped: NNNNNN.jpg with NNNNNN.json beside it, everybody and every ball known.

Pictures of running play have NNNNNN-before.png too. A spare ball counts as one there as well: it looks like the match's own
while that lies still, and only who has watched for longer can tell the two apart.
"""

import json
import pathlib

import cv2
import numpy as np

from scene import Scene, balls_array, digest, people_array

FIRST_SCORING_SEED = 9000  # matches of this seed and above are for scoring only
BYSTANDERS = ("NONE", "UNKNOWN")  # teams of people who are not in the match


def before(label):
    """The file that holds the brightness of a picture 80 ms earlier."""
    return label.with_name(label.stem + "-before.png")


class Pictures:
    """Directories of simulated pictures, kept as files and decoded one at a time."""

    def __init__(self, directories, every=1):
        self.labels = []
        for directory in directories:
            labels = sorted(pathlib.Path(directory).glob("*.json"))[::every]
            labels = [path for path in labels if path.with_suffix(".jpg").exists()]
            if not labels:
                raise SystemExit(
                    f"{directory}: no NNNNNN.json with its NNNNNN.jpg. Dump the simulator's data set there first."
                )
            self.labels += labels

    def __len__(self):
        return len(self.labels)

    def digest(self):
        earlier = [path for path in map(before, self.labels) if path.exists()]
        return digest(self.labels + [path.with_suffix(".jpg") for path in self.labels] + earlier)

    def refuse_scoring_matches(self):
        """Stops if any picture is of a match that is kept for scoring."""
        for path in self.labels:
            seed = json.loads(path.read_text())["seed"]
            if seed >= FIRST_SCORING_SEED:
                raise SystemExit(
                    f"{path}: match seed {seed}; training takes seeds below {FIRST_SCORING_SEED}. Dump it from another seed."
                )

    def __getitem__(self, index):
        path = self.labels[index]
        truth = json.loads(path.read_text())
        picture = cv2.cvtColor(cv2.imread(str(path.with_suffix(".jpg"))), cv2.COLOR_BGR2RGB)
        people = [
            (*person["box"], person["visible"], person["foot"][1] if "foot" in person else np.nan) for person in truth["people"]
        ]
        known = before(path)
        earlier = cv2.imread(str(known), cv2.IMREAD_GRAYSCALE) if known.exists() else None
        balls = [
            (ball["x"], ball["y"], ball["radius"], ball["visible"])
            for ball in truth["balls"]
        ]
        playing = np.array([person["team"] not in BYSTANDERS for person in truth["people"]], bool)
        return Scene(path.stem, picture, people_array(people), balls_array(balls), earlier, playing=playing)
