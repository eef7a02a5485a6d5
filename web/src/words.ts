// The few words the script itself says. The server translates everything else; a language that is missing here
// falls back to English word by word.

const ENGLISH = {
  theme: "Switch between light and dark",
  help: "Keyboard help",
  close: "Close",
  keysTitle: "Keys",
  keySearch: "find",
  keyDown: "next row",
  keyUp: "row before",
  keyOpen: "open the row",
  keyBrush: "move an end of the selected time",
  keyBrushClear: "select all the time again",
  keyHelp: "this list",
  keyChoose: "choose the row",
  keySend: "send the form",
  chosen: "{n} chosen",
  newer: "Something new was recorded. Show it",
  loading: "Loading…",
  failed: "This part could not be loaded.",
  offline: "The server did not answer.",
  retry: "Try again",
  map: "Map of incidents; arrow keys move it, + and − zoom",
  mapWaits: "Load the map that moves (about half a megabyte)",
  mapLoading: "Drawing the map…",
  mapFailed: "The places could not be loaded; the map shows the last ones it got.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  attribution: "Made with Natural Earth. Lines and names judge nothing.",
  cooperativeTouch: "Use two fingers to move the map",
  incidents: "incidents",
  samePlace: "incidents at one place",
  listThem: "Show them in the list",
  zoomHere: "Zoom to them",
  engaged: "engaged",
  undetermined: "undetermined",
  not_engaged: "not engaged",
  none: "no clause in force",
  uncertain: "place known to within",
  from: "first day",
  to: "last day",
  timeline: "Selected time",
  allTime: "all the time",
};

type Words = typeof ENGLISH;

const ARABIC: Words = {
  theme: "التبديل بين الفاتح والداكن",
  help: "اختصارات لوحة المفاتيح",
  close: "إغلاق",
  keysTitle: "المفاتيح",
  keySearch: "بحث",
  keyDown: "الصف التالي",
  keyUp: "الصف السابق",
  keyOpen: "فتح الصف",
  keyBrush: "تحريك أحد طرفي الفترة المختارة",
  keyBrushClear: "اختيار الفترة كلها من جديد",
  keyHelp: "هذه القائمة",
  keyChoose: "تحديد الصف",
  keySend: "إرسال النموذج",
  chosen: "المحدد: {n}",
  newer: "سُجّل جديد. اعرضه",
  loading: "جارٍ التحميل…",
  failed: "تعذر تحميل هذا الجزء.",
  offline: "لم يرد الخادم.",
  retry: "إعادة المحاولة",
  map: "خريطة الحوادث؛ مفاتيح الأسهم تحركها، و+ و− للتكبير والتصغير",
  mapWaits: "تحميل الخريطة المتحركة (نحو نصف ميغابايت)",
  mapLoading: "جارٍ رسم الخريطة…",
  mapFailed: "تعذر تحميل الأماكن؛ تعرض الخريطة آخر ما وصلها.",
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  attribution: "بيانات Natural Earth. الخطوط والأسماء لا تحكم على شيء.",
  cooperativeTouch: "استخدم إصبعين لتحريك الخريطة",
  incidents: "حوادث",
  samePlace: "حوادث في مكان واحد",
  listThem: "عرضها في القائمة",
  zoomHere: "التكبير إليها",
  engaged: "منطبق",
  undetermined: "غير محسوم",
  not_engaged: "غير منطبق",
  none: "لا بند ساريًا",
  uncertain: "المكان معروف في حدود",
  from: "اليوم الأول",
  to: "اليوم الأخير",
  timeline: "الفترة المختارة",
  allTime: "الفترة كلها",
};

const SPOKEN: Record<string, Words> = { en: ENGLISH, ar: ARABIC };

/** The page's language, as its `<html lang>` says. */
export const language = document.documentElement.lang.split("-")[0] || "en";

/** The words in the page's language. */
export const words: Words = SPOKEN[language] ?? ENGLISH;

/** Counts as the page writes them: Western digits in every language, as in the register. */
export function counted(n: number): string {
  return n.toLocaleString("en-GB");
}

/** A distance a person can picture: 350 m, 6 km. */
export function distance(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${Math.round(metres / 100) / 10} km`;
}
