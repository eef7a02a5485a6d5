# گفت‌وگوها: روند در یک نگاه، مسیرها، نشست‌ها و سندها، و واژه‌های فهرست‌هایشان.

section-talks = گفت‌وگوها
section-meetings = نشست‌ها
section-calendar = تقویم
section-timeline = خط زمان
section-actors = کنشگران

talk-kind-matter = موضوع
talk-kind-track = مسیر
talk-kind-track-link = پیوند مسیرها
talk-kind-issue = مسئله
talk-kind-meeting = نشست
talk-kind-dating = تاریخ نشست
talk-kind-attendance = حضور
talk-kind-seating = شکل دیدار
talk-kind-appraisal = ارزیابی
talk-kind-minute = صورت‌جلسه
talk-kind-paper = سند
talk-kind-statement = بیانیه
talk-kind-commitment = تعهد
talk-kind-fulfilment = سرانجام تعهد
talk-kind-contact = تماس
talk-kind-readout = گزارش تماس
talk-kind-accusation = اتهام
talk-kind-reply = پاسخ
talk-kind-modality = مسئلهٔ باز
talk-kind-settlement = حل مسئله
talk-kind-message = پیام
talk-kind-message-step = گام پیام
talk-kind-office-held = دارندهٔ منصب
talk-kind-milestone = نقطهٔ عطف
talk-kind-report-taken = گزارش برگرفته از سند
accusation-named = اتهام { $by } به { $against }
accusation-of-nobody = اتهام { $by } به کسی که نامش گفته نشده
message-named = پیام { $from } به { $to }
talk-read-in-document = خواندن در سند

meeting-kind-round = دور
meeting-kind-session = جلسه
meeting-kind-meeting = نشست
meeting-kind-experts = نشست کارشناسان
meeting-kind-consultation = رایزنی
meeting-kind-summit = نشست سران
meeting-kind-briefing = نشست توجیهی
dating-proposed = پیشنهاد شده
dating-consented = موافقت شده
dating-set = تعیین شده
dating-moved = جابه‌جا شده
dating-held = برگزار شد
dating-cancelled = لغو شد
certainty-proposed = پیشنهاد شده
certainty-set = تعیین شده
certainty-held = برگزار شده
certainty-cancelled = لغو شده
attending-invited = دعوت‌شده
attending-confirmed = اعلام حضور کرده
attending-conditional = حضور مشروط
attending-present = حاضر
attending-left = پیش از پایان رفت
attending-boycotted = تحریم کرد
attending-absent = غایب
part-delegation = هیئت
part-organiser = برگزارکننده
part-guarantor = ضامن
part-host = میزبان
part-mediator = میانجی
part-facilitator = تسهیلگر
part-expert = کارشناس
part-observer = ناظر
level-heads = سران کشور یا دولت
level-ministers = وزیران
level-deputy-ministers = معاونان وزیر
level-envoys = فرستادگان
level-commanders = فرماندهان
level-experts = کارشناسان
seating-none = دیدار نکردند
seating-proximity = با واسطه
seating-direct = رو در رو
grade-forward = گامی به پیش
grade-mixed = دوگانه
grade-none = بی‌پیشرفت
grade-back = گامی به پس
paper-status-draft = پیش‌نویس
paper-status-leaked = درزکرده
paper-status-published = منتشرشده
paper-status-endorsed = تأییدشده
paper-status-withdrawn = پس‌گرفته
track-link-depends-on = وابسته است به
track-link-feeds = می‌رسد به
track-link-blocks = معطل می‌کند
track-link-beside = پیش می‌رود در کنار
days-later = { $n ->
    [one] { $n } روز دیرتر
   *[other] { $n } روز دیرتر
}
days-earlier = { $n ->
    [one] { $n } روز زودتر
   *[other] { $n } روز زودتر
}

