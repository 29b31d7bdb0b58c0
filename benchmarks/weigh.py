"""Learn the weights of words anew from written examples: ``python -m benchmarks.weigh [en …]``.

Examples stand in ``benchmarks/words/<language>/<list>*.tsv``: a label, a tab, a text that was
written for this (nobody's real words). For each class a logistic regression is learned over the
features of ``core/weighing.py``, each as large as it is telling: the logarithm of how much oftener
the class's examples hold it than others do (Wang and Manning, ACL 2012, found this the surest for
short texts). By AdaGrad, in plain Python: the same examples give the same weights. Then it says
what share of each label it would find in examples that it was not taught.
"""

import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from benchmarks.weigh_lists import LISTS, Reader
from kindregards.core.weighing import SIGN, UNIT, shares

HERE = Path(__file__).parent
TEMPLATES = HERE.parent / "templates"
ROUNDS, RATE, FOLDS = 10, 0.1, 3
SEEN_IN = 2
"""A feature that fewer examples hold is a chance."""
SMOOTH = 0.5
"""Added to every count, so that none is nothing."""
PULL = 10.0
"""How strongly weights are kept small."""
UNKNOWN = 0.4
"""What knows no word of a text says 0.2 to 0.35: less sure than this is no alarm."""
LEAST = 0.04
"""Smaller weights are left out: they cost room and say nothing."""
NONE = "none"

Likely = dict[str, float]


class Example(NamedTuple):
    """A text that was written for this: what it is, the features of all, and of each sentence."""

    labels: tuple[str, ...]
    found: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...] = ()


class Model(NamedTuple):
    """The classes, what each weighs at first, and the weights of every feature."""

    classes: list[str]
    start: list[float]
    weights: dict[str, list[float]]

    def likelihoods(self, found: Iterable[str]) -> Likely:
        """Return how likely each class is."""
        scores = self.start[:]
        for feature in found:
            for place, weight in enumerate(self.weights.get(feature, ())):
                scores[place] += weight
        return dict(zip(self.classes, shares(scores), strict=True))


def learn(examples: list[Example]) -> Model:
    """Return what the examples teach."""
    held = Counter(feature for one in examples for feature in one.found)
    kept = [name for name, count in held.items() if count >= SEEN_IN or name.startswith(SIGN)]
    places = {name: place for place, name in enumerate(kept)}
    told = [[places[name] for name in one.found if name in places] for one in examples]
    counts = [held[name] for name in kept]
    classes = sorted({label for one in examples for label in one.labels})
    learned = [_one([name in one.labels for one in examples], told, counts) for name in classes]
    weights = {name: [line[place] for _, line in learned] for place, name in enumerate(kept)}
    return Model(classes, [start for start, _ in learned], weights)


def _one(is_one: list[bool], told: list[list[int]], counts: list[int]) -> tuple[float, list[float]]:
    """Learn one class against all others: what it weighs at first, and what each feature does."""
    sizes = _sizes(is_one, told, counts)
    pulls = [PULL / count for count in counts]
    weights, walked = [0.0] * len(counts), [1e-8] * len(counts)
    start, start_walked = 0.0, 1e-8
    order, chance = list(range(len(told))), random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for example in order:
            found = told[example]
            score = start + sum([weights[place] * sizes[place] for place in found])
            miss = 1 / (1 + math.exp(-max(score, -30.0))) - is_one[example]
            start_walked += miss * miss
            start -= RATE * miss / math.sqrt(start_walked)
            for place in found:
                slope = miss * sizes[place] + weights[place] * pulls[place]
                walked[place] += slope * slope
                weights[place] -= RATE * slope / math.sqrt(walked[place])
    return start, [weight * size for weight, size in zip(weights, sizes, strict=True)]


def _sizes(is_one: list[bool], told: list[list[int]], counts: list[int]) -> list[float]:
    """Return for each feature how much oftener the examples of a class hold it than others do."""
    ours = [SMOOTH] * len(counts)
    for found, one in zip(told, is_one, strict=True):
        for place in found if one else ():
            ours[place] += 1
    theirs = [count + 2 * SMOOTH - own for count, own in zip(counts, ours, strict=True)]
    all_ours, all_theirs = sum(ours), sum(theirs)
    return [
        math.log(own / all_ours) - math.log(other / all_theirs)
        for own, other in zip(ours, theirs, strict=True)
    ]


