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
    [one] مصدر واحد آخر غير معروض.
   *[other] مصادر أخرى غير معروضة وعددها { $n }.
}
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