medium-telephone = تلفنی
medium-in-person = حضوری
medium-video = تصویری
medium-letter = کتبی
medium-not-told = شیوهٔ آن گفته نشده
clause-kind-exhortation = فراخوان
clause-kind-declaration = اعلام موضع
commitment-kind-promise = وعده
commitment-kind-undertaking = تعهد به اثرگذاری
commitment-kind-condition = شرط
commitment-kind-action-item = کار سپرده‌شده
commitment-kind-confidence-measure = اقدام اعتمادساز
commitment-kind-aim = هدف
fulfilment-under-way = در جریان
fulfilment-kept = انجام شد
fulfilment-partly-kept = تا اندازه‌ای انجام شد
fulfilment-broken = انجام نشد
fulfilment-condition-met = شرط برآورده شد
fulfilment-condition-not-met = شرط برآورده نشد
fulfilment-withdrawn = پس گرفته شد
reply-denies = رد می‌کند
reply-admits = می‌پذیرد
reply-explains = توضیح می‌دهد
reply-silent = چیزی در این باره نمی‌گوید
reply-other = چیز دیگری می‌گوید
milestone-milestone = نقطهٔ عطف
milestone-evacuation = تخلیه
milestone-deployment = استقرار
milestone-deadline = مهلت
milestone-local-deal = توافق محلی
milestone-exchange = مبادله
message-step-carried = رسانده شد
message-step-acknowledged = دریافت آن اعلام شد
message-step-answered = پاسخ داده شد
message-step-returned = بازگردانده شد

talks-answer = { $tracks }، { $meetings }؛ { $next }.
talks-tracks = { $n ->
    [one] { $n } مسیر
   *[other] { $n } مسیر
}
talks-meetings = { $n ->
    [one] { $n } نشست
   *[other] { $n } نشست
}
talks-next-count = { $n ->
    [one] { $n } نشست در پیش است یا برگزاری‌اش نقل نشده
   *[other] { $n } نشست در پیش است یا برگزاری‌شان نقل نشده
}
talks-as-of-last-day = تا { $day }، آخرین روزی که دفتر ثبت از آن می‌گوید.
talks-as-of-now = تا { $day }.
talks-empty = هنوز چیزی از گفت‌وگوها ثبت نشده است.
talks-empty-next = پوشهٔ مورد آن را در پوشهٔ `talks` خود می‌آورد، یا اعضا ثبتش می‌کنند.
talks-overdue-count = { $n ->
    [one] { $n } تعهد از موعد گذشته
   *[other] { $n } تعهد از موعد گذشته
}
talks-unanswered-count = { $n ->
    [one] { $n } اتهام بی‌پاسخ
   *[other] { $n } اتهام بی‌پاسخ
}
talks-open-count = { $n ->
    [one] { $n } مسئلهٔ باز
   *[other] { $n } مسئلهٔ باز
}
talks-lanes = مسیرها و نشست‌هایشان
talks-lane = نشست‌های { $name }
talks-accounts-differ = روایت‌ها متفاوت‌اند
talks-or = یا
talks-next = نشست‌های آینده
talks-no-next = نشست پیشنهادشده یا تعیین‌شده‌ای که برگزاری‌اش نقل نشده باشد نیست.
talks-day-is-over = روزش گذشته و کسی نمی‌گوید برگزار شد
talks-meeting = نشست
talks-track = مسیر
talks-baskets = چه کسی به چه می‌پردازد
talks-within = بخشی از
talks-hosted-by = به میزبانی
talks-issue-proposed = پیشنهادی
talks-says = به گفتهٔ
talks-links = پیوند مسیرها با هم
talks-overdue = تعهدهای از موعد گذشته
talks-unanswered = اتهام‌های بی‌پاسخ
talks-unanswered-note = اتهام سخن گویندهٔ آن است. با همهٔ گویندگان یکسان رفتار می‌شود و هیچ‌یک یافته نیست.
talks-open = مسئله‌های باز
talks-none = هیچ.
talks-no-day = روزی گفته نشده

