"""Crops of scenes, seen under other light, through other lenses, with more balls and closer people than there were."""

import dataclasses

import cv2
import numpy as np

import balls
import motion
import paste
import stills
from targets import Targets


@dataclasses.dataclass(frozen=True)
class Recipe:
    """How a kind of picture is varied: range of zoom, how often each thing is added, and how often nothing is known of before."""

    zoom: tuple
    paste: float
    ball: float
    still: float


STILLS = Recipe(zoom=(0.75, 2.2), paste=0.75, ball=0.6, still=0.6)
SIMULATED = Recipe(zoom=(0.6, 1.5), paste=0.0, ball=0.3, still=0.15)


def centre(scene, rng):
    """The point of the scene that a crop is taken about: a person, a ball, or anywhere."""
    dice = rng.random()
    if dice < 0.5 and len(scene.people):
        left, top, width, height, *_ = scene.people[rng.integers(len(scene.people))]
        return left + width / 2, top + height / 2
    if dice < 0.85 and len(scene.balls):
        played = scene.balls if scene.pitch is None else scene.balls[stills.inside(scene.pitch, scene.balls[:, :2])]
        among = played if len(played) and rng.random() < 0.7 else scene.balls
        return tuple(among[rng.integers(len(among)), :2])
    height, width = scene.picture.shape[:2]
    if scene.pitch is not None and rng.random() < 0.8:
        low, high = scene.pitch.min(0), scene.pitch.max(0)
        return tuple(low + rng.random(2) * (high - low))
    return rng.random() * width, rng.random() * height


def window(scene, recipe, height, width, rng):
    """Zoom, mirror and shift as a 2 x 3 matrix from the scene's pixels to the crop's."""
    zoom = float(np.exp(rng.uniform(*np.log(recipe.zoom))))
    mirror = -1 if rng.random() < 0.5 else 1
    x, y = centre(scene, rng)
    to_x, to_y = width * rng.uniform(0.15, 0.85), height * rng.uniform(0.15, 0.85)
    stretch = zoom * np.exp(rng.normal(0, 0.04))
    rows, columns = scene.picture.shape[:2]
    right = mirror * zoom * columns if mirror < 0 else 0.0  # where the picture's left edge comes to lie, shifts apart
    shift_x = keep(to_x - mirror * zoom * x + right, zoom * columns, width) - right
    shift_y = keep(to_y - stretch * y, stretch * rows, height)
    return np.array([[mirror * zoom, 0, shift_x], [0, stretch, shift_y]], np.float32)


def keep(start, length, window):
    """The start of a picture of some length, moved so that it covers the window, or the middle of it if too short."""
    return float(np.clip(start, window - length, 0)) if length >= window else (window - length) / 2


def cut_to(people, height, width):
    """Boxes ended at the crop's edges, as they are at a picture's; what is cut off counts as hidden."""
    corners = np.concatenate([people[:, :2], people[:, :2] + people[:, 2:4]], 1)
    corners = np.clip(corners, 0, (width, height, width, height))
    cut = people.copy()
    cut[:, :2], cut[:, 2:4] = corners[:, :2], corners[:, 2:] - corners[:, :2]
    cut[:, 4] *= cut[:, 2:4].prod(1) / np.maximum(people[:, 2:4].prod(1), 1e-6)
    return cut[cut[:, 2:4].min(1) > 0]


def move_people(people, matrix):
    """People [n, 6] in the crop's pixels."""
    moved = people.copy()
    scale_x, scale_y = matrix[0, 0], matrix[1, 1]
    x = (people[:, 0] + people[:, 2] / 2) * scale_x + matrix[0, 2]
    moved[:, 2], moved[:, 3] = people[:, 2] * abs(scale_x), people[:, 3] * scale_y
    moved[:, 0], moved[:, 1] = x - moved[:, 2] / 2, people[:, 1] * scale_y + matrix[1, 2]
    moved[:, 5] = people[:, 5] * scale_y + matrix[1, 2]
    return moved


