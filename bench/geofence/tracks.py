"""What a tracker should say, by Shapely: `tracks.py TRACKS WALKS REAL` writes WALKS, made-up walks with
noise, leaps and gaps and what is true of them, and REAL, what is true of the GPX files in TRACKS, without
their points.

inside: the fixes inside the area. gone: those that are outside and have been at least 170 m away for three
fixes in a row over a minute or more, when a tracker that was inside must have said so. leapt: fixes that
are lies. Numbers are of fixes, both ends included.
"""

import math
import re
import sys
from datetime import datetime
from pathlib import Path

import numpy as np
import shapely

METRES = 111_195.0


def runs(flags):
    out, start = [], None
    for i, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = i
        elif not flag and start is not None:
            out.append(f"{start}-{i - 1}")
            start = None
    return " ".join(out)


def truth(ring, places, seconds, leapt):
    """Inside and gone, in a plane of metres around the ring."""
    scale = np.array([METRES * math.cos(math.radians(ring[:, 1].mean())), METRES])
    area = shapely.Polygon(ring * scale)
    points = shapely.points(places * scale)
    inside = shapely.covers(area, points) & ~leapt
    away = shapely.distance(area, points) > 170
    gone, since, count = np.zeros(len(places), dtype=bool), None, 0
    for i in np.flatnonzero(~leapt):
        if not away[i]:
            since, count = None, 0
            continue
        since, count = (seconds[i] if since is None else since), count + 1
        gone[i] = count >= 3 and seconds[i] - since >= 60
    return inside, gone


def star(random, x, y, size_m):
    count = int(random.integers(5, 40))
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    reach = size_m * random.uniform(0.5, 1, count) / METRES
    return np.column_stack([x + reach * np.cos(turn) / math.cos(math.radians(y)), y + reach * np.sin(turn)])


def along(random, places):
    """An area whose border follows the way, so that noise crosses it again and again."""
    start = int(random.integers(0, max(1, len(places) - 80)))
    way = places[start : start + 80 : 8] + random.normal(0, 2e-5, (len(places[start : start + 80 : 8]), 2))
    return np.vstack([way, way.mean(axis=0) + [0.01, 0.012]])


def areas(random, places, count):
    for i in range(count):
        x, y = places[int(random.integers(len(places)))]
        ring = along(random, places) if i % 4 == 3 else star(random, x, y, 10 ** random.uniform(1.7, 3.2))
        if shapely.Polygon(ring).is_valid:
            yield ring


def tell(out, random, places, seconds, leapt, count):
    for ring in areas(random, places[~leapt], count):
        inside, gone = truth(ring, places, seconds, leapt)
        out.write("area " + " ".join(f"{x!r},{y!r}" for x, y in ring.tolist()) + "\n")
        out.write(f"inside {runs(inside)}\ngone {runs(gone)}\n")


def leaps(places, seconds):
    """A fix that nobody could have got to, unless three in a row agree."""
    def far(i, k):
        scale = [METRES * math.cos(math.radians(places[i][1])), METRES]
        return np.hypot(*((places[k] - places[i]) * scale)) > 340 * max(0, seconds[k] - seconds[i]) + 100

    leapt, last, there = np.zeros(len(places), dtype=bool), 0, []
    for i in range(1, len(places)):
        if not far(last, i):
            last, there = i, []
            continue
        there = [*there, i] if there and not far(there[-1], i) else [i]
        leapt[i] = len(there) < 3
        if not leapt[i]:
            last, there = i, []
    return leapt


def walk(random, speed):
    seconds = np.cumsum(random.choice([1, 1, 1, 5, 10], 700)).astype(float)
    seconds[350:] += 1_200
    steps = np.diff(seconds, prepend=0)
    steps[350] = 60
    heading = np.cumsum(random.normal(0, 0.12, 700))
    lat = 34.02 + np.cumsum(speed * steps * np.cos(heading)) / METRES
    lon = -6.84 + np.cumsum(speed * steps * np.sin(heading)) / METRES / math.cos(math.radians(34.02))
    places = np.column_stack([lon, lat]) + random.normal(0, 4e-5, (700, 2))
    leapt = np.zeros(700, dtype=bool)
    for i in random.choice(np.arange(5, 690), 12, replace=False):
        long = int(random.integers(1, 3))
        if leapt[i - 3 : i + 6].any() or not (345 > i or i > 355) or seconds[i + long] - seconds[i - 1] > 25:
            continue
        leapt[i : i + long] = True
        places[i : i + long] += np.array([0.13, 0.0]) * random.choice([-1, 1])
    return np.round(places, 7), seconds, leapt


def gpx(path):
    text = path.read_text()
    places, times = [], []
    for attributes, body in re.findall(r"<trkpt\s+([^>]*)>(.*?)</trkpt>", text, re.S):
        at = dict(re.findall(r'(lat|lon)="([^"]+)"', attributes))
        time = re.search(r"<time>([^<]+)", body)
        places.append((float(at["lon"]), float(at["lat"])))
        times.append(time and datetime.fromisoformat(time.group(1).replace("Z", "+00:00")).timestamp())
    first = next(i for i, time in enumerate(times) if time is not None)
    following = times[first] - first
    for i, time in enumerate(times):
        times[i] = following if time is None else time
        following = times[i] + 1
    return np.array(places), np.array(times)


def main(tracks, walks, real):
    about = f"# GEOS {shapely.geos_version_string}, by bench/geofence/tracks.py\n"
    random = np.random.default_rng(11)
    with open(walks, "w") as out:
        out.write(about)
        for name, speed in (("walk", 1.4), ("bicycle", 5.0), ("car", 20.0)):
            places, seconds, leapt = walk(random, speed)
            out.write(f"track {name} {len(places)}\nleapt {runs(leapt)}\n")
            for (lon, lat), second in zip(places.tolist(), seconds.tolist()):
                out.write(f"fix {lon!r},{lat!r} {int(second)}\n")
            tell(out, random, places, seconds, leapt, 16)
    with open(real, "w") as out:
        out.write(about)
        for path in sorted(Path(tracks).glob("*.gpx")):
            places, seconds = gpx(path)
            if len(places) < 50:
                continue
            leapt = leaps(places, seconds)
            out.write(f"track {path.name} {len(places)}\nleapt {runs(leapt)}\n")
            tell(out, random, places, seconds, leapt, 24)
            print(path.name, len(places), "fixes,", int(leapt.sum()), "leapt")


main(*sys.argv[1:])
