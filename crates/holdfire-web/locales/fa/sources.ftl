# Sources, imports, documents.

sources-answer = { $n ->
    [0] هیچ منبعی در این دفتر ثبت سخن نمی‌گوید.
    [one] یک منبع در این دفتر ثبت سخن می‌گوید.
   *[other] { $n } منبع در این دفتر ثبت سخن می‌گوید.
}
who-speaks = چه کسی سخن می‌گوید
no-sources = هنوز منبعی نام برده نشده است.
column-belongs-to = وابسته به
sources-left-out = { $n ->
    [one] { $n } منبع دیگر نشان داده نشده است.
   *[other] { $n } منبع دیگر نشان داده نشده است.
}
compared = مقایسهٔ منابع
compared-note = بیشترین حادثه نخست؛ هیچ‌کس برحق فرض نمی‌شود
compared-caption = از حادثه‌های منبع در سطر، چند حادثه را منبع در ستون نیز گزارش کرده است
compared-legend = هر سطر: از حادثه‌های آن منبع، سهم و شماری که هر یک از منابع دیگر نیز گزارش کرده است. هر چه رنگ پررنگ‌تر، بیشتر.
compared-nothing = کمتر از دو منبع از حادثه‌ها گزارش داده‌اند، پس چیزی برای مقایسه نیست.
compared-cell = حادثه‌های { $one }: { $of }؛ از آن میان { $other } نیز گزارش کرده: { $n }
compared-alone-cell = حادثه‌های { $one }: { $of }؛ از آن میان کسی دیگر گزارش نکرده: { $n }
compared-alone = کسی دیگر
per-cent = { $n }%
per-cent-below = کمتر از { "\u2066" }{ $n }%{ "\u2069" }
per-cent-above = بیش از { "\u2066" }{ $n }%{ "\u2069" }
n-of = { $n } از { $of }
sets = چه کسانی یک چیز را دیدند
sets-note = شمار حادثه‌هایی که دقیقاً همین منابع گزارش کرده‌اند
compared-others = { $n ->
    [one] { $n } منبع دیگر
   *[other] { $n } منبع دیگر
}
compared-other-sources = منابعی که اینجا شماره ندارند
agreement = جایی که هر دو از حادثه‌ای گزارش داده‌اند
agreement-note = گفته‌های آن‌ها چند بار با هم می‌خواند، از حادثه‌هایی که هر دو درباره‌شان چیزی می‌گویند
compared-same-words = با همان واژه‌ها
column-pair = منابع
column-both = حادثه‌های هر دو
sources-not-compared = { $n ->
    [one] { $n } منبع دیگر در فایل‌هاست.
   *[other] { $n } منبع دیگر در فایل‌هاست.
}
sets-not-shown = { $n ->
    [one] { $n } مجموعهٔ دیگر از منابع در فایل‌هاست.
   *[other] { $n } مجموعهٔ دیگر از منابع در فایل‌هاست.
}
file-sources = منابع (CSV)
file-pairs = جفت‌ها (CSV)
file-sets = مجموعه‌های منابع (CSV)
file-overlap = همه (JSON)

imports = ورود داده‌ها
imports-note = هر سطر خوانده‌شده یا ثبت شده، یا از پیش شناخته بوده، یا با ذکر دلیل رد شده است
no-imports = هنوز چیزی وارد نشده است.
column-format = قالب
rows-read = خوانده‌شده
rows-recorded = ثبت‌شده
rows-doubtful = از آن میان محل تردید
rows-known = از پیش شناخته
rows-refused = ردشده
documents = اسناد
documents-note = همان‌گونه که رسیده نگه داشته شده‌اند و هنوز تفسیر نشده‌اند
no-documents = هنوز سندی نگه داشته نشده است.
column-title = عنوان
column-publisher = ناشر
column-bytes = بایت
