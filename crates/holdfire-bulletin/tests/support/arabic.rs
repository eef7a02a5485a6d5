//! Arabic labels and a short Arabic bulletin, enough to see whether the page turns around.

use holdfire_bulletin::{Bulletin, Labels};

use super::{amber_coast, moment};

const WORDS: &[(&str, &str)] = &[
    ("exercise", "تمرين"),
    ("exercise_says", "كل ما في هذه الوثيقة من نسج الخيال"),
    ("page", "صفحة {page} من {pages}"),
    ("register", "سجل من {size} قيد"),
    ("root", "الجذر"),
    ("edition", "الطبعة"),
    ("as_of", "حتى"),
    ("period", "الفترة"),
    ("previous_period", "مقارنة مع"),
    ("span", "من {from} إلى {until}"),
    ("in_short", "باختصار"),
    ("by_day", "الحوادث حسب اليوم"),
    ("by_area", "الحوادث حسب المنطقة"),
    ("by_governorate", "الحوادث حسب المحافظة"),
    ("by_clause", "البنود المسؤول عنها وما تقوله"),
    ("by_recorder", "من سجّل ماذا"),
    ("declared", "ما أعلنه الأعضاء"),
    ("coverage", "من راقب، وأين ومتى"),
    ("gaps", "الثغرات"),
    ("incidents", "الحوادث"),
    ("why", "لماذا تجيب البنود هكذا"),
    ("notes", "ملاحظات"),
    ("how_to_check", "كيف تتحقق من هذه النشرة"),
    ("unit", "الوحدة: {unit}"),
    ("incident", "حادث"),
    ("day", "يوم"),
    ("area", "المنطقة"),
    ("governorate", "المحافظة"),
    ("this_period", "هذه الفترة"),
    ("before", "قبلها"),
    ("change", "التغير"),
    ("time_in_doubt", "الوقت غير مؤكد"),
    ("in_doubt_before", "غير مؤكد، قبلها"),
    ("all_places", "كل الحوادث، كل حادث مرة"),
    ("place", "المكان"),
    ("when", "متى"),
    ("number", "الرقم"),
    ("what", "ماذا"),
    ("told_by", "من أبلغ"),
    ("harmed", "المتضررون"),
    ("verdict", "البنود"),
    ("doubt", "موضع الشك"),
    ("engaged", "منطبق"),
    ("undetermined", "غير محدد"),
    ("not_engaged", "غير منطبق"),
    ("not_asked", "لا بند نافذ"),
    ("observed", "مراقَب"),
    ("partly", "جزئيًا"),
    ("not_observed", "غير مراقَب"),
    ("killed", "قتلى {n}"),
    ("injured", "جرحى {n}"),
    ("list_separator", "، "),
    ("not_said", "لم يُذكر"),
];

pub fn labels() -> Labels {
    Labels::translated(|name, english| {
        let arabic = WORDS.iter().find(|(word, _)| *word == name).map(|(_, arabic)| *arabic);
        arabic.unwrap_or(english).to_owned()
    })
}

pub fn amber_coast_in_arabic(incident_count: usize) -> Bulletin {
    let mut bulletin = amber_coast(incident_count);
    bulletin.language = "ar".into();
    bulletin.mechanism = "آلية وقف إطلاق النار – تمرين ساحل العنبر".into();
    bulletin.title = "النشرة 7".into();
    bulletin.edition = "الضامنون".into();
    bulletin.as_of = moment("2031-02-15T17:30:00Z", "15 شباط 2031، 19:30");
    bulletin.headlines = vec![
        "سُجّل 106 حوادث في الفترة، بزيادة 17 على الأسبوعين السابقين؛ وتسعة حوادث أخرى وقتها غير مؤكد.".into(),
        "لم يراقب أحد جيب سيرا (Sera) من 4 إلى 6 شباط: لا رقم هنا يدل على الهدوء.".into(),
    ];
    for (row, name) in bulletin.by_area.rows.iter_mut().zip([
        "المنطقة الشمالية",
        "جيب سيرا",
        "المنطقة الجنوبية",
        "خارج كل منطقة",
    ]) {
        row.place = name.into();
    }
    for incident in &mut bulletin.incidents {
        incident.act = "قصف بالهاون (mortar) 12:30".into();
        incident.place = "كفر نادر، المنطقة الشمالية".into();
    }
    bulletin
}

pub fn names() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(name, _)| *name)
}
