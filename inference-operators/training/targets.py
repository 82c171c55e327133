"""What the network's maps should say about a crop: Gaussian peaks, boxes at and around them, and what to leave out."""

import cv2
import numpy as np

from network import STRIDE

BALL, PERSON = 0, 1
LEAST_VISIBLE = 0.3  # people and balls hidden more than this leave a hole in the loss, neither wanted nor forbidden
SHORTEST_PERSON, SMALLEST_BALL = 7.0, 0.7  # pixels of height and of radius; what is smaller leaves a hole too
BALL_SIGMA = 0.8  # cells
SKY_WEIGHT = 0.5
STANDING = 9.0  # pixels of the scene between the middle of a person at the far end and the feet
UNKNOWN_BALL_WEIGHT = 0.1  # where a ball is somewhere on the pitch and nobody labelled it


def spread(x, y, sigma_x, sigma_y, height, width):
    """(rows, columns, values): a Gaussian about a point in cells, cut at three sigmas and at the map's edge."""
    reach_x, reach_y = int(np.ceil(3 * sigma_x)), int(np.ceil(3 * sigma_y))
    columns = np.arange(max(0, int(x) - reach_x), min(width, int(x) + reach_x + 1))
    rows = np.arange(max(0, int(y) - reach_y), min(height, int(y) + reach_y + 1))
    across = np.exp(-((columns + 0.5 - x) ** 2) / (2 * sigma_x**2))
    down = np.exp(-((rows + 0.5 - y) ** 2) / (2 * sigma_y**2))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1), down[:, None] * across[None, :]


class Targets:
    """heat and weight [2, h, w] (ball, person); box [4, h, w] of left, top, right, bottom in pixels with its weight [h, w];
    foot [h, w], around where people stand the row of that in pixels, NaN elsewhere; of two who are added, the later one's."""

    def __init__(self, height, width):
        self.height, self.width = height // STRIDE, width // STRIDE
        self.heat = np.zeros((2, self.height, self.width), np.float32)
        self.weight = np.ones((2, self.height, self.width), np.float32)
        self.box = np.zeros((4, self.height, self.width), np.float32)
        self.box_weight = np.zeros((self.height, self.width), np.float32)
        self.foot = np.full((self.height, self.width), np.nan, np.float32)

    def limit_to(self, pitch, sky, zoom, ball_labelled):
        """Outside the labelled polygon nothing counts; above row `sky` nobody is. A person's middle is above the feet."""
        labelled = np.zeros((self.height, self.width), np.float32)
        cv2.fillPoly(labelled, [np.round(pitch / STRIDE).astype(np.int32)], 1.0)
        self.weight[BALL] = labelled * (1.0 if ball_labelled else UNKNOWN_BALL_WEIGHT)
        cv2.fillPoly(labelled, [np.round((pitch - (0, STANDING * zoom)) / STRIDE).astype(np.int32)], 1.0)
        labelled[: int(np.clip(sky / STRIDE, 0, self.height))] = SKY_WEIGHT
        self.weight[PERSON] = labelled

    def cells(self, left, top, width, height):
        """The slices of the map that a box in pixels covers."""
        x, y = int(left // STRIDE), int(top // STRIDE)
        right, bottom = int((left + width) // STRIDE) + 1, int((top + height) // STRIDE) + 1
        return slice(max(0, y), max(0, bottom)), slice(max(0, x), max(0, right))

    def add_person(self, left, top, width, height, visible, foot):
        x, y = (left + width / 2) / STRIDE, (top + height / 2) / STRIDE
        if not (0 <= x < self.width and 0 <= y < self.height):
            return
        if visible < LEAST_VISIBLE or height < SHORTEST_PERSON:
            self.weight[(PERSON, *self.cells(left, top, width, height))] = 0
            return
        self.weight[(PERSON, *self.cells(left, top, width, height))] = 1
        sigma_x = float(np.clip(0.16 * width / STRIDE, 0.55, 3.0))
        sigma_y = float(np.clip(0.16 * height / STRIDE, 0.55, 4.0))
        rows, columns, values = spread(x, y, sigma_x, sigma_y, self.height, self.width)
        heat = self.heat[PERSON, rows, columns]
        nearest = values > heat
        np.maximum(heat, values, out=heat)
        core = nearest & (values > 0.45) & (self.box_weight[rows, columns] < 1)
        self.box[:, rows, columns][:, core] = np.array([left, top, left + width, top + height])[:, None]
        self.box_weight[rows, columns][core] = 0.3
        self.heat[PERSON, int(y), int(x)] = 1
        self.box[:, int(y), int(x)] = (left, top, left + width, top + height)
        self.box_weight[int(y), int(x)] = 1
        if np.isfinite(foot):
            row, column = int(foot // STRIDE), int(x)
            self.foot[max(0, row - 1) : max(0, row + 2), max(0, column - 1) : column + 2] = foot

    def add_ball(self, x, y, radius, visible):
        cell_x, cell_y = x / STRIDE, y / STRIDE
        if not (0 <= cell_x < self.width and 0 <= cell_y < self.height):
            return
        reach = radius + 1.5 * STRIDE
        around = (BALL, *self.cells(x - reach, y - reach, 2 * reach, 2 * reach))
        plain = visible >= LEAST_VISIBLE and radius >= SMALLEST_BALL
        self.weight[around] = float(plain)
        if not plain:
            return
        sigma = max(BALL_SIGMA, 0.5 * radius / STRIDE)
        rows, columns, values = spread(cell_x, cell_y, sigma, sigma, self.height, self.width)
        np.maximum(self.heat[BALL, rows, columns], values, out=self.heat[BALL, rows, columns])
        self.heat[BALL, int(cell_y), int(cell_x)] = 1
