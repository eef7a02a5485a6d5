# Areas.

areas-answer = { $n ->
    [0] هیچ منطقه‌ای ترسیم نشده است.
    [one] یک منطقه ترسیم شده است، با هر نسخه‌ای که به کار رفته.
   *[other] { $n } منطقه ترسیم شده است، هر یک با هر نسخه‌ای که به کار رفته.
}
areas-map = نقشهٔ همهٔ منطقه‌ها
no-areas = هنوز هیچ منطقه‌ای ترسیم نشده است.
area-core = هسته
area-outer = مرز بیرونی
area-core-explained = خط پیوسته: درون منطقه، هرگونه که خوانده شود
area-outer-explained = خط بریده: آنچه بیرون آن است، هرگونه که منطقه خوانده شود، بیرون است
area-operations-explained = هاشورخورده: منطقهٔ عملیات رزمی
area-line-explained = خط‌نقطه: فاصله‌ها از آن سنجیده می‌شود
area-post-explained = لوزی: پست
area-crossing-explained = مربع با ضربدر: گذرگاه
area-drawers-explained = خط‌های بریدهٔ دیگر با نام ترسیم‌کننده: نقشه‌ها متفاوت‌اند، نقشهٔ هر ترسیم‌کننده نشان داده شده است
area-by-drawer = { $area } (نقشهٔ { $drawer })
area-maps-differ = ترسیم‌کنندگانی که نقشه‌هایشان متفاوت است: { $list }. هر جا متفاوت‌اند، باز می‌ماند که کدام نقشه معتبر است.
operations-against = عملیات علیه: { $list }
area-kind-zone = منطقه
area-kind-line = خط
area-kind-buffer = منطقهٔ حائل
area-kind-crossing = گذرگاه
area-kind-post = پست
area-kind-operations = منطقهٔ عملیات
inside = درون
perhaps-inside = شاید درون
versions = نسخه‌ها
version-number = نسخهٔ { $n }
valid = اعتبار
parts = بخش‌ها
drawn-by = ترسیم‌کننده
