# Sources, imports, documents.

sources-answer = { $n ->
    [zero] لا يتكلم أي مصدر في هذا السجل.
    [one] يتكلم مصدر واحد في هذا السجل.
    [two] يتكلم مصدران في هذا السجل.
    [few] تتكلم { $n } مصادر في هذا السجل.
    [many] يتكلم { $n } مصدرًا في هذا السجل.
   *[other] يتكلم { $n } مصدر في هذا السجل.
}
who-speaks = من يتكلم
no-sources = لم يُسمَّ أي مصدر بعد.
column-belongs-to = يتبع
sources-left-out = { $n ->
    [zero] لا مصادر أخرى غير معروضة.
    [one] مصدر واحد آخر غير معروض.
    [two] مصدران آخران غير معروضين.
    [few] { $n } مصادر أخرى غير معروضة.
    [many] { $n } مصدرًا آخر غير معروضة.
   *[other] { $n } مصدر آخر غير معروضة.
}
compared = مقارنة المصادر
compared-note = الأكثر حوادث أولًا؛ ولا يُفترض أن أحدًا على صواب
compared-caption = من حوادث المصدر في الصف، كم حادثًا يفيد به أيضًا المصدر في العمود
compared-legend = كل صف: من حوادث ذلك المصدر، نسبة وعدد ما يفيد به أيضًا كل من المصادر الأخرى. كلما قوي اللون زادت النسبة.
compared-nothing = أقل من مصدرين يفيدان بحوادث، فلا شيء يُقارن.
compared-cell = حوادث { $one }: { $of }، ومنها ما يفيد به { $other } أيضًا: { $n }
compared-alone-cell = حوادث { $one }: { $of }، ومنها ما لم يفد به غيره: { $n }
compared-alone = لا أحد غيره
per-cent = { $n }%
per-cent-below = دون { "\u2066" }{ $n }%{ "\u2069" }
per-cent-above = فوق { "\u2066" }{ $n }%{ "\u2069" }
n-of = { $n } من { $of }
sets = من رأى الشيء نفسه
sets-note = عدد الحوادث التي أفادت بها هذه المصادر دون غيرها
compared-others = { $n ->
    [zero] ولا مصدر آخر
    [one] ومصدر آخر
    [two] ومصدران آخران
    [few] و{ $n } مصادر أخرى
    [many] و{ $n } مصدرًا آخر
   *[other] و{ $n } مصدر آخر
}
compared-other-sources = مصادر لا رقم لها هنا
agreement = حيث يفيد كلاهما بحادث
agreement-note = كم مرة تتفق الروايتان، من الحوادث التي يذكر فيها كلاهما ذلك
compared-same-words = بالكلمات نفسها
column-pair = المصدران
column-both = حوادث كليهما
sources-not-compared = { $n ->
    [zero] لا مصادر أخرى في الملفات.
    [one] مصدر واحد آخر في الملفات.
    [two] مصدران آخران في الملفات.
    [few] { $n } مصادر أخرى في الملفات.
    [many] { $n } مصدرًا آخر في الملفات.
   *[other] { $n } مصدر آخر في الملفات.
}
sets-not-shown = { $n ->
    [zero] لا مجموعات مصادر أخرى في الملفات.
    [one] مجموعة مصادر أخرى واحدة في الملفات.
    [two] مجموعتا مصادر أخريان في الملفات.
    [few] { $n } مجموعات مصادر أخرى في الملفات.
    [many] { $n } مجموعة مصادر أخرى في الملفات.
   *[other] { $n } مجموعة مصادر أخرى في الملفات.
}
file-sources = المصادر (CSV)
file-pairs = الأزواج (CSV)
file-sets = مجموعات المصادر (CSV)
file-overlap = كل ذلك (JSON)

imports = الاستيراد
imports-note = كل صف مقروء إما سُجِّل أو كان معروفًا أو رُفض مع ذكر السبب
no-imports = لم يُستورد شيء بعد.
column-format = الصيغة
rows-read = مقروءة
rows-recorded = مسجلة
rows-doubtful = منها مشكوك فيها
rows-known = معروفة سابقًا
rows-refused = مرفوضة
documents = الوثائق
documents-note = محفوظة كما وردت، ولم تُفسَّر بعد
no-documents = لم تُحفظ أي وثيقة بعد.
column-title = العنوان
column-publisher = الناشر
column-bytes = البايتات
