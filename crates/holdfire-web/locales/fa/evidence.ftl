# What the comparison of two reports found, field by field. The command line says the same.

found-apart-m = با فاصلهٔ { $n } متر
found-apart-km = با فاصلهٔ { $n } کیلومتر
found-same-time = هم‌زمان، تا جایی که ذکر شده
found-less-than-a-minute = با فاصلهٔ کمتر از یک دقیقه
found-minutes = { $n ->
    [one] با فاصلهٔ { $n } دقیقه
   *[other] با فاصلهٔ { $n } دقیقه
}
found-hours = { $n ->
    [one] با فاصلهٔ { $n } ساعت
   *[other] با فاصلهٔ { $n } ساعت
}
found-days = با فاصلهٔ { $n } روز
found-act-unknown = عمل در هر دو ذکر نشده
found-act-same = همان عمل
found-act-coarser = عمل در یکی ردهٔ عمل دیگری است
found-act-same-branch = عمل‌های متفاوت از یک رده
found-act-different = عمل‌های متفاوت
found-actor-unknown = عامل در هر دو ذکر نشده
found-actor-same = همان عامل
found-actor-coarser = عامل در یکی ردهٔ عامل دیگری است
found-actor-same-branch = عامل‌های متفاوت از یک رده
found-actor-different = عامل‌های متفاوت
found-target-unknown = هدف در هر دو ذکر نشده
found-target-same = همان هدف
found-target-coarser = هدف در یکی ردهٔ هدف دیگری است
found-target-same-branch = هدف‌های متفاوت از یک رده
found-target-different = هدف‌های متفاوت
found-parties-exchanged = جای عامل و هدف عوض شده است
found-killed-unknown = شمار کشته‌ها در هر دو ذکر نشده
found-killed-both-none = هر دو از نبود کشته می‌گویند
found-killed-same = شمار یکسان کشته‌ها
found-killed-near = شمار کمابیش یکسان کشته‌ها
found-killed-different = شمار متفاوت کشته‌ها
found-killed-none-and-few = در یکی بدون کشته، در دیگری یک یا دو کشته
found-killed-none-and-more = در یکی بدون کشته، در دیگری سه کشته یا بیشتر
found-injured-unknown = شمار زخمی‌ها در هر دو ذکر نشده
found-injured-both-none = هر دو از نبود زخمی می‌گویند
found-injured-same = شمار یکسان زخمی‌ها
found-injured-near = شمار کمابیش یکسان زخمی‌ها
found-injured-different = شمار متفاوت زخمی‌ها
found-injured-none-and-few = در یکی بدون زخمی، در دیگری یک یا دو زخمی
found-injured-none-and-more = در یکی بدون زخمی، در دیگری سه زخمی یا بیشتر
found-one-document = از یک سند
found-two-documents = از دو سند
found-published-together = هم‌زمان منتشر شده‌اند
found-published-days = { $n ->
    [one] با فاصلهٔ { $n } روز منتشر شده‌اند
   *[other] با فاصلهٔ { $n } روز منتشر شده‌اند
}
found-shared-words = { $n ->
    [0] هیچ واژهٔ کم‌یابی در متن‌ها مشترک نیست
    [one] یک واژهٔ کم‌یاب در متن‌ها مشترک است
   *[other] { $n } واژهٔ کم‌یاب در متن‌ها مشترک است
}
found-shared-place-words = { $n ->
    [0] هیچ واژه‌ای در نام مکان‌ها مشترک نیست
    [one] یک واژه در نام مکان‌ها مشترک است
   *[other] { $n } واژه در نام مکان‌ها مشترک است
}
found-names-of-one-spot = نام‌های متفاوت، اما گزارش‌هایی که آن‌ها را به کار می‌برند در یک نقطه‌اند
found-one-source = همان منبع
found-two-sources = منابع متفاوت
found-one-event = با یک شمارهٔ رویداد کدگذاری شده‌اند
found-two-events = با دو شمارهٔ رویداد کدگذاری شده‌اند
found-rivals = گزارش دیگری از یکی از دو منبع نیز سازگار است
attach = پیوست مدرک
attach-post = پاسگاه یا میز { $name } که آن را می‌آورد (هرگز نام شخص)
attach-nothing = چیزی پیوست نشد: پرونده‌ای نبود، یا از نوع پذیرفته نبود.
report-from-call = این گزارش نوشته شد در
