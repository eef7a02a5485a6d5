brief-title = موجز
brief-answer = { $n ->
    [zero] لا جمل
    [one] جملة واحدة
    [two] جملتان
    [few] { $n } جمل
    [many] { $n } جملة
   *[other] { $n } جملة
} مما سُجّل، تستند إلى { $notes ->
    [zero] لا حواشٍ
    [one] حاشية واحدة
    [two] حاشيتين
    [few] { $notes } حواشٍ
    [many] { $notes } حاشية
   *[other] { $notes } حاشية
} في الأسفل. لم يُضَف إليها شيء.
brief-from = من
brief-until = إلى
brief-without = استبعاد
brief-make = إعداد الموجز
brief-long = { $n } كلمة، وهو أكثر مما تتسع له صفحتان (نحو { $most }). اختر فترة، أو استبعد جزءًا.
brief-nothing = لم يُسجَّل شيء.
brief-note = الحاشية { $name }
brief-notes = ما تستند إليه الجمل
brief-text = النص { $n }
brief-texts = النصوص
brief-documents = الوثائق
brief-part-process = العملية
brief-part-meetings = الاجتماعات
brief-part-statements = البيانات
brief-part-commitments = الوعود والشروط
brief-part-accusations = الاتهامات
brief-part-contacts = الاتصالات
brief-part-milestones = محطات على الطريق
brief-part-next = ما بقي مفتوحًا وما حُسم

brief-track-held = { $track }: يعقده { $hosts }.
brief-issues = يُبحث في { $track }: { $issues }.
brief-issues-proposed = مقترح لـ{ $track }: { $issues }.
brief-issues-proposed-by = اقترح { $by } لـ{ $track }: { $issues }.
brief-link-depends-on = يتوقف { $track } على { $other }.
brief-link-depends-on-by = يتوقف { $track } على { $other }، بحسب { $by }.
brief-link-feeds = يصب { $track } في { $other }.
brief-link-feeds-by = يصب { $track } في { $other }، بحسب { $by }.
brief-link-blocks = يعطّل { $track } { $other }.
brief-link-blocks-by = يعطّل { $track } { $other }، بحسب { $by }.
brief-link-beside = يسير { $track } إلى جانب { $other } ولا يحل محله.
brief-link-beside-by = يسير { $track } إلى جانب { $other } ولا يحل محله، بحسب { $by }.

brief-meeting = { $meeting }: لم يُسجَّل تاريخ.
brief-meeting-proposed = { $meeting }: اقتُرح له { $days }.
brief-meeting-proposed-at = { $meeting }: اقتُرح له { $days } في { $place }.
brief-meeting-consented = { $meeting }: وُوفق على { $days }.
brief-meeting-consented-at = { $meeting }: وُوفق على { $days } في { $place }.
brief-meeting-set = { $meeting }: حُدد له { $days }.
brief-meeting-set-at = { $meeting }: حُدد له { $days } في { $place }.
brief-meeting-moved = { $meeting }: نُقل إلى { $days }.
brief-meeting-moved-at = { $meeting }: نُقل إلى { $days } في { $place }.
brief-meeting-held = { $meeting }: عُقد في { $days }.
brief-meeting-held-at = { $meeting }: عُقد في { $place } في { $days }.
brief-meeting-cancelled = { $meeting } في { $days }: أُلغي.
brief-meeting-cancelled-at = { $meeting } في { $days } في { $place }: أُلغي.
brief-attendance-invited = المدعوون: { $who }.
brief-attendance-confirmed = أعلنوا أنهم سيحضرون: { $who }.
brief-attendance-conditional = يحضرون بشرط: { $who }.
brief-attendance-present = الحاضرون: { $who }.
brief-attendance-left = غادروا قبل النهاية: { $who }.
brief-attendance-boycotted = تغيبوا عن قصد: { $who }.
brief-attendance-absent = لم يحضروا: { $who }.
brief-attendance-invited-reason = دُعي { $who }: «{ $reason }».
brief-attendance-confirmed-reason = أعلن { $who } الحضور: «{ $reason }».
brief-attendance-conditional-reason = يحضر { $who } بشرط: «{ $reason }».
brief-attendance-present-reason = حضر { $who }: «{ $reason }».
brief-attendance-left-reason = غادر { $who } قبل النهاية: «{ $reason }».
brief-attendance-boycotted-reason = تغيب { $who } وذكر السبب: «{ $reason }».
brief-attendance-absent-reason = لم يحضر { $who }: «{ $reason }».
brief-decided = تقرر في { $meeting }: «{ $words }».
brief-minute = من { $meeting }: «{ $words }».
brief-appraisal = رأي { $who } في { $meeting }: «{ $words }».

brief-statement = { $statement }، صادر عن { $who }.
brief-statement-on = { $statement }، صادر عن { $who }، { $day }.
brief-clause = { $kind }: { $words }.

brief-commitment = { $who }: «{ $what }».
brief-commitment-due = { $who }، حتى { $due }: «{ $what }».
brief-undertaking = على { $who } أن يضغط على { $whom }: «{ $what }».
brief-condition = { $who }: «{ $what }»، إذا «{ $condition }».
brief-fulfilment = ما آل إليه: { $state }.
brief-fulfilment-by = ما آل إليه بحسب { $who }: { $state }.

brief-accusation = يتهم { $who } { $against }: «{ $words }».
brief-accusation-nobody = يتهم { $who } من لم يسمّه: «{ $words }».
brief-reply = رد { $who }: { $kind }.
brief-reply-words = رد { $who }: «{ $words }».
brief-silent = يُروى أن { $who } لم يقل شيئًا في ذلك.
brief-no-reply = لم يُسجَّل رد.

brief-contact-telephone = تحدث { $who } هاتفيًا: { $about }.
brief-contact-telephone-on = تحدث { $who } هاتفيًا في { $days }: { $about }.
brief-contact-in-person = التقى { $who }: { $about }.
brief-contact-in-person-on = التقى { $who } في { $days }: { $about }.
brief-contact-video = تحدث { $who } بالفيديو: { $about }.
brief-contact-video-on = تحدث { $who } بالفيديو في { $days }: { $about }.
brief-contact-letter = تراسل { $who }: { $about }.
brief-contact-letter-on = تراسل { $who } في { $days }: { $about }.
brief-contact-not-told = تواصل { $who }: { $about }.
brief-contact-not-told-on = تواصل { $who } في { $days }: { $about }.
brief-readout = روى { $who }: «{ $words }».
brief-readout-empty = لم يعطِ { $who } أي تفاصيل.

brief-milestone = { $what }.
brief-milestone-on = { $days }: { $what }.
brief-open = مفتوح: { $issue }.
brief-settled = { $issue }: حُسم، «{ $words }».
brief-matter = { $kind }: { $name }
