# التغطية: من كان يراقب، وأين ومتى؛ ومن مُنع أو شُوّش عليه.

section-coverage = التغطية
coverage-answer = { $never ->
    [zero] روقب كل موضع من { $places }، ولو جزئياً.
    [one] من { $places }، موضع واحد لم يُراقَب في أي من هذه الأيام.
    [two] من { $places }، موضعان لم يُراقَبا في أي من هذه الأيام.
    [few] من { $places }، { $never } مواضع لم تُراقَب في أي من هذه الأيام.
    [many] من { $places }، { $never } موضعاً لم يُراقَب في أي من هذه الأيام.
   *[other] من { $places }، { $never } موضع لم يُراقَب في أي من هذه الأيام.
}
coverage-note = الخانة الخالية من الحوادث لا تعني الهدوء إلا حيث كان أحد يراقب. و«مُراقَب» تعني أن دورية أو نقطة أو كاميرا أو مجسّاً راقب يوم الإبلاغ كله. ومن لم يراقب موضعاً بعينه، أو راقب إقليماً تقع فيه المنطقة، فقد راقبها جزئياً.
coverage-months = الأشهر
coverage-earlier = الشهر السابق
coverage-later = الشهر التالي
coverage-from = من
coverage-to = إلى
coverage-until = حتى
coverage-show = عرض
coverage-calendar = تقويم التغطية
coverage-key-incidents = حوادث مؤكدة في ذلك الموضع واليوم
coverage-days-observed = الأيام المراقَبة
coverage-observed = مُراقَب
coverage-partly = مُراقَب جزئياً
coverage-not-observed = غير مُراقَب
coverage-denied = مُنع أحدهم
coverage-jammed = شُوّش على مجسّ أو وصلة
coverage-letter-observed = م
coverage-letter-partly = ج
coverage-letter-not-observed = –
coverage-letter-denied = ع
coverage-letter-jammed = ش
coverage-list = من راقب في هذه الأيام
coverage-list-of = { $place }، { $day }
coverage-list-all = كل هذه الأيام
coverage-nobody = لم يُسجَّل أن أحداً كان يراقب. والصمت هنا ليس هدوءاً.
coverage-who = من
coverage-who-note = جهة أو فريق. لا يُكتب اسم أي شخص أبداً.
coverage-said-by = ذكرته
coverage-record = تسجيل تغطية
coverage-remark = ملاحظة
coverage-remark-note = إن مُنعتم أو شُوّش عليكم: من فعل ذلك وكيف وأين.
coverage-not-recorded = لم يُسجَّل شيء بعد.
coverage-problem-kind = اختر كيف جرت المراقبة، أو أنها مُنعت أو شُوّش عليها.
coverage-problem-place = اختر منطقة أو إقليماً.
coverage-problem-time = وقت لا يُقرأ.
coverage-problem-backwards = يجب أن تأتي النهاية بعد البداية.
coverage-problem-future = لم ينتهِ هذا الوقت بعد. سجّله حين ينتهي.
coverage-problem-who = اذكر من، بكلمات قليلة.
coverage-problem-why = اذكر في الملاحظة كيف مُنعت المراقبة.
coverage-problem-note = الملاحظة أطول مما يجوز.
answer-not-observed = غير مُراقَب: لم يُسجَّل أن أحداً كان يراقب هناك حينئذ. والصمت ليس هدوءاً.
answer-observed = روقب في كل يوم من هذه الأيام.
answer-observed-days = الأيام المراقَبة هناك: { $observed } من { $days }؛ وجزئياً: { $partly }؛ وغير المراقَبة: { $never }.
answer-coverage = المواضع المراقَبة في كل يوم من هذه الأيام: { $whole } من { $places }؛ وفي بعضها أو جزئياً: { $partly }؛ وغير المراقَبة: { $never }.
answer-coverage-untold = لم تُسجَّل تغطية لذلك الموضع.
coverage-in-days = التغطية في هذه الأيام:
coverage-key-observed = مُراقَب في كل يوم
coverage-key-partly = في بعضها أو جزئياً
coverage-key-not-observed = غير مُراقَب
coverage-key-kept-out = مُنع أحدهم أو شُوّش عليه
coverage-of-place = { $place }: أيام مراقَبة { $observed }، جزئياً { $partly }، غير مراقَبة { $never }
