"""From maps to people and balls, step by step as the product does it: 3x3 maxima, threshold, non-maximum suppression, slopes."""

import cv2
import numpy as np


def peaks(confidence, threshold):
    """(rows, columns) where confidence [h, w] is the largest of its 3x3 and at least the threshold, best first."""
    return ranked(confidence, tops(confidence) & (confidence >= threshold))


def tops(confidence):
    """bool [h, w]: where confidence is the largest of its 3x3."""
    return confidence >= cv2.dilate(confidence, np.ones((3, 3), np.uint8))


def ranked(confidence, wanted):
    """(rows, columns) of the wanted cells, best first."""
    rows, columns = np.nonzero(wanted)
    order = np.argsort(-confidence[rows, columns], kind="stable")
    return rows[order], columns[order]


def overlaps(box, boxes):
    """IoU of one box with boxes [n, 4], all of them left, top, width, height."""
    low = np.maximum(box[:2], boxes[:, :2])
    high = np.minimum(box[:2] + box[2:], boxes[:, :2] + boxes[:, 2:])
    shared = np.clip(high - low, 0, None).prod(1)
    return shared / (box[2] * box[3] + boxes[:, 2] * boxes[:, 3] - shared)


def boxes(maps, stride, rows, columns):
    """float [n, 6] of left, top, width, height, score and row of the feet in pixels, as those cells of people [5, h, w] give them.

    Of maps [7, h, w] the sixth tells of feet, each cell of whoever stands there (the last, how surely, is not read here); without it
    the feet are where the box ends.
    """
    at = maps[:, rows, columns]
    x, y = (columns + at[1]) * stride, (rows + at[2]) * stride
    width, height = np.exp(at[3]), np.exp(at[4])
    feet = y + height / 2
    if len(maps) > 5:
        row = np.clip(feet / stride, 0, maps.shape[1] - 1).astype(int)
        column = np.clip(x / stride, 0, maps.shape[2] - 1).astype(int)
        feet = (row + 0.5 + maps[5, row, column]) * stride
    return np.stack([x - width / 2, y - height / 2, width, height, at[0], feet], 1)


def add_apart(kept, found, most_overlap, least_together=0.0):
    """Appends to the list of boxes, in turn, those found that overlap none in it by more, and score enough with that one."""
    for each in found:
        shared = overlaps(each[:4], np.array(kept)[:, :4]) if kept else np.zeros(1)
        together = each[4] + (kept[shared.argmax()][4] if shared.max() > 0 else 0)
        if shared.max() <= most_overlap and together >= least_together:
            kept.append(each)


def people(maps, stride, threshold, nms_iou, threshold_beside, threshold_together, beside_iou):
    """float [n, 6] as boxes has it, best first, from people [5, h, w] or [7, h, w].

    Peaks first; then, of two people who share one, the cell on its slope that gives another box.
    """
    kept, confidence = [], maps[0]
    add_apart(kept, boxes(maps, stride, *peaks(confidence, threshold)), nms_iou)
    slopes = ~tops(confidence) & (confidence >= threshold_beside)
    add_apart(kept, boxes(maps, stride, *ranked(confidence, slopes)), beside_iou, threshold_together)
    return np.array(sorted(kept, key=lambda each: -each[4])).reshape(-1, 6)


def vertex(before, here, after):
    """Where the parabola through three neighbouring values is highest, as an offset of -0.5..0.5 from the middle one."""
    bend = before - 2 * here + after
    return 0.0 if bend >= 0 else float(np.clip((before - after) / (2 * bend), -0.5, 0.5))


def balls(confidence, stride, threshold):
    """float [n, 3] of x, y, score in pixels, best first, from ball [h, w]."""
    rows, columns = peaks(confidence, threshold)
    framed = np.pad(confidence, 1, mode="edge")
    found = []
    for row, column in zip(rows, columns):
        around = framed[row : row + 3, column : column + 3]
        x = column + 0.5 + vertex(around[1, 0], around[1, 1], around[1, 2])
        y = row + 0.5 + vertex(around[0, 1], around[1, 1], around[2, 1])
        found.append((x * stride, y * stride, confidence[row, column]))
    return np.array(found).reshape(-1, 3)
