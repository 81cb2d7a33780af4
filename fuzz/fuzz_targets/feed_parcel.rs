//! Alerts packed together by a consulate.
#![no_main]

use amana_channel::parcel::{self, Effort};

const MAGIC: &[u8; 5] = b"AMPA\x01";

libfuzzer_sys::fuzz_target!(|input: (u8, &[u8])| {
    let (count, bytes) = input;
    let ours = [MAGIC, bytes].concat();
    for packed in [bytes, &ours] {
        let Ok(alerts) = parcel::unpack(packed, count.into()) else { continue };
        assert_eq!(alerts.len(), usize::from(count));
        let again = parcel::pack(alerts.iter().map(Vec::as_slice), Effort::Quick).expect("packs");
        assert_eq!(parcel::unpack(&again, count.into()), Ok(alerts));
    }
    let again = parcel::pack([bytes], Effort::Quick).expect("what is short packs");
    assert_eq!(parcel::unpack(&again, 1), Ok(vec![bytes.to_vec()]));
});
