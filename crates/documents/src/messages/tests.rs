//! Made-up messages, as missions and visa centres write them, and as others write.

use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::{any, prop_assert, proptest};

use super::Status::{
    Appointment, Delivered, InProduction, InReview, MissingDocuments, ReadyForPickup, Received,
    Refused, Sent,
};
use super::*;

/// What they say.
const SAID: &[(Status, &str)] = &[
    // English
    (
        ReadyForPickup,
        "Your passport is ready. Please come to the Consulate General with your receipt.",
    ),
    (
        ReadyForPickup,
        "VFS Global: your application ref. MARE/120327/0042/01 is ready for collection at the Visa Application Centre, Rabat.",
    ),
    (
        ReadyForPickup,
        "Dear applicant, your travel document can now be collected from BLS International, Tangier, Mon-Fri 9:00-12:00.",
    ),
    (
        ReadyForPickup,
        "Your passport has arrived at the Visa Application Centre. Collect your passport between 14:00 and 16:00.",
    ),
    (
        Sent,
        "Your passport has been dispatched by courier on 12/03/2027. Tracking number: EE123456789MA.",
    ),
    (Delivered, "TLScontact: your passport was delivered on 14 March 2027."),
    (Received, "We have received your visa application GWF012345678 at UKVI."),
    (
        Received,
        "Your passport application no. 2027-5581 was successfully submitted to the Consulate of Morocco in London.",
    ),
    (InReview, "Your visa application GWF012345678 is under process at the Embassy."),
    (
        InReview,
        "Your application VFS/CAS/99812 has been forwarded to the Consulate General of Spain on 2 April 2027.",
    ),
    (
        MissingDocuments,
        "Embassy of Morocco: your passport application is incomplete. Please call us.",
    ),
    (
        MissingDocuments,
        "Consulate: additional documents are required for file 445512. Upload them within 10 days.",
    ),
    (
        Appointment,
        "Your appointment at the Moroccan Consulate has been confirmed for 12 March 2027 at 10:30.",
    ),
    (Appointment, "Appointment confirmation - BLS Spain Visa - 05/08/2027 09:15 - Ref TNG20278891"),
    (InProduction, "Your passport is being printed. - Consulate General of Morocco, New York"),
    (InProduction, "Good news! Your visa application has been approved by the Embassy."),
    (
        Refused,
        "We regret to inform you that your visa application has been refused. A letter explains why.",
    ),
    // French
    (
        ReadyForPickup,
        "Votre passeport est prêt. Merci de vous présenter au Consulat général du Royaume du Maroc à Lyon.",
    ),
    (
        ReadyForPickup,
        "Consulat du Maroc : votre passeport biométrique n° AB1234567 est désormais disponible.",
    ),
    (
        ReadyForPickup,
        "Bonjour, votre demande n° 4471882 est prête. Vous pouvez retirer votre passeport du lundi au vendredi. Consulat Maroc",
    ),
    (ReadyForPickup, "TLScontact Rabat\nVeuillez récupérer votre\npasseport dès demain."),
    (Sent, "Votre passeport a été expédié le 12/03/2027 par Amana, suivi n° LX123456789MA."),
    (Delivered, "Consulat : votre passeport a été retiré le 3 avril 2027."),
    (Received, "Nous avons bien reçu votre demande de passeport n° MA-2027-4471."),
    (Received, "Votre dossier de visa a bien été enregistré. Référence : TLS2027PAR0012."),
    (InReview, "Ambassade du Maroc : votre dossier n°889123 est en cours de traitement."),
    (
        MissingDocuments,
        "Consulat général : votre dossier est incomplet, merci d'apporter l'extrait d'acte de naissance.",
    ),
    (
        MissingDocuments,
        "Il manque des pièces à votre demande de passeport : justificatif de domicile.",
    ),
    (Appointment, "Votre rendez-vous au Consulat du Maroc est confirmé le 12/03/2027 à 10h30."),
    (
        Appointment,
        "Rappel de votre rendez-vous consulaire : mardi 5 août 2027 à 9h00, réf. RDV20270805.",
    ),
    (InProduction, "Votre passeport est en cours de production. Consulat de Bruxelles."),
    (Refused, "Votre demande de visa a été refusée par le Consulat."),
    // Spanish
    (
        ReadyForPickup,
        "Consulado de Marruecos: su pasaporte está listo. Puede recogerlo de 9:00 a 13:00.",
    ),
    (
        ReadyForPickup,
        "BLS International: su pasaporte ya puede ser recogido en el centro de Tánger.",
    ),
    (Sent, "Su pasaporte ha sido enviado el 12 de marzo de 2027 por mensajería."),
    (Received, "Hemos recibido su solicitud de pasaporte n.º 2027/55812."),
    (InReview, "Su visado se encuentra en trámite en el Consulado General de España en Rabat."),
    (MissingDocuments, "Embajada: faltan documentos en su expediente 88712. Dispone de 10 días."),
    (
        Appointment,
        "Su cita en el Consulado de Marruecos en Madrid ha sido confirmada para el 12 de marzo de 2027 a las 10:30.",
    ),
    (InProduction, "Su pasaporte está en producción. Consulado de Marruecos, Barcelona."),
    (Refused, "Su solicitud de visado ha sido denegada."),
    (Delivered, "Su pasaporte ha sido entregado el 14/03/2027."),
    // Arabic
    (
        ReadyForPickup,
        "جواز سفركم جاهز، المرجو الحضور إلى القنصلية العامة للمملكة المغربية مرفوقين بالوصل.",
    ),
    (ReadyForPickup, "القنصلية العامة بباريس: طلبكم رقم ١٢٣٤٥٦ أصبح جاهزا."),
    (ReadyForPickup, "يمكنكم استلام جواز السفر من القنصلية ابتداء من 12 مارس 2027."),
    (ReadyForPickup, "جَوَازُ السَّفَرِ متوفّر بالقنصلية، رقم الملف 889123."),
    (Sent, "تم إرسال جواز سفركم يوم 12/03/2027 عبر البريد."),
    (Received, "تم تسجيل طلبكم بنجاح لدى السفارة المغربية، رقم الطلب MA20274471."),
    (InReview, "طلب التأشيرة الخاص بكم قيد المعالجة لدى القنصلية."),
    (MissingDocuments, "السفارة: ملفكم ناقص، المرجو تقديم الوثائق الناقصة قبل 5 غشت 2027."),
    (Appointment, "تم تأكيد موعدكم بالقنصلية المغربية يوم 12 مارس 2027 على الساعة 10:30."),
    (Appointment, "لديكم موعد بقنصلية المغرب بتاريخ ٠٥/٠٨/٢٠٢٧."),
    (InProduction, "جواز سفركم قيد الطباعة. القنصلية العامة للمملكة المغربية بمدريد."),
    (Refused, "نأسف لإبلاغكم أنه تم رفض طلب التأشيرة."),
    (Delivered, "تم تسليم جواز السفر يوم 14/03/2027 بالقنصلية."),
];

