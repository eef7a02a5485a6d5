# الخط الساخن: سجل المكالمات، واستمارة تسجيل المكالمة.

section-calls = الخط الساخن
calls-answer = { $overdue ->
    [zero] لم ينقضِ موعد أي وعد.
    [one] انقضى موعد وعد واحد.
    [two] انقضى موعد وعدين.
    [few] انقضى موعد { $overdue } وعود.
    [many] انقضى موعد { $overdue } وعداً.
   *[other] انقضى موعد { $overdue } وعد.
}
calls-note = يطّلع كل عضو على كل مكالمة. ولا يُكتب اسم أي شخص أبداً.
calls-overdue = وعود انقضى موعدها
calls-more-overdue = انقضت مواعيد وعود أخرى غير المذكورة هنا.
calls-empty = لم تُسجَّل أي مكالمة.
calls-latest = أحدث المكالمات
calls-earlier = مكالمات أقدم
calls-about = مكالمات عنه
call-number = المكالمة { $n }
call-log = تسجيل مكالمة
call-who = من اتصل بمن
call-about = الموضوع
call-place = المكان كما ذُكر
call-promised = ما وُعد به
call-by-when = الموعد
call-nothing-promised = لم يوعد بشيء
call-promise-open = قائم، دون موعد
call-promise-kept = وُفي به:
call-kept-by = وُفي به بالقيد رقم
call-became = ما آلت إليه
call-nothing-yet = لا شيء بعد
call-became-incident = حادث
call-became-report = تقرير
call-became-entry = قيد
call-another = مكالمة أخرى
call-not-yours-to-see = لا يحق لك الاطلاع عليه
call-file = تقديم تقرير منها
call-link = هذه المكالمة عن، أو أصبحت
call-number-of-it = الرقم
call-began = البداية
call-ended = النهاية
call-over = تنتهي المكالمة عند تسجيلها
call-direction = من اتصل
call-theirs = اتصلوا بـ{ $name }
call-ours = اتصل بهم { $name }
call-other-side = الطرف الآخر
call-somebody-else = شخص آخر، يوصف أدناه
call-described = شخص آخر: بأي صفة
call-no-names = لا يُكتب اسم أي شخص أبداً. مثلاً: امرأة عند المعبر الشمالي.
call-is-described = موصوف دون اسم
call-read-back-asked = هل قُرئ على المتصل ما كُتب؟
call-read-back-yes = نعم، قرأته ووافق الطرف الآخر
call-read-back-no = لا
call-read-back = قُرئ عليه
call-not-read-back = لم يُقرأ عليه
call-incident = الحادث إن عُرف
call-record = تسجيل المكالمة
call-not-logged = لم تُسجَّل المكالمة بعد.
call-problem-who = اختر جهة أو صِف المتصل؛ أحدهما فقط.
call-problem-whom = اختر الجهة التي جرى الاتصال بها.
call-problem-time = وقت لا يُقرأ، أو لا وجود له.
call-problem-promise = اذكر ما وُعد به في ذلك الموعد.
call-problem-about = اذكر موضوع المكالمة.
call-problem-read-back = قل هل قرأت على الطرف الآخر ما كتبت.
call-problem-incident = لا يوجد حادث بهذا الرقم.
language-ku = الكردية
language-fr = الفرنسية
