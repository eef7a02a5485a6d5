#!/usr/bin/env python3
"""Splink 5 on a table of reports, set up for reports of incidents.

    splink_links.py FOLDER OUT.csv [--clusters best-links|components] [--threshold BITS]

FOLDER has reports.csv and, for the parents of codes and names, taxonomy_event_type.csv and taxonomy_actor.csv. OUT gets
report_id, incident_id and the probability that follows from the pairs.

- Blocking: the same cell of about 65 km and the same four days, at most two days apart. Cells and periods are laid
  twice in each direction, half a cell shifted, so that what is near shares at least one block. Blocks name columns of
  their own, as Splink does not estimate a comparison whose column is in the block.
- `m` and `u` are estimated together by expectation and maximisation inside the blocks, and with them the prior.
  Random pairs would give a `u` that makes every near pair a match. 200,000 pairs estimate as well as ten times more.
- Of a range of deaths the lower number counts.
- Best links: one report of each source in a cluster, as sources seldom repeat themselves. Thresholds, cells and levels
  were the best of some on development data (100,000 reports, seed 1) with the truth in hand, which flatters Splink a
  little.
"""
import argparse
import os

import duckdb
from splink import Linker, SettingsCreator
from splink.backends.duckdb import DuckDBAPI
import splink.comparison_level_library as level
import splink.comparison_library as compare

THRESHOLD_BITS = {"best-links": -0.5, "components": 3.0}
CELL_DEGREES = 0.6
PERIOD_DAYS = 4


def reports(connection, folder):
    """The table with what blocking and comparing need."""
    def taxonomy(name, code, parent):
        path = os.path.join(folder, name)
        if os.path.exists(path):
            return (f"(select {code} as code, any_value({parent}) as parent "
                    f"from read_csv('{path}', all_varchar=true) group by 1)")
        return "(select null::varchar as code, null::varchar as parent where false)"

    cells = [
        f"concat_ws('/', floor(latitude / {CELL_DEGREES} + {y}), floor(longitude / {CELL_DEGREES} + {x}), "
        f"floor(day / {PERIOD_DAYS} + {t})) as block_{number}"
        for number, (y, x, t) in enumerate((y, x, t) for y in (0, 0.5) for x in (0, 0.5) for t in (0, 0.5))
    ]
    # Splink puts the names of data sets into SQL as they are.
    connection.execute(f"""
        create table reports as
        with raw as (
            select *, date_diff('day', date '1970-01-01', date::date) as day
            from read_csv('{os.path.join(folder, "reports.csv")}', types={{'date': 'DATE', 'actor': 'VARCHAR',
                'target': 'VARCHAR', 'event_type': 'VARCHAR', 'fatalities': 'VARCHAR', 'geo_precision': 'INTEGER'}})
        )
        select report_id as unique_id, 's' || dense_rank() over (order by source) as source_dataset, source, day, day as day_of_block, latitude, longitude,
            coalesce(geo_precision, 1) as geo_precision, event_type, coalesce(acts.parent, event_type) as act_class,
            actor, coalesce(actors.parent, actor) as actor_parent,
            target, coalesce(targets.parent, target) as target_parent,
            try_cast(regexp_extract(fatalities, '[0-9]+') as integer) as fatalities, {", ".join(cells)}
        from raw
        left join {taxonomy("taxonomy_event_type.csv", "code", "class")} acts on acts.code = event_type
        left join {taxonomy("taxonomy_actor.csv", "actor", "parent")} actors on actors.code = actor
        left join {taxonomy("taxonomy_actor.csv", "actor", "parent")} targets on targets.code = target
    """)
    return len(cells)


def place():
    """Distance, in steps that depend on how precise both are: 1 the place itself, 2 near it, 3 the district."""
    km = ("111.195 * sqrt(pow(latitude_l - latitude_r, 2) "
          "+ pow((longitude_l - longitude_r) * cos(radians((latitude_l + latitude_r) / 2)), 2))")
    worse, better = "greatest(geo_precision_l, geo_precision_r)", "least(geo_precision_l, geo_precision_r)"
    steps = [
        (f"{worse} <= 1", (0.7, 1.5, 3, 6, 15)),
        (f"{worse} = 2", (2, 4, 7, 11, 18)),
        (f"{better} >= 3", (0.2, 20)),
        (f"{worse} >= 3", (5, 12, 20, 30)),
    ]
    conditions = [f"{precision} and {km} < {limit}" for precision, limits in steps for limit in limits]
    return steps_of("place", conditions + [f"{worse} <= 1", f"{worse} = 2"],
                    unknown="latitude_l is null or latitude_r is null")


def days():
    return steps_of("days", ["day_l = day_r", "abs(day_l - day_r) = 1"])


def act():
    one_is_class = "(event_type_l = act_class_l or event_type_r = act_class_r)"
    return steps_of("act", [
        "event_type_l = event_type_r and event_type_l <> act_class_l",
        f"act_class_l = act_class_r and {one_is_class}",
        "act_class_l = act_class_r",
    ], unknown="event_type_l is null or event_type_r is null")