/// What others say, and what missions say that is no news of a request.
const NOT_SAID: &[&str] = &[
    "",
    "ok",
    // English
    "Your pizza is ready for collection at Mario's.",
    "Your parcel has been dispatched. Tracking number: EE123456789GB.",
    "Your job application has been received. We will be in touch.",
    "Your Visa card application has been approved! Activate it now.",
    "Your appointment with Dr Lee at the dental clinic is confirmed for 12 March 2027.",
    "Your code is 445512. Do not share it with anyone.",
    "You will get an SMS once your passport is ready.",
    "Your passport is not ready yet. Please wait for our message.",
    "We will notify you as soon as your visa application has been approved.",
    "If your passport has been stolen, call the consulate.",
    "The consulate is closed on 1 May 2027.",
    "Renew your passport early: prices go up in July.",
    "How to check whether your passport is ready: visit our website.",
    "Your USB passport drive has been shipped.",
    "Mum, did you pack the passports? The taxi comes at 10:30.",
    "Your order 4471882 is out for delivery today.",
    "The Embassy restaurant: your table is booked for 19:30.",
    "Your loan application is under review.",
    // French
    "Votre colis a été expédié le 12/03/2027, suivi n° LX123456789FR.",
    "Votre commande est prête, venez la retirer en magasin.",
    "Votre demande de prêt a été acceptée par la banque.",
    "Votre rendez-vous chez le dentiste est confirmé le 12/03/2027 à 10h30.",
    "Vous recevrez un SMS lorsque votre passeport sera prêt.",
    "Votre passeport n'est pas encore prêt.",
    "Si votre passeport est disponible, vous serez prévenu par le consulat.",
    "Le consulat sera fermé le 30 juillet 2027.",
    "Votre carte Visa est disponible dans votre agence.",
    "Votre dossier d'inscription à l'université est incomplet.",
    "Votre pass Navigo est prêt.",
    "Le Pass Culture : votre demande a été validée.",
    "Pensez à renouveler votre passeport avant l'été.",
    "Dès que votre visa est accordé, le consulat vous écrit.",
    // Spanish
    "Su pedido está listo para recoger en tienda.",
    "Su paquete ha sido entregado.",
    "Su cita con el médico ha sido confirmada para el 12 de marzo de 2027.",
    "Su pasaporte no está listo todavía.",
    "Cuando su pasaporte está listo, el consulado le avisa por SMS.",
    "Su solicitud de préstamo ha sido aprobada.",
    "Su tarjeta Visa está disponible en la oficina.",
    "El consulado permanecerá cerrado el lunes.",
    "Hola, ¿has cogido el pasaporte?",
    // Arabic
    "طلبيتك جاهزة للاستلام من المتجر.",
    "تم تأكيد موعدك مع الطبيب يوم 12 مارس 2027.",
    "سنخبركم عندما يصبح جواز سفركم جاهزا.",
    "جواز سفركم غير جاهز بعد.",
    "إذا كان جواز السفر جاهزا ستصلكم رسالة من القنصلية.",
    "القنصلية مغلقة يوم 30 يوليوز 2027.",
    "تم شحن طلبك من المتجر، رقم التتبع LX123456789MA.",
    "تمت الموافقة على طلب القرض.",
    "بطاقة فيزا الخاصة بك جاهزة في الوكالة.",
    "لا تنس جواز السفر غدا.",
];

