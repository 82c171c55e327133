"""The network to beat, rebuilt from the words of its description: only its cost counts, so its weights are random.

3x3 stride-2 stem to 16 channels; 32 at stride 4; 48 at stride 8 and 64, 96 at strides 16, 32, each of these three
with two residual depthwise-separable blocks; a pyramid of 1x1 laterals (32 channels, 16 at stride 4), nearest
upsampling and sums; people at stride 8 (centre, offset, log size), ball at stride 4 (one confidence map).
"""

import torch
from torch import nn
from torch.nn import functional as F

from network import Residual, convolution, stage


class Reference(nn.Module):
    """About 150,000 parameters and 1.96 GFLOPs at 1280 x 720."""

    def __init__(self):
        super().__init__()
        self.stem = convolution(3, 16, stride=2)
        self.stages = nn.ModuleList([stage(16, 32, 0), stage(32, 48, 2), stage(48, 64, 2), stage(64, 96, 2)])
        self.laterals = nn.ModuleList(nn.Conv2d(width, 32, 1) for width in (48, 64, 96))
        self.fine = nn.Conv2d(32, 16, 1)
        self.narrow = nn.Conv2d(32, 16, 1)
        self.people = nn.Sequential(Residual(32), nn.Conv2d(32, 5, 1))
        self.ball = nn.Sequential(Residual(16), nn.Conv2d(16, 1, 1))

    def forward(self, picture):
        x = self.stem(picture)
        levels = []
        for level in self.stages:
            x = level(x)
            levels.append(x)
        top = self.laterals[2](levels[3])
        top = self.laterals[1](levels[2]) + F.interpolate(top, scale_factor=2.0, mode="nearest")
        top = self.laterals[0](levels[1]) + F.interpolate(top, scale_factor=2.0, mode="nearest")
        fine = self.fine(levels[0]) + F.interpolate(self.narrow(top), scale_factor=2.0, mode="nearest")
        people = self.people(top)
        people = torch.cat([torch.sigmoid(people[:, :1]), people[:, 1:]], dim=1)
        return people, torch.sigmoid(self.ball(fine))
