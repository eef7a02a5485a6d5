# Which reports are one incident, and what people decide about it.

linking-answer = { $proposals ->
    [0] هیچ پیشنهادی در انتظار نیست
    [one] یک پیشنهاد در انتظار است
   *[other] { $proposals } پیشنهاد در انتظار است
}؛ { $unsure ->
    [0] هیچ حادثه‌ای پیوندی زیر 0.75 ندارد
    [one] یک حادثه پیوندی زیر 0.75 دارد
   *[other] { $unsure } حادثه پیوندی زیر 0.75 دارد
}؛ { $decisions ->
    [0] هنوز تصمیمی گرفته نشده است.
    [one] یک تصمیم ثبت شده است.
   *[other] { $decisions } تصمیم ثبت شده است.
}
linking-waiting = در انتظار تصمیم
linking-waiting-note = داده‌های بعدی علیه پیوندهای برقرار؛ تا کسی تصمیم نگیرد چیزی عوض نمی‌شود
linking-nothing-waits = چیزی در انتظار نیست.
linking-compared = داده‌های مقایسه از
linking-why = آنچه به سود و به زیان آن است
linking-waits = پیشنهادی دربارهٔ این حادثه در انتظار تصمیم است:
linking-more = { $n ->
    [one] فرمانی که { $n } مورد دیگر را فهرست می‌کند:
   *[other] فرمانی که { $n } مورد دیگر را فهرست می‌کند:
}
linking-unsure = کم‌اطمینان‌ترین‌ها
linking-unsure-note = حادثه‌هایی که کم‌احتمال‌ترین پیوندشان زیر 0.75 است
linking-all-sure = هیچ پیوندی زیر 0.75 نیست.
linking-least = کم‌احتمال‌ترین پیوند
linking-nothing-decided = هنوز کسی دربارهٔ پیوندی تصمیم نگرفته است.
linking-by-command = حساب شما اینجا تصمیمی نمی‌گیرد. تصمیم‌ها را با این فرمان هم می‌توان ثبت کرد:
proposed-merge = شاید { $from } و { $to } یک حادثه باشند
proposed-split = شاید { $reports } از { $from } دربارهٔ حادثهٔ دیگری باشد
answer-merge = یک حادثه‌اند
answer-apart = دو حادثه‌اند
answer-stay = همان‌جا می‌ماند
answer-split = حادثهٔ دیگری است
decide = تصمیم دربارهٔ این پیوندها
decide-reports = کدام گزارش‌ها
decide-act = کدام درست است
decide-confirm = دربارهٔ همین حادثه‌اند (اگر چیزی انتخاب نشود: همه)
decide-move = دربارهٔ آن حادثهٔ دیگرند
decide-split = دربارهٔ حادثه‌ای جداگانه‌اند
decide-merge = این حادثه و آن دیگری یکی است؛ شمارهٔ دیگری می‌ماند
decide-apart = دربارهٔ آن حادثهٔ دیگر نیستند (اگر چیزی انتخاب نشود: همه)
decide-other = حادثهٔ دیگر
decide-reason = دلیل (هر کس دفتر ثبت را بخواند آن را می‌خواند؛ بدون نام اشخاص)
decide-record = ثبت
decide-note = یک ثبت در دفتر. می‌توان آن را با ثبت دیگری برگرداند، اما هرگز پاک نمی‌شود.
undo = برگرداندن
was-undone = برگردانده‌شده با
decided-before = تصمیم‌های گرفته‌شده
decided-confirm = { $reports } در { $incident } تأیید شد
decided-move = { $reports } به { $to } منتقل شد
decided-split = { $reports } از { $from } با شمارهٔ { $to } جدا شد
decided-merge = { $from } با { $to } یکی است
decided-apart = { $reports } از { $others } جدا نگه داشته شد
decided-undo = تصمیم ثبت { $n } دیگر برقرار نیست
incident-left = اکنون هیچ گزارشی به این شماره پیوند ندارد.
incident-left-now = گزارش‌های آن در
