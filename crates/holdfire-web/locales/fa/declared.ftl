# What the members themselves published.

declared-answer = { $n ->
    [0] هیچ رقمی ثبت نشده است.
    [one] یک رقم ثبت شده است؛ منتشرکننده: { $declarers }؛ در یک واحد.
   *[other] { $n } رقم ثبت شده است؛ منتشرکننده: { $declarers }؛ در { $units ->
        [one] { $units } واحد
       *[other] { $units } واحد
    }.
}
declared-note = این‌ها ادعاهای اعضاست، هر یک بر پایهٔ قاعدهٔ خود. شمارش حادثه‌های ثبت‌شده در اینجا نیست و ارقام واحدهای متفاوت نه جمع می‌شوند و نه مقایسه.
no-declared = هنوز هیچ عضوی رقمی منتشر نکرده است.
declared-heading = واحد: { $unit }
declared-chart = ارقام روزانهٔ منتشرشده، برای هر انتشار موجود یک دسته، واحد: { $unit }
declared-bar = { $when }، { $who }: { $n } ({ $unit })
declared-jointly = به‌طور مشترک منتشر شد، بدون تفکیک طرف‌ها
declared-differing = در { $n } انتشار از { $all } انتشاری که دو رقم دارند، ارقام متفاوت است.
declared-nothing-beside = هیچ انتشاری دو رقم ندارد و چیزی برای مقایسه نیست.
declared-by-day = به تفکیک انتشار
declared-by-region = به تفکیک استان، همان‌گونه که منتشر شده
declared-by-region-note = جمع ارقامی که استان را نام برده‌اند؛ ارقام دیگر استانی را نام نبرده‌اند
declared-region-sum = { $n ->
    [one] { $sum } در { $n } رقم
   *[other] { $sum } در { $n } رقم
}
declared-sum-differs = جمع استان‌ها { $sum } است و مجموع اعلام‌شده { $total }.
declared-confirmed = { $n } مورد را { $by } تأیید کرده است ({ $share })
another-member = عضوی دیگر
published-there = منتشرشده
not-stated = ذکر نشده
not-published = منتشر نشده
no-difference = یکسان
units-differ = مقایسه‌ناپذیر: واحدهای متفاوت
unit-violation = نقض
unit-case-of-firing = مورد تیراندازی
unit-breach = تخلف
