"""One labelled picture, and one crop of it as the network will see it."""

import dataclasses
import hashlib
import pathlib

import numpy as np


@dataclasses.dataclass
class Scene:
    """A picture with its truth, in its own pixels.

    picture: uint8 [H, W, 3], RGB. before: uint8 [H, W], its brightness 80 ms earlier, where known. people: float32 [n, 6] of left, top,
    width, height, visible share (0..1), row of the grass they stand on (NaN where nobody measured it).
    balls: float32 [m, 4] of x, y, radius, visible share. Where only part of the picture is labelled, `pitch` is the
    polygon [k, 2] that is, and above row `sky` there is certainly nobody; else the whole picture is labelled.
    """

    name: str
    picture: np.ndarray
    people: np.ndarray
    balls: np.ndarray
    before: np.ndarray | None = None
    pitch: np.ndarray | None = None
    sky: float = 0.0
    ball_labelled: bool = True
    playing: np.ndarray | None = None  # bool [n]: players and officials, where bystanders are labelled too


def people_array(rows):
    return np.array(rows, np.float32).reshape(-1, 6)


def balls_array(rows):
    return np.array(rows, np.float32).reshape(-1, 4)


def digest(files):
    """SHA-256 over the names and contents of files, in the order of their names."""
    total = hashlib.sha256()
    for file in sorted(map(pathlib.Path, files), key=lambda path: path.name):
        total.update(file.name.encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
