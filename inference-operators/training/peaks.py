"""From maps to people and balls, step by step as the product does it: 3x3 maxima, threshold, non-maximum suppression."""

import cv2
import numpy as np


def peaks(confidence, threshold):
    """(rows, columns) where confidence [h, w] is the largest of its 3x3 and at least the threshold, best first."""
    largest = cv2.dilate(confidence, np.ones((3, 3), np.uint8))
    rows, columns = np.nonzero((confidence >= largest) & (confidence >= threshold))
    order = np.argsort(-confidence[rows, columns], kind="stable")
    return rows[order], columns[order]


def overlaps(box, boxes):
    """IoU of one box with boxes [n, 4], all of them left, top, width, height."""
    low = np.maximum(box[:2], boxes[:, :2])
    high = np.minimum(box[:2] + box[2:], boxes[:, :2] + boxes[:, 2:])
    shared = np.clip(high - low, 0, None).prod(1)
    return shared / (box[2] * box[3] + boxes[:, 2] * boxes[:, 3] - shared)


def people(maps, stride, threshold, nms_iou):
    """float [n, 5] of left, top, width, height, score in pixels, best first, from people [5, h, w]."""
    rows, columns = peaks(maps[0], threshold)
    at = maps[:, rows, columns]
    x, y = (columns + at[1]) * stride, (rows + at[2]) * stride
    width, height = np.exp(at[3]), np.exp(at[4])
    found = np.stack([x - width / 2, y - height / 2, width, height, at[0]], 1)
    kept = []
    for each in found:
        if not kept or overlaps(each[:4], np.array(kept)[:, :4]).max() <= nms_iou:
            kept.append(each)
    return np.array(kept).reshape(-1, 5)


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