track-answer = برای این مسیر ثبت شده: { $meetings }.
talks-facts = داده‌ها
talks-hosts = میزبانان
talks-terms = شرح وظایف
talks-tracks-of = مسیرها
talks-basket = مسئله‌های این مسیر
talks-no-issues = کسی نمی‌گوید کدام مسئله‌ها به این‌جا تعلق دارد.
talks-appraisals-track = وضع آن، و این نظر کیست
talks-appraisals-note = نظر گویندگان در کنار هم. هیچ‌یک از آن‌ها را سازوکار احراز نکرده است.
talks-who-came = چه کسانی آمدند
talks-delegations = { $n ->
    [one] { $n } هیئت آمد
   *[other] { $n } هیئت آمدند
}
talks-presence = چه کسی به کدام نشست آمد
talks-actor = کنشگر
talks-milestones = نقطه‌های عطف
talks-modalities = مسئله‌هایی که باز ماند یا حل شد

meeting-answer-held = برگزار شد: { $days }.
meeting-answer-set = برای { $days } تعیین شده؛ هنوز کسی نمی‌گوید برگزار شد.
meeting-answer-proposed = برای { $days } پیشنهاد شده است.
meeting-answer-cancelled = لغو شد؛ قرار بود { $days } باشد.
meeting-answer-no-day = کسی نمی‌گوید چه زمانی است.
meeting-answer-came = { $n ->
    [one] { $n } هیئت آمد.
   *[other] { $n } هیئت آمدند.
}
meeting-answer-away = تحریم‌کننده: { $who }.
talks-days = روزها به روایت هر کس
talks-requested-by = به درخواست
talks-date-history = تاریخ چگونه تعیین شد
talks-moved-in-all = روی هم:
talks-no-dates = کسی نمی‌گوید چه زمانی است.
talks-by = از سوی
consent-of-all = همهٔ اعضا با { $days } موافق‌اند.
consent-of-none = { $days }: هنوز هیچ عضوی موافقت نکرده است.
consent-awaited = { $days }: موافق { $agree }؛ در انتظار { $awaited }.
talks-attendance = حضور
talks-no-attendance = کسی نمی‌گوید چه کسانی آمدند.
talks-delegation = چه کسی
talks-state = وضع
talks-part-and-head = در چه نقشی و به سرپرستی چه کسی
talks-reason = دلیل یا شرط، و پاسخ‌ها
talks-format = طرف‌ها به چه شکل دیدار کردند
talks-through = از راه
talks-appraisals = چگونه گذشت، و این نظر کیست
talks-agenda = دستور کار
talks-statements = بیانیه‌های آن‌جا
talks-papers = سندها
talks-actions = تعهدهای آن‌جا
talks-owner = صاحب آن
talks-due = موعد
talks-is-overdue = از موعد گذشته
talks-nothing-said = کسی نمی‌گوید چه شد
talks-decisions = تصمیم‌ها
talks-minutes = صورت‌جلسه
talks-settled = مسئله‌های حل‌شده در آن
talks-sessions = جلسه‌ها
talks-replies = پاسخ‌ها
talks-public-only = آنچه این‌جا می‌بینید علنی است. صورت‌جلسه‌ها، پیش‌نویس‌ها و کارهای سپرده‌شده برای اعضا و سازمان ملل است.

talks-paper-by = از آنِ
talks-put-at = ارائه‌شده در
talks-paper-text = متن
talks-text-not-kept = متن آن این‌جا نگهداری نمی‌شود
talks-status = تا کجا پیش رفته

filter-any = همه
filter-year = سال
filter-show = نمایش
filter-all = نمایش همه
meetings-answer = { $n ->
    [one] { $n } نشست.
   *[other] { $n } نشست به ترتیب روز.
}
meetings-none = چنین نشستی ثبت نشده است.

