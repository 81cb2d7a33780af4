//! Logs of NMEA 0183 sentences, as receivers and gpsd's test files hold them.

use amana_geofence::{Fix, Position};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use nmea::ParseResult;
use nmea::sentences::FixType;
use nmea::sentences::rmc::RmcStatusOfFix;

use super::{check_count, check_size};
use crate::{PositionError, accuracy};

/// A step back in the time of day of more than this is midnight.
const MIDNIGHT_STEP: TimeDelta = TimeDelta::hours(12);

/// What a log gave.
#[derive(Clone, Debug, PartialEq)]
pub struct NmeaLog {
    /// The fixes, in the order of the log.
    pub fixes: Vec<Fix>,
    /// How many GGA and RMC sentences were damaged, and how many fixes had no date.
    pub skipped: usize,
}

/// Reads the fixes of a log; see [`nmea_log`], which also counts what was skipped.
pub fn nmea(text: &[u8]) -> Result<Vec<Fix>, PositionError> {
    nmea_log(text).map(|log| log.fixes)
}

/// Reads the GGA and RMC sentences of a log into one fix per time of day that they report.
///
/// Anything else between the sentences is passed over, binary included; a damaged sentence is
/// skipped and counted. The accuracy is GGA's dilution × 5 m, or
/// [`DEFAULT_ACCURACY_M`](crate::DEFAULT_ACCURACY_M). The date is RMC's, carried on past midnight;
/// fixes before the first date are skipped and counted.
///
/// The checksum of each sentence must hold. Whichever system speaks (GP, GN, GL, GA …), what it says of
/// the same moment is one fix: the first place that it gives.
///
/// # Errors
/// [`PositionError::TooLarge`], [`PositionError::TooManyFixes`], [`PositionError::NoFix`].
pub fn nmea_log(text: &[u8]) -> Result<NmeaLog, PositionError> {
    read(text, Reader::default())
}

/// The same, but a log without any date begins on the day given.
///
/// # Errors
/// As [`nmea_log`].
pub fn nmea_log_from(text: &[u8], day: NaiveDate) -> Result<NmeaLog, PositionError> {
    match nmea_log(text) {
        Err(PositionError::NoFix { skipped }) if skipped > 0 => {
            read(text, Reader { undated: Some(day), ..Reader::default() })
        }
        read => read,
    }
}

fn read(text: &[u8], mut reader: Reader) -> Result<NmeaLog, PositionError> {
    check_size(text)?;
    for sentence in text.split(|&byte| byte == b'\n').filter_map(sentence) {
        reader.read(sentence);
        check_count(reader.fixes.len())?;
    }
    reader.finish_epoch();
    if reader.fixes.is_empty() {
        return Err(PositionError::NoFix { skipped: reader.skipped });
    }
    Ok(NmeaLog { fixes: reader.fixes, skipped: reader.skipped })
}

/// The GGA or RMC sentence in a line, without what stands before it.
fn sentence(line: &[u8]) -> Option<&[u8]> {
    let start = line.iter().rposition(|&byte| byte == b'$')?;
    let sentence = line[start..].trim_ascii_end();
    matches!(sentence.get(3..7)?, b"GGA," | b"RMC,").then_some(sentence)
}

/// One sentence's share of a fix.
struct Reading {
    time: NaiveTime,
    date: Option<NaiveDate>,
    position: Position,
    hdop: Option<f64>,
}

#[derive(Default)]
struct Reader {
    fixes: Vec<Fix>,
    skipped: usize,
    /// The readings so far for one time of day.
    epoch: Option<Reading>,
    last: Option<NaiveDateTime>,
    /// The day of the first fix when nothing says it.
    undated: Option<NaiveDate>,
}

impl Reader {
    fn read(&mut self, sentence: &[u8]) {
        match nmea::parse_bytes(sentence) {
            Ok(parsed) => reading(parsed).into_iter().for_each(|reading| self.take(reading)),
            Err(_) => self.skipped += 1,
        }
    }

    fn take(&mut self, reading: Reading) {
        match &mut self.epoch {
            Some(epoch) if epoch.time == reading.time => {
                epoch.date = epoch.date.or(reading.date);
                epoch.hdop = epoch.hdop.or(reading.hdop);
            }
            _ => {
                self.finish_epoch();
                self.epoch = Some(reading);
            }
        }
    }

    fn finish_epoch(&mut self) {
        let Some(epoch) = self.epoch.take() else { return };
        let Some(date) = epoch.date.or_else(|| self.date_at(epoch.time)) else {
            self.skipped += 1;
            return;
        };
        let at = date.and_time(epoch.time);
        self.last = Some(at);
        let accuracy_m = accuracy::from_hdop(epoch.hdop);
        self.fixes.push(Fix { position: epoch.position, accuracy_m, at: at.and_utc() });
    }

    /// The date of a time of day without one, going on from the last fix.
    fn date_at(&self, time: NaiveTime) -> Option<NaiveDate> {
        let Some(last) = self.last else { return self.undated };
        if last.time() - time > MIDNIGHT_STEP { last.date().succ_opt() } else { Some(last.date()) }
    }
}

/// What a sentence says, or `None` when it says that there is no fix.
fn reading(parsed: ParseResult) -> Option<Reading> {
    let (time, date, lat_deg, lon_deg, hdop) = match parsed {
        ParseResult::GGA(gga) if gga.fix_type != Some(FixType::Invalid) => {
            (gga.fix_time, None, gga.latitude, gga.longitude, gga.hdop.map(f64::from))
        }
        ParseResult::RMC(rmc) if rmc.status_of_fix != RmcStatusOfFix::Invalid => {
            (rmc.fix_time, rmc.fix_date, rmc.lat, rmc.lon, None)
        }
        _ => return None,
    };
    let position = Position::new(lat_deg?, lon_deg?).ok()?;
    Some(Reading { time: time?, date, position, hdop })
}

