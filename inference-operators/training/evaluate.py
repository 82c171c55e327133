"""Figures of an exported model: recall and precision of people, and of the ball with its candidates.

People count where they stand (the middle of the box's lower edge) inside the labelled pitch, or anywhere in a
simulated picture, and are matched best score first, IoU >= 0.4. A box that matches somebody outside, or somebody
mostly hidden, is neither right nor wrong. Ends with one JSON line.
"""

import argparse
import json
import pathlib

import cv2
import numpy as np
import onnxruntime
import yaml

import motion
import peaks
import simulated
import stills

LEAST_IOU = 0.4
BALL_REACH = 8.0  # pixels
LEAST_VISIBLE = 0.5  # simulated people and balls hidden more than this are not asked for
CLEAR = 0.98  # of whom so much shows, feet are asked of
SMALLEST_BALL = 1.0  # pixels of radius; a smaller one may be found, and need not be
MULTIPLE = 32
LOWEST = 0.01  # a ball candidate below this is none
HEIGHTS = (0, 14, 20, 30, 45, 1000)  # pixels


class Model:
    """The ONNX file that takes RGB, and its card, run on one thread."""

    def __init__(self, card):
        card = pathlib.Path(card)
        self.card = yaml.safe_load(card.read_text())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        file = card.parent / self.card["source"]
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def maps(self, picture, before=None):
        """people [5, h, w], or [7, h, w] with their feet, and ball [h, w] of a uint8 RGB picture, padded with black to a multiple of 32."""
        height, width = (-side % MULTIPLE for side in picture.shape[:2])
        planes = np.dstack([picture, motion.change(picture, before)])
        padded = np.pad(planes, ((0, height), (0, width), (0, 0)))
        tensor = np.ascontiguousarray(padded.transpose(2, 0, 1)[None], np.float32) / 255
        says = self.card["outputs"]
        told = [says["people"][name] for name in ("name", "feet") if name in says["people"]]
        ball, *people = self.session.run([says["ball"]["name"], *told], {"picture": tensor})
        return np.concatenate([maps[0] for maps in people]), ball[0, 0]

    def look(self, scene):
        """(people [n, 6], ball candidates [m, 3]); which candidates pass for a ball is for the threshold to say."""
        people, ball = self.maps(scene.picture, scene.before)
        says = self.card["outputs"]["people"]
        least = says["threshold_still"] if scene.before is None else says["threshold"]
        rules = (says["nms_iou"], says["threshold_beside"], says["threshold_together"], says["beside_iou"])
        found = peaks.people(people, says["stride"], least, *rules)
        return found, peaks.balls(ball, self.card["outputs"]["ball"]["stride"], LOWEST)


class Product:
    """What `./touchline detect` printed about pictures, one JSON object a line, in place of a look at them."""

    def __init__(self, card, lines):
        self.card = yaml.safe_load(pathlib.Path(card).read_text())
        said = [json.loads(line) for line in pathlib.Path(lines).read_text().splitlines()]
        self.said = {pathlib.Path(line["file"]).stem: line for line in said}

    def look(self, scene):
        if scene.name not in self.said:
            raise SystemExit(f"{scene.name} is not in the detections: give `./touchline detect` all the stills")
        line = self.said[scene.name]
        people = [
            [*(person[field] for field in ("left", "top", "width", "height", "score")), person["top"] + person["height"]]
            for person in line["people"]
        ]
        balls = [[ball[field] for field in ("x", "y", "score")] for ball in line["balls"]]
        return np.array(people, np.float64).reshape(-1, 6), np.array(balls, np.float64).reshape(-1, 3)


def match(found, truth):
    """For each found box the index of the truth it is matched to, or -1; best score first."""
    matched, taken = np.full(len(found), -1), np.zeros(len(truth), bool)
    for number, box in enumerate(found):
        if len(truth):
            overlap = np.where(taken, 0, peaks.overlaps(box[:4], truth[:, :4]))
            if overlap.max() >= LEAST_IOU:
                matched[number] = int(overlap.argmax())
                taken[matched[number]] = True
    return matched