actor-kind-state = دولت‌ها
actor-kind-armed-group = گروه‌های مسلح
actor-kind-coalition = ائتلاف‌ها و طرف‌های مشترک
actor-kind-international-body = نهادهای بین‌المللی
actor-kind-office = منصب‌ها
actor-kind-people-unnamed = افراد نام‌برده‌نشده
actor-kind-civilians = غیرنظامیان
actor-kind-body = نهادهای سازوکار
actors-answer = { $n ->
    [one] { $n } کنشگر توصیف شده است.
   *[other] { $n } کنشگر و نهاد توصیف شده‌اند. همه یکسان نشان داده می‌شوند.
}
actors-came = نشست‌هایی که آمد
actors-stayed-away = تحریم‌ها
actors-promised = تعهدها
actors-accused = اتهام‌هایی که زد
actors-was-accused = اتهام‌هایی که به آن زده شد
actor-answer = { $meetings }، { $commitments }، { $made }، { $received }.
actor-meetings = { $n ->
    [one] در { $n } نشست از آن گفته شده
   *[other] در { $n } نشست از آن گفته شده
}
actor-commitments = { $n ->
    [one] { $n } تعهد
   *[other] { $n } تعهد
}
actor-accusations-made = { $n ->
    [one] { $n } اتهام که زد
   *[other] { $n } اتهام که زد
}
actor-accusations-received = { $n ->
    [one] { $n } اتهام که به آن زده شد
   *[other] { $n } اتهام که به آن زده شد
}
actor-names = نام‌ها
actor-aliases = نام‌ها و املاهای دیگر در منابع
actor-incidents = رویدادهایی که نامش در آن‌ها هست
actor-relations = نسبت آن با دیگران و دیگران با آن
relation-has-member = عضو آن:
relation-sits-in = عضو است در
relation-to-commands = فرمان می‌دهد به
relation-to-backs = پشتیبانی می‌کند از
relation-to-allied-with = می‌جنگد در کنار
relation-to-part-of = بخشی است از
relation-to-successor-of = جانشین شد برای
relation-to-proxy-of = عمل می‌کند به جای
relation-from-commands = به فرمان
relation-from-backs = با پشتیبانی
relation-from-allied-with = در کنار آن می‌جنگد:
relation-from-part-of = بخش آن:
relation-from-successor-of = جانشین آن:
relation-from-proxy-of = به جای آن عمل می‌کند:
actor-holders = دارندگان منصب
actor-holders-note = نام کسانی که آشکارا به نام دولت یا نهادی سخن می‌گویند، چنان‌که در متن‌ها آمده. نام هیچ‌کس دیگری در دفتر ثبت نیست.
actor-strip = حضور { $name } در نشست‌ها
actor-attendance = حضور
actor-no-attendance = کسی از آن در نشستی نمی‌گوید.
actor-reason = دلیل یا شرط
actor-commitments-title = تعهدها
actor-part = جایگاه آن
actor-commitment-by = تعهد خودش
actor-commitment-to = به آن داده شده
actor-commitment-pressed = باید بر آن اثر گذاشت
actor-commitment-watched = کارهایش زیر نظر است
actor-accused = اتهام‌هایی که زد
actor-was-accused = اتهام‌هایی که به آن زده شد
actor-no-reply = پاسخی ثبت نشده
actor-contacts = تماس‌ها
actor-readout-empty = جزئیاتی نگفت
actor-readout-told = از آن گفت
actor-statements = بیانیه‌ها
actor-appraisals = نشست‌ها و مسیرها را چگونه دید
actor-accessions = آنچه به آن پیوست، معلق کرد یا ترک کرد
actor-designations = فهرست‌هایی که نامش در آن‌هاست