#[test]
fn what_is_said_is_proposed_first_or_among_the_others() {
    let mut missed = Vec::new();
    for (status, message) in SAID {
        let found = proposals(message);
        if !found.iter().any(|proposal| proposal.status == *status) {
            missed.push((status.code(), message, found));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(SAID.len() >= 40);
}

#[test]
fn what_is_not_said_is_not_proposed() {
    let wrong: Vec<_> = NOT_SAID
        .iter()
        .map(|message| (message, proposals(message)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(NOT_SAID.len() >= 40);
}

#[test]
fn a_status_is_seldom_taken_for_another() {
    let surplus: Vec<_> = SAID
        .iter()
        .map(|(status, message)| (status.code(), message, proposals(message)))
        .filter(|(status, _, found)| found.iter().any(|other| other.status.code() != *status))
        .collect();
    assert!(surplus.len() * 10 <= SAID.len(), "{surplus:#?}");
}

#[test]
fn reference_day_and_time_are_taken_along() {
    let found = proposals(
        "Consulat du Maroc\nVotre rendez-vous n° RDV-2027-118 est confirmé le 12/03/2027 à 10h30.",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reference.as_deref(), Some("RDV-2027-118"));
    assert_eq!(found[0].date, NaiveDate::from_ymd_opt(2027, 3, 12));
    assert_eq!(found[0].time, NaiveTime::from_hms_opt(10, 30, 0));
    assert_eq!((found[0].template, found[0].confidence), ("appointment-fr", Confidence::Likely));
    let debug = format!("{:?}", found[0]);
    assert!(!debug.contains("118") && !debug.contains("2027"), "{debug}");

    let hours = proposals("Your passport can be collected at the consulate from 9:00 to 12:00.");
    assert_eq!((hours[0].time, hours[0].confidence), (None, Confidence::Possible));
}

#[test]
fn every_template_has_its_own_name() {
    let mut ids: Vec<_> = templates().all().iter().map(|template| &template.id).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), count), (count, 37));
}

#[test]
fn a_flood_is_cut_and_answered() {
    let flood = "passport visa application ".repeat(100_000);
    assert_eq!(proposals(&flood), []);
    let late = format!("{}. Your passport is ready.", "a ".repeat(LONGEST_MESSAGE_BYTES));
    assert_eq!(proposals(&late), []);
}

proptest! {
    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        prop_assert!(proposals(&text).len() <= MOST_PROPOSALS);
    }
}
