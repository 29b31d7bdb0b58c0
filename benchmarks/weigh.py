"""Learn the weights of words anew from written examples: ``python -m benchmarks.weigh [en …]``.

Examples stand in ``benchmarks/words/<language>/<list>*.tsv``: a label, a tab, a text that was
written for this (nobody's real words). What is learned is a multinomial logistic regression over
the features of ``core/weighing.py``, by AdaGrad, in plain Python: the same examples give the same
weights. Then it says what share of each label it would find in examples that it was not taught.
"""

import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.weigh_lists import LISTS, Reader
from kindregards.core.weighing import SIGN, UNIT, shares

HERE = Path(__file__).parent
TEMPLATES = HERE.parent / "templates"
ROUNDS, RATE, FOLDS = 15, 0.3, 4
SEEN_IN = 2
"""A feature that fewer examples hold is a chance."""
WORD, SHOWN = 0.3, 1.0
"""How freely a word, and what a pattern found, may speak: the size of the feature."""
LEAST = 0.1
"""Smaller weights are left out: they cost room and say nothing."""
NONE = "none"

Example = tuple[str, tuple[str, ...]]


class Model(NamedTuple):
    """The classes, what each weighs at first, and the weights of every feature."""

    classes: list[str]
    start: list[float]
    weights: dict[str, list[float]]

    def likelihoods(self, found: Iterable[str]) -> dict[str, float]:
        """Return how likely each class is."""
        scores = self.start[:]
        for feature in found:
            for place, weight in enumerate(self.weights.get(feature, ())):
                scores[place] += weight * _size(feature)
        return dict(zip(self.classes, shares(scores), strict=True))


def learn(examples: list[Example]) -> Model:
    """Return what the examples teach."""
    classes = sorted({label for label, _ in examples})
    held = Counter(feature for _, found in examples for feature in found)
    lines = {
        feature: _Line([0.0] * len(classes), [1e-8] * len(classes), count, _size(feature))
        for feature, count in held.items()
        if count >= SEEN_IN or feature.startswith(SIGN)
    }
    start = _Line([0.0] * len(classes), [1e-8] * len(classes), 0, 1.0)
    told = [
        (classes.index(label), [start, *(lines[f] for f in found if f in lines)])
        for label, found in examples
    ]
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(told)
        for label, found in told:
            _step(label, found)
    return Model(classes, start.weights, {name: line.weights for name, line in lines.items()})


class _Line(NamedTuple):
    """A feature's weights, how far each has walked, how many hold it, and its size."""

    weights: list[float]
    walked: list[float]
    held: int
    size: float


def _step(label: int, found: list[_Line]) -> None:
    """Move the weights of an example's features a little towards it, and towards nothing."""
    scores = [sum(column) for column in zip(*(_scaled(line) for line in found), strict=True)]
    misses = shares(scores)
    misses[label] -= 1
    for weights, walked, held, size in found:
        pull = 1 / held if held else 0.0
        for place, miss in enumerate(misses):
            slope = miss * size + weights[place] * pull
            walked[place] += slope * slope
            weights[place] -= RATE * slope / math.sqrt(walked[place])


def _scaled(line: _Line) -> list[float]:
    return [weight * line.size for weight in line.weights]


def _size(feature: str) -> float:
    return SHOWN if feature.startswith(SIGN) else WORD


def judged(examples: list[Example]) -> list[tuple[str, dict[str, float]]]:
    """Return each example's label beside what a model says that was not taught it."""
    mixed = examples[:]
    random.Random(3).shuffle(mixed)
    out: list[tuple[str, dict[str, float]]] = []
    for fold in range(FOLDS):
        model = learn([one for place, one in enumerate(mixed) if place % FOLDS != fold])
        rest = (one for place, one in enumerate(mixed) if place % FOLDS == fold)
        out += [(label, model.likelihoods(found)) for label, found in rest]
    return out


def alarm_of(said: list[tuple[str, dict[str, float]]], share: float) -> float:
    """Return how sure to be so that ``share`` of the harmless examples alarm."""
    harmless = sorted((1 - likely[NONE] for label, likely in said if label == NONE), reverse=True)
    return round(harmless[int(len(harmless) * share)], 3)


def written(model: Model, alarm: float) -> str:
    """Return a model as the table that ``core/weighing.py`` reads."""
    start = [round(one * UNIT) for one in model.start]
    rows = "".join(_lines(model.weights))
    return (
        "# Learned by benchmarks/weigh.py from written examples: not to be edited by hand.\n"
        f"classes = {str(model.classes).replace(chr(39), chr(34))}\n"
        f"start = {start}\nalarm = {alarm}\nrows = '''\n{rows}'''\n"
    )


def _lines(weights: dict[str, list[float]]) -> Iterator[str]:
    for feature, line in sorted(weights.items()):
        size = _size(feature) * UNIT
        told = (f"{n}:{round(one * size)}" for n, one in enumerate(line) if abs(one) >= LEAST)
        if said := " ".join(told):
            yield f"{feature}\t{said}\n"


def report(said: list[tuple[str, dict[str, float]]], alarm: float) -> str:
    """Return what share of each label alarms."""
    count = Counter(label for label, _ in said)
    found = Counter(label for label, likely in said if 1 - likely[NONE] > alarm)
    return " ".join(f"{label} {found[label] / count[label]:.0%}" for label in sorted(count))


def examples_of(folder: Path, reader: Reader) -> list[Example]:
    """Return the examples of a list in one language, all files of that list together."""
    paths = sorted(folder.glob(f"{reader.name}*.tsv"))
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    told = (line.split("\t", 1) for line in lines if "\t" in line)
    return [
        (label, reader.read(text, folder.name))
        for labels, text in told
        for label in labels.split(",")
    ]


def main() -> None:
    """Learn all lists, or those of the languages that are named."""
    for folder in sorted((HERE / "words").iterdir()):
        for reader in LISTS if not sys.argv[1:] or folder.name in sys.argv[1:] else ():
            examples = examples_of(folder, reader)
            said = judged(examples)
            alarm = alarm_of(said, reader.share)
            into = TEMPLATES / folder.name / f"{reader.into}.toml"
            into.write_text(written(learn(examples), alarm), encoding="utf-8")
            print(f"{folder.name} {reader.name} alarm {alarm}: {report(said, alarm)}")


if __name__ == "__main__":
    main()
