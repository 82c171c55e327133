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
    """(picture [n, 4, h, w], then heat, weight, box, box weight, foot); `share` of the crops are simulated."""
    rng = np.random.default_rng(seed)
    stills = still_crops(scenes, height, width, rng) if scenes else None
    films = simulated_crops(pictures, height, width, rng) if pictures else None
    share = share if scenes and pictures else float(bool(pictures))
    while True:
        crops = [next(films if rng.random() < share else stills) for _ in range(size)]
        truth = [each[2] for each in crops]
        yield (tensor(crops), *(torch.from_numpy(np.stack([getattr(t, n) for t in truth])) for n in NAMES))


def tensor(crops):
    """[n, 4, h, w] as the network takes it, of crops that begin with picture and change."""
    planes = np.stack([np.dstack([each[0], each[1]]) for each in crops])
    return torch.from_numpy(planes).permute(0, 3, 1, 2).float().div_(255)


NAMES = ("heat", "weight", "box", "box_weight", "foot")
