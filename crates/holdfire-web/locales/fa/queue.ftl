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
queue-filtered = پالایه‌های صفحهٔ وضعیت اینجا نیز برقرارند.
queue-unfiltered = نمایش همه
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
