# Coverage: who was looking, where and when; and who was refused or jammed.

section-coverage = پوشش دیده‌بانی
coverage-answer = { $never ->
    [0] در هر یک از { $places } جا، هرچند بخشی، کسی دیده‌بانی کرد.
    [one] از { $places } جا، { $never } جا در هیچ‌یک از این روزها دیده‌بانی نشد.
   *[other] از { $places } جا، { $never } جا در هیچ‌یک از این روزها دیده‌بانی نشد.
}
coverage-note = خانهٔ بی‌حادثه تنها آنجا آرام است که کسی دیده‌بانی کرده باشد. «دیده‌بانی شد» یعنی یک گشت، پاسگاه، دوربین یا حسگر همهٔ روز گزارش را دیده است. کسی که جای معینی را ندیده، یا استانی را که منطقه در آن است دیده، آن را بخشی دیده‌بانی کرده است.
coverage-months = ماه‌ها
coverage-earlier = ماه پیش
coverage-later = ماه بعد
coverage-from = از
coverage-to = تا روز
coverage-until = تا
coverage-show = نمایش
coverage-calendar = تقویم پوشش دیده‌بانی
coverage-key-incidents = حادثه‌هایی که بی‌گمان از آن جا و آن روزند
coverage-days-observed = روزهای دیده‌بانی شده
coverage-observed = دیده‌بانی شد
coverage-partly = بخشی دیده‌بانی شد
coverage-not-observed = دیده‌بانی نشد
coverage-denied = به کسی اجازه داده نشد
coverage-jammed = حسگر یا پیوند آن با اختلال بسته شد
coverage-letter-observed = د
coverage-letter-partly = ب
coverage-letter-not-observed = –
coverage-letter-denied = م
coverage-letter-jammed = خ
coverage-list = چه کسی در این روزها دیده‌بانی کرد
coverage-list-of = { $place }، { $day }
coverage-list-all = همهٔ این روزها
coverage-nobody = ثبت نشده که کسی دیده‌بانی کرده باشد. سکوت در اینجا آرامش نیست.
coverage-who = چه کسی
coverage-who-note = سازمان یا گروه. هرگز نام شخص نوشته نشود.
coverage-said-by = به گفتهٔ
coverage-record = ثبت پوشش
coverage-remark = یادداشت
coverage-remark-note = اگر اجازه داده نشد یا اختلال بود: از سوی که، چگونه، کجا.
coverage-not-recorded = هنوز چیزی ثبت نشده است.
coverage-problem-kind = برگزینید چگونه دیده‌بانی شد، یا جلوی آن گرفته شد یا اختلال بود.
coverage-problem-place = منطقه یا ناحیه‌ای را برگزینید.
coverage-problem-time = زمانی خوانده نمی‌شود.
coverage-problem-backwards = پایان باید پس از آغاز باشد.
coverage-problem-future = این زمان هنوز نگذشته است. پس از آن ثبت کنید.
coverage-problem-who = در چند کلمه بگویید چه کسی.
coverage-problem-why = در یادداشت بگویید چگونه جلوی دیده‌بانی گرفته شد.
coverage-problem-note = یادداشت بیش از اندازه دراز است.
answer-not-observed = دیده‌بانی نشد: ثبت نشده که کسی در آنجا و آن زمان دیده‌بانی کرده باشد. سکوت آرامش نیست.
answer-observed = در هر یک از این روزها دیده‌بانی شد.
answer-observed-days = روزهای دیده‌بانی‌شده در آنجا: { $observed } از { $days }؛ بخشی: { $partly }؛ دیده‌بانی‌نشده: { $never }.
answer-coverage = جاهایی که در هر یک از این روزها دیده‌بانی شد: { $whole } از { $places }؛ در برخی روزها یا بخشی: { $partly }؛ دیده‌بانی‌نشده: { $never }.
answer-coverage-untold = برای آن جا پوشش دیده‌بانی ثبت نشده است.
coverage-in-days = پوشش دیده‌بانی در این روزها:
coverage-key-observed = هر روز دیده‌بانی شد
coverage-key-partly = در برخی روزها یا بخشی
coverage-key-not-observed = دیده‌بانی نشد
coverage-key-kept-out = به کسی اجازه داده نشد یا اختلال ایجاد شد
coverage-of-place = { $place }: روزهای دیده‌بانی‌شده { $observed }، بخشی { $partly }، دیده‌بانی‌نشده { $never }
