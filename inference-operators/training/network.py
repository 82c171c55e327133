"""The detector's network: fully convolutional, so any picture whose sides are multiples of 32 will do.

In: picture [N, 4, H, W], RGB planes in 0..1 and how much brighter each pixel is than 80 ms before, in -1..1. Out: people [N, 5, H/4, W/4],
ball [N, 1, H/4, W/4] and feet [N, 2, H/4, W/4].
Widths are multiples of 16, the block in which ONNX Runtime computes on AVX-512: 24 channels cost as much as 32.
"""

import torch
from torch import nn
from torch.nn import functional as F

STRIDE = 4
FIRST_LOG_SIZE = (2.3, 3.0)  # a person of 10 x 20 pixels: where width and height start
FIRST_LOGIT = -5.0  # almost nothing is a person or a ball
FIRST_FEET = (0.0, -0.7)  # in the middle of the cell, half a cell astray


def convolution(inputs, outputs, kernel=3, stride=1, groups=1):
    """Convolution, batch norm, ReLU; the exporter folds the norm into the convolution."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, (kernel - 1) // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    """Depthwise 3x3, pointwise 1x1, added to what came in."""

    def __init__(self, channels):
        super().__init__()
        self.depthwise = convolution(channels, channels, groups=channels)
        self.pointwise = nn.Sequential(nn.Conv2d(channels, channels, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        return F.relu(x + self.pointwise(self.depthwise(x)))


def stage(inputs, outputs, blocks, kernel=3):
    """Halve the resolution with a full convolution, then think in residual blocks."""
    return nn.Sequential(convolution(inputs, outputs, kernel, 2), *[Residual(outputs) for _ in range(blocks)])


def twice(x):
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


def offsets(maps):
    """[N, 2, h, w] in cells: within the cell or up to half a cell beside it, where the peak fell next to the centre."""
    return 2 * torch.sigmoid(maps[:, 2:4]) - 0.5


class Detector(nn.Module):
    """Backbone to stride 32, pyramid back to stride 4, and there one head for people and ball together."""

    def __init__(self):
        super().__init__()
        self.stem = convolution(4, 16, kernel=2, stride=2)
        self.stride4 = stage(16, 32, blocks=0)
        self.stride8 = stage(32, 48, blocks=2, kernel=2)
        self.stride16 = stage(48, 64, blocks=2, kernel=2)
        self.stride32 = stage(64, 96, blocks=2)
        self.lateral8 = nn.Conv2d(48, 32, 1)
        self.lateral16 = nn.Conv2d(64, 32, 1)
        self.lateral32 = nn.Conv2d(96, 32, 1)
        self.smooth = nn.Sequential(nn.ReLU(inplace=True), Residual(32))
        self.head = Residual(32)
        self.output = nn.Conv2d(32, 8, 1)
        nn.init.normal_(self.output.weight, std=0.01)
        self.output.bias.data = torch.tensor([FIRST_LOGIT, FIRST_LOGIT, 0.0, 0.0, *FIRST_LOG_SIZE, *FIRST_FEET])

    def maps(self, picture):
        """[N, 8, H/4, W/4]: logits of ball, person, offset x and y, log of width and height in pixels, then what feet says."""
        fine = self.stride4(self.stem(picture))
        middle = self.stride8(fine)
        coarse = self.stride16(middle)
        top = self.lateral32(self.stride32(coarse))
        top = self.lateral16(coarse) + twice(top)
        top = self.lateral8(middle) + twice(top)
        return self.output(self.head(fine + twice(self.smooth(top))))

    def forward(self, picture):
        """people: confidence, centre's offset from its cell's corner in cells (x, y), log of width and height; ball: confidence;
        feet, of whoever stands in a cell: rows from its middle down to them, in cells, and log of how far that is off on average.
        """
        maps = self.maps(picture)
        sure = torch.sigmoid(maps[:, :2])
        return torch.cat([sure[:, 1:], offsets(maps), maps[:, 4:6]], dim=1), sure[:, :1], maps[:, 6:]
