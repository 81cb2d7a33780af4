"""Millions of decisions beside GEOS: `proof.py PROVE` asks the program PROVE, `proof.py --fixture FILE`
writes a small sample for the ordinary tests.

GEOS decides triangles: a ring's even-odd inside is the symmetric difference of the triangles between its
edges and any one point, so rings that cross themselves need no repair. Valid rings are asked whole, and
small ones of them both ways.
What GEOS cannot know is moved for it: rings across the antimeridian are shifted, rings round a pole cut
along a meridian. A place on an edge is inside. Answers may differ within 1e-9 degrees of an edge.
"""

import os
import subprocess
import sys

import numpy as np
import shapely

SCALE = float(os.environ.get("PROOF_SCALE", "1"))
NEAR_EDGE = 1e-9


def star(random):
    count = int(random.integers(3, 400))
    x, y, size = random.uniform(-150, 150), random.uniform(-70, 70), 10 ** random.uniform(-3, 1)
    turn = np.sort(random.uniform(0, 2 * np.pi, count))
    reach = size * random.uniform(0.3, 1, count)
    return np.column_stack([x + reach * np.cos(turn), y + reach * np.sin(turn)])


def scribble(random):
    """Corners in any order: it crosses itself all over."""
    count = int(random.integers(4, 60))
    x, y, size = random.uniform(-150, 150), random.uniform(-70, 70), 10 ** random.uniform(-3, 1)
    return np.array([x, y]) + size * random.uniform(-1, 1, (count, 2))


def on_a_grid(random):
    """Whole numbers: corners that repeat, edges that run back on themselves, rows of corners on a line."""
    count = int(random.integers(4, 80))
    return random.integers([-150, -70], [150, 70]) + random.integers(0, 6, (count, 2)) / 4.0


def long_walk(random):
    """Long enough for boxes of boxes, and tangled."""
    steps = random.normal(0, 1, (int(random.integers(300, 3000)), 2))
    path = np.cumsum(steps, axis=0)
    return np.array([20.0, 30.0]) + 8 * path / np.abs(path).max()


def across(random):
    """Across the antimeridian: longitudes of 165 to 195 here, wrapped for us."""
    ring = star(random) if random.random() < 0.5 else scribble(random)
    ring = (ring - ring.mean(axis=0)) / np.abs(ring - ring.mean(axis=0)).max()
    return np.array([180 + random.uniform(-4, 4), random.uniform(-60, 60)]) + ring * random.uniform(4, 10)


def round_a_pole(random):
    """One turn round a pole; GEOS gets it cut along a meridian, and points under two longitudes."""
    count = int(random.integers(4, 200))
    sign = 1 if random.random() < 0.5 else -1
    lon = np.sort(random.uniform(-180, 180, count))
    lon = np.concatenate([[-180.0], lon[np.abs(lon) < 179.9]]) if random.random() < 0.5 else lon
    gaps = np.diff(np.append(lon, lon[0] + 360))
    if gaps.max() > 170:
        return round_a_pole(random)
    return np.column_stack([lon, sign * random.uniform(50, 85, len(lon))])


FAMILIES = {
    # name: (maker, rings, points a ring)
    "star": (star, 2_200, 900),
    "scribble": (scribble, 2_000, 800),
    "on_a_grid": (on_a_grid, 2_000, 300),
    "long_walk": (long_walk, 20, 2_000),
    "across": (across, 1_200, 700),
    "round_a_pole": (round_a_pole, 600, 500),
}


def wrapped(lon):
    return np.where(lon > 180, lon - 360, np.where(lon < -180, lon + 360, lon))