class Tally:
    """Counts over pictures, and the figures that come of them."""

    def __init__(self, threshold):
        self.threshold = threshold
        self.people, self.recalled, self.boxes, self.right, self.ious = 0, 0, 0, 0, []
        self.players, self.players_recalled = 0, 0
        self.by_height = np.zeros((2, len(HEIGHTS) - 1), int)
        self.feet_errors, self.edge_errors = [], []
        self.balls, self.ball_found, self.ball_boxes, self.ball_right = 0, 0, 0, 0
        self.best = dict.fromkeys((1, 3, 10), 0)
        self.ball_errors = []

    def add_people(self, found, truth, asked, counted):
        """found [n, 6]; truth [m, >= 4]; asked bool [m]: must be found; counted bool [n]: must be right."""
        matched = match(found, truth)
        hit = np.zeros(len(truth), bool)
        hit[matched[matched >= 0]] = True
        self.people += int(asked.sum())
        self.recalled += int((hit & asked).sum())
        self.boxes += int(counted.sum())
        self.right += int((counted & (matched >= 0)).sum())
        for box, number in zip(found, matched):
            if number >= 0:
                self.ious.append(peaks.overlaps(box[:4], truth[number : number + 1, :4])[0])
        if len(truth):
            for row, which in enumerate((asked, hit & asked)):
                self.by_height[row] += np.histogram(truth[which, 3], HEIGHTS)[0]
        return matched, hit

    def add_feet(self, found, truth, matched):
        """Pixels from where people who show wholly stand down to their feet as found, and to their boxes' lower edges."""
        for box, number in zip(found, matched):
            if number >= 0 and truth[number, 4] >= CLEAR and np.isfinite(truth[number, 5]):
                self.feet_errors.append(float(box[5] - truth[number, 5]))
                self.edge_errors.append(float(box[1] + box[3] - truth[number, 5]))

    def add_players(self, hit, asked):
        """hit, asked bool [m]: players and officials, who were found and who had to be."""
        self.players += int(asked.sum())
        self.players_recalled += int((hit & asked).sum())

    def add_balls(self, found, truth, asked):
        """found [n, 3] candidates inside; truth [m, >= 2]; asked bool [m]."""
        distance = np.hypot(*(found[:, None, :2] - truth[None, :, :2]).transpose(2, 0, 1))
        near = distance <= BALL_REACH
        sure = found[:, 2] >= self.threshold
        self.balls += int(asked.sum())
        self.ball_found += int((near[sure].any(0) & asked).sum())
        self.ball_boxes += int(sure.sum())
        self.ball_right += int(near[sure].any(1).sum())
        for many in self.best:
            self.best[many] += int((near[:many].any(0) & asked).sum())
        if len(found):
            closest = distance.min(0)[asked & near.any(0)]
            self.ball_errors.extend(closest.tolist())

    def figures(self):
        def share(part, whole):
            return round(part / whole, 4) if whole else None

        return {
            "people": self.people,
            "people_recall": share(self.recalled, self.people),
            "people_precision": share(self.right, self.boxes),
            **{
                name: round(float(np.sqrt(np.mean(np.square(errors)))), 2)
                for name, errors in (("feet_rms_px", self.feet_errors), ("lower_edge_to_feet_rms_px", self.edge_errors))
                if errors
            },
            **({"players_recall": share(self.players_recalled, self.players)} if self.players else {}),
            "people_iou_mean": round(float(np.mean(self.ious)), 3) if self.ious else None,
            "people_recall_by_height_px": {
                f"{low}-{high}": share(int(hit), int(all_))
                for low, high, hit, all_ in zip(HEIGHTS, HEIGHTS[1:], self.by_height[1], self.by_height[0])
                if all_
            },
            "balls": self.balls,
            "ball_recall": share(self.ball_found, self.balls),
            "ball_precision": share(self.ball_right, self.ball_boxes),
            **{f"ball_in_best_{many}": share(count, self.balls) for many, count in self.best.items()},
            "ball_error_median_px": round(float(np.median(self.ball_errors)), 2) if self.ball_errors else None,
        }


