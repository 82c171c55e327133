"""Focal loss on the peaks (Zhou et al. 2019, equation 1), GIoU (Rezatofighi et al. 2019) plus smooth L1 on the boxes, and how
unlikely the feet are under a Laplace distribution as wide as the network says."""

import torch
from torch.nn import functional as F

from network import STRIDE, offsets

BOX_SHARE, SIZE_SHARE, FEET_SHARE = 2.0, 0.5, 0.3


def focal(logits, heat, weight):
    """Mean over the wanted peaks; cells beside a peak are forbidden less the nearer they are."""
    wanted = (heat == 1).float() * weight
    forbidden = (heat < 1).float() * (1 - heat) ** 4 * weight
    chance = torch.sigmoid(logits)
    loss = wanted * (1 - chance) ** 2 * -F.logsigmoid(logits) + forbidden * chance**2 * -F.logsigmoid(-logits)
    return loss.sum((0, 2, 3)) / wanted.sum((0, 2, 3)).clamp(min=4)


def boxes(maps):
    """[N, 4, h, w]: left, top, right, bottom in pixels, as the offsets and sizes of maps [N, 8, h, w] have it."""
    height, width = maps.shape[2:]
    rows = torch.arange(height, device=maps.device).view(1, height, 1)
    columns = torch.arange(width, device=maps.device).view(1, 1, width)
    offset = offsets(maps)
    x, y = (columns + offset[:, 0]) * STRIDE, (rows + offset[:, 1]) * STRIDE
    half_width, half_height = torch.exp(maps[:, 4].clamp(0, 7)) / 2, torch.exp(maps[:, 5].clamp(0, 7)) / 2
    return torch.stack([x - half_width, y - half_height, x + half_width, y + half_height], 1)


def giou_loss(found, wanted):
    """1 - GIoU of boxes [n, 4]."""
    low, high = torch.maximum(found[:, :2], wanted[:, :2]), torch.minimum(found[:, 2:], wanted[:, 2:])
    shared = (high - low).clamp(min=0).prod(1)
    union = (found[:, 2:] - found[:, :2]).prod(1) + (wanted[:, 2:] - wanted[:, :2]).prod(1) - shared
    hull = torch.maximum(found[:, 2:], wanted[:, 2:]) - torch.minimum(found[:, :2], wanted[:, :2])
    hull = hull.prod(1)
    return 1 - shared / union + (hull - union) / hull


def feet_loss(said, foot):
    """(nats, mean error in cells) of what is said [N, 2, h, w] where rows of feet in pixels, [N, h, w], are known."""
    rows = torch.arange(said.shape[2], device=said.device).view(1, -1, 1) + 0.5
    at = torch.isfinite(foot)
    if not at.any():
        return said.sum() * 0, said.new_zeros(())
    wanted = (foot / STRIDE - rows)[at]
    error = (said[:, 0][at] - wanted).abs()
    wide = said[:, 1][at].clamp(-4, 2)
    return (error * torch.exp(-wide) + wide).mean(), error.mean()


def total(maps, heat, weight, box, box_weight, foot):
    """(loss, its parts as a tensor: ball, people, GIoU, size, feet)."""
    maps = maps.float()
    peaks = focal(maps[:, :2], heat, weight)
    at = box_weight > 0
    share = box_weight[at]
    wanted = box.movedim(1, -1)[at]
    found = boxes(maps).movedim(1, -1)[at]
    overlap = (giou_loss(found, wanted) * share).sum() / share.sum().clamp(min=4)
    sizes = maps[:, 4:6].movedim(1, -1)[at]
    wanted_sizes = torch.log((wanted[:, 2:] - wanted[:, :2]).clamp(min=1))
    size = (F.smooth_l1_loss(sizes, wanted_sizes, reduction="none", beta=0.2).sum(1) * share).sum()
    size = size / share.sum().clamp(min=4)
    feet, astray = feet_loss(maps[:, 6:], foot)
    loss = peaks.sum() + BOX_SHARE * overlap + SIZE_SHARE * size + FEET_SHARE * feet
    return loss, torch.stack([peaks[0], peaks[1], overlap, size, astray]).detach()
