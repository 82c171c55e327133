"""Close pairs: people of a crop copied beside or in front of others, cut out along the colour of the grass."""

import cv2
import numpy as np

MOST = 4  # people pasted into one crop
MARGIN = 2  # pixels kept around a box, to know the grass by
DIFFERENT = 26.0  # RGB distance from the grass that makes a pixel part of the person


def cut_out(picture, box):
    """(patch, mask 0..1) of the person in the box, or None where the box leaves the crop."""
    left, top = int(np.floor(box[0])) - MARGIN, int(np.floor(box[1])) - MARGIN
    right, bottom = int(np.ceil(box[0] + box[2])) + MARGIN, int(np.ceil(box[1] + box[3])) + MARGIN
    if left < 0 or top < 0 or right > picture.shape[1] or bottom > picture.shape[0]:
        return None
    patch = picture[top:bottom, left:right].copy()
    sides = np.concatenate([patch[:, :MARGIN].reshape(-1, 3), patch[:, -MARGIN:].reshape(-1, 3)])
    distance = np.linalg.norm(patch.astype(np.float32) - np.median(sides, 0), axis=2)
    mask = (distance > DIFFERENT).astype(np.float32)
    mask[:MARGIN], mask[-MARGIN:], mask[:, :MARGIN], mask[:, -MARGIN:] = 0, 0, 0, 0
    if mask.mean() < 0.12:
        return None
    return patch, np.clip(cv2.GaussianBlur(cv2.dilate(mask, np.ones((2, 2))), (3, 3), 0.7), 0, 1)


def covered(behind, front):
    """Share of box `behind` under box `front`."""
    wide = min(behind[0] + behind[2], front[0] + front[2]) - max(behind[0], front[0])
    tall = min(behind[1] + behind[3], front[1] + front[3]) - max(behind[1], front[1])
    return max(0.0, wide) * max(0.0, tall) / (behind[2] * behind[3])


def close_pairs(picture, people, rng):
    """Pastes up to MOST people into the picture and returns everybody [n, 6]."""
    for _ in range(rng.integers(1, MOST + 1)):
        if not len(people):
            break
        source, host = people[rng.integers(len(people))], people[rng.integers(len(people))]
        if not 0.75 < source[3] / host[3] < 1.33:
            continue
        cut = cut_out(picture, source)
        if cut is None:
            continue
        patch, mask = cut
        within = source[:2] - np.floor(source[:2]) + MARGIN  # the box's corner in the patch
        if rng.random() < 0.5:
            patch, mask = patch[:, ::-1], mask[:, ::-1]
            within[0] = patch.shape[1] - within[0] - source[2]
        beside = rng.random() < 0.5  # or in front
        aside, nearer = (rng.uniform(0.35, 1.5), rng.uniform(0, 0.2)) if beside else (rng.uniform(0, 1), rng.uniform(0.3, 0.9))
        x = host[0] + host[2] / 2 + rng.choice([-1, 1]) * aside * host[2]
        foot = host[1] + host[3] + nearer * host[3]
        left, top = int(round(x - patch.shape[1] / 2)), int(round(foot - patch.shape[0] + MARGIN))
        if left < 0 or top < 0 or left + patch.shape[1] > picture.shape[1] or top + patch.shape[0] > picture.shape[0]:
            continue
        box = np.array([left + within[0], top + within[1], source[2], source[3], 1, np.nan], np.float32)
        if max(covered(each, box) for each in people) > 0.65 or any(covered(box, each) > 0.65 for each in people):
            continue
        area = picture[top : top + patch.shape[0], left : left + patch.shape[1]]
        area[:] = (area + (patch.astype(np.float32) - area) * mask[..., None]).astype(np.uint8)
        people = np.concatenate([people, box[None]])
    return people
