# What is due: steps of ladders and obligations with a time.

due-answer =
    در { $when }: { $overdue ->
        [0] هیچ گامی سررسید گذشته ندارد
        [one] سررسید یک گام گذشته است
       *[other] سررسید { $overdue } گام گذشته است
    }، { $open ->
        [0] هیچ گامی باز نیست
        [one] یک گام باز است
       *[other] { $open } گام باز است
    }، { $done ->
        [0] هیچ گامی انجام نشده
        [one] یک گام انجام شده
       *[other] { $done } گام انجام شده
    }، { $late ->
        [0] هیچ‌یک با تأخیر نبوده
        [one] یکی با تأخیر
       *[other] { $late } گام با تأخیر
    }. واحد: گامی دربارهٔ یک حادثه، یا یک تعهد.
due-at-label = وضعیت در
due-at-show = نمایش
due-now = اکنون
due-as-of-now = اکنون، با دقت دقیقه
due-as-of-last-day = پایان آخرین روز گزارش که دفتر ثبت از آن می‌گوید
due-by-standing = به تفکیک وضعیت
due-by-who = به تفکیک متعهد
due-show-all = نمایش همه
nothing-due = اینجا چیزی سررسید ندارد.
no-ladder = هیچ توافقی در اینجا نمی‌گوید چه کسی چه کاری را تا کی انجام می‌دهد.
no-ladder-next = این خلأ متن‌هاست، نه نشانهٔ آنکه همه چیز انجام شده است.
due-overdue = سررسید گذشته
due-open = باز
due-not-started = آغاز نشده
due-done = انجام شد
due-done-late = با تأخیر انجام شد
due-done-perhaps-late = انجام شد، شاید با تأخیر
due-superseded = از آن گذشته‌اند
due-withdrawn = پس گرفته شد
due-closed = بسته شد
due-obligation = اجرای بند
deed-notify = اطلاع دادن
deed-reply = پاسخ دادن
deed-verify = راستی‌آزمایی
deed-find = رسیدن به یافته
deed-demand = مطالبه
deed-escalate = ارجاع به سطح بالاتر
who-guarantors = ضامن‌ها
who-parties = طرف‌ها
who-alleged = کسی که ادعا می‌شود عمل کرده است
who-members = اعضا
who-not-told = از کسی نام برده نشده
column-standing = وضعیت
column-due-by = مهلت
column-who-owes = متعهد
column-about = دربارهٔ
column-then = پس از پایان مهلت
due-towards = به
due-clause = به موجب بند
due-says = به گفتهٔ این متن:
due-taken = برداشته شد
due-no-time-short = مهلتی تعیین نشده
due-over-by = { $time } از مهلت گذشته
due-left = { $time } مانده
due-late-by = { $time } تأخیر
due-told-roughly = زمان انجام تنها به‌تقریب ذکر شده است
due-went-on = زنجیرهٔ گام‌ها با «{ $step }» ادامه یافت
due-bar = مهلت { $given }، سپری‌شده { $used }
length-minutes = { $n } دقیقه
length-hours = { $n } ساعت
length-days = { $n ->
    [one] { $n } روز
   *[other] { $n } روز
}
then-nothing = متن چیزی نمی‌گوید
then-words = { $told }
then-clause = بند { $number } اجرا می‌شود
then-step = { $who }: { $deed }
how-clocks-start = مهلت از کی آغاز می‌شود
clock-of-incident = دربارهٔ یک حادثه: از پایان روزی که نخستین گزارش آن منتشر شد؛ اگر هیچ گزارشی این را نگوید، از پایان زمانی که ممکن است رخ داده باشد.
clock-of-step = پس از یک گام: از هنگام برداشتن آن، در دیرترین لحظهٔ ممکن.
clock-of-lateness = هر جا گامی در پی تأخیر می‌آید: از پایان مهلت گام عقب‌افتاده، مگر آنکه به‌موقع انجام شده باشد.
clock-says-nothing = پایان مهلت یعنی اینجا چیزی ثبت نشده است. دربارهٔ تقصیر چیزی نمی‌گوید.
ladder-of-incident = پس از آن چه می‌آید
ladder-of-incident-note = گام‌های زنجیره در وضعیت { $when }
ladder-none = زنجیره‌ای آغاز نشد: حادثه مشمول هیچ بندی که آغازگر زنجیره باشد نیست، یا زنجیره‌ای توافق نشده است.