def ask(random, ring, count):
    """Places all over, on corners, on edges, beside edges, and level with corners."""
    low, high = ring.min(axis=0), ring.max(axis=0)
    margin = (high - low) * 0.1 + 1e-9
    anywhere = random.uniform(low - margin, high + margin, (count // 2, 2))
    few = (count - len(anywhere)) // 4
    i = random.integers(0, len(ring), (4, few))
    following = np.roll(ring, -1, axis=0)
    corners = ring[i[0]]
    along = random.random((few, 1))
    on_edges = ring[i[1]] + along * (following[i[1]] - ring[i[1]])
    beside = ring[i[2]] + along * (following[i[2]] - ring[i[2]])
    beside = beside + random.normal(0, 1, (few, 2)) * 10 ** random.uniform(-12, -2, (few, 1))
    level = np.column_stack([random.uniform(low[0] - margin[0], high[0] + margin[0], few), ring[i[3], 1]])
    return np.vstack([anywhere, corners, on_edges, beside, level])


def by_triangles(ring, places, apex):
    """Parity of the triangles that a place is in, a slice of edges at a time."""
    following = np.roll(ring, -1, axis=0)
    parity = np.zeros(len(places), dtype=np.int64)
    for at in range(0, len(ring), 256):
        a, b = ring[at : at + 256], following[at : at + 256]
        corners = np.stack([np.broadcast_to(apex, a.shape), a, b, np.broadcast_to(apex, a.shape)], axis=1)
        triangles = shapely.polygons(corners)
        shapely.prepare(triangles)
        parity += shapely.contains_xy(triangles[:, None], places[None, :, 0], places[None, :, 1]).sum(axis=0)
    return parity % 2 == 1


def pole_cut(ring):
    pole = 90.0 if ring[:, 1].mean() > 0 else -90.0
    first = ring[0]
    return np.vstack([ring, [[first[0] + 360, first[1]], [first[0] + 360, pole], [first[0], pole]]])


def expected(name, random, ring, places):
    """What GEOS says, and how far in degrees each place is from an edge."""
    points = shapely.points(places)
    if name == "round_a_pole":
        cut = pole_cut(ring)
        polygon = shapely.Polygon(cut)
        shapely.prepare(polygon)
        inside = np.zeros(len(places), dtype=bool)
        far = np.full(len(places), np.inf)
        line = shapely.LineString(cut[: len(ring) + 1])
        for turn in (-360, 0, 360):
            inside |= shapely.intersects_xy(polygon, places[:, 0] + turn, places[:, 1])
            far = np.minimum(far, shapely.distance(line, shapely.points(places + [turn, 0])))
        return inside, far
    line = shapely.LinearRing(ring)
    shapely.prepare(line)
    far = shapely.distance(line, points)
    apex = ring.mean(axis=0) + (ring.max(axis=0) - ring.min(axis=0) + 1e-3) * random.uniform(0.51, 0.97, 2)
    if name != "star":
        return by_triangles(ring, places, apex), far
    polygon = shapely.Polygon(ring)
    shapely.prepare(polygon)
    whole = shapely.intersects_xy(polygon, places[:, 0], places[:, 1])
    if len(ring) < 40:
        differs = whole != by_triangles(ring, places, apex)
        assert not (differs & (far > NEAR_EDGE)).any(), "GEOS agrees with itself"
    return whole, far


def family(name, scale):
    make, rings, points = FAMILIES[name]
    random = np.random.default_rng([7, sorted(FAMILIES).index(name)])
    for _ in range(max(1, int(rings * scale))):
        ring = make(random)
        if len(np.unique(ring, axis=0)) < 3:
            continue
        places = ask(random, ring, points)
        if name == "round_a_pole":
            places[: points // 4, 0] = random.uniform(-180, 180, points // 4)
            places = places[(np.abs(places[:, 0]) <= 180) & (np.abs(places[:, 1]) <= 90)]
        inside, far = expected(name, random, ring, places)
        ours, asked = ring.copy(), places.copy()
        ours[:, 0], asked[:, 0] = wrapped(ours[:, 0]), wrapped(asked[:, 0])
        yield ours, asked, inside, far


def prove(program):
    scratch = os.environ["BENCH_SCRATCH"]
    total = wrong = edge = 0
    for name in FAMILIES:
        cases = list(family(name, SCALE))
        closed = [np.vstack([ring, ring[:1]]) for ring, *_ in cases]
        offsets = np.cumsum([0] + [len(ring) for ring in closed]).astype("<i8")
        with open(f"{scratch}/{name}.rings", "wb") as out:
            np.array([len(closed)], dtype="<i8").tofile(out)
            offsets.tofile(out)
            np.concatenate(closed).astype("<f8").tofile(out)
        rows = np.zeros(sum(len(asked) for _, asked, *_ in cases), dtype=[("ring", "<i8"), ("at", "<f8", 2)])
        rows["ring"] = np.repeat(np.arange(len(cases)), [len(asked) for _, asked, *_ in cases])
        rows["at"] = np.concatenate([asked for _, asked, *_ in cases])
        rows.tofile(f"{scratch}/{name}.asked")
        subprocess.run([program, name], check=True)
        answers = np.fromfile(f"{scratch}/{name}.answers", dtype="u1")
        inside = np.concatenate([inside for _, _, inside, _ in cases])
        far = np.concatenate([far for *_, far in cases])
        assert ((answers == 0) | (answers == 3)).all(), "the index and the ring disagree"
        close = far <= NEAR_EDGE
        differs = ((answers == 3) != inside) & ~close
        print(f"{name:13} {len(cases):6,} rings {len(rows):10,} pairs, {int(close.sum()):9,} within 1e-9° of an edge, "
              f"{int(inside.sum()):9,} inside, {int(differs.sum())} disagree", flush=True)
        total, wrong, edge = total + len(rows), wrong + int(differs.sum()), edge + int(close.sum())
    print(f"{total:,} pairs, {edge:,} within 1e-9° of an edge; {wrong} of the others disagree")
    sys.exit(1 if wrong else 0)


def fixture(path):
    with open(path, "w") as out:
        out.write(f"# GEOS {shapely.geos_version_string}, by bench/geofence/proof.py. ring: lon,lat …; then lon,lat inside\n")
        for name in FAMILIES:
            cases = list(family(name, {"long_walk": 0.025}.get(name, 0.004)))
            for ring, asked, inside, far in cases:
                out.write("ring " + " ".join(f"{x!r},{y!r}" for x, y in ring.tolist()) + "\n")
                keep = np.flatnonzero(far > NEAR_EDGE)
                # Whole numbers on a grid are on an edge exactly, and inside by our rule.
                on_grid = (asked * 4 == np.round(asked * 4)).all(axis=1) & (name == "on_a_grid")
                exact = np.flatnonzero((far == 0) & on_grid)
                for i in np.concatenate([keep[:: max(1, len(keep) // 40)], exact[:10]]).astype(int):
                    x, y = asked[i].tolist()
                    out.write(f"{x!r},{y!r} {int(inside[i] or far[i] == 0)}\n")


if sys.argv[1] == "--fixture":
    fixture(sys.argv[2])
else:
    prove(sys.argv[1])
