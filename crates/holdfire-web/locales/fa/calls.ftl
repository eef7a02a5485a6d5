# The hotline: the log of calls, and the form in which one is logged.

section-calls = خط تماس
calls-answer = { $overdue ->
    [0] مهلت هیچ قولی نگذشته است.
    [one] مهلت { $overdue } قول گذشته است.
   *[other] مهلت { $overdue } قول گذشته است.
}
calls-note = هر عضو همهٔ تماس‌ها را می‌بیند. نام هیچ شخصی هرگز نوشته نمی‌شود.
calls-overdue = قول داده شده و سررسید گذشته
calls-more-overdue = قول‌های سررسید گذشته بیش از آن است که اینجا آمده.
calls-empty = هیچ تماسی ثبت نشده است.
calls-latest = تازه‌ترین تماس‌ها
calls-earlier = تماس‌های پیشین
calls-about = تماس‌ها دربارهٔ آن
call-number = تماس { $n }
call-log = ثبت تماس
call-who = چه کسی با که تماس گرفت
call-about = دربارهٔ چه
call-place = جا، چنان‌که گفته شد
call-promised = چه قولی داده شد
call-by-when = تا کی
call-nothing-promised = قولی داده نشد
call-promise-open = باز، بی‌مهلت
call-promise-kept = انجام شد:
call-kept-by = انجام شد با ثبت شمارهٔ
call-became = از آن چه برآمد
call-nothing-yet = هنوز هیچ
call-became-incident = حادثه
call-became-report = گزارش
call-became-entry = ثبت
call-another = تماسی دیگر
call-not-yours-to-see = دیدن آن برای شما مجاز نیست
call-file = ساختن گزارش از آن
call-link = این تماس دربارهٔ چیست یا چه شد
call-number-of-it = شمارهٔ آن
call-began = آغاز
call-ended = پایان
call-over = تماس هنگام ثبت پایان یافته است
call-direction = چه کسی تماس گرفت
call-theirs = آن‌ها با { $name } تماس گرفتند
call-ours = { $name } با آن‌ها تماس گرفت
call-other-side = طرف دیگر
call-somebody-else = کسی دیگر، که در زیر وصف می‌شود
call-described = کسی دیگر: با چه وصفی
call-no-names = هرگز نام شخص نوشته نشود. برای نمونه: زنی در گذرگاه شمالی.
call-is-described = وصف شده، نام برده نشده
call-read-back-asked = آیا آنچه نوشتید بازخوانده شد؟
call-read-back-yes = بله، بازخواندم و طرف دیگر پذیرفت
call-read-back-no = نه
call-read-back = بازخوانده شد
call-not-read-back = بازخوانده نشد
call-incident = حادثه، اگر دانسته است
call-record = ثبت تماس
call-not-logged = تماس هنوز ثبت نشده است.
call-problem-who = سازمانی را برگزینید یا تماس‌گیرنده را وصف کنید؛ یکی از این دو.
call-problem-whom = برگزینید با کدام سازمان تماس گرفته شد.
call-problem-time = زمانی خوانده نمی‌شود، یا چنین زمانی نیست.
call-problem-promise = بگویید تا آن زمان چه قولی داده شد.
call-problem-about = بگویید تماس دربارهٔ چه بود.
call-problem-read-back = بگویید آیا آنچه نوشتید بازخواندید.
call-problem-incident = حادثه‌ای با این شماره نیست.
language-ku = کردی
language-fr = فرانسوی
