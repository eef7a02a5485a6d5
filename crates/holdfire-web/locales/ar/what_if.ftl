# Other terms asked about the same incidents.

what-if = ماذا لو
what-if-lead = اسأل عن حوادث هذا السجل بشروط أخرى: شروط قضية مرفقة أو مسودة من عندك. لا يُسجَّل شيء.
what-if-answer = { $n ->
    [0] لا يتغير الجواب عن أي حادث من { $asked }.
    [one] يتغير الجواب عن حادث واحد من { $asked }.
    [two] يتغير الجواب عن حادثين من { $asked }.
    [few] يتغير الجواب عن { $n } حوادث من { $asked }.
    [many] يتغير الجواب عن { $n } حادثًا من { $asked }.
   *[other] يتغير الجواب عن { $n } حادث من { $asked }.
}
what-if-asked-of = سُئل عند حجم السجل { $size } وفق { $terms }؛ والشروط نفسها عند هذا الحجم تعطي الجواب نفسه مجددًا.
what-if-terms-of-case = شروط القضية { $name }
what-if-terms-of-draft = مسودة ({ $files })
what-if-shareable = السؤال في عنوان هذه الصفحة ويمكن مشاركته.
what-if-not-kept = لا يُسجَّل شيء من المسودة ولا يُحفظ هنا.
what-if-try-another = جرّب شروطًا أخرى
what-if-problems = { $n ->
    [zero] يمكن سؤال المسودة.
    [one] لا يمكن سؤال المسودة: يجب إصلاح أمر واحد.
    [two] لا يمكن سؤال المسودة: يجب إصلاح أمرين.
    [few] لا يمكن سؤال المسودة: يجب إصلاح { $n } أمور.
    [many] لا يمكن سؤال المسودة: يجب إصلاح { $n } أمرًا.
   *[other] لا يمكن سؤال المسودة: يجب إصلاح { $n } أمر.
}
what-if-to-mend = ما يجب إصلاحه
what-if-where = أين
what-if-problem = ما الخطأ
what-if-spot = السطر { $line }، العمود { $column }
what-if-matrix = من أي جواب إلى أي جواب
what-if-matrix-note = أقوى جواب لكل حادث؛ وبالرمادي ما لا يتغير
what-if-now-then = الآن ↓ بعد ذلك ←
what-if-other-clauses = تتغير بنود أخرى
what-if-becomes = يصبح
what-if-map = أين تتغير الأجوبة
what-if-map-label = { $n ->
    [zero] خريطة بلا حوادث يتغير الجواب عنها
    [one] خريطة حادث واحد يتغير الجواب عنه
    [two] خريطة حادثين يتغير الجواب عنهما
    [few] خريطة { $n } حوادث يتغير الجواب عنها
    [many] خريطة { $n } حادثًا يتغير الجواب عنها
   *[other] خريطة { $n } حادث يتغير الجواب عنها
}
what-if-map-pairs = الشكل الأول هو الجواب الآن والثاني هو الجواب بعد ذلك، من اليسار إلى اليمين، وهو جواب البند الذي يتغير حين يبقى أقوى جواب على حاله؛ والرقم يعدّ الحوادث المتجاورة
what-if-turn-of = { $n } من «{ $now }» إلى «{ $then }»
what-if-area-now = المنطقة الآن
what-if-area-then = المنطقة وفق الشروط الأخرى
what-if-area-stays = منطقة لا تتغير
what-if-by-clause = حسب البند
what-if-by-area = حسب المنطقة
what-if-by-area-note = مناطق الشروط الأخرى
what-if-by-actor = حسب من يقال إنه الفاعل
what-if-by-actor-note = بترتيب الأسماء؛ والحادث الذي له عدة فاعلين مزعومين يُعد ربما لكل منهم
what-if-by-month = حسب الشهر
what-if-by-month-note = الحادث الذي قد يقع في أشهر عدة يُعد ربما لكل منها
what-if-turn = الجواب
what-if-perhaps = ربما
what-if-share = الحصة
what-if-not-in-force = غير نافذ
what-if-now-only = الآن فقط
what-if-then-only = وفق الشروط الأخرى فقط
what-if-nothing-turns = لا شيء يتغير
what-if-incidents = الحوادث التي يتغير الجواب عنها
what-if-list-cut = يظهر أول { $shown } من { $all }. ويسردها كلها الأمر
incidents-n = الحوادث
what-if-draft = مسودة من عندك
what-if-paste = ألصق اتفاقًا (Markdown) أو منطقة (GeoJSON)
what-if-files = أو اختر ملفات: اتفاقات، مناطق، accessions.csv، actors.toml
what-if-ask = اسأل عن الحوادث
what-if-most = { $mib } ميبيبايت على الأكثر.
what-if-other-case = شروط قضية أخرى
what-if-case = القضية
what-if-start-from = ابدأ من نص في هذا السجل