#[cfg(test)]
mod tests {
    use super::{NaiveDate, PositionError, nmea, nmea_log, nmea_log_from};
    use crate::DEFAULT_ACCURACY_M;

    const GGA: &str = "GPGGA,235958.00,3925.488,N,00026.850,W,1,08,0.9,52.0,M,51.0,M,,";
    const RMC: &str = "GPRMC,235959.00,A,3925.490,N,00026.840,W,2.1,86.2,291024,,,A";

    fn signed(body: &str) -> String {
        let sum = body.bytes().fold(0, |sum, byte| sum ^ byte);
        format!("${body}*{sum:02X}\r\n")
    }

    fn log(bodies: &[&str]) -> Vec<u8> {
        bodies.iter().flat_map(|body| signed(body).into_bytes()).collect()
    }

    #[test]
    fn joins_the_sentences_of_one_moment() {
        let gga = GGA.replace("235958", "235959");
        for bodies in [[gga.as_str(), RMC], [RMC, gga.as_str()]] {
            let fixes = nmea(&log(&bodies)).expect("a fix");
            assert_eq!(fixes.len(), 1);
            assert!((fixes[0].position.lat_deg() - 39.4248).abs() < 1e-4);
            assert!((fixes[0].position.lon_deg() + 0.4474).abs() < 1e-4);
            assert!((fixes[0].accuracy_m - 4.5).abs() < 1e-6);
            assert_eq!(fixes[0].at.to_rfc3339(), "2024-10-29T23:59:59+00:00");
        }
    }

    #[test]
    fn carries_the_date_past_midnight() {
        let after = GGA.replace("235958", "000001");
        let fixes = nmea(&log(&[RMC, &after])).expect("two fixes");
        assert_eq!(fixes[0].accuracy_m, DEFAULT_ACCURACY_M);
        assert_eq!(fixes[1].at.to_rfc3339(), "2024-10-30T00:00:01+00:00");
    }

    #[test]
    fn skips_and_counts_what_is_damaged_or_undated() {
        let mut bytes = log(&[GGA]);
        bytes.extend(b"\xb5\x62\x01\x07$GPGSV,1,1,00*79\r\n# a comment\r\n");
        bytes.extend(signed(RMC).replace("3925", "4925").into_bytes());
        bytes.extend(b"$GPRMC,235959.00,A,39");
        bytes.extend(b"\n\x00\x01binary$ and more ");
        bytes.extend(signed(RMC).into_bytes());
        let log = nmea_log(&bytes).expect("a log");
        assert_eq!((log.fixes.len(), log.skipped), (1, 3));
    }

    #[test]
    fn a_sentence_whose_checksum_does_not_hold_is_skipped() {
        let good = signed(RMC);
        let (body, sum) = good.trim_end().rsplit_once('*').expect("a checksum");
        for bad in [format!("{body}*00"), body.to_owned(), format!("{body}*"), format!("{body}*zz")]
        {
            let log = nmea_log(format!("{bad}\n{good}").as_bytes()).expect("a log");
            assert_eq!((log.fixes.len(), log.skipped), (1, 1), "{bad}");
        }
        let small = nmea_log(format!("{body}*{}\n", sum.to_lowercase()).as_bytes());
        assert_eq!(small.expect("a log").skipped, 0);
    }

    #[test]
    fn whoever_speaks_of_a_moment_it_is_one_fix() {
        let of = |talker: &str, body: &str| format!("{talker}{}", &body[2..]);
        let gga = GGA.replace("235958", "235959");
        let talkers = ["GP", "GL", "GA", "GB", "GQ", "GN"];
        let bodies: Vec<_> =
            talkers.iter().flat_map(|talker| [of(talker, RMC), of(talker, &gga)]).collect();
        let bodies: Vec<_> = bodies.iter().map(String::as_str).collect();
        let log = nmea_log(&log(&bodies)).expect("a log");
        assert_eq!((log.fixes.len(), log.skipped), (1, 0));
    }

    #[test]
    fn a_log_without_any_date_begins_on_the_day_given() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let after = GGA.replace("235958", "000001");
        let undated = log(&[GGA, &after]);
        assert!(matches!(nmea_log(&undated), Err(PositionError::NoFix { skipped: 2 })));
        let fixes = nmea_log_from(&undated, day).expect("two fixes").fixes;
        let days: Vec<_> = fixes.iter().map(|fix| fix.at.date_naive().to_string()).collect();
        assert_eq!(days, ["2026-11-22", "2026-11-23"]);
        let dated = nmea_log_from(&log(&[GGA, RMC]), day).expect("a fix");
        assert_eq!((dated.fixes.len(), dated.skipped), (1, 1), "a date in the log counts");
        assert_eq!(dated.fixes[0].at.date_naive().to_string(), "2024-10-29");
    }

    #[test]
    fn refuses_a_log_without_a_fix() {
        let searching = ["GPGGA,,,,,,0,,,,M,,M,,", "GPRMC,,V,,,,,,,,,,N"];
        assert!(matches!(nmea(&log(&searching)), Err(PositionError::NoFix { skipped: 0 })));
        assert!(matches!(nmea(b""), Err(PositionError::NoFix { skipped: 0 })));
    }
}
