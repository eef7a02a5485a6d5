"""What is run: everything, what fits in a quarter of an hour on two cores, or what the options name."""
import itertools

import data
from methods import METHODS

SIZES = ["1k", "10k", "100k", "1M", "10M"]
REGIMES = ["steady", "dense"]
NOISE = ["1", "0.5", "2"]
MILLION = 1_000_000


def rows(given, python):
    """Pairs of data set and method in the order of the table, and those that are left out."""
    sets = list(data.labelled(given.cache)) if given.labelled else []
    sets += [data.given(named) for named in given.data]
    is_chosen = bool(given.sizes or given.regimes or given.noise)
    sizes = given.sizes or (["1k", "10k", "100k"] if is_chosen else SIZES)
    regimes, noise = given.regimes or (["steady"] if is_chosen else REGIMES), given.noise or (["1"] if is_chosen else NOISE)
    for size, of_noise, regime, seed in itertools.product([] if sizes == ["none"] else sizes, noise, regimes, given.seeds):
        sets.append(data.generated(given.cache, python, regime, of_noise, data.size(size), seed))
    everything = [(one, name) for one in sets for name, method in METHODS.items() if method.suits(one)]
    if is_chosen or given.full:
        return everything, []
    return [row for row in everything if is_quick(*row)], [row for row in everything if not is_quick(*row)]


def is_quick(one, method):
    if not one.regime:
        return True
    if one.noise != "1" or one.regime == "dense":
        is_one_size_enough = one.reports == 100_000
        return is_one_size_enough and method not in ("MELTT 0.4.3 in R", "Splink 5, components")
    return one.reports <= {"Splink 5, components": 100_000, "MELTT 0.4.3 in R": 10_000}.get(method, MILLION)


def left_out(rows):
    """The sizes of each kind of data that a method would also be run on: a line for the methods of which it is the same."""
    by_method, methods_of = {}, {}
    for one, method in rows:
        kind = f"{one.regime}, noise {one.noise}"
        by_method.setdefault(method, {}).setdefault(kind, {})[data.short(one.reports)] = None
    for method, kinds in by_method.items():
        what = "; ".join(f"{kind}: {', '.join(sizes)}" for kind, sizes in sorted(kinds.items()))
        methods_of.setdefault(what, []).append(method)
    for what, methods in methods_of.items():
        yield f"- {'; '.join(methods)} — {what}"
