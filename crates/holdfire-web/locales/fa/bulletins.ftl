# Bulletins that went out.

bulletins-answer = { $n ->
    [0] هنوز بولتنی منتشر نشده است.
    [one] یک بولتن منتشر شده است.
   *[other] { $n } بولتن منتشر شده است، تازه‌ترین نخست.
}
no-bulletins = هنوز بولتنی منتشر نشده است.
no-bulletins-next = فرمان تهیهٔ بولتن:
column-period = دوره
column-edition = ویرایش
column-files = فایل
corrects = اصلاح‌کنندهٔ
edition-public = همگانی
edition-members = ویژهٔ اعضا
language-en = انگلیسی
language-ar = عربی
language-ru = روسی
language-tr = ترکی
language-fa = فارسی
compared-with = در مقایسه با
made-from = از دفتر ثبت با اندازهٔ { $size } تهیه شد؛ همان اندازه باز همان ارقام را می‌دهد.
bulletin-grown = دفتر ثبت از آن زمان از { $then } به { $now } ثبت رسیده است. ارقام اینجا همان است که منتشر شد؛ پیوندها به دفتر ثبت به صورت کنونی‌اش می‌روند و ممکن است ارقام آن متفاوت باشد.
figures-sha256 = چکیدهٔ SHA-256 ارقام
pdf-sha256 = چکیدهٔ SHA-256 فایل PDF
bulletin-by-day = حادثه‌ها به تفکیک روز
bulletin-by-day-unit = واحد: حادثه
bulletin-by-area = حادثه‌ها به تفکیک منطقه
bulletin-by-area-unit = واحد: حادثه
bulletin-by-governorate = حادثه‌ها به تفکیک استان
bulletin-by-governorate-unit = واحد: حادثه
bulletin-by-clause = بندهای پرسیده‌شده و پاسخ آن‌ها
bulletin-by-clause-unit = واحد: حادثه
bulletin-by-recorder = چه کسی چه چیزی را ثبت کرد
bulletin-by-recorder-unit = واحدها: گزارش، حادثه
bulletin-declared = آنچه اعضا اعلام کردند
bulletin-declared-unit = واحد کنار هر رقم آمده است
bulletin-coverage = چه کسی، کجا و کی دیده‌بانی کرد
bulletin-coverage-unit = واحد: روز
bulletin-due = سررسیدها و سررسیدهای گذشته
bulletin-due-unit = واحد: گام
bulletin-incidents = حادثه‌ها
bulletin-incidents-unit = واحد: حادثه
bulletin-incidents-n = حادثه
bulletin-reports-n = گزارش
bulletin-in-doubt = زمان محل تردید
bulletin-before = پیش‌تر
bulletin-before-in-doubt = پیش‌تر، محل تردید
bulletin-observed = دیده‌بانی
observed = دیده‌بانی شد
not-observed = دیده‌بانی نشد
bulletin-scope = گستره
bulletin-observers = چه کسی دیده‌بانی کرد
bulletin-days-observed = روزهای دیده‌بانی‌شده
bulletin-days-partly = تا حدی
bulletin-days-not-observed = بدون دیده‌بانی
bulletin-day-by-day = روز به روز
bulletin-number = شماره
bulletin-harmed = آسیب‌دیدگان
bulletin-doubt = محل تردید
bulletin-why = چرا بندها چنین پاسخ می‌دهند
bulletin-why-unit = واحد: حادثه
bulletin-reasons = دلایل
bulletin-nothing = چیزی ثبت نشده است.
bulletin-no-incidents = برای این دوره حادثه‌ای ثبت نشده است. هر جا کسی دیده‌بانی نکرده، سکوت به معنای آرامش نیست.
bulletin-due-counts = سررسید گذشته { $overdue }، باز { $open }؛ در این دوره انجام‌شده { $done }، از آن میان با تأخیر { $late }.
bulletin-due-not-listed = فهرست‌نشده: { $n }.
bulletin-observed-days = { $observed } از { $days } روز؛ بخشی { $partly }
