"""Balls drawn into a crop: shaded, patterned, smeared by their own motion, on the grass or in the air."""

import cv2
import numpy as np

SUPER = 8  # positions of the ball within one exposure
MOST = 2  # balls drawn into one crop


def place(picture, people, pitch, rng):
    """A point for a ball: near somebody's feet, or anywhere on the pitch; None where the dice land off it."""
    height, width = picture.shape[:2]
    if len(people) and rng.random() < 0.55:
        left, top, wide, tall, *_ = people[rng.integers(len(people))]
        x, y = left + wide / 2 + rng.normal(0, wide), top + tall * rng.uniform(0.75, 1.05)
    else:
        x, y = rng.uniform(2, width - 2), rng.uniform(2, height - 2)
    if not (2 <= x < width - 2 and 2 <= y < height - 2):
        return None
    if pitch is not None and cv2.pointPolygonTest(pitch.astype(np.float32), (float(x), float(y)), True) < -30:
        return None
    return x, y


def size(people, y, rng):
    """Radius in pixels: a ball is an eighth of a person's height, so measured against whoever stands nearest in depth."""
    if not len(people):
        return float(rng.uniform(0.9, 3.5))
    nearest = people[np.argmin(np.abs(people[:, 1] + people[:, 3] - y))]
    return float(np.clip(nearest[3] / 16 * rng.uniform(0.75, 1.3), 0.85, 6))


def smear(x, y, radius, edge, motion, shape):
    """(slices, coverage 0..1, shading): a disc with an edge some pixels soft, averaged along its motion [dx, dy]."""
    reach = radius + edge + np.abs(motion) / 2
    left, right = int(max(0, x - reach[0])), int(min(shape[1], x + reach[0] + 2))
    top, bottom = int(max(0, y - reach[1])), int(min(shape[0], y + reach[1] + 2))
    rows, columns = np.mgrid[top:bottom, left:right] + 0.5
    covered, shade = np.zeros(rows.shape), np.zeros(rows.shape)
    for step in np.linspace(-0.5, 0.5, SUPER):
        dx, dy = columns - x - motion[0] * step, rows - y - motion[1] * step
        disc = np.clip((radius + edge / 2 - np.hypot(dx, dy)) / edge, 0, 1)
        covered += disc / SUPER
        shade += disc * np.clip(0.85 - 0.25 * dy / radius, 0.4, 1.1) / SUPER
    return (slice(top, bottom), slice(left, right)), covered, shade / np.maximum(covered, 1e-6)


def paint_on(picture, area, covered, paint):
    below = picture[area].astype(np.float64)
    covered = covered if picture.ndim == 2 else covered[..., None]
    picture[area] = (below + (paint - below) * covered).astype(np.uint8)


def travel(direction, motion, rng):
    """Pixels [dx, dy] since the picture before: further the more the ball is smeared, often not at all."""
    length = 0.0 if rng.random() < 0.25 else rng.exponential(9.0)
    return max(length, 6 * float(np.hypot(*motion))) * np.array([np.cos(direction), 0.6 * np.sin(direction)])


def draw(picture, before, known, people, pitch, rng):
    """Draws up to MOST balls into the picture, and into the one before where each came from; returns all the balls [m, 4]."""
    drawn = []
    for _ in range(rng.integers(1, MOST + 1)):
        spot = place(picture, people, pitch, rng)
        if spot is None:
            continue
        radius = size(people, spot[1], rng)
        direction, speed = rng.uniform(0, 2 * np.pi), radius * rng.exponential(1.2) * (rng.random() < 0.6)
        motion = speed * np.array([np.cos(direction), 0.6 * np.sin(direction)])
        area, covered, shade = smear(*spot, radius, rng.uniform(0.8, 2.2), motion, picture.shape)
        if not covered.size or covered.max() < 0.2:
            continue
        light = np.clip(np.percentile(picture[::8, ::8], 98) / 255 * rng.uniform(0.75, 1.15), 0.35, 1)
        colour = 255 * light * np.array([1, 1, rng.uniform(0.85, 1.05)]) * rng.uniform(0.9, 1)
        if rng.random() < 0.08:
            colour = 255 * light * np.array([1, rng.uniform(0.5, 1), rng.uniform(0.1, 0.6)])
        shade = shade * (1 - 0.25 * rng.random(shade.shape) * rng.random())
        paint = np.clip(colour * shade[..., None], 0, 255)
        paint_on(picture, area, covered, paint)
        if before is not None:
            from_x, from_y = np.array(spot) - travel(direction, motion, rng)
            if 0 <= from_x < before.shape[1] and 0 <= from_y < before.shape[0]:
                area, covered, shade = smear(from_x, from_y, radius, 1.2, motion, before.shape)
                paint_on(before, area, covered, np.clip(colour.mean() * shade, 0, 255))
        drawn.append((*spot, radius, 1.0))
    return np.concatenate([known, np.array(drawn, np.float32).reshape(-1, 4)])
