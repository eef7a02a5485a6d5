# What is to be worked on, and who works on it.

section-queue = صف کار
queue-answer = { $n ->
    [one] { $n } حادثه،
   *[other] { $n } حادثه،
} { $overdue ->
    [0] بدون سررسید گذشته.
    [one] مهلت { $overdue } حادثه پایان یافته.
   *[other] مهلت { $overdue } حادثه پایان یافته.
}
queue-states = حادثه‌ها تا کجا پیش رفته‌اند
queue-all = همه
queue-overdue = سررسید گذشته
queue-mine = از آنِ من
queue-empty = اینجا چیزی در انتظار کسی نیست.
queue-state = مرحله
queue-who = چه کسی روی آن کار می‌کند
queue-bulk = با انتخاب‌شده‌ها
queue-choose = انتخاب
queue-none-chosen = چیزی انتخاب نشده
queue-claim = برعهده گرفتن
queue-release = رها کردن
queue-mark-seen = خوانده‌شده
queue-assign = واگذار کردن
queue-assign-to = به
queue-nobody = هیچ‌کس
queue-assigned = واگذارشده به
queue-viewing = اکنون در حال دیدن:
queue-unread = تازه
queue-claimed-until = { $who } تا { $when }
queue-done = { $n ->
    [0] چیزی تغییر نکرد.
    [one] { $n } حادثه تغییر کرد.
   *[other] { $n } حادثه تغییر کرد.
}
queue-searches = جست‌وجوهای ذخیره‌شده
queue-search-name = ذخیرهٔ این نما با نام
queue-subscribe = از تازه‌های آن آگاهم کن
queue-subscribed = از تازه‌ها آگاه می‌کند
queue-save = ذخیره
queue-forget = برداشتن
page-of = صفحهٔ { $page } از { $pages }
queue-unclaimed = هیچ‌کس

# Which columns the list shows.
queue-positions = مواضع
queue-no-positions = هنوز اعلام نشده
queue-due = مهلت
queue-waits-for = در انتظار
queue-reports = گزارش‌ها
queue-differences = اختلاف گزارش‌ها
queue-harm = آسیب
queue-targets = هدف‌ها
queue-known = دانسته از
queue-columns = ستون‌ها
columns-earlier = { $column }: جلوتر
columns-later = { $column }: عقب‌تر
columns-away = { $column }: کنار گذاشتن
columns-more = ستون‌های دیگر:
columns-keep = این ستون‌ها را برایم نگه دار
columns-forget = بازگشت به ستون‌های معمول
columns-back = تمام
columns-shared = نشانی این صفحه این ستون‌ها را به هر کس که آن را برایش بفرستید نشان می‌دهد.

# Filters beside those of the overview, map and timeline.
queue-map-and-time = نقشه و خط زمان
queue-dense = سطرهای فشرده
queue-claimed-by = برعهدهٔ
queue-anybody = هر کس یا هیچ‌کس
queue-only-unread = فقط آنچه باز نکرده‌ام
queue-show = نمایش
queue-map-elsewhere = صفحهٔ وضعیت نقشهٔ این حادثه‌ها را دارد
queue-follow = فقط آنچه در نقشه پیداست
chip-claimed = برعهدهٔ { $name }
chip-assigned = واگذارشده به { $name }
chip-unread = باز نکرده‌ام
chip-waits-for = در انتظار { $name }
chip-position = موضع { $member }: { $position }
chip-differs = گزارش‌ها اختلاف دارند
chip-differs-on = گزارش‌ها در { $field } اختلاف دارند
chip-within = در بخشی از نقشه
facet-waits-for = در انتظار
facet-position = موضع یک عضو
facet-position-of = موضع چه کسی
facet-position-is = کدام
position-none-yet = هنوز موضعی نیست
facet-differs = اختلاف گزارش‌ها در
differs-somewhere = هر چیز
