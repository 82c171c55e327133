"""A detector to train on, from a checkpoint or from a shipped model.onnx, whose convolutions have taken its norms in."""

import onnx
import torch
import yaml
from onnx import numpy_helper
from torch import nn

from network import Detector


def reopen(file, pictures):
    """(detector, what it was trained on). Outputs that the file has not start anew; folded norms measure themselves on pictures."""
    network = Detector()
    if file.suffix == ".onnx":
        unfold(network, shipped(file), pictures)
        return network, yaml.safe_load(file.with_name("card.yaml").read_text())["trained"]
    checkpoint = torch.load(file, weights_only=True)
    kept = checkpoint["weights"]
    for part in ("weight", "bias"):
        kept[f"output.{part}"] = beginning(getattr(network.output, part), kept[f"output.{part}"])
    network.load_state_dict(kept)
    return network, checkpoint["trained"]


def beginning(values, known):
    """The values, the first of them as known."""
    filled = values.detach().clone()
    filled[: len(known)] = known
    return filled


def shipped(file):
    """{convolution: (weight, bias)} of the file."""
    graph = onnx.load(str(file)).graph
    values = {each.name: torch.from_numpy(numpy_helper.to_array(each).copy()) for each in graph.initializer}
    return {module(node): tuple(values[name] for name in node.input[1:3]) for node in graph.node if node.op_type == "Conv"}


def module(node):
    """What a node was exported from: /head/depthwise/depthwise.0/Conv is head.depthwise.0."""
    found = []
    for part in node.name.strip("/").split("/")[:-1]:
        if found and part.startswith(found[-1] + "."):
            found.pop()
        found.append(part)
    return ".".join(found)


def unfold(network, convolutions, pictures):
    """Gives each convolution its weight and bias; where a norm follows, that takes the bias, and is scaled to what it sees."""
    modules = {name: each for name, each in network.named_modules() if isinstance(each, nn.Conv2d | nn.BatchNorm2d)}
    missing = {name for name, each in modules.items() if isinstance(each, nn.Conv2d)} ^ convolutions.keys()
    if missing:
        raise SystemExit(f"{sorted(missing)} are in the file or in the network only: it is not a file of this network.")
    norms = []
    with torch.no_grad():
        for name, (weight, bias) in convolutions.items():
            convolution = modules[name]
            convolution.weight.copy_(beginning(convolution.weight, weight))
            if convolution.bias is not None:
                convolution.bias.copy_(beginning(convolution.bias, bias))
                continue
            head, _, index = name.rpartition(".")
            norm = modules[f"{head}.{int(index) + 1}"]
            norm.bias.copy_(bias)
            norm.running_var.fill_(1 - norm.eps)
            norms.append((convolution, norm))
        for (_, norm), (mean, spread) in zip(norms, seen(network.eval(), [each for each, _ in norms], pictures)):
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(spread)
            norm.weight.copy_(torch.sqrt(spread + norm.eps))
            norm.bias += mean.float()


def seen(network, convolutions, pictures):
    """[(mean, variance)] of each channel of the convolutions' answers over batches of pictures."""
    sums = {each: (0, 0.0, 0.0) for each in convolutions}

    def listen(convolution, _, answer):
        values = answer.transpose(0, 1).flatten(1).double()
        count, total, squares = sums[convolution]
        sums[convolution] = count + values.shape[1], total + values.sum(1), squares + (values**2).sum(1)

    hooks = [each.register_forward_hook(listen) for each in convolutions]
    for picture in pictures:
        network.maps(picture)
    for hook in hooks:
        hook.remove()
    return [(total / count, squares / count - (total / count) ** 2) for count, total, squares in sums.values()]
