//! `amana-cli geofence match`, as a program sees it.

use assert_cmd::Command;
use std::path::PathBuf;

const AREAS: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","id":"souss","properties":{},"geometry":{"type":"Polygon","coordinates":[
 [[-10,30],[-9,30],[-9,31],[-10,31],[-10,30]],[[-9.7,30.3],[-9.3,30.3],[-9.3,30.7],[-9.7,30.7],[-9.7,30.3]]]}},
{"type":"Feature","properties":{"id":7},"geometry":{"type":"MultiPolygon","coordinates":[
 [[[-10,30],[-9.8,30],[-9.8,30.2],[-10,30.2],[-10,30]]],[[[-10,30],[-9,30],[-9,31],[-10,31],[-10,30]]],
 [[[179,-20],[-178,-20],[-178,-15],[179,-15],[179,-20]]]]}},
{"type":"Feature","properties":null,"geometry":null}
]}"#;

/// Files in a folder that goes away with them.
struct Files(tempfile::TempDir);

impl Files {
    fn new(areas: &str, points: &str) -> Self {
        let files = Self(tempfile::tempdir().expect("a folder"));
        fs_write(&files.path("areas.geojson"), areas);
        fs_write(&files.path("points.csv"), points);
        files
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn matched(&self, more: &[&str]) -> std::process::Output {
        let mut program = Command::cargo_bin("amana-cli").expect("it is built");
        program.args(["geofence", "match"]).arg(self.path("areas.geojson"));
        program.arg(self.path("points.csv")).args(["--lang", "en"]).args(more);
        program.output().expect("runs")
    }
}

#[expect(clippy::disallowed_methods, reason = "a test's own files")]
fn fs_write(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).expect("the folder is writable");
}

#[test]
fn each_point_gets_the_ids_of_its_areas_in_order() {
    let points = "lon,lat\n-9.9,30.1\n-9.5,30.5\n\n-9.3,30.5\n0,0\n180,-17\n";
    let files = Files::new(AREAS, points);
    let output = files.matched(&[]);
    assert!(output.status.success());
    // In the hole it is in the other area alone; on the border of the hole in both.
    assert_eq!(String::from_utf8_lossy(&output.stdout), "souss,7\n7\nsouss,7\n\n7\n");
    let output = files.matched(&["--json"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect();
    let first = serde_json::json!({ "point": 1, "lon": -9.9, "lat": 30.1, "areas": ["souss", 7] });
    assert_eq!((lines.len(), &lines[0]), (5, &first));
}

#[test]
fn a_header_may_name_its_columns() {
    let files = Files::new(AREAS, "name;x\r\n".replace(';', ",").as_str());
    assert!(files.matched(&[]).status.success());
    let files = Files::new(AREAS, "id,lat,lon\nagadir,30.1,-9.9\n");
    assert_eq!(String::from_utf8_lossy(&files.matched(&[]).stdout), "souss,7\n");
}

#[test]
fn what_cannot_be_read_is_said_with_its_line_and_nothing_is_matched() {
    let open = r#"{"type":"Polygon","coordinates":[[[0,0],[1,1]]]}"#;
    let beyond = r#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[200,0]]]}"#;
    let corners = "[0,0],[1,0],[1,1],".repeat(90_000);
    let long = format!(r#"{{"type":"Polygon","coordinates":[[{corners}[0,0]]]}}"#);
    for (areas, points, said) in [
        (AREAS, "1,2\n3,north\n", "Line 2"),
        (AREAS, "1,2\n3\n", "Line 2"),
        (AREAS, "1,2\n\n200,1\n", "Line 3"),
        ("{\n \"type\": oops }", "1,2\n", "Line 2"),
        (r#"{"type":"Banana"}"#, "1,2\n", "not GeoJSON"),
        (open, "1,2\n", "Feature 1"),
        (beyond, "1,2\n", "Feature 1"),
        (&long, "1,2\n", "250,000 at most"),
    ] {
        let output = Files::new(areas, points).matched(&[]);
        assert_eq!(output.status.code(), Some(2), "{areas} {points}");
        assert!(output.stdout.is_empty(), "{areas} {points}");
        let complaint =
            String::from_utf8_lossy(&output.stderr).replace(['\u{2068}', '\u{2069}'], "");
        assert!(complaint.contains(said), "{complaint}");
    }
}
