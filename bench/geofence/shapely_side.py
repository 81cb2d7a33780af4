"""Shapely over the same data: one point at a time, and many at once. CPU time, medians of seven."""

import json
import os
import statistics
import time

import numpy as np
import shapely

SCRATCH = os.environ["BENCH_SCRATCH"]
ROUNDS = 7


def rings(name):
    count = int(np.fromfile(f"{SCRATCH}/{name}.rings", dtype="<i8", count=1)[0])
    offsets = np.fromfile(f"{SCRATCH}/{name}.rings", dtype="<i8", count=count + 1, offset=8)
    corners = np.fromfile(f"{SCRATCH}/{name}.rings", dtype="<f8", offset=8 * (count + 2)).reshape(-1, 2)
    return corners, np.repeat(np.arange(count), np.diff(offsets))


def points(name):
    return np.fromfile(f"{SCRATCH}/{name}.points", dtype="<f8").reshape(-1, 2)


def nanoseconds(work, each):
    times = []
    for _ in range(ROUNDS):
        begin = time.thread_time_ns()
        answer = work()
        times.append((time.thread_time_ns() - begin) / each)
    return statistics.median(times), answer


def areas(name, single, many):
    corners, ring = rings(name)
    begin = time.thread_time_ns()
    polygons = shapely.polygons(shapely.linearrings(corners, indices=ring))
    tree = shapely.STRtree(polygons)
    tree.query(shapely.Point(0, 0))
    built_ns = time.thread_time_ns() - begin
    shapely.prepare(polygons)
    coordinates = points("random")
    places = shapely.points(coordinates)

    def one_by_one():
        return sum(len(tree.query(place, predicate="intersects")) for place in places[:single])

    def all_at_once():
        place, polygon = tree.query(places[:many])
        hit = shapely.contains_xy(polygons[polygon], coordinates[place, 0], coordinates[place, 1])
        return int(hit.sum()), int(polygon[hit].sum())

    single_ns, single_hits = nanoseconds(one_by_one, single)
    many_ns, (hits, checksum) = nanoseconds(all_at_once, many)
    walked = shapely.points(points("walk")[:single])
    walk_ns, _ = nanoseconds(lambda: sum(len(tree.query(p, predicate="intersects")) for p in walked), single)
    return {"single_ns": single_ns, "single_points": single, "single_hits": single_hits, "many_ns": many_ns,
            "many_points": many, "hits": hits, "checksum": checksum, "built_ns": built_ns, "walk_ns": walk_ns}


def coast():
    corners, _ = rings("coast")
    polygon = shapely.Polygon(corners)
    shapely.prepare(polygon)
    x, y = points("coast").T
    many_ns, hits = nanoseconds(lambda: int(shapely.contains_xy(polygon, x, y).sum()), len(x))
    return {"many_ns": many_ns, "hits": hits, "valid": bool(polygon.is_valid)}


answers = {"10k": areas("10k", 20_000, 200_000), "100k": areas("100k", 20_000, 200_000), "coast": coast()}
with open(f"{SCRATCH}/shapely.json", "w") as out:
    json.dump(answers, out)
