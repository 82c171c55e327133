"""Trains the network that tells who has the ball, and writes it as ContactNet reads it.

Rows are of ContactRows: for everybody near the ball in a frame the frame's number, 1 if they had it, and their traits. The network
gives each a score; nobody's is 0; the softmax of the scores is the chance that it was they.
"""

import argparse
import hashlib

import numpy as np
import torch

NEAREST = 6


def read(files):
    """All traits; for each frame the rows of those near the ball; and 0 for nobody or 1 + whose turn it was."""
    traits, frames, labels, base = [], [], [], 0
    for file in files:
        digest = hashlib.sha256(open(file, "rb").read()).hexdigest()[:12]
        width = 2 + arguments.traits
        rows = np.fromfile(file, dtype=">f4").reshape(-1, width).astype(np.float32)
        print(file, len(rows), digest)
        begins = np.r_[True, rows[1:, 0] != rows[:-1, 0]]
        frame = np.cumsum(begins) - 1
        turn = np.arange(len(rows)) - np.nonzero(begins)[0][frame]
        counts = turn < NEAREST
        own = np.full((frame[-1] + 1, NEAREST), -1, np.int64)
        own[frame[counts], turn[counts]] = np.arange(len(rows))[counts] + base
        label = np.zeros(len(own), np.int64)
        has = (rows[:, 1] > 0) & counts
        label[frame[has]] = turn[has] + 1
        traits.append(rows[:, 2:])
        frames.append(own)
        labels.append(label)
        base += len(rows)
    return np.concatenate(traits), np.concatenate(frames), np.concatenate(labels)


class ContactNet(torch.nn.Module):
    def __init__(self, mean, spread, wide, narrow):
        super().__init__()
        self.mean = torch.nn.Parameter(torch.from_numpy(mean), False)
        self.spread = torch.nn.Parameter(torch.from_numpy(spread), False)
        self.first = torch.nn.Linear(len(mean), wide)
        self.second = torch.nn.Linear(wide, narrow)
        self.last = torch.nn.Linear(narrow, 1)

    def forward(self, traits):
        signal = torch.relu(self.first((traits - self.mean) / self.spread))
        return self.last(torch.relu(self.second(signal)))[..., 0]

    def layers(self):
        """Weights and biases, with mean and spread of the traits taken into the first."""
        weight = self.first.weight / self.spread
        yield weight, self.first.bias - weight @ self.mean
        yield self.second.weight, self.second.bias
        yield self.last.weight, self.last.bias


def epoch(net, data, optimizer=None, batch=2048):
    """Mean loss, and the share of frames whose likeliest is right."""
    traits, frames, labels = data
    order = np.random.permutation(len(frames)) if optimizer else np.arange(len(frames))
    loss_sum = right = 0
    for begin in range(0, len(order), batch):
        chosen = order[begin : begin + batch]
        present = torch.from_numpy(frames[chosen] >= 0)
        scores = net(torch.from_numpy(traits[frames[chosen][present.numpy()]]))
        players = torch.full((len(chosen), NEAREST), -1e9).masked_scatter(present, scores)
        odds = torch.cat([torch.zeros(len(chosen), 1), players], 1)
        truth = torch.from_numpy(labels[chosen])
        loss = torch.nn.functional.cross_entropy(odds, truth)
        if optimizer:
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        loss_sum += loss.item() * len(chosen)
        right += (odds.argmax(1) == truth).sum().item()
    return loss_sum / len(frames), right / len(frames)


def write(net, path):
    with open(path, "w") as file:
        file.write("who has the ball: flink-jobs/training\n")
        for weight, bias in net.layers():
            file.write("%d %d\n" % weight.shape)
            for row, own in zip(weight.detach().numpy(), bias.detach().numpy()):
                file.write(" ".join("%.5g" % value for value in [*row, own]) + "\n")


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("rows", nargs="+")
parser.add_argument("--check", nargs="+", required=True)
parser.add_argument("--out", required=True)
parser.add_argument("--traits", type=int, default=92)
parser.add_argument("--epochs", type=int, default=40)
parser.add_argument("--seed", type=int, default=0)
arguments = parser.parse_args()
torch.manual_seed(arguments.seed)
np.random.seed(arguments.seed)
torch.set_num_threads(1)
learn, check = read(arguments.rows), read(arguments.check)
print("frames", len(learn[1]), "of which nobody's %.3f" % (learn[2] == 0).mean())
net = ContactNet(learn[0].mean(0), learn[0].std(0) + np.float32(1e-2), 48, 24)
optimizer = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], 3e-3, weight_decay=1e-2)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, arguments.epochs)
for number in range(1, arguments.epochs + 1):
    learnt = epoch(net, learn, optimizer)
    schedule.step()
    if number % 5 == 0 or number == arguments.epochs:
        with torch.no_grad():
            print(number, "loss, share right: %.4f %.4f" % learnt, "check: %.4f %.4f" % epoch(net, check), flush=True)
write(net, arguments.out)
