"""Batches for ever: crops of stills and of simulated pictures, mixed in a given share, the same for the same seed."""

import numpy as np
import torch

from augment import SIMULATED, STILLS, crop

CROPS_OF_ONE_PICTURE = 4  # decoding costs more than cropping
WAITING = 96  # simulated crops held back, so that one picture's do not meet in one batch


def simulated_crops(pictures, height, width, rng):
    waiting = []
    while True:
        for index in rng.permutation(len(pictures)):
            scene = pictures[int(index)]
            waiting.extend(crop(scene, SIMULATED, height, width, rng) for _ in range(CROPS_OF_ONE_PICTURE))
            while len(waiting) > WAITING:
                at = rng.integers(len(waiting))
                waiting[at], waiting[-1] = waiting[-1], waiting[at]
                yield waiting.pop()


def still_crops(scenes, height, width, rng):
    while True:
        for index in rng.permutation(len(scenes)):
            yield crop(scenes[int(index)], STILLS, height, width, rng)


def batches(scenes, pictures, share, size, height, width, seed):
    """(picture [n, 3, h, w] in 0..1, then heat, weight, box, box weight); `share` of the crops are simulated."""
    rng = np.random.default_rng(seed)
    stills = still_crops(scenes, height, width, rng) if scenes else None
    films = simulated_crops(pictures, height, width, rng) if pictures else None
    share = share if scenes and pictures else float(bool(pictures))
    while True:
        crops = [next(films if rng.random() < share else stills) for _ in range(size)]
        picture = torch.from_numpy(np.stack([each[0] for each in crops])).permute(0, 3, 1, 2).float().div_(255)
        truth = [each[1] for each in crops]
        yield (picture, *(torch.from_numpy(np.stack([getattr(t, n) for t in truth])) for n in NAMES))


NAMES = ("heat", "weight", "box", "box_weight")