def move_balls(found, matrix):
    moved = found.copy()
    moved[:, 0] = found[:, 0] * matrix[0, 0] + matrix[0, 2]
    moved[:, 1] = found[:, 1] * matrix[1, 1] + matrix[1, 2]
    moved[:, 2] = found[:, 2] * abs(matrix[0, 0])
    return moved


def colours(picture, rng):
    """Other light: gains per channel, contrast, gamma, saturation, sometimes another hue."""
    gain = np.exp(rng.normal(0, 0.10, 3)) * np.exp(rng.normal(0, 0.18))
    gamma = np.exp(rng.normal(0, 0.2))
    ramp = (np.arange(256) / 255.0)[:, None] ** gamma * gain
    pivot = 0.45
    ramp = (ramp - pivot) * np.exp(rng.normal(0, 0.15)) + pivot
    table = (np.clip(ramp, 0, 1) * 255).astype(np.uint8)
    picture = cv2.LUT(picture, table[None])
    if rng.random() < 0.5:
        hue = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)
        turn = rng.normal(0, 8) if rng.random() < 0.7 else rng.uniform(0, 180)
        hue[..., 0] = ((hue[..., 0].astype(np.int16) + int(turn)) % 180).astype(np.uint8)
        hue[..., 1] = cv2.convertScaleAbs(hue[..., 1], alpha=float(np.exp(rng.normal(0, 0.3))))
        picture = cv2.cvtColor(hue, cv2.COLOR_HSV2RGB)
    return picture


def lens(picture, rng):
    """Other optics and wires: blur, sensor noise, compression."""
    if rng.random() < 0.3:
        picture = cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(0.4, 1.1)))
    if rng.random() < 0.4:
        noise = rng.standard_normal(picture.shape[:2], dtype=np.float32) * rng.uniform(1, 7)
        noise = cv2.merge([noise.astype(np.int16)] * 3)
        picture = cv2.add(picture, noise, dtype=cv2.CV_8U)
    if rng.random() < 0.4:
        coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 90))])[1]
        picture = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return picture


def warp(picture, matrix, height, width):
    """The crop under a matrix in which pixel centres lie at halves; OpenCV's lie at whole numbers."""
    whole = matrix.copy()
    whole[:, 2] += matrix[:, :2].sum(1) * 0.5 - 0.5
    return cv2.warpAffine(picture, whole, (width, height), flags=cv2.INTER_LINEAR, borderValue=(0, 0, 0))


def crop(scene, recipe, height, width, rng):
    """(uint8 [height, width, 3], change int16 [height, width], Targets): one training example out of a scene."""
    matrix = window(scene, recipe, height, width, rng)
    picture = warp(scene.picture, matrix, height, width)
    people, known_balls = move_people(scene.people, matrix), move_balls(scene.balls, matrix)
    pitch = None if scene.pitch is None else cv2.transform(scene.pitch[None], matrix)[0]
    if rng.random() < recipe.paste:
        people = paste.close_pairs(picture, people, rng)
    before = None
    if rng.random() >= recipe.still:
        before = motion.imagined(picture, people, rng) if scene.before is None else warp(scene.before, matrix, height, width)
        if scene.before is None:
            known_balls[:, 3] = 0  # whether these moved is not known
    if rng.random() < recipe.ball:
        known_balls = balls.draw(picture, before, known_balls, people, pitch, rng)
    change = motion.change(picture, before)
    change = change if before is None else motion.varied(change, rng)
    targets = Targets(height, width)
    if pitch is not None:
        sky = scene.sky * matrix[1, 1] + matrix[1, 2]
        targets.limit_to(pitch, sky, matrix[1, 1], scene.ball_labelled)
    for person in sorted(cut_to(people, height, width).tolist(), key=lambda each: each[4]):
        targets.add_person(*person)
    for ball in sorted(known_balls.tolist(), key=lambda each: each[3]):
        targets.add_ball(*ball)
    return lens(colours(picture, rng), rng), change, targets