def judged(examples: list[Example]) -> list[tuple[Example, Likely, Likely]]:
    """Return what a model says of each example, and of the oddest sentence of it, untaught."""
    mixed = examples[:]
    random.Random(3).shuffle(mixed)
    out: list[tuple[Example, Likely, Likely]] = []
    for fold in range(FOLDS):
        model = learn([one for place, one in enumerate(mixed) if place % FOLDS != fold])
        for one in mixed[fold::FOLDS]:
            alone = (model.likelihoods(sentence) for sentence in one.sentences)
            oddest = min(alone, key=lambda likely: likely[NONE], default={NONE: 1.0})
            out.append((one, model.likelihoods(one.found), oddest))
    return out


def alarm_of(harmless: Iterable[Likely], share: float) -> float:
    """Return how sure to be so that ``share`` of the harmless examples alarm."""
    sure = sorted((1 - likely[NONE] for likely in harmless), reverse=True)
    return max(round(sure[int(len(sure) * share)], 3), UNKNOWN)


def written(model: Model, alarms: Mapping[str, float]) -> str:
    """Return a model as the table that ``core/weighing.py`` reads."""
    sure = "".join(f"{name} = {alarm}\n" for name, alarm in alarms.items())
    start = [round(one * UNIT) for one in model.start]
    rows = "".join(_lines(model.weights))
    return (
        "# Learned by benchmarks/weigh.py from written examples: not to be edited by hand.\n"
        f"classes = {str(model.classes).replace(chr(39), chr(34))}\n"
        f"start = {start}\n{sure}rows = '''\n{rows}'''\n"
    )


def _lines(weights: dict[str, list[float]]) -> Iterator[str]:
    for feature, line in sorted(weights.items()):
        told = (f"{n}:{round(one * UNIT)}" for n, one in enumerate(line) if abs(one) >= LEAST)
        if said := " ".join(told):
            yield f"{feature}\t{said}\n"


def report(told: list[tuple[Example, bool]]) -> str:
    """Return what share of each label alarms."""
    count = Counter(label for one, _ in told for label in one.labels)
    found = Counter(label for one, alarms in told if alarms for label in one.labels)
    return " ".join(f"{label} {found[label] / count[label]:.0%}" for label in sorted(count))


def examples_of(folder: Path, reader: Reader) -> list[Example]:
    """Return the examples of a list in one language, and what is harmless of another list."""
    language = folder.name
    told = [(labels.split(","), text) for labels, text in _told(folder, reader.name)]
    others = [text for _, text in _told(folder, reader.harmless)] if reader.harmless else []
    told += [([NONE], text) for text in others if not reader.signs(text, language)]
    return [Example(tuple(labels), *reader.read(text, language)) for labels, text in told]


def _told(folder: Path, name: str) -> Iterator[list[str]]:
    """Yield the labels and the text of each line of a list, all its files together."""
    for path in sorted(folder.glob(f"{name}*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "\t" in line:
                yield line.split("\t", 1)


def weighed(language: str) -> str:
    """Learn the lists of a language, write their tables, and tell what they find."""
    told = []
    for reader in LISTS:
        examples = examples_of(HERE / "words" / language, reader)
        said = judged(examples)
        harmless = [row for row in said if NONE in row[0].labels]
        whole = alarm_of((likely for _, likely, _ in harmless), reader.share)
        alone = alarm_of((likely for _, _, likely in harmless), reader.alone)
        alarms = {"alarm": whole, "alone": alone} if reader.alone else {"alarm": whole}
        into = TEMPLATES / language / f"{reader.into}.toml"
        into.write_text(written(learn(examples), alarms), encoding="utf-8")
        found = [(one, 1 - a[NONE] > whole or 1 - b[NONE] > alone) for one, a, b in said]
        told.append(f"{language} {reader.name} {alarms}: {report(found)}")
    return "\n".join(told)


def main() -> None:
    """Learn all lists, or those of the languages that are named, several at once."""
    named = sys.argv[1:] or sorted(folder.name for folder in (HERE / "words").iterdir())
    with Pool() as pool:
        for told in pool.imap(weighed, named):
            print(told, flush=True)


if __name__ == "__main__":
    main()
