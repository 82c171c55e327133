"""What changed since a moment before: the fourth plane of the network's input, real, imagined or unknown."""

import cv2
import numpy as np

UNKNOWN = 128  # what the plane says everywhere of a picture that nothing is known to go before
STEP = 3.0  # pixels that a person imagined to be moving has moved, one standard deviation


def change(picture, before):
    """int16 [h, w]: how much brighter each pixel of an RGB picture is than before; UNKNOWN where before is."""
    if before is None:
        return np.full(picture.shape[:2], UNKNOWN, np.int16)
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.int16) - before


def imagined(picture, people, rng):
    """The brightness before, of a picture that nobody filmed: the same, with everybody some pixels aside."""
    before = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    now = before.copy()
    height, width = before.shape
    for left, top, wide, tall, *_ in people:
        x, y = int(left), int(top)
        right, bottom = int(left + wide) + 1, int(top + tall) + 1
        dx, dy = np.round(rng.normal(0, STEP * tall / 30, 2) * (1, 0.4)).astype(int)
        if dx == dy == 0 or min(x, y, x + dx, y + dy) < 0 or max(right, right + dx) > width or max(bottom, bottom + dy) > height:
            continue
        share = np.linspace(0, 1, right - x)
        grass = now[y:bottom, [max(0, x - 1)]] * (1 - share) + now[y:bottom, [min(width - 1, right)]] * share
        before[y:bottom, x:right] = grass
        before[y + dy : bottom + dy, x + dx : right + dx] = now[y:bottom, x:right]
    return before


def varied(changed, rng):
    """Other contrast, and noise."""
    contrast = float(np.exp(rng.normal(0, 0.25)))
    noise = rng.standard_normal(changed.shape, dtype=np.float32) * rng.uniform(0, 3)
    return np.clip(changed * contrast + noise, -255, 255).astype(np.int16)
