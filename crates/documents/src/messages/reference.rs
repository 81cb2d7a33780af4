//! The number under which a mission knows a request.

use std::sync::LazyLock;

use regex::Regex;

/// What stands before a reference, folded.
const NAMES: &str = r"web reference|ref(?:erence)?(?: number| no| n°)?|application (?:reference )?(?:number|no|id|reference)|tracking (?:number|no|id)|case number|file number|grn|arn|urn|(?:numero|n°|no) (?:de |du |d')?(?:dossier|demande|suivi|reference|rendez-vous|recepisse)|(?:dossier|demande|recepisse|suivi|rendez-vous|rdv)(?: n°| no| numero)?|numero de (?:expediente|solicitud|referencia|seguimiento)|referencia|expediente|localizador|رقم (?:الطلب|الملف|المرجع|التتبع|الوصل|المرجعي)|المرجع|الرقم المرجعي|طلبكم رقم|طلبك رقم|ملفكم رقم|ملفك رقم|موعدكم رقم|application|solicitud|request|file|passeport|passport|visa";
const SHORTEST: usize = 5;

static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"(?i)(?:^|[^\p{{L}}])(?:{NAMES})\.?(?: is| est| es| هو)?[ :#(n°no.-]{{0,6}}(?P<number>[A-Z0-9][A-Z0-9/_-]{{3,31}})"
    );
    Regex::new(&pattern).expect("a pattern of this file")
});

/// What names itself: the British visa service's.
static OWN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\bgwf\d{6,12}\b").expect("a pattern of this file"));

/// The first reference, as it is written. It has three digits, and is no date.
pub(super) fn find(folded: &str) -> Option<String> {
    let candidates = REFERENCE.captures_iter(folded).filter_map(|found| found.name("number"));
    let mut named = candidates.map(|number| number.as_str().trim_end_matches(['-', '/', '_']));
    let own = OWN.find(folded).map(|own| own.as_str());
    named.find(is_one).or(own).map(str::to_owned)
}

fn is_one(number: &&str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_date = super::dates::day(number).is_some();
    number.len() >= SHORTEST && digits >= 3 && !is_date
}

#[cfg(test)]
mod tests {
    use super::super::fold::folded;
    use super::*;

    #[test]
    fn references_are_found_where_they_are_named() {
        for (text, expected) in [
            ("Your application reference no. is VFS/RAB/2027/00123.", "VFS/RAB/2027/00123"),
            ("Votre demande n° MA-2027-4471 est prête", "MA-2027-4471"),
            ("Votre demande n°4471882 est prête", "4471882"),
            ("Dossier : PAS2027889", "PAS2027889"),
            ("su solicitud con número de expediente 2027/55812", "2027/55812"),
            ("طلبكم رقم ١٢٣٤٥٦ جاهز", "123456"),
            ("Ref: RAB123456789. Date 12/03/2027", "RAB123456789"),
            ("GWF012345678 (GWF: GWF012345678)", "GWF012345678"),
        ] {
            assert_eq!(find(&folded(text)).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["Your application has been received", "demande du 12/03/2027", "call 0537123456"]
        {
            assert_eq!(find(&folded(text)), None, "{text}");
        }
    }
}
