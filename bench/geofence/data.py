"""Alert-like areas, points and walks, the same on every run, as little-endian binary files."""

import os

import numpy as np

SCRATCH = os.environ["BENCH_SCRATCH"]
WEST, EAST, SOUTH, NORTH = -25.0, 45.0, 34.0, 72.0


def write_rings(name, rings):
    offsets = np.cumsum([0] + [len(ring) for ring in rings]).astype("<i8")
    with open(f"{SCRATCH}/{name}.rings", "wb") as out:
        np.array([len(rings)], dtype="<i8").tofile(out)
        offsets.tofile(out)
        np.concatenate(rings).astype("<f8").tofile(out)
    print(f"{name}: {len(rings):,} rings, {offsets[-1] / len(rings):.1f} corners each")


def star(random, vertices, least_km, most_km):
    """A closed wavy ring somewhere in Europe, its radius spread evenly over the orders of magnitude."""
    x, y = random.uniform(WEST, EAST), random.uniform(SOUTH, NORTH)
    radius = np.exp(random.uniform(np.log(least_km), np.log(most_km))) / 111.2
    turn = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    wave = 1 + 0.25 * np.sin(3 * turn + random.uniform(0, 6)) + 0.12 * np.sin(11 * turn + random.uniform(0, 6))
    reach = np.clip(wave + 0.05 * random.standard_normal(vertices), 0.2, None) * radius
    ring = np.column_stack([x + reach * np.cos(turn) / np.cos(np.radians(y)), y + reach * np.sin(turn)])
    return np.vstack([ring, ring[:1]])


def stars(seed, count, vertices, least_km, most_km):
    random = np.random.default_rng(seed)
    spread = vertices // 4
    sizes = vertices + random.integers(-spread, spread + 1, count)
    return [star(random, int(size), least_km, most_km) for size in sizes]


def coast(seed, vertices):
    """A fractal coast: the middles of a ring's edges are moved at random, again and again."""
    random = np.random.default_rng(seed)
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    ring = np.column_stack([5 + 3 * np.cos(turn), 60 + 1.5 * np.sin(turn)])
    while len(ring) < vertices:
        following = np.roll(ring, -1, axis=0)
        across = (following - ring)[:, ::-1] * [-1, 1]
        middle = (ring + following) / 2 + across * random.uniform(-0.18, 0.18, (len(ring), 1))
        new = np.empty((2 * len(ring), 2))
        new[0::2], new[1::2] = ring, middle
        if len(new) > vertices:
            # Only as many middles as are still missing, evenly spread.
            keep = np.ones(len(new), dtype=bool)
            odd = np.arange(1, len(new), 2)
            keep[random.choice(odd, len(new) - vertices, replace=False)] = False
            new = new[keep]
        ring = new
    return np.vstack([ring, ring[:1]])


def walk(seed, seconds, speed_m):
    """One fix a second, turning slowly."""
    random = np.random.default_rng(seed)
    heading = np.cumsum(random.normal(0, 0.02, seconds))
    lat = 48.0 + np.cumsum(speed_m * np.cos(heading)) / 111_195
    lon = 9.0 + np.cumsum(speed_m * np.sin(heading)) / 111_195 / np.cos(np.radians(lat))
    return np.column_stack([lon, lat])


def day(seed):
    """86,400 fixes: walking, but for two hours in a car and eight asleep."""
    random = np.random.default_rng(seed)
    speed = np.full(86_400, 1.4)
    speed[: 8 * 3_600] = 0.02
    speed[9 * 3_600 : 10 * 3_600] = 30.0
    speed[18 * 3_600 : 19 * 3_600] = 30.0
    return walk(random.integers(1 << 30), 86_400, speed)


write_rings("10k", stars(1, 10_000, 200, 3, 60))
write_rings("100k", stars(2, 100_000, 20, 0.5, 10))
write_rings("coast", [coast(4, 41_009)])
random = np.random.default_rng(3)
points = np.column_stack([random.uniform(WEST, EAST, 1_000_000), random.uniform(SOUTH, NORTH, 1_000_000)])
points.astype("<f8").tofile(f"{SCRATCH}/random.points")
on_coast = np.column_stack([random.uniform(1.5, 8.5, 200_000), random.uniform(58, 62, 200_000)])
on_coast.astype("<f8").tofile(f"{SCRATCH}/coast.points")
walk(6, 86_400, 1.4).astype("<f8").tofile(f"{SCRATCH}/walk.points")
day(7).astype("<f8").tofile(f"{SCRATCH}/day.points")
