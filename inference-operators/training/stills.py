"""The fifty stills of SoccerTrack v2 (CC BY 4.0): a fixed panorama, people and some balls labelled on the pitch."""

import hashlib
import pathlib

import cv2
import numpy as np

from scene import Scene, balls_array, digest, people_array

PITCH = np.array([(62, 635), (1058, 664), (2104, 660), (1380, 505), (1060, 488), (735, 492)], np.float32)
SKY = 455.0  # nobody stands above this row: trees, lamps and sky
HELD_OUT = 10  # the first ten by the SHA-256 of the image file are never trained on
FEWEST_PEOPLE = 10  # label files with fewer are unfinished


def files(directory):
    """(held out, for training): image paths by the SHA-256 of their content; unfinished labels are left out of training."""
    images = sorted(
        pathlib.Path(directory, "images").iterdir(), key=lambda path: hashlib.sha256(path.read_bytes()).hexdigest()
    )
    finished = [path for path in images[HELD_OUT:] if sum(row[0] == 0 for row in rows(path)) >= FEWEST_PEOPLE]
    return images[:HELD_OUT], finished


def label(image):
    return image.parent.parent / "labels" / (image.stem + ".txt")


def rows(image):
    """YOLO rows: class (0 person, 1 ball), then centre x, y, width, height as shares of the picture."""
    lines = label(image).read_text().split("\n")
    return [[float(value) for value in line.split()] for line in lines if len(line.split()) == 5]


def read(image):
    picture = cv2.cvtColor(cv2.imread(str(image)), cv2.COLOR_BGR2RGB)
    height, width = picture.shape[:2]
    people, balls = [], []
    for kind, x, y, w, h in rows(image):
        x, y, w, h = x * width, y * height, w * width, h * height
        if kind == 0:
            people.append((x - w / 2, y - h / 2, w, h, 1, np.nan))
        else:
            balls.append((x, y, (w + h) / 4, 1))
    balls = balls_array(balls)
    labelled = bool(inside(PITCH, balls[:, :2]).any())
    return Scene(image.stem, picture, people_array(people), balls, pitch=PITCH, sky=SKY, ball_labelled=labelled)


def inside(polygon, points):
    """bool [n]: which of the points [n, 2] lie in the polygon or on its edge."""
    contour = polygon.astype(np.float32)
    return np.array([cv2.pointPolygonTest(contour, (float(x), float(y)), False) >= 0 for x, y in points], bool)


def training(directory):
    """The scenes to train on and the digest of their files."""
    images = files(directory)[1]
    return [read(image) for image in images], digest(images + [label(image) for image in images])


def held_out(directory):
    images = files(directory)[0]
    return [read(image) for image in images], digest(images + [label(image) for image in images])