calendar-answer = { $n ->
    [one] { $n } مورد در { $month }.
   *[other] { $n } مورد در { $month }.
}
calendar-answer-all = { $n ->
    [one] { $n } مورد در تقویم؛ { $month } به صورت ماه نشان داده می‌شود.
   *[other] { $n } مورد در تقویم؛ { $month } به صورت ماه نشان داده می‌شود.
}
calendar-view = نما
calendar-month = ماه
calendar-what = چه
calendar-meetings = نشست‌ها
calendar-promises = موعد تعهدها
calendar-clauses = موعد بندها
calendar-deadlines = مهلت‌ها
calendar-askings = موعد درخواست‌ها دربارهٔ رویدادها
calendar-month-before = ماه پیش
calendar-month-after = ماه بعد
calendar-today = ماه امروز
calendar-one-month = یک ماه
calendar-everything = همه به صورت فهرست
calendar-file = پرونده برای تقویم‌ها
calendar-file-note = برنامه‌های تقویم پرونده را از این نشانی می‌گیرند اگر وارد شده باشید، یا با توکن رابط برنامه‌نویسی. همهٔ روزهایی که روایت‌ها در آن متفاوت‌اند، به‌عنوان قطعی‌نشده، در آن هست.
calendar-list = فهرست
calendar-nothing = این‌جا چیزی در تقویم نیست.
calendar-clause-of = بند { $number } از { $name }
calendar-due-of = موعد: { $name } ({ $by })
calendar-asking = { $kind } ({ $who }): { $what }
calendar-check = بررسی برآورده شدن مطالبه
weekday-1 = دوشنبه
weekday-2 = سه‌شنبه
weekday-3 = چهارشنبه
weekday-4 = پنج‌شنبه
weekday-5 = جمعه
weekday-6 = شنبه
weekday-7 = یکشنبه

timeline-answer = { $n ->
    [one] { $n } مورد که روز دارد، { $period }.
   *[other] { $n } مورد که روز دارند، { $period }.
}
timeline-nothing = این‌جا هیچ چیز روز ندارد.
timeline-lanes = خط‌ها
timeline-from = از
timeline-to = تا
timeline-by-day = روز
timeline-by-week = هفته
timeline-by-month = ماه
timeline-link = پیوند به این
timeline-gap = { $period }: چیزی نقل نشده است.
timeline-track-begins = آغاز می‌شود
timeline-track-ends = پایان می‌یابد
timeline-due = موعد
timeline-instrument = تصویب سند
timeline-incidents = { $n ->
    [one] { $n } رویداد
   *[other] { $n } رویداد
}
timeline-incidents-perhaps = { $n ->
    [one] { $n } رویداد
   *[other] { $n } رویداد
} و شاید { $perhaps ->
    [one] { $perhaps } دیگر
   *[other] { $perhaps } دیگر
}
timeline-declared = { $who }: { $n } ({ $unit })
timeline-declared-jointly = اعلام مشترک
timeline-bulletins = { $n ->
    [one] { $n } رقم اعلام‌شده، از این روز
   *[other] { $n } رقم اعلام‌شده، از این روز
}
timeline-promises = وعده و واقعیت
timeline-promises-note = تعهدها در کنار رویدادهایی که زیر نظر دارند. برنامه می‌شمارد؛ این‌که وعده انجام شد یا نه را مردم می‌گویند.
promise-watched = { $n ->
    [one] { $n } رویداد زیر نظر
   *[other] { $n } رویداد زیر نظر
}: { $what }
promise-chart = رویدادهای زیر نظر { $name }
promise-made = داده شد
promise-watches-instrument = رویدادهای مربوط به { $name }
promise-watches-area = شاید در { $name }
promise-watches-actor = با نام { $name }
lane-talks = گفت‌وگوها
lane-said = گفته‌ها
lane-promised = وعده‌ها
lane-ground = در میدان
lane-zones = منطقه‌ها
lane-declared = اعلام‌شده
talk-proposed-by-model = مدل زبانی { $model } از این واژه‌ها پیشنهاد کرده و کسانی تأیید کرده‌اند.
