# The overview: answer, filters, map, timeline, list.

answer = { $incidents } از { $reports }، { $when }: { $answers }.
answer-engaged = { $n ->
    [one] { $n } حادثه مشمول بندی است
   *[other] { $n } حادثه مشمول بندی است
}
answer-undetermined = { $n } نامعین
answer-not-engaged = { $n } مشمول نیست
answer-no-clause = برای { $n } بند نافذی نیست
answer-no-incidents = هنوز حادثه‌ای ثبت نشده است.
answer-none-match = هیچ حادثه‌ای منطبق نیست.
answer-perhaps = { $n ->
    [one] از این میان { $n } حادثه تنها شاید در این دوره باشد.
   *[other] از این میان { $n } حادثه تنها شاید در این دوره باشد.
}
answer-without-time = { $n ->
    [one] زمان { $n } حادثه ذکر نشده و در هیچ دوره‌ای نیست.
   *[other] زمان { $n } حادثه ذکر نشده و در هیچ دوره‌ای نیست.
}
days-end-at = روز گزارش ساعت { $time } پایان می‌یابد و تاریخ پایان خود را دارد.
no-time-told = زمان ذکر نشده

filters = پالایه‌ها
list = حادثه‌ها
search-label = یافتن حادثه با شماره یا مکان آن
search-hint = شماره یا مکان
search-button = جست‌وجو
facet-verdict = پاسخ
facet-area = منطقه
facet-region = استان
facet-act = عمل
facet-actor = کسی که گفته می‌شود عمل کرده
facet-actor-note = بنا بر ادعا
facet-source = منبع
facet-clause = بند
of-which-perhaps = { $n } شاید
more-choices = { $n } مورد دیگر

chip-actor = گفته می‌شود عمل کرده: { $name }
chip-source = گزارش‌دهنده: { $name }
chip-clause = { $clause }: { $answer }
chip-text = «{ $name }»
remove-filter = برداشتن این پالایه
remove-all-filters = برداشتن همهٔ پالایه‌ها
sorted-by = ترتیب:
sort-latest = تازه‌ترین
sort-earliest = قدیمی‌ترین
sort-reports = بیشترین گزارش
sort-killed = بیشترین کشته
perhaps-in-period = شاید در این دوره
surely-in-period = یقیناً در دوره
no-match = هیچ حادثه‌ای با این پالایه‌ها منطبق نیست.
no-incidents-yet = هنوز حادثه‌ای ثبت نشده است.
no-incidents-yet-next = گزارش‌ها پس از وارد کردن و پیوند زدن حادثه می‌شوند.

map-label = { $n ->
    [one] نقشه با { $n } حادثه؛ هر نشانه ممکن است نمایندهٔ چند حادثه باشد
   *[other] نقشه با { $n } حادثه؛ هر نشانه ممکن است نمایندهٔ چند حادثه باشد
}
timeline-day = حادثه‌ها در هر روز
timeline-week = حادثه‌ها در هر هفته
timeline-month = حادثه‌ها در هر ماه
timeline-hatched = هاشورخورده: ثبت نشده که کسی دیده‌بانی کرده باشد
bar = { $when }: { $n ->
    [one] { $n } حادثه
   *[other] { $n } حادثه
}
bar-with-doubt = { $when }: { $n ->
    [one] { $n } حادثه
   *[other] { $n } حادثه
}، از آن میان { $perhaps } تنها شاید در آن زمان
