# Acts on an incident, and what was asked and answered.

acts = ثبت چیزی تازه
acts-note = هر کدام ثبتی است به نام { $name }، با دلیل. هیچ‌یک دیگری را پاک نمی‌کند.
act-record = ثبت
act-reason = چرا، در چند واژه
act-words = به زبان خود
act-what = دقیقاً چه
act-place = کجا
act-within = مهلت
act-hours = { $n ->
    [one] { $n } ساعت
   *[other] { $n } ساعت
}
act-days = { $n ->
    [one] { $n } روز
   *[other] { $n } روز
}
act-position = موضع‌گیری
act-position-of = موضع { $name }
act-duplicate-of = اگر تکراری است: تکرار کدام حادثه
act-request = درخواست اطلاعات
act-of-whom = از چه کسی
act-task = درخواست راستی‌آزمایی
act-who-looks = چه کسی بررسی می‌کند
act-composition = چه کسانی باید در گروه باشند
act-finding = ثبت یافته
act-finding-note = آنچه اعضا با هم بر پایهٔ قاعدهٔ سازوکار یافته‌اند. اگر بنا بر قاعده پذیرفته نشود، آن را با رأی‌ها به‌عنوان حل‌نشده ثبت کنید.
act-outcome = یافته چیست
act-confidence = میزان اطمینان
act-clauses = بندهای مربوط
act-vote = رأی
act-vote-words = به زبان خودش؛ نظر مخالف همیشه متنی دارد
act-attribution = ثبت اینکه چه کسی مسئول شناخته شده
act-responsible = مسئول شناخته‌شده
act-standard = با کدام معیار
act-demand = مطالبه
act-on-whom = از چه کسی
act-clause = به موجب کدام بند
act-comment = نظر
act-respond = پاسخ
act-report = گزارش راستی‌آزمایی
act-access = آیا گروه به آنجا رسید؟
act-found = چه یافته شد، یا چرا کسی نرسید
act-denied-by = اگر اجازه داده نشد: از سوی چه کسی
act-team = چه کسی رفت
act-people = شمار افراد
act-follow-up = بررسی اینکه برآورده شد یا نه
act-escalate = ارجاع به سطح بعدی
act-escalate-to = به چه کسی
act-withdraw = پس گرفتن
askings = پرسش‌ها و پاسخ‌ها
askings-none = هنوز چیزی پرسیده نشده است.
asking-request = درخواست اطلاعات
asking-task = راستی‌آزمایی
asking-demand = مطالبه
asking-to = به
asking-due = مهلت
asking-overdue-since = سررسید گذشته از
asking-no-time = بدون مهلت
asking-waits-for = در انتظار
asking-team = گروه درخواستی:
asking-through = رسانده‌شده توسط { $name }
asking-due-by = مهلت { $when }
asking-withdrawn = پس گرفته شد
asking-state-open = باز
asking-state-acknowledged = دریافت تأیید شد
asking-state-answered = پاسخ داده شد
asking-state-partly = تا حدی پاسخ داده شد
asking-state-complied = گفته شده که انجام شد
asking-state-refused = رد شد
asking-state-verified = در محل راستی‌آزمایی شد
asking-state-access-denied = اجازهٔ دسترسی داده نشد
asking-state-no-patrol = گشت ممکن نبود
asking-state-met = برآورده شد
asking-state-partly-met = تا حدی برآورده شد
asking-state-not-met = برآورده نشد
asking-state-could-not-check = بررسی ممکن نشد
asking-state-withdrawn = پس گرفته شد
asking-state-taken-back = نادرست ثبت شده
answer-acknowledged = دریافت تأیید شد
answer-answered = پاسخ داده شد
answer-complied = چنان‌که خواسته شد انجام شد
answer-partly = تا حدی
answer-refused = رد شد
team-access-granted = دسترسی داده شد
team-access-denied = اجازهٔ دسترسی داده نشد
team-access-no-patrol = گشت ممکن نبود
access-denied-by = اجازه‌ندهنده: { $name }
checked-met = برآورده شد
checked-partly-met = تا حدی برآورده شد
checked-not-met = برآورده نشد
checked-could-not-check = بررسی ممکن نشد
escalated-to = ارجاع‌شده به { $name }
people = { $n ->
    [one] { $n } نفر
   *[other] { $n } نفر
}
seats-anybody = هر کس
seats-each-member = یک نفر از هر عضو
team-leader = سرپرست گروه
team-observer = ناظر
team-liaison-officer = رابط
team-interpreter = مترجم
team-explosives-expert = کارشناس مواد منفجره
team-medical-expert = کارشناس پزشکی
team-women-interviewer = مصاحبه‌گر برای زنان
team-lacks = کمبود: { $name }
comments = نظرها
review-received = رسیده
review-in-review = در دست بررسی
review-needs-information = نیازمند اطلاعات
review-verified = راستی‌آزمایی‌شده
review-closed = بسته