def feet(boxes):
    return np.stack([boxes[:, 0] + boxes[:, 2] / 2, boxes[:, 1] + boxes[:, 3]], 1)


def judge(model, scenes, draw=None):
    """The figures over scenes; draws what was found, missed and invented where a directory is given."""
    tally = Tally(model.card["outputs"]["ball"]["threshold"])
    for scene in scenes:
        found, candidates = model.look(scene)
        truth, ball_truth = scene.people, scene.balls
        if scene.pitch is not None:
            asked, counted = stills.inside(scene.pitch, feet(truth)), stills.inside(scene.pitch, feet(found))
            balls_asked = stills.inside(scene.pitch, ball_truth[:, :2])
            candidates = candidates[stills.inside(scene.pitch, candidates[:, :2])]
        else:
            asked, counted = truth[:, 4] >= LEAST_VISIBLE, np.ones(len(found), bool)
            balls_asked = (ball_truth[:, 3] >= LEAST_VISIBLE) & (ball_truth[:, 2] >= SMALLEST_BALL)
        matched, hit = tally.add_people(found, truth, asked, counted)
        tally.add_feet(found, truth, matched)
        if scene.playing is not None:
            tally.add_players(hit, asked & scene.playing)
        tally.add_balls(candidates, ball_truth, balls_asked)
        if draw:
            show(draw, scene, found, matched, counted, hit, asked, candidates)
    return tally.figures()


def show(directory, scene, found, matched, counted, hit, asked, candidates):
    """Green: right. Red: invented. Yellow: missed. Cyan circles: the three best ball candidates. Magenta: the ball."""
    picture = cv2.cvtColor(scene.picture, cv2.COLOR_RGB2BGR)

    def outline(box, colour):
        left, top, right, bottom = box[0], box[1], box[0] + box[2], box[1] + box[3]
        cv2.rectangle(picture, (int(left), int(top)), (int(right), int(bottom)), colour, 1)

    for box, number, counts in zip(found, matched, counted):
        if counts or number >= 0:
            outline(box, (0, 255, 0) if number >= 0 else (0, 0, 255))
    for box in scene.people[asked & ~hit]:
        outline(box, (0, 255, 255))
    for x, y, score in candidates[:3]:
        cv2.circle(picture, (int(x), int(y)), 7, (255, 255, 0), 1)
        cv2.putText(picture, f"{score:.2f}", (int(x) + 8, int(y)), cv2.FONT_HERSHEY_PLAIN, 0.7, (255, 255, 0))
    for x, y, *_ in scene.balls:
        cv2.circle(picture, (int(x), int(y)), 10, (255, 0, 255), 1)
    pathlib.Path(directory).mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(pathlib.Path(directory, scene.name[:40] + ".png")), picture)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--card", required=True, help="card.yaml, with the model beside it")
    arguments.add_argument("--stills", help="directory with images/ and labels/: the ten held out are judged")
    arguments.add_argument("--detections", help="judge these JSON lines of `./touchline detect` on the stills instead")
    arguments.add_argument("--simulated", nargs="+", help="directories with NNNNNN.jpg and NNNNNN.json: all are judged")
    arguments.add_argument("--every", type=int, default=1, help="judge every n-th simulated picture")
    arguments.add_argument("--draw", help="directory for pictures with what was found, missed and invented")
    options = arguments.parse_args()
    if options.detections and (options.simulated or not options.stills):
        arguments.error("--detections are of the stills: give --stills, and not --simulated")
    model = Product(options.card, options.detections) if options.detections else Model(options.card)
    figures = {}
    if options.stills:
        scenes, digest = stills.held_out(options.stills)
        figures["stills"] = {"sha256": digest, **judge(model, scenes, options.draw)}
    if options.simulated:
        pictures = simulated.Pictures(options.simulated, options.every)
        figures["simulated"] = {"sha256": pictures.digest(), **judge(model, pictures, options.draw)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