def parties():
    """Actor and target in one comparison, as they agree or disagree together."""
    actor, target = "actor_l = actor_r", "target_l = target_r"
    kin, target_kin = "actor_parent_l = actor_parent_r", "target_parent_l = target_parent_r"
    blank, target_blank = "(actor_l is null or actor_r is null)", "(target_l is null or target_r is null)"
    return steps_of("parties", [
        f"{actor} and {target}",
        f"({actor} and {target_kin}) or ({kin} and {target})",
        f"{kin} and {target_kin}",
        f"({actor} and {target_blank}) or ({target} and {blank})",
        f"({kin} and {target_blank}) or ({target_kin} and {blank})",
        "actor_l = target_r and target_l = actor_r",
        f"{actor} or {target}",
        f"{kin} or {target_kin}",
        f"{blank} or {target_blank}",
    ], unknown=f"{blank} and {target_blank}")


def deaths():
    most, least = "greatest(fatalities_l, fatalities_r)", "least(fatalities_l, fatalities_r)"
    apart = "abs(fatalities_l - fatalities_r)"
    equal = [f"{apart} = 0 and {most} >= {at_least}" for at_least in (10, 4, 2, 1, 0)]
    return steps_of("deaths", equal + [
        f"{least} > 0 and {most} >= 6 and {apart} <= 0.3 * {most}",
        f"{least} > 0 and ({apart} <= 1 or {apart} <= 0.35 * {most})",
        f"{least} > 0",
        f"{most} <= 2",
    ], unknown="fatalities_l is null or fatalities_r is null")


def source():
    return steps_of("source", ["source_l = source_r"])


def steps_of(name, conditions, unknown=None):
    levels = [level.CustomLevel(unknown).configure(is_null_level=True)] if unknown else []
    levels += [level.CustomLevel(condition) for condition in conditions]
    return compare.CustomComparison(levels + [level.ElseLevel()], output_column_name=name)


def linker_of(connection, blocks, rounds=25):
    near = [f"l.block_{number} = r.block_{number} and abs(l.day_of_block - r.day_of_block) <= 2" for number in range(blocks)]
    settings = SettingsCreator(
        link_type="link_and_dedupe",
        comparisons=[place(), days(), act(), parties(), deaths(), source()],
        blocking_rules_to_generate_predictions=near,
        probability_two_random_records_match=0.05,
        retain_matching_columns=False,
        max_iterations=rounds,
    )
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register("reports"), settings, log_level="ERROR")
    linker.training.estimate_parameters_using_expectation_maximisation(
        near[0], fix_u_probabilities=False, max_pairs=2e5,
        populate_probability_two_random_records_match_from_trained_values=True)
    return linker


def clusters(linker, pairs, method, bits, connection):
    if method == "components":
        return linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_weight=bits)
    sources = connection.execute("select distinct source_dataset from reports order by 1").fetchall()
    return linker.clustering.cluster_using_single_best_links(
        pairs, duplicate_free_datasets=[source for (source,) in sources], threshold_match_weight=bits)


def write(connection, pairs, grouped, out):
    """A report's probability: that of its best pair inside the cluster; for one alone, that its best pair is none."""
    connection.execute(f"""
        copy (
            with sides as (
                select unique_id_l as one, unique_id_r as other, match_probability as p from {pairs.physical_name}
                union all
                select unique_id_r, unique_id_l, match_probability from {pairs.physical_name}
            ),
            best as (
                select a.unique_id as report_id, max(p) filter (b.cluster_id = a.cluster_id) as inside, max(p) as any_pair
                from {grouped.physical_name} a
                join sides on sides.one = a.unique_id
                join {grouped.physical_name} b on b.unique_id = sides.other
                group by 1
            )
            select a.unique_id as report_id, a.cluster_id as incident_id,
                round(coalesce(inside, 1 - any_pair, 1), 4) as probability
            from {grouped.physical_name} a left join best on best.report_id = a.unique_id
        ) to '{out}' (header)
    """)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder")
    arguments.add_argument("out")
    arguments.add_argument("--clusters", choices=list(THRESHOLD_BITS), default="best-links")
    arguments.add_argument("--threshold", type=float)
    given = arguments.parse_args()
    bits = THRESHOLD_BITS[given.clusters] if given.threshold is None else given.threshold
    # What does not fit into memory goes to disk, but not until that is full.
    connection = duckdb.connect(config={"max_temp_directory_size": "20GB"})
    blocks = reports(connection, given.folder)
    try:
        linker = linker_of(connection, blocks)
    except ValueError:
        # With a thousand reports a level may end without any non-match, which Splink refuses. Stop before that.
        linker = linker_of(connection, blocks, rounds=5)
    pairs = linker.inference.predict(threshold_match_weight=min(bits, -3))
    write(connection, pairs, clusters(linker, pairs, given.clusters, bits, connection), given.out)


if __name__ == "__main__":
    main()
